"""Rules for what hangs on an event: "theo kế hoạch của Chính phủ", "10 ngày kể từ ngày nhận"."""

from __future__ import annotations

import re

from hoanhap.pure.planreader.timings.finds import Found, Rule, Stretch, at
from hoanhap.pure.planreader.timings.neighbours import STANDING_EVENT
from hoanhap.pure.planreader.types import Timing
from hoanhap.pure.planreader.wording import NUMBER_WORDS, number_in, pattern

_COUNT = rf"(?P<count>\d{{1,2}}|{NUMBER_WORDS})"


def _as_planned(match: re.Match[str], stretch: Stretch) -> Found | None:
    is_labelled = stretch.is_labelled(match.start())
    if not is_labelled and not match["what"].startswith(("ke hoach", "lo trinh", "ke ")):
        return None
    sureness = 100 if is_labelled or "chinh" in match["who"] else 70
    return [Timing("as-planned-by-government", at(match), sureness=sureness)]


def _after(match: re.Match[str], _stretch: Stretch) -> Found | None:
    count = number_in(match["count"])
    if not count:
        return None
    if STANDING_EVENT.search(match["anchor"]):
        return []
    is_months = match["unit"].startswith("th")
    return [
        Timing(
            "after",
            at(match),
            days=30 * count if is_months else count,
            anchor=match["anchor"].strip(" \n\t,"),
            is_in_working_days=bool(match["working"]),
            sureness=60 if is_months else 90,
        )
    ]


def _right_after(match: re.Match[str], stretch: Stretch) -> Found | None:
    """Of "ngay sau khi Kế hoạch được ban hành", where it answers when."""
    if not stretch.is_labelled(match.start()):
        return None
    return [Timing("after", at(match), days=0, anchor=match["anchor"].strip(), sureness=70)]


RULES = (
    Rule(pattern(r"(?<![a-z])(?:ngay )?sau khi (?P<anchor>[^.;:,()]{3,90})"), _right_after),
    Rule(
        pattern(
            rf"(?<![a-z])(?:{{trong}} )?(?:thoi (?:han|gian)|vong|{{cham_nhat}}(?: la)?|sau|"
            rf"khong qua|toi da)(?: khong qua| toi da| la)? {_COUNT} "
            r"(?P<unit>{ngay}|{thang})(?P<working> lam viec)?(?! {dd}(?![a-z])),?"
            r"(?: (?:{ke_tu})(?: {ngay}| khi| thoi diem)?(?P<anchor>[^.;:,()]{3,90}))"
        ),
        _after,
    ),
    Rule(
        pattern(
            r"(?<![a-z])theo (?:dung )?(?P<what>(?:(?:ke hoach|lo trinh|huong dan|chi dao"
            r"|yeu cau|tien do)(?:,| va)? ?)+)"
            r"[^.;()]{0,40}?(?P<who>cua (?:chinh phu|thu tuong|trung uong|bo cong an))"
        ),
        _as_planned,
    ),
)

"""What a chart says in its title: who has none, or how few make up half."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hoanhap.doors.web.halfyear.bars import UnitValue
from hoanhap.pure.kernel.words import Words

NAMED = 3

_NOTHING = Words(vi="{title}: chưa có ở xã, phường nào", en="{title}: none in any commune")
_ONE = Words(vi="{title}: {shown} ở {names}", en="{title}: {shown} in {names}")
_UNHEARD = Words(
    vi="{title}: {n} trong {all} xã, phường chưa có số liệu",
    en="{title}: {n} of {all} communes are not known yet",
)
_NONE_IN = Words(
    vi="{title}: {n} trong {all} xã, phường chưa có",
    en="{title}: {n} of {all} communes have none",
)
_HALF = Words(
    vi="{title}: {n} trong {all} xã, phường chiếm từ một nửa trở lên ({names})",
    en="{title}: {n} of {all} communes make up half or more ({names})",
)
_LESS = Words(
    vi="{title}: {n} trong {all} xã, phường thấp hơn cùng kỳ năm trước",
    en="{title}: {n} of {all} communes are below the same days last year",
)
_ABOVE = Words(
    vi="{title}: {n} trong {all} xã, phường cao hơn cùng kỳ năm trước",
    en="{title}: {n} of {all} communes are above the same days last year",
)
_KNOWN = Words(
    vi="{title}: {n} trong {all} xã, phường có số liệu",
    en="{title}: {n} of {all} communes are known",
)
_MORE = Words(vi=" và {n} nơi khác", en=" and {n} more")


def finding(title: Words, values: Sequence[UnitValue], *, is_share: bool = False) -> Words:
    """The sentence over the chart and the map of one measure; shares (`is_share`) don't add up, so
    that none of them is a part of all.
    """
    known = [one for one in values if one.value is not None]
    some = sorted((one for one in known if one.value), key=lambda one: -Fraction(one.value or 0))
    unheard, none = len(values) - len(known), len(known) - len(some)
    if len(values) == 1 and some:
        return _ONE.format(title=title, shown=some[0].shown, names=some[0].name)
    if unheard and unheard * 2 <= len(values):
        return _UNHEARD.format(title=title, n=unheard, all=len(values))
    if not some:
        return _NOTHING.format(title=title)
    if none and none * 2 <= len(values):
        return _NONE_IN.format(title=title, n=none, all=len(values))
    few = _make_up_half(some)
    if is_share or (len(few) > NAMED and len(few) * 4 > len(values)):
        return _against_last_year(title, known, len(values))
    return _HALF.format(title=title, n=len(few), all=len(values), names=_names(few))


def _against_last_year(title: Words, known: Sequence[UnitValue], everywhere: int) -> Words:
    """Spread widely: nobody stands out, so what changed is what there is to say; of communes of
    which last year is not known nothing is.
    """
    pairs = [
        (Fraction(one.value or 0), Fraction(one.last_year))
        for one in known
        if one.last_year is not None
    ]
    if not pairs:
        return _KNOWN.format(title=title, n=len(known), all=everywhere)
    less, more = sum(now < then for now, then in pairs), sum(now > then for now, then in pairs)
    words, n = (_LESS, less) if less >= more else (_ABOVE, more)
    return words.format(title=title, n=n, all=len(pairs))


def _make_up_half(some: Sequence[UnitValue]) -> list[UnitValue]:
    whole = sum((Fraction(one.value or 0) for one in some), Fraction())
    few: list[UnitValue] = []
    reached = Fraction()
    for one in some:
        few.append(one)
        reached += Fraction(one.value or 0)
        if reached * 2 >= whole:
            break
    return few


def _names(few: Sequence[UnitValue]) -> Words:
    named = ", ".join(str(one.name) for one in few[:NAMED])
    rest = len(few) - NAMED
    more = _MORE.format(n=rest) if rest > 0 else Words(vi="", en="")
    return Words(vi=named + more.vi, en=named + more.en)

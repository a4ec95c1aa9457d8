"""Record a communication output."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.office_file import office_file
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, said, unfit, web_address
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.codes import AUDIENCES, CHANNELS
from hoanhap.work.outreach.models import FILE_COLUMN, Output

REACH_MOST = 100_000_000


@action(
    "outreach.record_output",
    grants=tuple(role for role in roles.ROLES if role not in (roles.SYSTEM_LOADER,)),
    sentence=Words(
        vi="{who} ghi sản phẩm tuyên truyền “{title}” ({channel})",
        en="{who} recorded the communication output “{title}” ({channel})",
    ),
)
def record_output(
    act: Act,
    *,
    channel: str,
    title: str,
    held_on: date,
    audience: str = "",
    reach: int | None = None,
    link: str = "",
    name: str = "",
    content: bytes = b"",
) -> Done:
    """Record what the actor's agency put out; it counts by itself for duties of communication.

    `channel` and `audience` are codes of codes.py, `reach` a number of people or of broadcasts.
    Raises BadInput for an unknown code, a day to come, an odd address or file, and where neither a
    link nor a file shows it and the channel leaves none (a file or link is asked of all but
    loudspeakers and meetings).
    """
    if act.actor.province_id is None:
        raise NotVisible
    happened(act, "held_on", held_on)
    address = _shown_at(channel, link, content)
    row = Output.objects.create(
        province_id=act.actor.province_id,
        agency_id=act.actor.agency_id,
        channel=known("channel", channel, CHANNELS),
        title=said("title", title, 300),
        audience=known("audience", audience, AUDIENCES) if audience else "",
        reach=_counted(reach),
        held_on=held_on,
        link=address,
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
        **(office_file(name, content, column=FILE_COLUMN) if content else {}),
    )
    words = CHANNELS[row.channel]
    record(
        act,
        deed="outreach.record_output",
        subject=("outreach.Output", row.pk),
        occurred_on=held_on,
        after={"channel": row.channel, "reach": row.reach, "link": row.link, "file": row.file_name},
        params={"title": row.title, "channel": {"vi": words.vi, "en": words.en}},
    )
    return Done(id=row.pk, version=row.version)


SHOWN_BY = frozenset({"press", "portal", "social"})
"""Channels that leave a page or a cutting to show."""


def _shown_at(channel: str, link: str, content: bytes) -> str:
    address = web_address("link", link) if link.strip() else ""
    if not address and not content and channel in SHOWN_BY:
        raise unfit(
            "link",
            Words(
                vi="Hãy ghi đường dẫn hoặc gửi tệp của sản phẩm này.",
                en="Give the link or send the file of this output.",
            ),
        )
    return address


def _counted(reach: int | None) -> int | None:
    if reach is not None and not 0 <= reach <= REACH_MOST:
        raise unfit("reach", Words(vi="Số lượt không hợp lệ.", en="This number cannot be right."))
    return reach

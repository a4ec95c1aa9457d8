"""Whether a row's own page is one that this post has; else its name stands as plain text."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.doors.web.desks import DESKS
from hoanhap.pure.kernel.act import Actor

_DESK_OF = MappingProxyType(
    {
        "web:person": "web:people",
        "web:list": "web:lists",
        "web:loan": "web:loans",
        "web:plan": "web:plans",
        "web:occurrence": "web:plans",
        "web:chase": "web:plans",
        "web:need_line": "web:needs",
        "web:obstacle": "web:obstacles",
        "web:output": "web:outputs",
        "web:session": "web:outputs",
        "web:inspection": "web:inspections",
    }
)


def opens(actor: Actor, url_name: str) -> bool:
    """Whether the desk that page belongs to is in this post's rail."""
    desk = next((d for d in DESKS if d.url_name == _DESK_OF.get(url_name)), None)
    return desk is not None and (not desk.kinds or actor.agency_kind in desk.kinds)

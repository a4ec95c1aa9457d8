"""The desks of the web door: one line a desk puts its pages into urls.py and into the rail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.light_rows import LightToday
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import today as lists_today
from hoanhap.work.loans import today as loans_today
from hoanhap.work.needs import today as needs_today
from hoanhap.work.needs.codes import WHO_SEES
from hoanhap.work.outreach import today as outreach_today
from hoanhap.work.oversight import today as oversight_today
from hoanhap.work.plans import today as plans_today
from hoanhap.work.reports import today as reports_today
from hoanhap.work.returns import today as returns_today

TodaySource = Callable[[Actor, date], TodayBlocks]


@dataclass(frozen=True, slots=True)
class Desk:
    """A place in the rail: its first page, and the module with its addresses.

    `kinds` are the agency kinds whose posts see it; empty means all. `paths` are how its addresses
    begin, so that the rail knows where one stands. `module` "" means the pages are in urls.py.
    `further` are addresses outside the desk's own that belong to it in the rail.
    `today` is the desk's part of the first page, `light` parts that are read together: a link of
    theirs never leads to pages not there yet.
    """

    words: Words
    url_name: str
    icon: str
    path: str
    module: str = ""
    kinds: frozenset[str] = frozenset()
    today: TodaySource | None = None
    light: tuple[LightToday, ...] = ()
    further: tuple[str, ...] = ()


TODAY = Desk(Words(vi="Hôm nay", en="Today"), "web:today", "today", "/")

LISTS = Desk(
    Words(vi="Danh sách", en="Lists"),
    "web:lists",
    "list",
    "/danh-sach/",
    "hoanhap.doors.web.lists.urls",
    frozenset(roles.TERRITORIAL_KINDS | {roles.VBSP_OFFICE}),
    lists_today.today_of,
)

PEOPLE = Desk(
    Words(vi="Con người", en="People"),
    "web:people",
    "person",
    "/con-nguoi/",
    "hoanhap.doors.web.people.urls",
    frozenset(roles.TERRITORIAL_KINDS | {roles.VBSP_OFFICE, roles.MASS_ORGANISATION}),
)

LENDERS = frozenset(
    {
        roles.COMMUNE_COMMITTEE,
        roles.MASS_ORGANISATION,
        roles.VBSP_OFFICE,
        roles.PROVINCE_POLICE,
        roles.PROVINCE_COMMITTEE,
    }
)
"""Whose posts see loans."""

LOANS = Desk(
    Words(vi="Vay vốn", en="Loans"),
    "web:loans",
    "loan",
    "/vay-von/",
    "hoanhap.doors.web.loans.urls",
    LENDERS,
    loans_today.today_of,
    further=("/thu-tinh/",),
)

NEEDS = Desk(
    Words(vi="Nhu cầu vay", en="Need"),
    "web:needs",
    "need",
    "/nhu-cau/",
    "hoanhap.doors.web.needs.urls",
    WHO_SEES,
    light=(needs_today.TODAY,),
)

PLANS = Desk(
    Words(vi="Kế hoạch", en="Plans"),
    "web:plans",
    "plan",
    "/ke-hoach/",
    "hoanhap.doors.web.plans.urls",
    today=plans_today.owed_today,
    light=(plans_today.MESSAGES,),
)

OBSTACLES = Desk(
    Words(vi="Vướng mắc", en="Obstacles"),
    "web:obstacles",
    "proposed",
    "/vuong-mac/",
    "hoanhap.doors.web.obstacles.urls",
    light=(oversight_today.TODAY,),
)

OUTREACH = Desk(
    Words(vi="Tuyên truyền", en="Communication"),
    "web:outputs",
    "outreach",
    "/tuyen-truyen/",
    "hoanhap.doors.web.outreach.urls",
    light=(outreach_today.TODAY,),
)

OVERSIGHT = Desk(
    Words(vi="Kiểm tra", en="Oversight"),
    "web:inspections",
    "oversight",
    "/kiem-tra/",
    "hoanhap.doors.web.oversight.urls",
)

CATALOGUE = Desk(
    Words(vi="Danh mục", en="Catalogue"),
    "web:templates",
    "book",
    "/danh-muc/",
    "hoanhap.doors.web.catalogue.urls",
    frozenset({roles.PROVINCE_POLICE}),
)

FIGURES = Desk(
    Words(vi="Báo cáo", en="Reports"),
    "web:half_year",
    "figures",
    "/bao-cao/",
    "hoanhap.doors.web.figures.urls",
    light=(returns_today.TODAY, reports_today.TODAY),
)
"""Every office reports; which figures a post has beside that is told by the pages themselves."""

DESKS: tuple[Desk, ...] = (
    TODAY, LISTS, PEOPLE, LOANS, NEEDS, PLANS, FIGURES, OBSTACLES, OUTREACH, OVERSIGHT, CATALOGUE,
)  # fmt: skip
"""In the rail's order. A desk of pages to come adds its line here and nothing else."""


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One line of the rail, as this post sees it on this page."""

    words: Words
    url_name: str
    icon: str
    is_here: bool


def rail_for(actor: Actor, path: str) -> tuple[RailEntry, ...]:
    """The desks this post has, with the one the page at `path` belongs to marked."""
    return tuple(
        RailEntry(desk.words, desk.url_name, desk.icon, _is_here(desk, path))
        for desk in DESKS
        if _has(actor, desk)
    )


def _is_here(desk: Desk, path: str) -> bool:
    return path == "/" if desk.path == "/" else path.startswith((desk.path, *desk.further))


def _has(actor: Actor, desk: Desk) -> bool:
    return not desk.kinds or actor.agency_kind in desk.kinds


def has_page(actor: Actor, url_name: str) -> bool:
    """Whether this post has the desk with this first page (the search box needs the people's)."""
    return any(desk.url_name == url_name and _has(actor, desk) for desk in DESKS)

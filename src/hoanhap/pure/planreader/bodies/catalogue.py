"""The bodies a plan may name: their catalogue, and finding them by meaning in a folded text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.planreader.bodies.family import Body
from hoanhap.pure.planreader.bodies.find import FAMILIES
from hoanhap.pure.planreader.bodies.levels import CITIES, Setting
from hoanhap.pure.planreader.bodies.resolve import is_one_list, named, past_modifiers
from hoanhap.pure.planreader.bodies.words import each
from hoanhap.pure.planreader.points import PlanContext
from hoanhap.pure.planreader.types import BodyMention, Place

BODIES: Mapping[str, Body] = MappingProxyType(
    {body.code: body for family in FAMILIES for body in family.bodies()}
)
"""Every body by its code."""

_BEFORE_A_NAME = each(
    """de nghi giao yeu cau doi voi trach nhiem cua nhiem vu phan cong cac don vi dong chi lanh
    dao giam doc thu truong chu tich va"""
)


@lru_cache(maxsize=64)
def is_city(province: str) -> bool:
    """Whether a province is a city run from the centre, whose "thành phố" is its own level."""
    name = skeleton(province).replace("thanh pho", "").replace("tp.", "").strip()
    return name in CITIES


def setting_of(context: PlanContext, level: str | None = None) -> Setting:
    """The setting of one section: the plan's, with the level of the one spoken to."""
    return Setting(
        level=level or context.level,
        issuer=context.level,
        is_city=is_city(context.province),
        has_districts=context.has_districts,
    )


def find_bodies(text: str, context: PlanContext) -> list[BodyMention]:
    """Every body a folded text names, in order; places count in that text.

    A name that means several ("UBND các cấp") gives one mention for each, at one place.
    """
    found = named(text, setting_of(context))
    words = found.words
    return [
        BodyMention(code, Place(words.begins[hit.first], words.ends[hit.last - 1]), hit.sureness)
        for hit in found.hits
        for code in hit.codes
    ]


def is_only_bodies(text: str, context: PlanContext) -> bool:
    """Whether a folded text is nothing but names of bodies, with "đề nghị", "các", "và" between."""
    found = named(text, setting_of(context))
    words, hits = found.words, found.hits
    if not hits or any(word not in _BEFORE_A_NAME for word in words.words[: hits[0].first]):
        return False
    is_list = all(is_one_list(words, left, right) for left, right in pairwise(hits))
    return is_list and past_modifiers(words, hits[-1].last) >= len(words)

"""What a row of the catalogue of bodies is: a family of bodies that bear one name at each level."""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.pure.kernel.words import Words

CENTRE = "tw"
PROVINCE = "tinh"
AREA = "khu-vuc"
DISTRICT = "huyen"
COMMUNE = "xa"
LEVELS = (CENTRE, PROVINCE, AREA, DISTRICT, COMMUNE)

LEVEL_WORDS = {
    CENTRE: Words(vi="trung ương", en="central"),
    PROVINCE: Words(vi="cấp tỉnh", en="provincial"),
    AREA: Words(vi="khu vực", en="area"),
    DISTRICT: Words(vi="cấp huyện", en="district"),
    COMMUNE: Words(vi="cấp xã", en="commune"),
}

# What stands for a name without a level of its own: the level of the one spoken to (BY_CONTEXT),
# the level under it (BELOW), or the code without a level (PLAIN).
BY_CONTEXT = "by-context"
BELOW = "below"
PLAIN = "plain"


_ASKED = "partner_body"


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a plan may name: its code, its name, and what it stands for in the system.

    `fans_out_to` is the kind of agency one code is handed down to ("commune_police" for each
    commune's police); `is_group` says that the code stands for many bodies not named one by one;
    `is_requested_only` that no plan of a People's Committee gives it orders (courts, procuracy,
    the Front and its organisations, the military, the Lawyers' Association): it is asked.
    """

    code: str
    words: Words
    level: str | None
    fans_out_to: str = ""
    is_group: bool = False
    is_requested_only: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """One row: a name, the levels it exists at, and the wordings it is recognised by.

    `levels` empty: one body whose code is the stem itself, at `level`. Else one code a level
    ("cong-an-xa"), and with `has_plain` the stem for a level not told; `instead` gives the codes
    of a level where they are not made so. A wording is folded words; "a|b" are choices of one
    word, "[...]" may be missing, "@huyen" tells the level that the wording itself carries
    ("@plain": none); và, &, commas and dashes inside a name are skipped on both sides, so they
    are not written. `names` are wordings that need their `head` before them ("sở"), which may
    stand once before a whole list. `spreads` says that "các cấp" means one body at each level;
    `is_vague` that the words also stand in sentences that name nobody ("địa phương").
    """

    stem: str
    vi: str
    en: str
    wordings: tuple[str, ...]
    levels: tuple[str, ...] = ()
    level: str | None = None
    has_plain: bool = False
    bare: str = BY_CONTEXT
    spreads: bool = False
    is_group: bool = False
    is_requested_only: bool = False
    fans: tuple[tuple[str, str], ...] = ()
    head: str = ""
    names: tuple[str, ...] = ()
    instead: tuple[tuple[str, tuple[str, ...]], ...] = ()
    is_vague: bool = False

    def codes(self, level: str | None) -> tuple[str, ...]:
        """The codes at a level; the stem where the family has none there."""
        if self.instead:
            return dict(self.instead).get(level or "", self.instead[0][1])
        if not self.levels:
            return (self.stem,)
        if level in self.levels:
            return (f"{self.stem}-{level}",)
        return (self.stem if self.has_plain else f"{self.stem}-{self.levels[0]}",)

    def bodies(self) -> tuple[Body, ...]:
        """Every body of the row; none of its own where other rows' codes stand `instead`."""
        if self.instead:
            return ()
        if not self.levels:
            return (self._body(self.stem, Words(vi=self.vi, en=self.en), self.level),)
        made = tuple(
            self._body(f"{self.stem}-{level}", self._at(level), level) for level in self.levels
        )
        if not self.has_plain:
            return made
        plain = Words(vi=f"{self.vi} (không rõ cấp hoặc các cấp)", en=f"{self.en} (level not told)")
        return (*made, self._body(self.stem, plain, None))

    def _at(self, level: str) -> Words:
        words = LEVEL_WORDS[level]
        return Words(vi=f"{self.vi} {words.vi}", en=f"{self.en}, {words.en} level")

    def _body(self, code: str, words: Words, level: str | None) -> Body:
        return Body(
            code=code,
            words=words,
            level=level,
            fans_out_to=dict(self.fans).get(level or "", _ASKED if self.is_requested_only else ""),
            is_group=self.is_group or (bool(self.levels) and level is None),
            is_requested_only=self.is_requested_only,
        )

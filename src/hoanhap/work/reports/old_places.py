"""How a paper names a commune that is no more. Pure."""

from __future__ import annotations

from hoanhap.ground.orgs.lineage import Ended


def on_paper(name: str, ended: Ended | None) -> str:
    """A commune as a paper names it: one of old with the district it lay in, or with its last day
    where it lay in none, since several of one province bore one name.
    """
    if ended is None:
        return name
    if not ended.within:
        return f"{name} (đến hết ngày {ended.on:%d/%m/%Y})"
    return f"{name} ({ended.within[:1].lower()}{ended.within[1:]} cũ)"

"""Every page of the demo: how often it asks the database, and how many bytes it sends.

The url map is walked through Django's own test client with all the middleware of an installation
(compression and the made-up static files included): as nobody and as one person of each role, by
the links each of them sees, up to three addresses of a page; a page that no link leads to is opened
with what other addresses held. Of each page the highest is shown. A further visit is the page as
sent, compressed, with its headers; a first one has all its style sheets, scripts, pictures and
fonts besides. Files to take away (Excel, Word, PDF) count by their queries only.

The demo is made anew in a folder that is thrown away, which takes minutes; HOANHAP_BENCH_VAR names
the var folder of one that is there already, and a copy of it is walked. A list of this month, a
workbook and a scan are sent in first, so that no page stands empty.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
import tempfile
from shutil import ignore_patterns
from typing import Any

AIM_QUERIES = 15
AIM_FIRST_KB = 180
AIM_AGAIN_KB = 30


def main() -> None:
    """Print the table and one line of JSON; 1 when an aim is broken."""
    ready = os.environ.get("HOANHAP_BENCH_VAR")
    with tempfile.TemporaryDirectory(prefix="hoanhap-bench-") as made:
        if ready:
            shutil.copytree(ready, made, dirs_exist_ok=True, ignore=ignore_patterns("static"))
        _start_django(made)
        found, all_names = _walked()
        from django.db import connections

        connections.close_all()
    rows = sorted(found.seen.values(), key=lambda row: (not row.is_page, row.name))
    broken = [row for row in rows if _is_broken(row)]
    _print_table(rows)
    missed = sorted(set(all_names) - set(found.seen))
    for name in missed:
        sys.stdout.write(f"  no page: {name} {sorted(found.other.get(name, ()))}\n")
    pages = [row for row in rows if row.is_page]
    answer = {
        "bench": "pages",
        "pages": len(pages),
        "opened": sum(row.opened for row in rows),
        "most_queries": max(row.queries for row in rows),
        "largest_first_kb": _kb(max(row.first_bytes for row in pages)),
        "largest_again_kb": _kb(max(row.again_bytes for row in pages)),
        "broken": [row.name for row in broken],
        "no_page": missed,
        "aims": [AIM_QUERIES, AIM_FIRST_KB, AIM_AGAIN_KB],
    }
    sys.stdout.write(
        f"Pages: {answer['pages']} ({answer['opened']} openings), at most "
        f"{answer['most_queries']} queries (aim {AIM_QUERIES}), first visit at most "
        f"{answer['largest_first_kb']} kB (aim under {AIM_FIRST_KB}), further visits "
        f"{answer['largest_again_kb']} kB (aim under {AIM_AGAIN_KB})\n"
    )
    sys.stdout.write(json.dumps(answer) + "\n")
    if broken:
        raise SystemExit(1)


def _start_django(var: str) -> None:
    os.environ["HOANHAP_VAR"] = var
    os.environ["HOANHAP_DEMO"] = "1"
    os.environ["HOANHAP_HOSTS"] = "testserver"
    os.environ["DJANGO_SETTINGS_MODULE"] = "hoanhap.config.settings"
    import django
    from django.core.management import call_command

    django.setup()
    # A page that is not there for a role is part of the walk, and no news.
    logging.getLogger("django.request").setLevel(logging.ERROR)
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    with open(os.devnull, "w", encoding="utf-8") as silent:  # noqa: PTH123 - no path of ours
        call_command("make_demo", stdout=silent)


def _walked() -> tuple[Any, list[str]]:
    from bench import _sent_in, _walk

    from hoanhap.ground.orgs import roles
    from hoanhap.ground.orgs.models import Posting
    from hoanhap.work.lists.models import MonthlyList

    users = _users()
    drafter = users[roles.POLICE_DRAFTER]
    commune_id = Posting.objects.get(user=drafter).agency.unit_id
    earlier = MonthlyList.objects.filter(commune_id=commune_id).order_by("-month")[0]
    _sent_in.send_in(drafter, commune_id, earlier.pk)
    return _walk.walk(users), _walk.names()


def _users() -> dict[str, Any]:
    """One person of each role of the demo: of the commune that its guided path goes through."""
    from hoanhap.doors.demo.management.commands.make_demo import LOG_INS
    from hoanhap.ground.orgs.models import Posting

    guided = [name for name, _ in LOG_INS]
    postings = Posting.objects.filter(user__username__in=guided).select_related("user")
    return {row.role: row.user for row in sorted(postings, key=lambda row: row.role)}


def _is_broken(row: Any) -> bool:
    if row.queries > AIM_QUERIES:
        return True
    too_large = _kb(row.first_bytes) >= AIM_FIRST_KB or _kb(row.again_bytes) >= AIM_AGAIN_KB
    return bool(row.is_page and too_large)


def _kb(count: int) -> float:
    return round(count / 1000, 1)


def _print_table(rows: list[Any]) -> None:
    sys.stdout.write(
        f"  {'page':<28}{'queries':>8}{'first kB':>10}{'again kB':>10}{'ms':>6}{'roles':>7}\n"
    )
    for row in rows:
        first = _kb(row.first_bytes) if row.is_page else "file"
        sys.stdout.write(
            f"{'!' if _is_broken(row) else ' '} {row.name:<28}{row.queries:>8}{first:>10}"
            f"{_kb(row.again_bytes):>10}{row.slowest_ms:>6}{len(row.roles):>7}\n"
        )
        if _is_broken(row):
            sys.stdout.write(f"    {row.worst}\n")
            if row.repeats:
                sys.stdout.write(f"    {row.repeats}\n")


if __name__ == "__main__":
    main()

"""All measures of a province of 130 communes, 20,000 people and 4,000 loans, by commune.

(a) How long all of them take for a year, warm, by commune and in all, and how often they ask the
database. (b) The same figures by SQL written by hand, a statement each, in the same run on the same
rows: the two must agree figure by figure, and the measures may take less than three times as long.
What hand-written SQL does not do: say what was known on a day, who may see it, and what else a
figure can be split by. On a file of SQLite in a folder that is thrown away, and on PostgreSQL where
HOANHAP_DATABASE_URL names one: there in a database of its own, dropped afterwards. Times are
processor time of this process on SQLite, passing time on PostgreSQL.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

AIM_SECONDS = 3.0
AIM_RATIO = 3.0
TIMES = 3
NAME = "hoanhap_bench_measures"


def main() -> None:
    """Print one readable line and one line of JSON; 1 when an aim is broken."""
    with tempfile.TemporaryDirectory(prefix="hoanhap-bench-") as folder:
        end = _start_django(Path(folder))
        try:
            answer = _measured()
        finally:
            end()
    answer |= {"aims": [AIM_SECONDS, AIM_RATIO]}
    sys.stdout.write(
        f"Measures on {answer['database']}: {answer['measures']} by {answer['communes']} communes "
        f"({answer['people']:,} people, {answer['loans']:,} loans, {answer['occurrences']:,} times "
        f"due) in {answer['seconds']} s, {answer['queries']} queries (aim under {AIM_SECONDS} s); "
        f"hand-written SQL {answer['sql_seconds']} s: ratio {answer['ratio']} (aim under "
        f"{AIM_RATIO}); {answer['agree']} figures agree\n"
    )
    sys.stdout.write(json.dumps({"bench": "measures", **answer}) + "\n")
    if answer["seconds"] >= AIM_SECONDS or answer["ratio"] >= AIM_RATIO:
        sys.exit(1)


def _start_django(folder: Path) -> Callable[[], None]:
    """A database of our own; answers what ends it."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "hoanhap.config.settings_test"
    os.environ["HOANHAP_VAR"] = str(folder)
    wanted = os.environ.get("HOANHAP_DATABASE_URL", "")
    if not wanted.startswith("postgres"):
        os.environ["HOANHAP_DATABASE_URL"] = f"sqlite:///{folder / 'bench.sqlite3'}"
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection, connections

    end = connections.close_all
    if connection.vendor == "postgresql":
        own = connection.creation
        first = connection.settings_dict["NAME"]
        connection.settings_dict["TEST"]["NAME"] = NAME
        own.create_test_db(verbosity=0, autoclobber=True, serialize=False)

        def end() -> None:
            own.destroy_test_db(first, verbosity=0)
            connections.close_all()

        return end
    call_command("migrate", verbosity=0)
    return end


def _measured() -> dict[str, Any]:
    from bench._province import LOANS, PEOPLE, TODAY, at
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from hoanhap.pure.kernel.days import Span
    from hoanhap.work.measures.catalogue import MEASURES
    from hoanhap.work.measures.reading import asked_of, by_unit
    from hoanhap.work.plans.models import Occurrence

    actor = _filled()
    span = Span(date(2026, 1, 1), date(2026, 12, 14))
    codes = list(MEASURES)

    def figures() -> Any:
        return by_unit(asked_of(actor, span, at(TODAY)), codes, actor.territory)

    found = figures()
    plain = _plain(span)
    agree = _agree(found, plain)
    with CaptureQueriesContext(connection) as asked:
        figures()
    # SQLite works in this process; what another one does meanwhile is not its doing.
    clock = process_time if connection.vendor == "sqlite" else perf_counter
    seconds = _best(figures, clock)
    sql_seconds = _best(lambda: _plain(span), clock)
    return {
        "database": connection.vendor, "measures": len(codes), "communes": len(actor.territory),
        "people": PEOPLE, "loans": LOANS, "occurrences": Occurrence.objects.count(),
        "seconds": round(seconds, 2), "queries": len(asked), "sql_seconds": round(sql_seconds, 2),
        "ratio": round(seconds / sql_seconds, 2), "agree": agree,
    }  # fmt: skip


def _best(do: Callable[[], Any], clock: Callable[[], float]) -> float:
    """The shortest of a few times."""
    taken = []
    for _ in range(TIMES):
        began = clock()
        do()
        taken.append(clock() - began)
    return min(taken)


def _filled() -> Any:
    """The province, and its desk."""
    from bench._province import TODAY, Province
    from bench.plans import ADOPTED_ON, _points, _world
    from django.db import connection, transaction
    from django.db.models.functions import Mod
    from tests.plans.story import PlanStory

    from hoanhap.ground.orgs.acting import actor_for
    from hoanhap.ground.orgs.models import Posting
    from hoanhap.work.plans.models import Occurrence

    world = _world()
    story = PlanStory(world, day=ADOPTED_ON).receive().read(_points())
    story.adopt(issued_on=ADOPTED_ON)
    with transaction.atomic():
        Province(world).fill()
    some = Occurrence.objects.annotate(third=Mod("pk", 3)).filter(due_on__lt=TODAY, third=0)
    some.update(state="accepted", done_on=date(2026, 6, 1))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return actor_for(Posting.objects.get(user__username="a.desk"), TODAY)


def _plain(span: Any) -> dict[str, dict[int, int]]:
    """The same figures by hand."""
    from django.db import connection

    is_postgres = connection.vendor == "postgresql"
    matured = (
        "first_on + term * interval '1 month'"
        if is_postgres
        else ("date(first_on, '+' || term || ' months')")
    )
    days = {
        "first": span.first, "last": span.last, "day": span.last, "never": date(2999, 1, 1),
        "five_years": span.last.replace(year=2021), "four_years": span.last.replace(year=2022),
    }  # fmt: skip
    named = {key: f"'{value.isoformat()}'" for key, value in days.items()}
    named["matured"] = f"{matured} < {named['day']}"
    found: dict[str, dict[int, int]] = {}
    with connection.cursor() as cursor:
        for code, text in _statements().items():
            cursor.execute(text.format(**named))
            found[code] = {unit_id: int(value or 0) for unit_id, value in cursor.fetchall()}
    return found


@cache
def _statements() -> dict[str, str]:
    """By code of the measure the statement of plain.sql."""
    parts = (Path(__file__).parent / "plain.sql").read_text(encoding="utf-8").split("\n\n-- ")[1:]
    found = (part.partition("\n") for part in parts)
    return {code: text for code, _, text in found}


def _agree(found: Any, plain: dict[str, dict[int, int]]) -> int:
    """How many figures there are, all of them equal. Raises ValueError on the first that is not."""
    count = 0
    for code, units in plain.items():
        said = {unit_id: value for unit_id, value in found.units[code].items() if value}
        told = {unit_id: value for unit_id, value in units.items() if value}
        if said != told:
            off = {k: (said.get(k), told.get(k)) for k in said.keys() | told.keys()}
            first = next((k, v) for k, v in off.items() if v[0] != v[1])
            raise ValueError(f"{code}: the measure and the SQL differ at unit {first}")
        count += len(found.units[code])
    return count


if __name__ == "__main__":
    main()

"""A yearly survey of need of a province: 130 communes, 19,500 people, 1,300 establishments.

(a) Opening it, its pages (a list, the progress, the demand) with how often each
asks the database, and the workbooks out and in: of a commune, and of an office that asks everywhere
and to which everyone was named. (b) Beside it in the same run: merely reading the cells of the same
workbook. Times are processor time of this process and of those it starts to open a workbook; the
file of the database lies in a folder that is thrown away. Nothing here may take two seconds, as no
progress is shown.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from os import times
from pathlib import Path
from typing import Any

from bench.plans import COMMUNES, _start_django, _world

A_COMMUNE, EMPLOYERS = 150, 10
TODAY = date(2026, 11, 3)
AIM_SECONDS, AIM_QUERIES = 2.0, 15
HEAD_ROW = 5


def main() -> None:
    """Print a readable table and one line of JSON; 1 when an aim is broken."""
    with tempfile.TemporaryDirectory(prefix="hoanhap-bench-") as folder:
        _start_django(Path(folder) / "bench.sqlite3")
        rows = _measured()
        from django.db import connections

        connections.close_all()
    out = sys.stdout.write
    out(f"Survey of need, {COMMUNES} communes, {COMMUNES * (A_COMMUNE + EMPLOYERS):,} lines\n")
    for name, (seconds, queries) in rows.items():
        out(f"  {name:<44} {seconds:>7.2f} s {queries:>5} queries\n")
    out(json.dumps({"bench": "needs", "rows": rows, "aims": [AIM_SECONDS, AIM_QUERIES]}) + "\n")
    is_slow = any(seconds >= AIM_SECONDS for seconds, _ in rows.values())
    asks_often = any(asked > AIM_QUERIES for name, (_, asked) in rows.items() if "page" in name)
    if is_slow or asks_often:
        sys.exit(1)


def _timed(work: Callable[[], Any]) -> tuple[Any, tuple[float, int]]:
    """What it answers, its processor time in seconds and how often it asked the database."""
    from django.db import connection

    asked = 0

    def count(execute: Callable[..., Any], *statement: Any) -> Any:
        nonlocal asked
        asked += 1
        return execute(*statement)

    # Counted only: keeping the statements with their values took as long as a large insert itself.
    with connection.execute_wrapper(count):
        began = sum(times()[:4])
        found = work()
        spent = sum(times()[:4]) - began
    return found, (round(spent, 2), asked)


def _measured() -> dict[str, tuple[float, int]]:
    from tests.needs.asking import Asking

    from hoanhap.ground.orgs import roles

    world = _world()
    _fill(world)
    asking = Asking(world)
    kinds = (roles.COMMUNE_POLICE, roles.VBSP_OFFICE)
    _, opened = _timed(lambda: asking.open(asker_kinds=kinds))
    return {
        "opening": opened,
        **_books(asking, "a1.drafter", "a commune"),
        **_books(asking, "a.officer", "the province"),
        **_pages(asking.survey_id),
    }


def _fill(world: Any) -> None:
    """People at home and establishments in every commune; all of them named to the bank."""
    from bench._province import at, put
    from django.db import transaction

    from hoanhap.ground.orgs.models import AgencyTerritory
    from hoanhap.ground.registry.models import Disclosure, Employer, Person, Release, Residence

    bank, came = world.agencies["a.bank"], date(2024, 3, 1)
    communes = _communes(world)
    homes = [pk for pk in communes for _ in range(A_COMMUNE)]
    with transaction.atomic():
        ids = put(Person, (
            {"full_name": f"Người Mẫu {n}", "name_skeleton": f"nguoi mau {n}",
             "name_sort": f"{n:06d}", "birth_year": 1988, "commune_id": home,
             "residence": "Bản Mẫu", "phone": "0900000001", "recorded_at": at(came)}
            for n, home in enumerate(homes)
        ))  # fmt: skip
        put(Release, (
            {"person_id": pk, "kind": "completed", "released_on": came + timedelta(days=pk % 700),
             "recorded_at": at(came)}
            for pk in ids
        ))  # fmt: skip
        put(Residence, (
            {"person_id": pk, "commune_id": home, "text": "Bản Mẫu", "starts_on": came,
             "recorded_at": at(came)}
            for pk, home in zip(ids, homes, strict=True)
        ))  # fmt: skip
        put(Disclosure, (
            {"person_id": pk, "agency_id": bank.pk, "clause": "Điều 4",
             "source_kind": "lists.MonthlyList", "source_id": 1, "started_on": TODAY}
            for pk in ids
        ))  # fmt: skip
        put(Employer, (
            {"commune_id": home, "name": f"Hợp tác xã {n}", "kind": "cooperative",
             "name_skeleton": f"hop tac xa {n}", "name_sort": f"{n:06d}", "recorded_at": at(came),
             "version": 1}
            for home in communes for n in range(EMPLOYERS)
        ))  # fmt: skip
        known = AgencyTerritory.objects.filter(agency=bank).values_list("unit_id", flat=True)
        for unit_id in set(communes) - set(known):
            AgencyTerritory.objects.create(agency=bank, unit_id=unit_id, starts_on=came)


def _communes(world: Any) -> list[int]:
    from hoanhap.ground.orgs.communes import communes_in

    return sorted(communes_in(world.units["a"].pk, TODAY))


def _books(asking: Any, post: str, whose: str) -> dict[str, tuple[float, int]]:
    """The workbook of an office out, filled in, read, looked at and taken in."""
    from hoanhap.ground.documents.workbook_in import open_workbook
    from hoanhap.work.needs import actions, queries

    world, survey_id = asking.world, asking.survey_id
    actor = world.actor(post)
    file, out = _timed(lambda: queries.answers_workbook(actor, survey_id, TODAY))
    content = _filled(file.content)
    _, cells = _timed(lambda: open_workbook(content, name="tra-loi.xlsx"))
    shown, preview = _timed(
        lambda: queries.import_preview(actor, survey_id, "tra-loi.xlsx", content, TODAY)
    )
    act = world.act(post)
    done, taken = _timed(
        lambda: actions.import_answers(
            act, survey_id=survey_id, name="tra-loi.xlsx", content=content
        )
    )
    if shown.counts != done.notes or done.notes["refused"]:
        raise RuntimeError(f"what was shown is not what was taken in: {shown.counts} {done.notes}")
    rows = f"{whose}, {len(shown.rows):,} rows"
    return {
        f"workbook out ({rows})": out,
        f"merely its cells ({rows})": cells,
        f"preview ({rows})": preview,
        f"taken in ({rows})": taken,
    }


def _filled(content: bytes) -> bytes:
    """Everyone answers: every other one needs a loan, some of them for two purposes."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    sheet = book["Trả lời"]
    for number in range(HEAD_ROW + 1, sheet.max_row + 1):
        if number % 2:
            sheet.cell(number, 8).value = "Không có nhu cầu"
            continue
        sheet.cell(number, 8).value = "Có nhu cầu vay"
        sheet.cell(number, 9).value, sheet.cell(number, 10).value = 60_000_000, "II/2027"
        if number % 6 == 0 and sheet.cell(number, 4).value:
            sheet.cell(number, 11).value, sheet.cell(number, 12).value = 12_000_000, "III/2027"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _pages(survey_id: int) -> dict[str, tuple[float, int]]:
    """The pages as their posts see them, each opened a second time."""
    from django.test import Client
    from django.urls import reverse

    from hoanhap.ground.orgs.models import User

    wanted = (
        ("a1.drafter", "need_survey"), ("a1.drafter", "need_lines"), ("a1.drafter", "need_phones"),
        ("a.desk", "need_survey"), ("a.desk", "need_lines"), ("a.desk", "need_demand"),
        ("a.desk", "need_remind"), ("a.desk", "need_renew"),
    )  # fmt: skip
    found = {}
    for user, name in wanted:
        client = Client(SERVER_NAME="localhost")
        client.force_login(
            User.objects.get(username=user), backend="django.contrib.auth.backends.ModelBackend"
        )
        address = reverse(f"web:{name}", args=[survey_id])
        client.get(address)
        answer, spent = _timed(partial(client.get, address))
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code} to {user}")
        found[f"page {name} ({user})"] = spent
    return found


if __name__ == "__main__":
    main()

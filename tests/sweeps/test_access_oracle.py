"""Every query of every desk, as every kind of post: the rows and fields that the oracle says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

import pytest

from hoanhap.ground.intake import queries as intake
from hoanhap.ground.orgs.columns import FIELDS
from hoanhap.ground.registry import queries as registry
from hoanhap.ground.registry.history import person_history
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.work.lists import queries as lists
from hoanhap.work.lists.history import list_history
from hoanhap.work.lists.models import MonthlyList
from hoanhap.work.lists.months import lists_of_commune
from hoanhap.work.lists.picked import picked_entries
from hoanhap.work.lists.stepping import SUBJECT
from hoanhap.work.loans import queries as loans
from hoanhap.work.measures import queries as reports
from hoanhap.work.reports import papers
from tests.sweeps.oracle import POSTS, Looking, Sight, Tables
from tests.sweeps.oracle_doing import DOING_CALLS
from tests.sweeps.oracle_measures import MEASURE_CALLS
from tests.sweeps.oracle_needs import NEED_CALLS
from tests.sweeps.oracle_obstacles import OBSTACLE_CALLS
from tests.sweeps.oracle_plans import PLAN_CALLS
from tests.sweeps.oracle_reports import REPORT_CALLS
from tests.sweeps.oracle_returns import RETURN_CALLS
from tests.sweeps.oracle_sessions import SESSION_CALLS
from tests.sweeps.test_models_and_queries import (
    NOT_FOR_AN_ACTOR,
    _public_functions,
    queries_modules,
)
from tests.world import NOON, TODAY

pytestmark = pytest.mark.django_db
YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture(params=range(len(POSTS)), ids=POSTS)
def sight(request: pytest.FixtureRequest, lookers: list[Looking]) -> Sight:
    """What each post may see, by the oracle."""
    return lookers[request.param].sight


def ids(sight: Sight) -> dict[str, list[int]]:
    """Every id there is, seen or not."""
    del sight
    return {
        "people": [row.pk for row in Tables.people],
        "lists": list(Tables.lists),
        "entries": [row.pk for row in Tables.entries],
        "loans": [row.pk for row in Tables.loans],
    }


Ask = Callable[[Sight], Iterator[tuple[Callable[[], Any], bool]]]
"""For a query: calls with arguments, and whether the oracle lets each through."""


def each(query: Callable[..., Any], of: str, *more: Any) -> Ask:
    """The query of one row: every row that is seen, and every third of the others."""

    def ask(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
        seen = getattr(sight, of)
        for number, pk in enumerate(ids(sight)[of]):
            if pk in seen or number % 3 == 0:
                yield lambda pk=pk: query(sight.actor, pk, *more), pk in seen

    return ask


def history_of_person(actor: Actor, person_id: int) -> Any:
    """The history by way of the row that only the door gives."""
    return person_history(actor, registry.person_row(actor, person_id))


def once(query: Callable[..., Any], *given: Any, **named: Any) -> Ask:
    """A query that answers everyone."""

    def ask(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
        yield lambda: query(sight.actor, *given, **named), True

    return ask


def of_files(query: Callable[..., Any], *more: Any) -> Ask:
    """The query of one received file."""

    def ask(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
        from hoanhap.ground.intake.models import ReceivedFile

        for row in ReceivedFile.objects.all():
            yield lambda row=row: query(sight.actor, row.pk, *more), row.pk in sight.files

    return ask


def of_scans(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
    """Each scan with its content."""
    from hoanhap.ground.intake.models import Attachment

    for row in Attachment.objects.all():
        yield lambda row=row: intake.attachment(sight.actor, row.pk), row.pk in sight.scans


def of_tasks(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
    """Each task to help."""
    from hoanhap.ground.registry.models import HelpTask

    for row in HelpTask.objects.all():
        may = row.person_id in sight.people and sight.column("help_tasks")
        yield lambda row=row: registry.help_task(sight.actor, row.pk), may


def of_papers(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
    """Each list as it is printed, whole or not at all."""
    whole = sight.column("identity_number") and sight.column("release_kind")
    for pk in Tables.lists:
        may = whole and pk in sight.lists
        yield lambda pk=pk: lists.form_01_paper(sight.actor, pk), may


def of_loans(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
    """Each loan's page."""
    for row in Tables.loans:
        may = row.pk in sight.loans and sight.column("loan_amount_vnd")
        yield lambda row=row: loans.loan(sight.actor, row.pk, TODAY), may


def of_communes(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
    """Each commune's months; a bank and an organisation cover all communes of their province."""
    for pk in {row.commune_id for row in Tables.lists.values()}:
        may = pk in sight.communes and sight.column("commune_id")
        yield lambda pk=pk: lists_of_commune(sight.actor, pk, TODAY), may


def what_may_be_done(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
    """The deeds on each list that is seen."""
    for row in MonthlyList.objects.filter(pk__in=sight.lists):
        yield lambda row=row: lists.what_now(sight.actor, row), True


CALLS: dict[str, Ask] = {
    "ground.intake.queries.attachment": of_scans,
    "ground.intake.queries.attachments_of": once(intake.attachments_of, (SUBJECT, 1)),
    "ground.intake.queries.file_content": of_files(intake.file_content),
    "ground.intake.queries.files_of_list": once(intake.files_of_list, 1),
    "ground.intake.queries.staged_file": of_files(intake.staged_file),
    "ground.registry.queries.help_task": of_tasks,
    "ground.registry.queries.open_help": once(registry.open_help),
    "ground.registry.queries.people": once(registry.people),
    "ground.registry.queries.person": each(registry.person, "people"),
    "ground.registry.queries.person_row": each(registry.person_row, "people"),
    "ground.registry.queries.what_now": once(registry.what_now, 1),
    "ground.registry.history.person_history": each(history_of_person, "people"),
    "work.lists.queries.answer_workbook": once(lambda actor: None),
    "work.lists.queries.difference": each(lists.difference, "lists"),
    "work.lists.queries.entry": each(lists.entry, "entries"),
    "work.lists.queries.form_01_paper": of_papers,
    "work.lists.queries.list_page": each(lists.list_page, "lists", TODAY),
    "work.lists.queries.lists_index": once(lists.lists_index, date(2026, 10, 1), TODAY),
    "work.lists.queries.lists_of_person": once(lists.lists_of_person, 1),
    "work.lists.queries.one_list": each(lists.one_list, "lists", TODAY),
    "work.lists.queries.preview": of_files(lists.preview),
    "work.lists.queries.today_of": once(lists.today_of, TODAY),
    "work.lists.queries.what_now": what_may_be_done,
    "work.lists.history.list_history": each(list_history, "lists"),
    "work.lists.months.lists_of_commune": of_communes,
    "work.lists.picked.picked_entries": once(picked_entries, 1, [1]),
    "work.loans.queries.groups": once(loans.groups),
    "work.loans.queries.loan": of_loans,
    "work.loans.queries.loan_history": each(loans.loan_history, "loans"),
    "work.loans.queries.loans": once(loans.loans, page_rows=1000),
    "work.loans.queries.today_of": once(loans.today_of, TODAY),
    "work.loans.queries.what_now": once(lambda actor: None),
    "work.reports.papers.templates": once(papers.templates),
    **PLAN_CALLS,
    **DOING_CALLS,
    **OBSTACLE_CALLS,
    **MEASURE_CALLS,
    **NEED_CALLS,
    **SESSION_CALLS,
    **RETURN_CALLS,
    **REPORT_CALLS,
}


def test_every_query_of_every_desk_is_asked_here() -> None:
    named = {
        f"{module.__name__.removeprefix('hoanhap.')}.{name}"
        for module in queries_modules()
        for name in _public_functions(module)
    }
    assert named - NOT_FOR_AN_ACTOR.keys() <= CALLS.keys()


@pytest.mark.parametrize("name", sorted(CALLS))
def test_a_query_hands_out_what_the_oracle_says_and_no_planted_word_more(
    name: str, lookers: list[Looking]
) -> None:
    wrong: set[str] = set()
    for one in lookers:
        for call, may in CALLS[name](one.sight):
            try:
                answer = call()
            except Refused as refused:
                if may:
                    wrong.add(f"{one.post}: refused ({refused.code}) what it may see")
                continue
            if not may:
                wrong.add(f"{one.post}: sees what it may not")
            text = "\n".join(said(answer))
            wrong |= {f"{one.post}: {p.column} {p.text}" for p in one.closed if p.text in text}
            wrong |= {f"{one.post}: {column}" for column in shown_columns(answer, one.sight)}
    assert sorted(wrong) == []


def said(value: Any) -> Iterator[str]:
    """Every text in an answer, however deep, days as people write them."""
    if isinstance(value, bytes):
        yield text_of(value)
    elif isinstance(value, date) and not isinstance(value, datetime):
        yield f"{value:%d/%m/%Y}"
    else:
        inner = parts_of(value)
        if inner is None:
            yield str(value)
        for one in inner or ():
            yield from said(one)


def parts_of(value: Any) -> list[Any] | None:
    """What a value is made of; None for one that is not made of others."""
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, one.name) for one in fields(value)]
    if isinstance(value, Mapping):
        return [*value.keys(), *value.values()]
    return list(value) if isinstance(value, list | tuple | set | frozenset) else None


def text_of(content: bytes) -> str:
    """What a file holds, unpacked where it is packed."""
    if content[:2] != b"PK" or len(content) < 4:
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = [packed.read(name).decode("utf-8", "replace") for name in packed.namelist()]
    return "\n".join(parts)


OF_THE_LOAN = frozenset({"LoanPage.refusal_code", "LoanPage.refusal_note"})
"""Named like columns of Form 01, and are the bank's word on the loan."""


def shown_columns(value: Any, sight: Sight) -> Iterator[str]:
    """Fields of the answer's rows that hold something although their class is closed."""
    if is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            full = f"{type(value).__name__}.{one.name}"
            holds = getattr(value, one.name) is not None and full not in OF_THE_LOAN
            if one.name in FIELDS and not sight.column(one.name) and holds:
                yield full
    for inner in parts_of(value) or ():
        yield from shown_columns(inner, sight)


def test_lists_of_rows_hold_exactly_the_rows_the_oracle_says(sight: Sight) -> None:
    actor = sight.actor
    found = registry.people(actor)
    assert found.total == len(sight.people)
    assert {row.id for row in found.rows} <= sight.people
    if sight.column("loan_amount_vnd"):
        assert {row.id for row in loans.loans(actor, page_rows=1000).rows} == sight.loans
    assert {row.id for row in loans.groups(actor)} == sight.groups
    for month in sorted({row.month for row in Tables.lists.values()}):
        index = lists.lists_index(actor, month, TODAY)
        here = {pk for pk in sight.lists if Tables.lists[pk].month == month}
        assert {row.list_id for row in index.rows} - {None} == here
        known = sight.communes if actor.territory and sight.column("commune_id") else set()
        assert {row.commune_id for row in index.rows} == known
    for pk in sight.lists:
        page = lists.list_page(actor, pk, TODAY)
        assert {row.id for row in page.entries} == {
            row.pk for row in Tables.entries if row.list_id == pk and row.pk in sight.entries
        }
        assert {row.id for row in page.files} <= sight.files
        assert {row.id for row in page.attachments} <= sight.scans


def test_fields_that_are_open_say_what_the_tables_say(sight: Sight) -> None:
    people = {row.pk: row for row in Tables.people}
    for row in registry.people(sight.actor).rows:
        agree(row, people[row.id], sight)
    for entry in Tables.entries:
        if entry.pk in sight.entries:
            agree(lists.entry(sight.actor, entry.pk), entry, sight)


def agree(row: Any, table: Any, sight: Sight) -> None:
    """Each masked field is None where its class is closed, else as it is in the table."""
    for one in fields(row):
        if one.name not in FIELDS or one.name == "commune_id":
            continue
        value = getattr(row, one.name)
        if not sight.column(one.name):
            assert value is None
        elif one.name == "identity_number":
            expected = f"012188{int(table.phone[4:7]):06d}" if table.identity_sealed else ""
            assert value == expected
        else:
            assert value == getattr(table, one.name)


def test_figures_count_the_rows_that_are_seen(sight: Sight) -> None:
    totals = reports.values(sight.actor, ["I.1", "I.2", "I.3", "II.1"], YEAR, NOON)
    of = {e.pk: Tables.lists[e.list_id] for e in Tables.entries}
    seen = [e for e in Tables.entries if e.pk in sight.entries]
    signed = [e for e in seen if of[e.pk].signed_on and e.change != "left"]
    confirmed = [e for e in seen if of[e.pk].confirmed_on]
    if totals["I.1"] is not None and sight.column("refusal_code"):
        assert totals["I.1"] == len(signed)
        assert totals["I.2"] == sum(e.verdict == "confirmed" for e in confirmed)
        assert totals["I.3"] == sum(e.verdict == "refused" for e in confirmed)
    if totals["II.1"] is not None and sight.column("loan_amount_vnd"):
        assert totals["II.1"] == sum(
            row.approved_on is not None for row in Tables.loans if row.pk in sight.loans
        )


def test_a_row_out_of_sight_and_a_row_that_is_not_there_give_one_answer(sight: Sight) -> None:
    for query in (registry.person, registry.person_row, lists.entry):
        hidden = {"person": "people", "person_row": "people", "entry": "entries"}[query.__name__]
        out_of_sight = set(ids(sight)[hidden]) - getattr(sight, hidden)
        answers = set()
        for pk in [*list(out_of_sight)[:1], 10**9]:
            with pytest.raises(NotVisible) as caught:
                query(sight.actor, pk)
            answers.add(caught.value.words)
        assert len(answers) == 1

"""What a survey shows: progress by commune, the telephone list, the demand."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.queries import figures
from hoanhap.work.needs import queries
from hoanhap.work.needs.types import LineFilter
from tests.needs.asking import AWAY, NEED, Asking, both, employer, need, person
from tests.stories import FUND, fund
from tests.world import NOON, TODAY, World, build_world

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
LATER = NOON + timedelta(hours=1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def asking(world: World) -> Asking:
    people = [person(world, f"Lò Văn {name}") for name in ("An", "Bình", "Cường")]
    person(world, "Vàng Thị Dung", commune="a2")
    shop = employer(world, "Hợp tác xã Bản Mẫu", tax_code="0100000001")
    asked = Asking(world)
    asked.open(asker_kinds=(roles.COMMUNE_POLICE, roles.VBSP_OFFICE))
    first, second, third = (asked.line(pk).pk for pk in people)
    asked.answer(first, NEED)
    asked.answer(second, need(purpose="training", amount_vnd=20_000_000))
    asked.answer(third, AWAY)
    fund(world)
    asked.answer(
        asked.line(employer_id=shop).pk,
        need(amount_vnd=800_000_000, wanted_quarter=3, fund_code=FUND),
        "a.officer",
    )
    return asked


def test_progress_by_commune_says_who_has_not_begun(asking: Asking) -> None:
    page = queries.survey(asking.world.actor("a.desk"), asking.survey_id, TODAY)
    found = [(r.commune_name, r.stage, r.tally.lines, r.tally.left) for r in page.communes]
    assert found == [("Xã A1", "all_asked", 4, 0), ("Xã A2", "not_begun", 1, 1)]
    first = page.communes[0]
    assert (first.tally.need, first.tally.no_need, first.tally.not_reached) == (3, 0, 1)
    assert first.last_on == TODAY
    asking.do("report_finished", "a1.drafter")
    again = queries.survey(asking.world.actor("a.branch"), asking.survey_id, TODAY)
    assert [row.stage for row in again.communes] == ["finished", "not_begun"]
    assert again.communes[0].finished_on == TODAY
    assert page.head.tally.lines == 5 and page.head.tally.answered == 4


def test_a_commune_sees_itself_and_another_province_nothing(asking: Asking) -> None:
    world = asking.world
    mine = queries.survey(world.actor("a2.drafter"), asking.survey_id, TODAY)
    assert [row.commune_name for row in mine.communes] == ["Xã A2"]
    for post in ("b.desk", "b1.drafter", "a.org", "a.front"):
        with pytest.raises(NotVisible):
            queries.survey(world.actor(post), asking.survey_id, TODAY)
        assert queries.surveys(world.actor(post), TODAY) == ()


def test_the_demand_is_split_by_purpose_source_commune_and_quarter(asking: Asking) -> None:
    found = queries.demand(asking.world.actor("a.desk"), asking.survey_id, TODAY)
    assert [words.vi for words in found.quarters] == ["Quý I/2027", "Quý III/2027"]
    assert [(row.code, row.total.people, row.total.total_vnd) for row in found.by_purpose] == [
        ("business", 1, 50_000_000), ("training", 1, 20_000_000), ("employer", 1, 800_000_000),
    ]  # fmt: skip
    assert [(row.words.vi, row.total.total_vnd) for row in found.by_source] == [
        ("Vốn trung ương", 800_000_000), ("Chưa phân nguồn", 70_000_000),
    ]  # fmt: skip
    assert [(row.words.vi, row.total.people) for row in found.by_commune] == [("Xã A1", 3)]
    assert [cell.total_vnd for cell in found.total.cells] == [70_000_000, 800_000_000]
    for rows in (found.by_purpose, found.by_source, found.by_commune):
        assert sum(row.total.total_vnd for row in rows) == found.total.total.total_vnd


def test_who_sees_no_person_counts_all_the_same(asking: Asking) -> None:
    world = asking.world
    for post in ("a.finance", "a.branch", "a.officer", "a.reader"):
        found = queries.demand(world.actor(post), asking.survey_id, TODAY)
        assert found.total.total.total_vnd == 870_000_000
    with pytest.raises(NotVisible):
        queries.lines(world.actor("a.finance"), asking.survey_id)
    assert queries.lines(world.actor("a.officer"), asking.survey_id).total == 1
    a2 = queries.demand(world.actor("a2.drafter"), asking.survey_id, TODAY)
    assert a2.total.total.people == 0


def test_the_demand_workbook_adds_up_by_formulas(asking: Asking) -> None:
    file = queries.demand_workbook(asking.world.actor("a.desk"), asking.survey_id, TODAY)
    book = load_workbook(io.BytesIO(file.content))
    assert book.sheetnames == ["Theo mục đích", "Theo nguồn vốn", "Theo xã"]
    cells = [str(cell.value) for row in book["Theo mục đích"].iter_rows() for cell in row]
    assert sum(cell.startswith("=SUM(") for cell in cells) == 3
    by_commune = [str(cell.value) for row in book["Theo xã"].iter_rows() for cell in row]
    assert sum(cell.startswith("=SUM(") for cell in by_commune) == 6


def test_who_wants_a_loan_for_two_purposes_is_one_and_the_sums_stand_apart(
    asking: Asking,
) -> None:
    line = asking.survey.lines.get(commune=asking.world.units["a2"])
    asking.answer(line.pk, both(40_000_000, 10_000_000), "a2.drafter")
    found = queries.demand(asking.world.actor("a2.drafter"), asking.survey_id, TODAY)
    assert [(row.code, row.total.people, row.total.total_vnd) for row in found.by_purpose] == [
        ("business", 1, 40_000_000), ("training", 1, 10_000_000),
    ]  # fmt: skip
    assert (found.total.total.people, found.total.total.total_vnd) == (1, 50_000_000)
    assert [cell.people for cell in found.total.cells] == [1]
    whole = queries.demand(asking.world.actor("a.desk"), asking.survey_id, TODAY)
    assert whole.total.total.people == 4
    queries.demand_workbook(asking.world.actor("a.desk"), asking.survey_id, TODAY)


def test_the_figures_count_who_needs_a_loan_once_and_each_need_by_its_purpose(
    asking: Asking,
) -> None:
    asking.answer(asking.line(_first(asking)).pk, both(40_000_000, 10_000_000), now=LATER)
    desk = asking.world.actor("a.desk")
    table = figures(desk, YEAR, LATER, ["IV.5", "IV.6"])
    assert {cell.code: cell.value for cell in table.totals} == {"IV.5": 3, "IV.6": 870_000_000}
    parts = {(one.code, one.split): {p.part: p.value for p in one.parts} for one in table.splits}
    assert parts["IV.5", "purpose"] == {"business": 2, "training": 2}
    assert parts["IV.6", "purpose"] == {"business": 840_000_000, "training": 30_000_000}
    assert parts["IV.5", "quarter"] == {"1": 2, "3": 1}
    rows = figure_rows(desk, "IV.5", YEAR, LATER, split="quarter", part="1")
    assert (rows.count, len(rows.rows), rows.value) == (2, 2, 2)
    sums = figure_rows(desk, "IV.6", YEAR, LATER, split="purpose", part="training")
    assert [row.amount_vnd for row in sums.rows] == [20_000_000, 10_000_000]


def _first(asking: Asking) -> int:
    found = asking.survey.lines.filter(person__full_name="Lò Văn An").get()
    return found.person_id or 0


def test_the_telephone_list_holds_who_has_no_answer_and_only_for_who_sees_numbers(
    asking: Asking,
) -> None:
    world = asking.world
    (row,) = queries.telephone_list(world.actor("a2.drafter"), asking.survey_id)
    assert (row.full_name, row.phone) == ("Vàng Thị Dung", "0900000001")
    assert queries.telephone_list(world.actor("a1.drafter"), asking.survey_id) == ()
    for post in ("a.reader", "a.finance", "a.branch"):
        with pytest.raises(NotVisible):
            queries.telephone_list(world.actor(post), asking.survey_id)


def test_lines_are_filtered_by_answer_name_and_commune(asking: Asking) -> None:
    world = asking.world

    def found(**wanted: object) -> list[str | None]:
        rows = queries.lines(
            world.actor("a.desk"),
            asking.survey_id,
            wanted=LineFilter(**wanted),  # type: ignore[arg-type]  # its fields
        ).rows
        return [row.full_name or row.employer_name for row in rows]

    assert found(outcome="left") == ["Vàng Thị Dung"]
    assert found(outcome="not_reached") == ["Lò Văn Cường"]
    assert found(search="ban mau") == ["Hợp tác xã Bản Mẫu"]
    assert found(commune_id=world.units["a2"].pk) == ["Vàng Thị Dung"]
    assert len(found(outcome="need")) == 3


def test_what_may_not_be_seen_is_masked(asking: Asking) -> None:
    world = asking.world
    row = queries.lines(world.actor("a.reader"), asking.survey_id).rows[0]
    assert (row.full_name, row.phone, row.window_last_on) == ("Lò Văn An", None, None)
    police = queries.lines(world.actor("a1.drafter"), asking.survey_id).rows[0]
    assert police.phone == "0900000001" and police.has_loan is None
    assert queries.lines(world.actor("a.desk"), asking.survey_id).rows[0].has_loan is False


def test_the_next_to_be_asked_follows_in_order(asking: Asking) -> None:
    world = asking.world
    first, second, third, shop = (
        row.id for row in queries.lines(world.actor("a1.drafter"), asking.survey_id).rows
    )
    for line in (first, second, third, shop):
        assert queries.line(world.actor("a1.drafter"), line, TODAY).next_id is None
    from hoanhap.work.needs.actions import withdraw_answer

    for line in (first, third):
        withdraw_answer(
            world.act("a1.drafter"), line_id=line, version=asking.version(line), reason="Nhầm"
        )
    page = queries.line(world.actor("a1.drafter"), second, TODAY)
    assert (page.next_id, page.left) == (third, 2)
    assert queries.line(world.actor("a1.drafter"), third, TODAY).next_id == first


def test_counts_before_opening_are_for_who_opens(asking: Asking) -> None:
    assert queries.frame_counts(asking.world.actor("a.finance"), TODAY) == (4, 1)
    with pytest.raises(NotVisible):
        queries.frame_counts(asking.world.actor("a.reader"), TODAY)


def test_only_the_bank_chooses_a_capital(asking: Asking) -> None:
    world = asking.world
    assert [code for code, _ in queries.fund_choices(world.actor("a.officer"))] == [FUND]
    assert queries.fund_choices(world.actor("a1.drafter")) == ()


def test_the_history_of_a_survey_speaks_of_the_survey(asking: Asking) -> None:
    lines = queries.survey_history(asking.world.actor("a.desk"), asking.survey_id)
    assert [line.deed for line in lines] == ["needs.open_survey"]

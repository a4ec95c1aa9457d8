"""People: found without marks, shown as far as the post sees, put right by its deeds."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hoanhap.ground.audit.models import ViewEntry
from hoanhap.ground.registry.models import HelpTask, Person
from tests.lists.ready import Lists, facts
from tests.stories import LoanStory, at_bank
from tests.web.desk_pages import As, as_post, lists, page, post, world
from tests.world import World

__all__ = ["as_post", "lists", "world"]


@pytest.fixture
def person(lists: Lists) -> Person:
    """Someone on a list at the bank, without an identity card."""
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1, identity_number=""))
    lists.on(row, "lists.submit", "submitter")
    lists.confirm(lists.decide(lists.sign(row)))
    lists.on(row, "lists.transmit", "clerk", transmitted_on=lists.now.date())
    return Person.objects.get()


def test_people_are_found_without_marks_and_by_whole_number_only(lists: Lists, as_post: As) -> None:
    lists.drafted(people=2)
    drafter = as_post("a1.drafter")
    name = lists.entries(lists_row())[0].full_name
    assert name in page(drafter, "people", q="lo van")
    assert name in page(drafter, "people", q="012090000001")
    assert "Không tìm thấy ai" in page(drafter, "people", q="012090")
    assert "Không tìm thấy ai" in page(as_post("b1.drafter"), "people", q="lo van")
    assert "012090" not in page(as_post("a.reader"), "people", q="lo")


def lists_row():  # type: ignore[no-untyped-def]  # the one list of these tests
    from hoanhap.work.lists.models import MonthlyList

    return MonthlyList.objects.get()


@pytest.mark.parametrize("name", ["a1.drafter", "a1.chair", "a.officer", "a.desk", "a.reader"])
def test_a_person_opens_for_each_post_with_its_own_columns(
    person: Person, as_post: As, name: str
) -> None:
    shown = page(as_post(name), "person", person.pk)
    assert person.full_name in shown
    sees_record = name not in ("a.officer", "a.reader")
    assert (">Việc cần giúp<" in shown) is sees_record
    assert ("Xác nhận chấp hành pháp luật" in shown) is sees_record
    assert ViewEntry.objects.filter(subject_id=person.pk).exists() is sees_record
    assert (person.residence in shown) is (name != "a.reader")
    assert ("Thời hạn được vay" in shown) is (name != "a.reader")


def test_nobody_elsewhere_finds_the_person(person: Person, as_post: As) -> None:
    for name in ("a2.drafter", "b.officer", "b.desk", "a.org"):
        answer = as_post(name).get(reverse("web:person", args=[person.pk]))
        assert answer.status_code == 404, name


def test_the_five_years_are_told_in_words_with_a_link_to_the_clause(
    person: Person, as_post: As
) -> None:
    shown = page(as_post("a1.chair"), "person", person.pk)
    assert "đến hết ngày 30/06/2030" in shown
    assert reverse("web:clause", args=["d3-k2-a"]) in shown


def test_loans_are_shown_to_who_sees_loans_within_the_queries(world: World, as_post: As) -> None:
    entry = at_bank(world)[0]
    loan = LoanStory(world, entry).to_contract()
    loan.pay_out()
    person = Person.objects.get()
    shown = page(as_post("a.desk"), "person", person.pk)
    assert "Lò Thị Hộ" in shown and reverse("web:loan", args=[loan.loan_id]) in shown
    police = page(as_post("a1.drafter"), "person", person.pk)
    assert "Lò Thị Hộ" not in police and "giải ngân" not in police


def test_a_number_that_comes_closes_the_help_and_is_never_in_the_history(
    person: Person, as_post: As
) -> None:
    drafter = as_post("a1.drafter")
    assert person.full_name in page(drafter, "help_tasks")
    wrong = post(drafter, "person_identity", person.pk, identity_number="123")
    assert wrong.status_code == 422 and "phải đủ 12 chữ số" in wrong.content.decode()
    assert (
        post(drafter, "person_identity", person.pk, identity_number="012090123456").status_code
        == 302
    )
    shown = page(drafter, "person", person.pk)
    history = shown[shown.index("Lịch sử") :]
    assert "012090123456" in shown and "012090123456" not in history
    assert not HelpTask.objects.filter(closed_on__isnull=True, kind="identity_card").exists()


def test_a_person_is_corrected_moved_attested_and_helped_through_the_pages(
    person: Person, world: World, as_post: As
) -> None:
    drafter = as_post("a1.drafter")
    no_reason = post(drafter, "person_correct", person.pk, **_shown(person))
    assert no_reason.status_code == 422
    given = {**_shown(person), "phone": "0987654321", "reason": "theo căn cước"}
    assert post(drafter, "person_correct", person.pk, **given).status_code == 302
    signed = {"obeys_law": "yes", "attested_on": "3/11/2026"}
    assert post(as_post("a1.signer"), "person_attest", person.pk, **signed).status_code == 302
    task = HelpTask.objects.get(kind="identity_card")
    closed = post(as_post("a1.clerk"), "help_task_close", task.pk, outcome="đã nộp hồ sơ")
    assert closed.status_code == 302
    nowhere = {"to_commune": "Xã Không Có", "residence": "Bản Mới", "moved_on": "3/11/2026"}
    assert post(drafter, "person_move", person.pk, **nowhere).status_code == 422
    unsure = post(drafter, "person_move", person.pk, **{**nowhere, "to_commune": "A"})
    assert "hãy chọn một" in unsure.content.decode()
    moved = post(drafter, "person_move", person.pk, **{**nowhere, "to_commune": "xã A2, Tỉnh An"})
    assert (moved.status_code, moved["Location"]) == (302, reverse("web:people"))
    assert Person.objects.get().commune_id == world.units["a2"].pk
    assert drafter.get(reverse("web:person", args=[person.pk])).status_code == 404
    assert "Bản Mới" in page(as_post("a2.drafter"), "person", person.pk)


def _shown(person: Person) -> dict[str, object]:
    return {
        "full_name": person.full_name,
        "birth_year": person.birth_year,
        "born_on": person.born_on.strftime("%d/%m/%Y") if person.born_on else "",
        "sex": person.sex,
    }

"""The pages of the loans desk: what each post finds there, and within how many queries."""

from __future__ import annotations

import io
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from hoanhap.ground.orgs.models import User
from hoanhap.work.loans.actions import reverse_event
from hoanhap.work.loans.models import Loan, LoanEvent, SavingsCreditGroup
from tests.stories import FUND, LoanStory, at_bank, facts, fund, group
from tests.world import World, build_world

QUERIES_MAX = 15


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    return build_world()


@pytest.fixture
def story(world: World) -> LoanStory:
    (entry_id,) = at_bank(world)
    return LoanStory(world, entry_id)


def sign_in(name: str, language: str = "vi") -> Client:
    client = Client()
    client.force_login(User.objects.get(username=name))
    client.cookies["lang"] = language
    return client


def read(client: Client, address: str) -> str:
    """The page's text with single spaces, made within the queries a page may make."""
    with CaptureQueriesContext(connection) as made:
        answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    assert len(made) <= QUERIES_MAX, "\n".join(q["sql"][:160] for q in made)
    return " ".join(answer.content.decode().split())


def send(client: Client, address: str, **given: object):  # type: ignore[no-untyped-def]  # a test client's answer
    """Post a form as the page would: with a request id, and the loan's version where it has one."""
    given.setdefault("request_id", str(uuid4()))
    given.setdefault("version", str(Loan.objects.get().version if Loan.objects.exists() else 0))
    return client.post(address, given)


def of(story: LoanStory, deed: str = "") -> str:
    """The address of the story's loan, or of one of its deeds."""
    if not deed:
        return reverse("web:loan", args=[story.loan_id])
    return reverse("web:loan_deed", args=[story.loan_id, deed])


def test_the_whole_record_of_a_loan_stands_on_one_page(story: LoanStory) -> None:
    story.to_contract().pay_out(40_000_000).wait(3).pay_out(20_000_000)
    story.wait(10).collect(10_000_000, 250_000)
    text = read(sign_in("a.officer"), of(story))
    for part in ("Người thụ hưởng", "Lò Thị Hộ (vợ)", "Tổ Bản Mẫu", "18 trên 20 người dự họp"):
        assert part in text, part
    assert "Xét khi giải ngân lần đầu" in text and "Xét khi đề nghị vay" in text
    assert "Dự tính để đối chiếu" in text and "50.000.000" in text
    assert "HD-01" in text and "PT-01" in text
    assert "thu nợ gốc 10.000.000 đồng" in text


def test_the_whole_record_is_in_english_after_one_click(story: LoanStory) -> None:
    story.to_contract().pay_out()
    text = read(sign_in("a.officer", "en"), of(story))
    assert "Our reckoning, to compare" in text and "Borrower of record" in text
    assert "point a, clause 2, Article 3" in text
    for vietnamese in ("Người thụ hưởng", "Điều 8", "khoản 3"):
        assert vietnamese not in text, vietnamese


def test_each_post_finds_its_own_next_deed_as_the_one_full_button(story: LoanStory) -> None:
    def full_button(name: str) -> str:
        text = read(sign_in(name), of(story))
        assert text.count("btn-primary") <= 1
        return text.partition('btn btn-primary"')[2].partition("</a>")[0].rpartition(">")[2]

    story.apply()
    assert full_button("a.org") == "Ghi biên bản bình xét"
    assert full_button("a.director") == ""
    story.review()
    assert full_button("a1.chair") == "Xác nhận hồ sơ"
    story.confirm()
    assert full_button("a.officer2") == "Thẩm định"
    story.appraise()
    assert full_button("a.director") == "Phê duyệt"
    story.approve().contract()
    assert full_button("a.accountant") == "Ghi nhận giải ngân"
    story.pay_out()
    assert full_button("a.accountant") == "Ghi nhận thu nợ"
    story.collect(60_000_000)
    assert full_button("a.accountant") == "Ghi nhận tất toán"


def test_the_police_of_a_commune_and_other_provinces_have_no_page_of_a_loan(
    story: LoanStory,
) -> None:
    story.apply()
    for name in ("a1.drafter", "b.officer", "a2.chair"):
        assert sign_in(name).get(of(story)).status_code == 404, name
    police = sign_in("a1.drafter")
    for page in ("web:loans", "web:groups", "web:loans_excel"):
        assert police.get(reverse(page)).status_code == 404, page
    assert "/vay-von/" not in police.get("/").content.decode()


def test_a_deed_that_is_not_mine_has_no_page_and_a_wrong_state_says_which(
    story: LoanStory,
) -> None:
    story.apply()
    assert sign_in("a.officer").get(of(story, "approve")).status_code == 404
    assert sign_in("a.officer").get(of(story, "no_such_deed")).status_code == 404
    early = sign_in("a.director").get(of(story, "approve"))
    assert early.status_code == 409
    assert "đã đề nghị vay" in early.content.decode()


def takes_in(world: World) -> Loan:
    """A household's wish, taken in by the two steps of its form."""
    (entry_id,) = at_bank(world)
    group_id = group(world)
    officer, new = sign_in("a.officer"), reverse("web:loan_new", args=[entry_id])
    assert "Vay theo cách nào?" in read(officer, new)
    new += "?path=household&purpose=business"
    assert "Tổ Bản Mẫu" in read(officer, new)
    went = send(
        officer, new, group_id=group_id, borrower_name="Lò Thị Hộ", borrower_relation="vợ",
        household_head="Lò Thị Hộ", amount_vnd="60 triệu", term_months=36,
        plan_text="Nuôi trâu sinh sản", has_same_purpose_debt="unknown", applied_on="1/11/26",
    )  # fmt: skip
    loan = Loan.objects.get()
    assert (went.status_code, went["Location"]) == (302, reverse("web:loan", args=[loan.pk]))
    return loan


STEPS: list[tuple[str, str, dict[str, object]]] = [
    ("a.org", "review", {
        "held_on": "1/11/26", "members_present": 20, "votes_for": 18, "votes_against": 1,
        "minutes_number": "10A/01", "witness_name": "Trưởng bản", "recommended_vnd": "60.000.000",
    }),
    ("a1.chair", "confirm", {"number": "03/XN", "confirmed_on": "1/11/26"}),
    ("a.officer2", "appraise", {
        "appraised_on": "2/11/26", "papers": ["01_td", "03_td", "01_uq", "form_01"],
        "has_same_purpose_debt": "no", "proposed_vnd": "60tr", "proposed_term_months": 36,
        "note": "Phương án khả thi",
    }),
    ("a.director", "approve", {
        "approved_on": "2/11/26", "number": "04/TD-01", "approved_vnd": "60tr", "term_months": 36,
    }),
    ("a.officer", "sign_contract", {
        "contract_number": "HD-01", "contracted_on": "2/11/26", "instalment_months": 12,
        "fund_code": FUND,
    }),
    ("a.accountant", "record_payout", {
        "paid_on": "3/11/26", "amount_vnd": "60tr", "core_number": "C-1", "paper_number": "PC-1",
    }),
    ("a.accountant", "record_collection", {
        "collected_on": "3/11/26", "principal_vnd": "60tr", "interest_vnd": "",
        "core_number": "C-2", "paper_number": "PT-1",
    }),
    ("a.accountant", "settle", {"settled_on": "3/11/26"}),
]  # fmt: skip


def test_a_loan_is_carried_by_its_forms_from_the_wish_to_the_settlement(world: World) -> None:
    fund(world)
    loan = takes_in(world)
    for name, deed, given in STEPS:
        client, address = sign_in(name), reverse("web:loan_deed", args=[loan.pk, deed])
        read(client, address)
        answer = send(client, address, **given)
        assert answer.status_code == 302, answer.content.decode()
    loan.refresh_from_db()
    assert loan.state == "settled"


def test_what_the_law_does_not_allow_comes_back_with_its_findings(world: World) -> None:
    (entry_id,) = at_bank(world)
    address = reverse("web:loan_new", args=[entry_id]) + "?path=direct&purpose=business"
    officer = sign_in("a.officer")
    assert "khoản 1 Điều 4" in read(officer, address)
    answer = send(
        officer, address, other_adults=2, others_able_to_work="yes", others_full_capacity="yes",
        amount_vnd="60tr", term_months=36, plan_text="Nuôi trâu", applied_on="3/11/26",
        has_same_purpose_debt="no",
    )  # fmt: skip
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "chưa đạt" in text and "Điều 4" in text
    assert not Loan.objects.exists()


def test_training_is_asked_about_its_course(world: World) -> None:
    (entry_id,) = at_bank(world)
    group(world)
    officer = sign_in("a.officer")
    way = reverse("web:loan_new", args=[entry_id]) + "?path=household&purpose="
    assert "Khóa học kéo dài" in read(officer, way + "training")
    assert "Khóa học kéo dài" not in read(officer, way + "business")
    assert "Vay để làm gì?" in read(officer, way + "gold"), "asked again"


def test_who_may_not_take_in_applications_has_no_form_for_one(world: World) -> None:
    (entry_id,) = at_bank(world)
    address = reverse("web:loan_new", args=[entry_id])
    for name in ("a1.drafter", "a.director", "b.officer", "a.desk"):
        assert sign_in(name).get(address).status_code == 404, name


def test_a_wrong_entry_comes_back_to_its_box_with_what_was_typed(story: LoanStory) -> None:
    story.apply()
    answer = send(
        sign_in("a.org"), of(story, "review"), held_on="1/10/26", members_present=99,
        votes_for=50, votes_against=0, minutes_number="10A", witness_name="Trưởng bản",
        recommended_vnd="một ít",
    )  # fmt: skip
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Chưa đọc được số tiền này" in text and "một ít" in text
    assert 'href="#id_recommended_vnd"' in text


def test_an_old_page_is_told_to_reload_and_a_second_click_does_nothing_more(
    story: LoanStory,
) -> None:
    story.to_contract()
    accountant, address = sign_in("a.accountant"), of(story, "record_payout")
    given = {
        "request_id": str(uuid4()), "version": str(story.version), "paid_on": "3/11/26",
        "amount_vnd": "10tr", "core_number": "C-9", "paper_number": "PC-9",
    }  # fmt: skip
    first, second = (accountant.post(address, given) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 302)
    assert LoanEvent.objects.count() == 1
    stale = accountant.post(address, {**given, "request_id": str(uuid4()), "core_number": "C-10"})
    assert stale.status_code == 409
    assert "Tải lại trang" in stale.content.decode()
    assert LoanEvent.objects.count() == 1


def test_a_payout_beyond_the_fund_is_recorded_with_a_warning(world: World) -> None:
    (entry_id,) = at_bank(world)
    fund(world, amount_vnd=20_000_000)
    story = LoanStory(world, entry_id).apply().review().confirm().appraise().approve()
    send(
        sign_in("a.officer"), of(story, "sign_contract"), contract_number="HD-02",
        contracted_on="3/11/26", instalment_months="", fund_code=FUND,
    )  # fmt: skip
    went = sign_in("a.accountant").post(
        of(story, "record_payout"),
        {
            "request_id": str(uuid4()), "version": str(Loan.objects.get().version),
            "paid_on": "3/11/26", "amount_vnd": "60tr", "core_number": "C-1", "paper_number": "P",
        },
        follow=True,
    )  # fmt: skip
    assert "told-warning" in went.content.decode()


def test_only_entries_that_stand_are_offered_for_reversal(story: LoanStory) -> None:
    story.to_contract().pay_out(30_000_000)
    event = LoanEvent.objects.get()
    accountant = sign_in("a.accountant")
    assert f"?event={event.pk}" in read(accountant, of(story))
    assert "CORE-" in read(accountant, of(story, "reverse_event") + f"?event={event.pk}")
    reverse_event(
        story.act("accountant"), loan_id=story.loan_id, version=story.version, event_id=event.pk,
        reversed_on=story.day, core_number="CORE-R", reason="Ghi nhầm",
    )  # fmt: skip
    text = read(accountant, of(story))
    assert "đã hủy" in text and f"?event={event.pk}" not in text


def test_the_table_is_filtered_by_its_address_and_goes_into_a_workbook(world: World) -> None:
    entries = at_bank(world, facts(1), facts(2), facts(3))
    for number, entry_id in enumerate(entries):
        LoanStory(world, entry_id).apply(amount_vnd=(number + 1) * 10_000_000)
    desk = sign_in("a.desk")
    text = read(desk, reverse("web:loans"))
    assert "3 dòng" in text and "60.000.000" in text
    text = read(desk, reverse("web:loans") + "?state=approved")
    assert "Không có khoản vay nào" in text and "Trạng thái: đã phê duyệt" in text
    commune = world.units["a1"].pk
    text = read(desk, reverse("web:loans") + f"?state=applied&commune={commune}&page=9")
    assert "3 dòng" in text
    made = desk.get(reverse("web:loans_excel") + "?state=applied")
    book = load_workbook(io.BytesIO(made.content))
    assert book.active is not None
    cells = [cell for row in book.active.iter_rows(values_only=True) for cell in row]
    assert "Tổng cộng" in cells and 30_000_000 in cells


def test_what_was_only_proposed_is_not_shown_as_approved(story: LoanStory) -> None:
    story.apply().review().confirm().appraise()
    officer = sign_in("a.officer")
    index = officer.get(reverse("web:loans"))
    assert [row.loan_amount_vnd for row, _ in index.context["rows"]] == [None]
    assert "Ngân hàng đề xuất" in read(officer, of(story))
    story.approve()
    index = officer.get(reverse("web:loans"))
    assert [row.loan_amount_vnd for row, _ in index.context["rows"]] == [60_000_000]


def test_an_empty_desk_says_where_loans_come_from(world: World) -> None:
    assert "Chưa có hồ sơ vay nào" in read(sign_in("a.officer"), reverse("web:loans"))
    assert "Chưa có Tổ nào" in read(sign_in("a.officer"), reverse("web:groups"))
    made = sign_in("a.officer").get(reverse("web:loans_excel"))
    assert made.status_code == 200


def test_a_group_is_registered_by_the_organisation_alone(world: World) -> None:
    assert sign_in("a.officer").get(reverse("web:group_new")).status_code == 404
    organisation = sign_in("a.org")
    assert "Từ 5 đến 60 tổ viên" in read(organisation, reverse("web:group_new"))
    given = {
        "commune_id": world.units["a1"].pk, "name": "Tổ bản Nà Đon", "hamlet": "Nà Đon",
        "leader_name": "Vàng Thị Tổ", "accepted_number": "15/UBND", "accepted_on": "5/1/26",
    }  # fmt: skip
    refused = send(organisation, reverse("web:group_new"), members=3, **given)
    assert refused.status_code == 422 and "hãy xem lại số 3" in refused.content.decode()
    went = send(organisation, reverse("web:group_new"), members=30, **given)
    assert went.status_code == 302
    assert SavingsCreditGroup.objects.get().members == 30
    assert "Tổ bản Nà Đon" in read(organisation, reverse("web:groups"))

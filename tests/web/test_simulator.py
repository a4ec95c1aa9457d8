"""What can this person get: the law's answer and a schedule out of the address, nothing kept."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hoanhap.doors.web.simulator.reckoning import Outcome
from hoanhap.ground.audit.models import AuditEntry
from hoanhap.pure.law.bank_rules.instalments import suggested_interval_months
from hoanhap.pure.law.qd_22_2023.law_of_day import law_of_day
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.loans.schedule_forecast import forecast_instalments
from hoanhap.work.loans.schedule_rates import PROGRAMME_RATES
from hoanhap.work.loans.schedule_types import Contract, Payout
from tests.stories import ListStory, at_bank, facts
from tests.web.test_loans_pages import read, sign_in
from tests.world import TODAY, World, build_world

READS = re.compile(r"\s*(?:SELECT|WITH)\b(?!.*\b(?:INSERT|UPDATE|DELETE|REPLACE)\b)", re.S)
EVERY_POST = (
    "a1.drafter", "a1.chair", "a.org", "a.officer", "a.director", "a.desk", "a.reader",
)  # fmt: skip
WHOLE = {
    "judged_on": "3/11/26",
    "release_kind": "completed",
    "released_on": "1/3/2024",
    "has_certificate": "yes",
    "is_listed": "yes",
    "is_confirmed": "yes",
    "obeys_law": "yes",
    "has_same_purpose_debt": "no",
    "purpose": "business",
    "amount_vnd": "60 triệu",
    "term_months": "36",
    "through": "household",
    "payout_on": "5/11/26",
    "instalment_months": "12",
}


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    return build_world()


@pytest.fixture
def officer(world: World) -> Client:
    return sign_in("a.officer")


def asked(**changes: str) -> str:
    return f"{reverse('web:simulator')}?{urlencode(WHOLE | changes)}"


def found(client: Client, **changes: str) -> Outcome:
    outcome: Outcome | None = client.get(asked(**changes)).context["found"]
    assert outcome is not None
    return outcome


def test_without_facts_the_page_only_asks(officer: Client) -> None:
    text = read(officer, reverse("web:simulator"))
    assert "Một người vay được bao nhiêu?" in text and 'value="03/11/2026"' in text
    assert "Lịch trả nợ" not in text and "chưa biết</span>" not in text


def test_who_meets_all_gets_ceiling_longest_term_rate_and_schedule(officer: Client) -> None:
    text = read(officer, asked())
    outcome, law = found(officer), law_of_day(TODAY)
    assert outcome.judgement.eligible is True
    assert outcome.judgement.ceiling_vnd == law.person_business_vnd.value
    assert outcome.judgement.term_months_max == law.business_term_months.value
    for part in ("đủ điều kiện vay.", "100.000.000", "120 tháng", "6,6 %/năm", "05/11/2029"):
        assert part in text, part


def test_the_schedule_is_the_loans_own_arithmetic_for_a_payout_on_that_day(
    officer: Client,
) -> None:
    plan = found(officer).schedule
    assert plan is not None
    paid_on = date(2026, 11, 5)
    contract = Contract(paid_on, 60_000_000, 36, 12)
    rates = PROGRAMME_RATES["qd-22-2023"]
    assert plan.dues == forecast_instalments(
        contract, (Payout(paid_on, 60_000_000),), paid_on, rates
    )
    assert [due.due_on.year for due in plan.dues] == [2027, 2028, 2029]
    assert plan.principal_vnd == 60_000_000
    # 60, 40 and 20 million for a year each at 6.6 %; 2028 has a day more, from payout to payment.
    assert plan.interest_vnd == 3_960_000 + round(2_640_000 * 366 / 365) + 1_320_000
    assert plan.total_vnd == plan.principal_vnd + plan.interest_vnd
    assert "7.927.233" in read(officer, asked())


def test_what_is_not_asked_for_is_taken_at_the_laws_limits(officer: Client) -> None:
    plan = found(officer, amount_vnd="", term_months="", instalment_months="").schedule
    assert plan is not None and plan.is_highest and plan.is_interval_suggested
    assert (plan.amount_vnd, plan.term_months) == (100_000_000, 120)
    assert plan.interval_months == suggested_interval_months(120, date(2026, 11, 5))


def test_above_the_ceiling_is_not_met_and_the_schedule_is_for_the_ceiling(officer: Client) -> None:
    outcome = found(officer, amount_vnd="150tr")
    assert outcome.judgement.finding("ceiling").met is False
    assert outcome.schedule is not None and outcome.schedule.amount_vnd == 100_000_000
    assert "50.000.000 đồng" in read(officer, asked(amount_vnd="150tr"))


def test_what_is_missing_stands_before_what_is_met(officer: Client) -> None:
    outcome = found(officer, has_certificate="", is_confirmed="no")
    order = [finding.met for finding in outcome.findings]
    assert order[0] is False and order[1] is None and set(order[2:]) == {True}
    text = read(officer, asked(has_certificate="", is_confirmed="no"))
    assert "Chưa đủ điều kiện vay: 1 điều kiện chưa đạt." in text
    assert "/phap-luat/" in text
    assert text.index("Điều kiện vay vốn") < text.index("Lịch trả nợ dự tính")
    whole = read(officer, asked())
    assert whole.index("Lịch trả nợ dự tính") < whole.index("Điều kiện vay vốn")


def test_the_day_judged_decides_as_the_five_years_do(officer: Client) -> None:
    assert found(officer, judged_on="1/3/2029").judgement.eligible is True
    late = found(officer, judged_on="2/3/2029").judgement
    assert [finding.code for finding in late.not_met] == ["within_years"]


def test_training_hangs_on_the_course_and_its_months_of_payouts(officer: Client) -> None:
    training = {"purpose": "training", "amount_vnd": "", "term_months": ""}
    open_ = found(officer, **training)
    assert open_.judgement.ceiling_vnd is None and open_.schedule is None
    assert "Chưa tính được" in read(officer, asked(**training))
    known = found(officer, **training, course_months="12", disbursement_months="10")
    assert (known.judgement.ceiling_vnd, known.judgement.term_months_max) == (40_000_000, 30)


@pytest.mark.parametrize(
    ("others", "answer"),
    [
        ({"other_adults": "0"}, True),
        ({"other_adults": "2", "others_able_to_work": "no"}, True),
        (
            {"other_adults": "2", "others_able_to_work": "yes", "others_full_capacity": "yes"},
            False,
        ),
        ({}, None),
    ],
)
def test_a_direct_loan_hangs_on_the_other_adults(
    officer: Client, others: dict[str, str], answer: bool | None
) -> None:
    assert found(officer, through="direct", **others).judgement.eligible is answer


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("judged_on", "hôm qua"),
        ("judged_on", "1/1/2000"),
        ("judged_on", "1/1/9999"),
        ("payout_on", "1/1/2000"),
        ("payout_on", "31/12/9999"),
        ("amount_vnd", "nhiều"),
        ("amount_vnd", "0"),
        ("term_months", "0"),
        ("term_months", "99999999999999999999"),
        ("purpose", "khác"),
        ("instalment_months", "1"),
        ("disbursement_months", "-1"),
    ],
)
def test_what_cannot_be_reckoned_with_is_said_at_the_page_and_nothing_else_happens(
    officer: Client, name: str, value: str
) -> None:
    changes = {name: value} | ({"term_months": "120"} if name == "instalment_months" else {})
    answer = officer.get(asked(**changes))
    assert answer.status_code == 422
    assert answer.context["found"] is None and answer.context["form"].errors


def test_an_entry_fills_in_what_the_list_says_with_the_name(world: World) -> None:
    (entry_id,) = at_bank(world)
    address = f"{reverse('web:simulator')}?entry={entry_id}"
    officer = sign_in("a.officer")
    text = read(officer, address)
    assert "Lò Văn Mẫu B" in text and 'value="01/03/2024"' in text
    outcome: Outcome = officer.get(address).context["found"]
    assert {f.code for f in outcome.judgement.unknown} == {
        "no_same_purpose_debt",
        "borrower_path",
        "term",
    }
    entry = ListEntry.objects.get(pk=entry_id)
    assert outcome.schedule is not None and outcome.schedule.amount_vnd == entry.amount_vnd


def test_an_answer_typed_goes_before_what_the_list_says(world: World) -> None:
    (entry_id,) = at_bank(world)
    officer = sign_in("a.officer")
    typed = officer.get(f"{asked(released_on='1/3/2020')}&entry={entry_id}").context["found"]
    assert [f.code for f in typed.judgement.not_met] == ["within_years"]
    cleared = officer.get(f"{asked(released_on='')}&entry={entry_id}").context["found"]
    assert "within_years" in {f.code for f in cleared.judgement.unknown}


def test_a_name_stands_only_with_an_entry_and_never_in_an_address(world: World) -> None:
    (entry_id,) = at_bank(world)
    entry = ListEntry.objects.select_related("person").get(pk=entry_id)
    officer = sign_in("a.officer")
    assert entry.full_name not in read(officer, asked())
    page = officer.get(f"{asked()}&entry={entry_id}").content.decode()
    form = page.partition('class="simulator-form"')[2].partition("</form>")[0]
    assert form and entry.full_name not in form and "0120880" not in page
    assert 'name="request_id"' not in form and 'method="post"' not in form


def test_an_entry_that_is_not_mine_is_not_there(world: World) -> None:
    (entry_id,) = at_bank(world)
    for name in ("b.officer", "a2.drafter", "a.org"):
        answer = sign_in(name).get(f"{reverse('web:simulator')}?entry={entry_id}")
        assert answer.status_code == 404, name
    for entry in ("0", "-1", "abc", "9" * 30):
        answer = sign_in("a.officer").get(f"{reverse('web:simulator')}?entry={entry}")
        assert answer.status_code == 404, entry


def test_a_post_is_not_told_through_the_facts_what_its_columns_hide(world: World) -> None:
    (entry_id,) = at_bank(world)
    address = f"{reverse('web:simulator')}?entry={entry_id}"
    reader = sign_in("a.reader")
    text = read(reader, address)
    assert "Lò Văn Mẫu B" in text and "01/03/2024" not in text and "28/02/2029" not in text
    unknown = {f.code for f in reader.get(address).context["found"].judgement.unknown}
    assert {"beneficiary", "conduct", "within_years"} <= unknown


def test_a_name_not_confirmed_yet_says_so(world: World) -> None:
    story = ListStory(world).start()
    entry_id = story.add(facts())
    drafter = sign_in("a1.drafter")
    found_ = drafter.get(f"{reverse('web:simulator')}?entry={entry_id}").context["found"]
    assert [f.code for f in found_.judgement.not_met] == ["listed"]


def test_every_post_that_sees_loans_or_lists_has_the_page_and_a_way_to_it(world: World) -> None:
    (entry_id,) = at_bank(world)
    person_id = ListEntry.objects.get(pk=entry_id).person_id
    for name in EVERY_POST:
        assert "đủ điều kiện vay." in read(sign_in(name), asked()), name
    link = f"{reverse('web:simulator')}?entry={entry_id}"
    for name in ("a1.drafter", "a1.chair", "a.officer", "a.desk"):
        assert link in read(sign_in(name), reverse("web:person", args=[person_id])), name
    loans = read(sign_in("a.officer"), reverse("web:loans"))
    assert f'href="{reverse("web:simulator")}"' in loans
    rail = read(sign_in("a.officer"), asked()).partition("</nav>")[0]
    assert rail.partition('aria-current="page"')[0].rpartition("href=")[2].startswith('"/vay-von/"')


def test_looking_keeps_nothing(world: World) -> None:
    (entry_id,) = at_bank(world)
    officer = sign_in("a.officer")
    officer.get("/")
    before = AuditEntry.objects.count()
    with CaptureQueriesContext(connection) as made:
        officer.get(f"{asked()}&entry={entry_id}")
    writes = [q["sql"] for q in made if not READS.match(q["sql"])]
    assert [sql for sql in writes if "django_session" not in sql and "SAVEPOINT" not in sql] == []
    assert AuditEntry.objects.count() == before


def test_the_facts_are_told_in_words_for_paper(officer: Client) -> None:
    told = dict(officer.get(asked(has_certificate="")).context["form"].told())
    assert told["Xét theo ngày"] == "03/11/2026" and told["Nhận tiền ngày"] == "05/11/2026"
    assert told["Số tiền muốn vay"] == "60.000.000 ₫"
    assert told["Vay theo cách nào?"] == "qua hộ gia đình"
    assert "Đã có giấy chứng nhận?" not in told


def test_the_page_takes_no_post(officer: Client) -> None:
    assert officer.post(reverse("web:simulator"), WHOLE).status_code == 405


def test_all_of_it_is_in_english_after_one_click(world: World) -> None:
    text = read(sign_in("a.officer", "en"), asked())
    for part in ("By these facts all conditions are met.", "6.6 % a year", "Repayments, forecast"):
        assert part in text, part
    assert "Mức vay" not in text and "Điều kiện" not in text

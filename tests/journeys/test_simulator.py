"""The simulator in a real browser: no fault, no script needed, one page of paper."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browser import DESK, PASSWORD, House, faults, shoot, visit

pytestmark = pytest.mark.journey
PEOPLE = f"""
from django.db import transaction
from hoanhap.ground.orgs.models import User
from tests.world import build_world
with transaction.atomic():
    build_world()
    user = User.objects.get(username="a.officer")
    user.set_password({PASSWORD!r})
    user.save()
"""
MUCH_MISSING = {
    "judged_on": "3/11/26",
    "release_kind": "completed",
    "released_on": "3/2/2024",
    "is_listed": "yes",
    "is_confirmed": "yes",
    "obeys_law": "yes",
    "purpose": "business",
    "amount_vnd": "150tr",
    "term_months": "120",
    "through": "direct",
    "other_adults": "2",
    "others_able_to_work": "yes",
    "others_full_capacity": "yes",
    "instalment_months": "12",
}
ADDRESS = f"/thu-tinh/?{urlencode(MUCH_MISSING)}"


@pytest.fixture(scope="module")
def peopled(house: House) -> House:
    house.script(PEOPLE)
    return house


@pytest.mark.parametrize("is_phone", [False, True])
def test_questions_and_answer_have_no_fault_on_desk_and_phone(
    peopled: House, browser: Browser, is_phone: bool
) -> None:
    page = visit(browser, peopled, "a.officer", is_phone=is_phone)
    for name, address in (("questions", "/thu-tinh/"), ("answer", ADDRESS)):
        page.goto(address)
        assert faults(page) == []
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width == page.viewport_size["width"]  # type: ignore[index]  # it has one
        shoot(page, f"simulator-{name}-{'phone' if is_phone else 'desk'}")


def test_the_answer_with_ten_instalments_prints_on_one_page(
    peopled: House, browser: Browser
) -> None:
    page = visit(browser, peopled, "a.officer")
    page.goto(ADDRESS)
    printed = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_it_asks_and_answers_without_script(peopled: House, browser: Browser) -> None:
    signed_in = visit(browser, peopled, "a.officer")
    state = signed_in.context.storage_state()
    window = browser.new_context(
        base_url=peopled.address,
        java_script_enabled=False,
        storage_state=state,
        viewport=DESK,  # type: ignore[arg-type]  # a typed dict of these
    )
    page = window.new_page()
    page.goto("/thu-tinh/")
    page.get_by_label("Vay để làm gì?").select_option("business")
    page.get_by_label("Số tiền muốn vay").fill("60 triệu")
    page.get_by_role("button", name="Tính", exact=True).click()
    expect(page.get_by_text("Lịch trả nợ dự tính")).to_be_visible()
    expect(page).to_have_url(re.compile("amount_vnd=60"))

"""The pages of the house in a real browser: nothing fetched from elsewhere, nothing in the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browser import PASSWORD, House, faults, shoot, visit, window

pytestmark = pytest.mark.journey
PEOPLE = f"""
from django.db import transaction
from hoanhap.ground.orgs.models import Agency, Posting, User
from tests.world import START, build_world
with transaction.atomic():
    world = build_world()
    for user in User.objects.filter(username__in=["a1.drafter", "a.desk"]):
        user.full_name = "Giàng Thị Mỷ"
        user.set_password({PASSWORD!r})
        user.save()
    second = Agency.objects.get(name="Công an xã A2")
    Posting.objects.create(user=user, agency=second, role="police_signer", starts_on=START)
"""


@pytest.fixture(scope="module")
def peopled(house: House) -> House:
    house.script(PEOPLE)
    return house


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("is_phone", [False, True])
def test_sign_in_and_today_have_no_fault_and_ask_no_other_house(
    peopled: House,
    browser: Browser,
    is_phone: bool,
    is_dark: bool,
) -> None:
    page = window(browser, peopled, is_phone=is_phone, is_dark=is_dark).new_page()
    asked: list[str] = []
    broken: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: broken.append(message.text))
    kind = f"{'phone' if is_phone else 'desk'}-{'dark' if is_dark else 'light'}"

    page.goto("/dang-nhap/")
    shoot(page, f"sign-in-{kind}")
    assert faults(page) == []
    page.get_by_label("Tên đăng nhập").fill("a1.drafter")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("heading", name="Hôm nay").wait_for()
    shoot(page, f"today-{kind}")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [url for url in asked if not url.startswith(peopled.address)] == []
    assert broken == [], "the content policy and the script are quiet"


def test_the_first_visit_weighs_less_than_180_kb(
    peopled: House,
    browser: Browser,
) -> None:
    page = window(browser, peopled).new_page()
    weights: dict[str, int] = {}

    def weigh(response) -> None:  # type: ignore[no-untyped-def]  # playwright's Response
        sizes = response.request.sizes()
        weights[response.url] = sizes["responseBodySize"] + sizes["responseHeadersSize"]

    page.on("requestfinished", lambda request: weigh(request.response()))
    page.goto("/dang-nhap/", wait_until="networkidle")
    assert sum(weights.values()) < 180 * 1024, weights


def test_one_click_says_it_in_english_and_stays_on_the_page(
    peopled: House,
    browser: Browser,
) -> None:
    page = visit(browser, peopled, "a1.drafter")
    page.goto("/doi-mat-khau/?from=somewhere")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", name="Change password")).to_be_visible()
    expect(page).to_have_url(f"{peopled.address}/doi-mat-khau/?from=somewhere")
    shoot(page, "change-password-english")
    page.get_by_role("link", name="Tiếng Việt").click()
    expect(page.get_by_role("heading", name="Đổi mật khẩu")).to_be_visible()


def test_every_step_of_signing_in_works_without_script(
    peopled: House,
    browser: Browser,
) -> None:
    page = browser.new_context(base_url=peopled.address, java_script_enabled=False).new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill("a.desk")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.locator("summary", has_text="Mục").click()
    page.get_by_role("link", name="Hôm nay").click()
    expect(page.get_by_role("heading", name="Hôm nay")).to_be_visible()

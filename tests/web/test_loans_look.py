"""The loans desk and the figures in a real browser: no fault, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import (
    PASSWORD,
    SIGN_IN,
    House,
    browser,
    faults,
    house,
    shoot,
    visit,
)

pytestmark = pytest.mark.journey

__all__ = ["browser", "house"]

LENT = f"""
from django.contrib.auth.hashers import make_password
from django.db import transaction
from hoanhap.ground.orgs.models import User
from tests.stories import LoanStory, at_bank, facts
from tests.world import build_world
with transaction.atomic():
    world = build_world()
    User.objects.update(full_name="Giàng Thị Mỷ", password=make_password({PASSWORD!r}))
    first, second, third, fourth = at_bank(world, *(facts(n) for n in range(4)))
    story = LoanStory(world, first).to_contract().pay_out(40_000_000)
    story.wait(3).pay_out(20_000_000).wait(9).collect(10_000_000, 250_000)
    LoanStory(world, second).apply().review().confirm()
    LoanStory(world, third).apply(path="direct", group_id=None, other_adults=0)
    print(fourth)
"""
LOANS = (
    ("a.officer", "loans", "/vay-von/?state=applied"),
    ("a.accountant", "loan", "/vay-von/1/"),
    ("a.officer2", "loan-open", "/vay-von/2/"),
    ("a.officer2", "appraise", "/vay-von/2/appraise/"),
    ("a.accountant", "collection", "/vay-von/1/record_collection/"),
    ("a.accountant", "reversal", "/vay-von/1/reverse_event/?event=1"),
    ("a.org", "refuse", "/vay-von/2/refuse/"),
    ("a.org", "groups", "/vay-von/to/"),
    ("a.org", "group-new", "/vay-von/to/moi/"),
    ("a.officer", "way", "/vay-von/moi/{entry}/"),
    ("a.officer", "wish", "/vay-von/moi/{entry}/?path=household&purpose=training"),
    ("a.officer", "wish-direct", "/vay-von/moi/{entry}/?path=direct&purpose=business"),
)
FIGURES = (
    ("a.desk", "figures", "/bao-cao/"),
    ("a.desk", "figures-wrong", "/bao-cao/?first=1/3/26&last=1/2/26"),
    ("a.desk", "rows-names", "/bao-cao/I.1/"),
    ("a.desk", "rows-lists", "/bao-cao/I.4/"),
    ("a.desk", "rows-money", "/bao-cao/II.2/"),
)


@pytest.fixture(scope="module")
def entry(house: House) -> str:
    return house.script(LENT).strip()


@pytest.fixture(scope="module", params=[False, True], ids=["desk", "phone"])
def pages(
    request: pytest.FixtureRequest, browser: Browser, house: House, entry: str
) -> Iterator[dict[str, Page]]:
    """A window for each person, of one size."""
    windows: dict[str, Page] = {}
    for name, *_ in (*LOANS, *FIGURES):
        if name not in windows:
            windows[name] = visit(browser, house, name, is_phone=request.param)
    yield windows
    for page in windows.values():
        page.context.close()


@pytest.mark.parametrize(("name", "shot", "address"), [*LOANS, *FIGURES], ids=lambda given: given)
def test_a_page_has_no_fault_and_no_sideways_scroll(
    pages: dict[str, Page], entry: str, name: str, shot: str, address: str
) -> None:
    page = pages[name]
    page.goto(address.format(entry=entry))
    size = page.viewport_size
    assert size is not None
    shoot(page, f"{shot}-{size['width']}")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_figure_opens_down_to_the_loan_behind_it(
    browser: Browser, house: House, entry: str
) -> None:
    assert entry
    page = visit(browser, house, "a.desk")
    page.get_by_role("link", name="Báo cáo").click()
    page.get_by_role("link", name="Bảng số liệu").click()
    page.get_by_role("link", name="II. Cho vay").click()
    page.get_by_role("row", name="Xã A1").get_by_role("link", name="60.000.000").click()
    page.get_by_role("row", name="40.000.000").get_by_role("link").click()
    expect(page.get_by_role("heading", name="Theo ngân hàng")).to_be_visible()


def test_a_collection_is_recorded_without_script(
    browser: Browser, house: House, entry: str
) -> None:
    assert entry
    context = browser.new_context(base_url=house.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill("a.accountant")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page).not_to_have_url(SIGN_IN)
    page.goto("/vay-von/1/")
    page.get_by_role("link", name="Ghi nhận thu nợ").click()
    page.get_by_label("Ngày thu").fill("3/11/26")
    page.get_by_label("Gốc đã thu").fill("5 triệu")
    page.get_by_label("Số bút toán của ngân hàng").fill("CORE-77")
    page.get_by_label("Số phiếu thu").fill("PT-77")
    page.get_by_role("button", name="Ghi nhận thu nợ").click()
    expect(page.get_by_text("Đã ghi nhận thu nợ.")).to_be_visible()
    expect(page.get_by_role("cell", name="CORE-77", exact=True)).to_be_visible()

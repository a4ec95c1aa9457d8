"""The lists desk, people and the law in a real browser: no fault, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser import PASSWORD, House, browser, faults, house, shoot, visit

pytestmark = pytest.mark.journey

__all__ = ["browser", "house"]

LISTED = f"""
from django.contrib.auth.hashers import make_password
from django.db import transaction
from hoanhap.ground.orgs.models import User
from tests.lists.ready import Lists, facts
from tests.world import build_world
with transaction.atomic():
    world = build_world()
    User.objects.update(full_name="Giàng Thị Mỷ", password=make_password({PASSWORD!r}))
    lists = Lists(world)
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1, identity_number=""))
    lists.on(row, "lists.add_entry", "drafter", facts=facts(2))
    lists.on(row, "lists.submit", "submitter")
    lists.sign(row)
    lists.on(row, "lists.return_to_police", "clerk", remarks="Dòng 1: xem lại ngày sinh")
    other = Lists(world, "a2")
    other.started()
    other.on(other.drafted(month=row.month.replace(month=10)), "lists.submit", "submitter")
"""
PAGES = (
    ("a.desk", "lists", "/danh-sach/"),
    ("a.desk", "lists-none", "/danh-sach/?thang=2026-09&state=signed"),
    ("a1.drafter", "lists-months", "/danh-sach/"),
    ("a1.drafter", "list", "/danh-sach/1/"),
    ("a1.drafter", "list-difference", "/danh-sach/1/thay-doi/"),
    ("a1.drafter", "list-search", "/danh-sach/1/tim-nguoi/?q=lo"),
    ("a1.drafter", "list-add", "/danh-sach/1/them/?person=1"),
    ("a1.drafter", "list-drop", "/danh-sach/dong/1/bo/"),
    ("a1.drafter", "list-upload", "/danh-sach/1/nhap/"),
    ("a1.drafter", "list-print", "/danh-sach/1/in/"),
    ("a.desk", "exempt", "/danh-sach/xa/2/khong-tinh-cham/"),
    ("a1.drafter", "people", "/con-nguoi/?q=lo+van"),
    ("a1.drafter", "people-none", "/con-nguoi/?q=khong+co+ai"),
    ("a1.drafter", "person", "/con-nguoi/1/"),
    ("a.desk", "person-province", "/con-nguoi/1/"),
    ("a1.drafter", "person-move", "/con-nguoi/1/chuyen-noi-o/"),
    ("a1.drafter", "help", "/con-nguoi/can-giup/"),
    ("a1.drafter", "clauses", "/phap-luat/"),
    ("a1.drafter", "clause", "/phap-luat/d3-k2-a/"),
)


@pytest.fixture(scope="module")
def listed(house: House) -> House:
    house.script(LISTED)
    return house


@pytest.fixture(scope="module", params=[False, True], ids=["desk", "phone"])
def pages(
    request: pytest.FixtureRequest, browser: Browser, listed: House
) -> Iterator[dict[str, Page]]:
    """A window for each person, of one size."""
    names = sorted({name for name, _, _ in PAGES})
    windows = {name: visit(browser, listed, name, is_phone=request.param) for name in names}
    yield windows
    for page in windows.values():
        page.context.close()


@pytest.mark.parametrize(("name", "title", "address"), PAGES, ids=[p[1] for p in PAGES])
def test_a_page_of_lists_and_people_has_no_fault_and_nothing_in_the_way(
    pages: dict[str, Page], name: str, title: str, address: str
) -> None:
    page = pages[name]
    answer = page.goto(address)
    assert answer is not None and answer.status == 200
    size = page.viewport_size or {"width": 0}
    shoot(page, f"{title}-{size['width']}")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_name_is_put_on_the_list_without_script(browser: Browser, listed: House) -> None:
    page = visit(browser, listed, "a1.drafter", is_phone=True)
    without = browser.new_context(base_url=listed.address, java_script_enabled=False)
    without.add_cookies(page.context.cookies())  # type: ignore[arg-type]  # as read, so written
    page = without.new_page()
    page.goto("/danh-sach/1/tim-nguoi/?q=Sùng Thị Mới")
    page.get_by_role("link", name="Không có ở trên").click()
    page.get_by_label("Ngày sinh").fill("1991")
    page.get_by_label("Nơi cư trú").fill("Bản Mẫu")
    page.get_by_label("Đặc xá").check()
    page.get_by_label("Ngày chấp hành xong").fill("2/9/25")
    page.get_by_label("Có", exact=True).check()
    page.get_by_label("Sản xuất, kinh doanh").check()
    page.get_by_role("button", name="Thêm người").click()
    page.get_by_role("link", name="Sùng Thị Mới").first.wait_for()
    without.close()

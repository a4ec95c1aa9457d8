"""Returns in a real browser: on a line that drops, in two tabs, sent back and mended."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.browser import PASSWORD, House, bare_folder, empty_house, faults, serving, visit

pytestmark = pytest.mark.journey

NOW = "2026-06-01T09:00"
ROUND = f"""
from django.contrib.auth.hashers import make_password
from django.db import transaction
from hoanhap.ground.orgs.models import User
from tests.returns.story import ReturnStory
from tests.world import build_world
with transaction.atomic():
    story = ReturnStory(build_world()).open()
    User.objects.update(password=make_password({PASSWORD!r}))
"""
TITLE = "Báo cáo 6 tháng đầu năm 2026"
FIRST, SECOND = "I Chỉ đạo, ban hành văn bản", "II Danh sách"
SAVED = re.compile("Đã lưu lúc")


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small world in which a round is open."""
    folder = bare_folder(tmp_path_factory)
    house = empty_house(folder, NOW)
    house.script(ROUND)
    return folder


@pytest.fixture
def office(founded: Path, tmp_path: Path) -> Iterator[House]:
    """That world, served."""
    house = empty_house(shutil.copytree(founded, tmp_path / "house"), NOW)
    with serving(house):
        yield house


def come(browser: Browser, house: House, name: str, address: str) -> Page:
    """Someone signs in and opens an address."""
    page = visit(browser, house, name)
    page.get_by_role("heading", name="Hôm nay").wait_for()
    page.goto(address)
    return page


def my_return(page: Page) -> str:
    """Open the office's return by the rail; its address."""
    page.locator("nav.rail").get_by_role("link", name="Báo cáo", exact=True).click()
    page.get_by_role("link", name="Báo cáo của đơn vị").click()
    page.get_by_role("link", name=TITLE).click()
    page.get_by_role("heading", name=TITLE).wait_for()
    return page.url


def section(page: Page, title: str) -> Locator:
    """One section of the return."""
    return page.locator("section.return-section", has=page.get_by_role("heading", name=title))


def write(page: Page, title: str, text: str) -> None:
    """Type a section's text and wait until it says that it is saved."""
    place = section(page, title)
    place.get_by_role("textbox", name=title).fill(text)
    expect(place.locator(".written-said").first).to_have_text(SAVED)


def explain_all(page: Page) -> None:
    """Answer everything the checks ask."""
    for box in page.get_by_label("Giải trình").all():
        box.fill("Số liệu đúng, đã rà soát.")
        expect(box.locator("xpath=ancestor::form").locator(".written-said")).to_have_text(SAVED)


def submit_and_sign(browser: Browser, house: House, address: str, number: str) -> None:
    """Two more people of the office bring it on its way."""
    submitter = come(browser, house, "a1.submitter", address)
    submitter.get_by_role("link", name="Trình ký").click()
    submitter.get_by_role("button", name="Trình ký").click()
    expect(submitter.get_by_text("Đã trình ký.")).to_be_visible()
    signer = come(browser, house, "a1.signer", address)
    signer.get_by_role("link", name="Ghi đã ký và gửi").click()
    signer.get_by_label("Số, ký hiệu báo cáo đã ký").fill(number)
    signer.get_by_label("Người ký").fill("Nguyễn Văn Ký")
    signer.get_by_role("button", name="Ghi đã ký và gửi").click()
    expect(signer.get_by_text("Đã ghi chữ ký và gửi báo cáo.")).to_be_visible()


def test_a_communes_return_survives_a_line_that_drops(office: House, browser: Browser) -> None:
    page = visit(browser, office, "a1.drafter")
    address = my_return(page)
    page.get_by_role("button", name="Bắt đầu soạn").click()
    write(page, FIRST, "Đã ban hành kế hoạch số 5.")
    page.context.set_offline(True)
    place = section(page, FIRST)
    place.get_by_role("textbox", name=FIRST).fill("Đã ban hành kế hoạch số 5 và hai công văn.")
    expect(place.get_by_text("Mất kết nối")).to_be_visible()
    # The window is closed while the line is down, and opened again when it is back.
    later = page.context.new_page()
    page.close()
    later.context.set_offline(False)
    later.goto(address)
    place = section(later, FIRST)
    box = place.get_by_role("textbox", name=FIRST)
    expect(box).to_have_value("Đã ban hành kế hoạch số 5 và hai công văn.")
    expect(place.locator(".written-said").first).to_have_text(SAVED)
    write(later, SECOND, "Đã lập danh sách đủ 6 tháng.")
    elsewhere = come(browser, office, "a1.drafter", address)
    there = section(elsewhere, FIRST).get_by_role("textbox", name=FIRST)
    expect(there).to_have_value("Đã ban hành kế hoạch số 5 và hai công văn.")
    assert faults(elsewhere) == []
    later.reload()
    explain_all(later)
    submit_and_sign(browser, office, address, "12/BC-CAX")
    later.reload()
    expect(later.locator(".head")).to_contain_text("đã ký, đã gửi")
    expect(later.get_by_role("textbox", name=FIRST)).to_have_count(0)


def test_in_two_tabs_both_texts_are_shown_and_none_is_lost(office: House, browser: Browser) -> None:
    one = visit(browser, office, "a1.drafter")
    address = my_return(one)
    other = come(browser, office, "a1.drafter", address)
    write(one, FIRST, "Bản ở máy thứ nhất.")
    section(other, FIRST).get_by_role("textbox", name=FIRST).fill("Bản ở máy thứ hai.")
    clash = section(other, FIRST).get_by_role("alert")
    expect(clash).to_contain_text("Cả hai bản đều còn")
    expect(clash).to_contain_text("Bản ở máy thứ nhất.")
    assert faults(other) == []
    clash.get_by_role("button", name="Ghép cả hai").click()
    expect(section(other, FIRST).locator(".written-said").first).to_have_text(SAVED)
    one.reload()
    expect(section(one, FIRST).get_by_role("textbox", name=FIRST)).to_have_value(
        "Bản ở máy thứ nhất.\n\nBản ở máy thứ hai."
    )


def test_a_return_sent_back_opens_only_where_it_has_to_be_mended(
    office: House, browser: Browser
) -> None:
    drafter = visit(browser, office, "a1.drafter")
    address = my_return(drafter)
    write(drafter, FIRST, "Đã ban hành kế hoạch.")
    write(drafter, SECOND, "Đã lập danh sách đủ 6 tháng.")
    drafter.reload()
    explain_all(drafter)
    submit_and_sign(browser, office, address, "12/BC-CAX")
    desk = come(browser, office, "a.desk", address)
    desk.locator("summary", has_text="Thao tác khác").click()
    desk.locator("details[open]").get_by_role("link", name="Trả lại để bổ sung").click()
    desk.get_by_label(FIRST).fill("Ghi rõ số, ngày của kế hoạch.")
    assert faults(desk) == []
    desk.get_by_role("button", name="Trả lại để bổ sung").click()
    expect(desk.get_by_text("Đã trả lại để bổ sung.")).to_be_visible()
    drafter.reload()
    expect(section(drafter, FIRST)).to_contain_text("Ghi rõ số, ngày của kế hoạch.")
    expect(section(drafter, SECOND).get_by_role("textbox")).to_have_count(0)
    assert faults(drafter) == []
    write(drafter, FIRST, "Đã ban hành Kế hoạch số 5/KH ngày 10/01/2026.")
    submit_and_sign(browser, office, address, "15/BC-CAX")
    desk.goto(address)
    expect(desk.locator("main")).to_contain_text("Kế hoạch số 5/KH ngày 10/01/2026.")
    desk.get_by_role("link", name="Tiếp nhận").click()
    desk.get_by_role("button", name="Tiếp nhận").click()
    expect(desk.locator(".head")).to_contain_text("đã tiếp nhận")

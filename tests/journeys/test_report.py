"""The province consolidates what its offices sent, signs, closes and corrects; from a figure to a
person and back; who may not open rows is stopped at the count.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.documents_out.reading import outline
from tests.journeys.browser import PASSWORD, House, bare_folder, empty_house, serving
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

SENT = f"""
from datetime import date, datetime
from django.contrib.auth.hashers import make_password
from django.db import transaction
from hoanhap.ground.orgs.models import User
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Span
from tests.lists.ready import Lists
from tests.oversight.asked import Asked
from tests.returns.story import ReturnStory
from tests.world import build_world
with transaction.atomic():
    world = build_world()
    User.objects.update(password=make_password({PASSWORD!r}))
    Lists(world, now=datetime(2026, 11, 2, 9, tzinfo=VIETNAM)).signed(3)
    story = ReturnStory(world, day=date(2026, 11, 2)).open(
        window=Span(date(2026, 6, 15), date(2026, 12, 14)),
        due_on=date(2026, 12, 14), locks_on=None,
        title="Kết quả 6 tháng cuối năm 2026", addressees=("Bộ Công an",),
    )
    Asked(world).raised(
        "a1.clerk", now=datetime(2026, 11, 2, 10, tzinfo=VIETNAM), title="Thiếu vốn quý IV"
    )
    for place in ("a1", "a2"):
        story.submitted(place)
        story.do(
            "sign", place + ".signer", place + ".police",
            number="12/BC", signed_on=date(2026, 11, 2), signer_name="Nguyễn Văn Ký",
        )
"""
LATER = """
from datetime import datetime
from hoanhap.ground.orgs.models import AdminUnit, Posting, UnitVersion
from hoanhap.pure.kernel.act import VIETNAM
from tests.lists.ready import Lists
from tests.world import World
world = World(postings={row.user.username: row for row in Posting.objects.select_related("user")})
world.units["a2"] = AdminUnit.objects.get(pk=UnitVersion.objects.get(name="Xã A2").unit_id)
lists = Lists(world, "a2", now=datetime(2026, 11, 5, 9, tzinfo=VIETNAM))
lists.signed(2)
"""
"""After the report was closed two names come in from another commune."""

OWN = "Tỉnh đã chỉ đạo thực hiện."
AGENCYS = "Đã ban hành kế hoạch."


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two communes have sent their returns."""
    folder = bare_folder(tmp_path_factory)
    house = empty_house(folder, "2026-11-03T14:00")
    house.script(SENT)
    return folder


def desk_of(browser: Browser, house: House, user: str, *, has_script: bool) -> Desk:
    """The window of one official."""
    return Desk(browser, house, user, PASSWORD, has_script=has_script)


@pytest.mark.parametrize("has_script", [True, False], ids=["scripted", "scriptless"])
def test_the_province_consolidates_signs_closes_and_corrects(
    sent: Path, tmp_path: Path, browser: Browser, has_script: bool
) -> None:
    house = empty_house(shutil.copytree(sent, tmp_path / "house"), "")
    windows: list[Desk] = []
    with serving(house, "2026-11-03T14:00"):
        desk = desk_of(browser, house, "a.desk", has_script=has_script)
        consolidate(desk)
        from_a_figure_to_a_person_and_back(desk)
        submit(desk)
        office = desk_of(browser, house, "a.office", has_script=has_script)
        send_back(office)
        mend(desk)
        submit(desk)
        sign(office)
        close(desk)
        windows += [desk, office]
    house.script(LATER)
    with serving(house, "2026-11-06T08:00"):
        desk = desk_of(browser, house, "a.desk", has_script=has_script)
        correct(desk)
        beside_a_frozen_figure(desk)
        department = desk_of(browser, house, "a.finance", has_script=has_script)
        stop_at_the_count(department)
        windows += [desk, department]
    assert [fault for one in windows for fault in one.unsound] == []


def consolidate(desk: Desk) -> None:
    """Each section is written beside what the agencies sent; a figure goes in by its code."""
    desk.go("Báo cáo")
    desk.follow("Báo cáo tổng hợp")
    desk.reads("Kỳ chưa có báo cáo tổng hợp", "Kết quả 6 tháng cuối năm 2026")
    desk.look("reports")
    desk.follow("Mở báo cáo của kỳ này")
    desk.look("report-open")
    desk.press("Mở")
    desk.reads("Đã mở báo cáo.", "Mục này chưa có nội dung.")
    desk.follow("Soạn", within="")
    desk.reads("Bài của các cơ quan (2)", AGENCYS)
    desk.press("Lấy đoạn này Công an xã A1")
    desk.reads("Đã lấy đoạn vào báo cáo.", "giữ nguyên lời", "đã lấy vào mục này")
    write(desk, OWN)
    desk.look("report-section")
    for number in ("II", "III"):
        to_section(desk, number)
        write(desk, f"Mục {number}: toàn tỉnh ")
        place(desk, "I.1")
    to_report(desk)
    desk.reads("toàn tỉnh", "Nguồn: Công an xã A1, số 12/BC ngày 02/11/2026")
    desk.look("report")


def write(desk: Desk, text: str) -> None:
    """The office's own words: they save themselves, or by the button."""
    desk.type_in({"Lời của cơ quan tổng hợp": text})
    save(desk)


def save(desk: Desk) -> None:
    """Saved by itself, or by the button."""
    if not desk.has_script:
        own = desk.page.locator("form.writing", has_text="Lời của cơ quan tổng hợp")
        own.get_by_role("button", name="Lưu").click()
    desk.reads("Đã lưu lúc")


def place(desk: Desk, code: str) -> None:
    """A figure by the picker, or typed as its code."""
    box = desk.page.get_by_label("Lời của cơ quan tổng hợp").first
    if desk.has_script:
        box.press("End")
        desk.page.locator(".picker summary").click()
        desk.type_in({"Tìm chỉ tiêu": "luot nguoi trong danh sach"})
        chosen = desk.page.locator(".picker-list li:visible", has_text=code).first
        chosen.get_by_role("button", name="kỳ này").click()
        expect(box).to_have_value(re.compile(re.escape(f"{{{{{code}}}}}") + "$"))
        desk.page.locator(".written-said", has_text="Đã lưu lúc").first.wait_for()
    else:
        box.fill(f"{box.input_value()}{{{{{code}}}}}")
        save(desk)


def to_report(desk: Desk) -> None:
    """Up to the whole report."""
    desk.page.locator(".head-kind a").click()
    desk.page.get_by_role("heading", name="Kết quả 6 tháng cuối năm 2026").wait_for()


def to_section(desk: Desk, number: str) -> None:
    """From any page of the report to one of its sections."""
    to_report(desk)
    section = desk.page.locator(".report-section", has_text=f"{number}. ").first
    section.get_by_role("link", name="Soạn").click()
    desk.page.get_by_role("heading", level=1, name=f"{number}. ").wait_for()


def from_a_figure_to_a_person_and_back(desk: Desk) -> None:
    """The figure in the text opens into its rows, a row into the person; and back again."""
    figure = desk.page.locator("a.placed").first
    expect(figure).to_have_text("3")
    figure.click()
    desk.reads("Số lượt người trong danh sách")
    rows = desk.page.locator("table.rows tbody tr")
    expect(rows).to_have_count(3)
    rows.first.get_by_role("link").first.click()
    desk.page.get_by_role("heading", level=1).wait_for()
    desk.reads("Lịch sử")
    desk.page.go_back()
    desk.page.go_back()
    desk.page.locator("a.placed").first.wait_for()


def submit(desk: Desk) -> None:
    """What it will do is said before it is done."""
    desk.follow("Trình ký")
    desk.look("report-submit")
    desk.press("Trình ký")
    desk.reads("Đã trình.", "ghi nhận đến 14:00 03/11/2026")
    assert not desk.names("Ghi đã ký")


def send_back(office: Desk) -> None:
    """Other hands send it back with what is to be mended."""
    office.follow("Kết quả 6 tháng cuối năm 2026")
    office.follow_other("Trả lại")
    office.type_in({"Lý do": "Thiếu vướng mắc của các xã."})
    office.press("Trả lại")
    office.reads("Đã trả lại.", "đang soạn")


def mend(desk: Desk) -> None:
    """What came back says why; the annex of obstacles opens into the obstacle itself."""
    desk.go("Hôm nay")
    desk.reads("Trả lại: Thiếu vướng mắc của các xã.")
    desk.follow("Kết quả 6 tháng cuối năm 2026")
    desk.reads("Bị trả lại")
    desk.follow("Danh sách khó khăn, vướng mắc và kiến nghị")
    desk.reads("Thiếu vốn quý IV", "còn chờ")
    desk.look("report-obstacles")
    desk.follow("Thiếu vốn quý IV")
    desk.page.get_by_role("heading", level=1, name="Thiếu vốn quý IV").wait_for()
    desk.page.go_back()
    to_section(desk, "II")
    write(desk, "Mục II: còn vướng về vốn, toàn tỉnh {{I.1}}")
    to_report(desk)


def sign(office: Desk) -> None:
    """Other hands note what the signed paper bears."""
    office.go("Hôm nay")
    office.reads("Kết quả 6 tháng cuối năm 2026")
    office.follow("Kết quả 6 tháng cuối năm 2026")
    office.follow("Ghi đã ký")
    office.type_in(
        {
            "Số của báo cáo": "215/BC-CAT",
            "Ngày ký": "3/11/2026",
            "Người ký": "Trần Văn Ký",
            "Chức vụ người ký": "KT. Giám đốc / Phó Giám đốc",
        }
    )
    office.look("report-sign")
    office.press("Ghi đã ký")
    office.reads("Đã ghi báo cáo được ký.", "Số 215/BC-CAT ngày 03/11/2026")


def close(desk: Desk) -> None:
    """Closed: the files say their digests and open with the same bytes; sent to each addressee."""
    desk.go("Hôm nay")
    desk.follow("Kết quả 6 tháng cuối năm 2026")
    desk.follow("Chốt báo cáo")
    desk.look("report-close")
    # The files are made now, the PDF by LibreOffice.
    desk.page.get_by_role("button", name="Chốt báo cáo", exact=True).click(timeout=60_000)
    desk.page.get_by_text("Tệp gửi đi (.zip)").wait_for(timeout=60_000)
    desk.page.wait_for_load_state()
    told = desk.page.locator("code.sha").all_inner_texts()
    for name in ("bao-cao-215-bc-cat-2026-11-03.docx", "Tệp gửi đi (.zip)"):
        content = desk.download(name)
        assert hashlib.sha256(content).hexdigest() in told
        assert desk.download(name) == content
    desk.follow("ghi đã gửi")
    desk.type_in({"Gửi bằng cách nào": "Trục liên thông văn bản"})
    desk.press("Ghi")
    desk.reads("gửi ngày 03/11/2026, Trục liên thông văn bản")
    desk.look("report-closed")


def correct(desk: Desk) -> None:
    """What came in since shows its rows, and goes into the next report."""
    desk.go("Báo cáo")
    desk.follow("Báo cáo tổng hợp")
    desk.follow("Kết quả 6 tháng cuối năm 2026")
    expect(desk.page.locator("a.placed").first).to_have_text("3")
    desk.follow("Số liệu đã khác từ khi chốt")
    listed = desk.page.locator(".report-section", has_text="Số lượt người trong danh sách").first
    expect(listed).to_contain_text("(+2)")
    desk.look("report-corrections")
    listed.get_by_role("link", name="2 dòng làm nên chênh lệch").click()
    desk.reads("mới tính thêm", "Xã A2")
    desk.look("report-correction")
    desk.go("Báo cáo")
    desk.follow("Báo cáo tổng hợp")
    desk.follow("Mở báo cáo")
    desk.type_in(
        {
            "Báo cáo về việc gì": "Tháng 11 năm 2026",
            "Số liệu từ ngày": "1/11/2026",
            "Đến hết ngày": "6/11/2026",
            "Các mục của báo cáo": "Kết quả",
        }
    )
    desk.press("Mở")
    desk.follow_other("Đính chính số liệu kỳ trước")
    desk.choose("Báo cáo đã chốt", "215/BC-CAT")
    desk.look("report-correct")
    desk.press("Đính chính số liệu kỳ trước")
    desk.reads("Đã thêm mục đính chính.", "Chỉ tiêu đã khác và từng dòng làm nên chênh lệch")
    said = outline(desk.download("Word"))
    assert "ĐÍNH CHÍNH SỐ LIỆU" in said
    assert "đã báo cáo 3, nay là 5" in said
    assert "Từng dòng làm nên chênh lệch" in said


def beside_a_frozen_figure(desk: Desk) -> None:
    """A return that was sent keeps its figure; what it would be today stands beside, or behind a
    link where no script runs.
    """
    desk.go("Báo cáo")
    desk.follow("Kỳ báo cáo")
    desk.follow("Kết quả 6 tháng cuối năm 2026")
    desk.follow("Công an xã A2")
    if desk.has_script:
        expect(desk.page.locator(".figure-now").first).to_have_text("nay: 2")
        desk.look("return-now")
    desk.follow("Số liệu tính lại hôm nay")
    figure = desk.page.get_by_role("row", name="Số lượt người trong danh sách")
    expect(figure).to_contain_text("2")
    desk.look("return-figures-now")
    figure.get_by_role("link", name="2").click()
    desk.reads("Xã A2")


def stop_at_the_count(department: Desk) -> None:
    """A department reads the closed report and its counts, and no row."""
    department.go("Báo cáo")
    department.follow("Báo cáo tổng hợp")
    assert not department.names("Tháng 11 năm 2026")
    department.follow("Kết quả 6 tháng cuối năm 2026")
    department.page.locator("a.placed").first.click()
    department.reads("không xem từng dòng", "Xã A1")
    assert not department.names("Người số")
    department.look("report-stopped-at-the-count")
    department.page.go_back()
    department.follow("Danh sách khó khăn, vướng mắc và kiến nghị")
    department.reads("Thiếu vốn quý IV")
    expect(department.page.get_by_role("link", name="Thiếu vốn quý IV")).to_have_count(0)

"""Typing a return in a real browser: pasted out of Word, with the line cut, when the session ends,
at a machine that others use too.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, expect

from tests.journeys.browser import PASSWORD, House
from tests.journeys.test_returns import (
    FIRST,
    come,
    founded,
    my_return,
    office,
    section,
    write,
)

pytestmark = pytest.mark.journey
__all__ = ["founded", "office"]

# What Word puts on the clipboard: styles, comments for itself, lists as paragraphs, field codes.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style><!-- p.MsoNormal {margin:0; font-family:"Times New Roman",serif;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
</head><body lang=VI><!--StartFragment-->
<p class=MsoNormal style='text-align:justify'><b><span style='font-size:14.0pt;color:red'>Đã ban
 hành “Kế hoạch”</span></b><span style='mso-spacerun:yes'>&nbsp; </span>số&nbsp;5.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
 style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
 style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Họp giao ban
 – hằng tháng</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
 style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Xem trang
 <!--[if supportFields]><span style='mso-element:field-begin'></span> PAGEREF _T <![endif]-->4</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Xã</p></td>
<td><p>Số người</p></td></tr>
<tr><td><p class=MsoNormal>Bản Bo<o:p></o:p></p></td><td><p align=right>12</p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>"""
CLEAN = (
    "Đã ban hành “Kế hoạch” số 5.\n\n- Họp giao ban – hằng tháng\n\n2. Xem trang 4\n\n"
    "Xã\tSố người\n\nBản Bo\t12"
)
PASTE = """([box, html]) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "bản chữ trơn");
  box.focus();
  box.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
KEPT = "() => Object.keys(localStorage).filter((key) => key.startsWith('hoanhap-typed-')).length"


def begun(browser: Browser, office: House) -> tuple[Page, str]:
    """The drafter's page of the return, begun; its address."""
    page = come(browser, office, "a1.drafter", "/")
    address = my_return(page)
    page.get_by_role("button", name="Bắt đầu soạn").click()
    return page, address


def type_first(page: Page, text: str) -> None:
    """Type the first section's text."""
    section(page, FIRST).get_by_role("textbox", name=FIRST).fill(text)


def said(page: Page, text: str) -> None:
    """Wait until the first section says this."""
    expect(section(page, FIRST).locator(".written-said").first).to_contain_text(text)


def sign_in(page: Page, name: str) -> None:
    """Sign in on the page that asks for it."""
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()


def test_text_out_of_word_comes_in_clean_and_stays_so(office: House, browser: Browser) -> None:
    page, _ = begun(browser, office)
    box = section(page, FIRST).get_by_role("textbox", name=FIRST)
    page.evaluate(PASTE, [box.element_handle(), WORD])
    said(page, "Đã lưu lúc")
    expect(box).to_have_value(CLEAN)
    page.reload()
    expect(section(page, FIRST).get_by_role("textbox", name=FIRST)).to_have_value(CLEAN)


def test_a_save_whose_answer_is_lost_is_made_once_and_goes_on_at_another_machine(
    office: House, browser: Browser
) -> None:
    page, address = begun(browser, office)
    write(page, FIRST, "Bản một.")
    lost: list[str] = []

    def lose(route: Route) -> None:
        route.fetch()
        lost.append(route.request.url)
        route.abort()

    page.route("**/luu/", lose, times=1)
    type_first(page, "Bản hai.")
    said(page, "Mất kết nối")
    type_first(page, "Bản hai, gõ tiếp khi mất mạng.")
    said(page, "Đã lưu lúc")
    assert lost
    expect(page.locator(".clash")).to_have_count(0)
    elsewhere = come(browser, office, "a1.drafter", address)
    box = section(elsewhere, FIRST).get_by_role("textbox", name=FIRST)
    expect(box).to_have_value("Bản hai, gõ tiếp khi mất mạng.")
    write(elsewhere, FIRST, "Bản ba, ở máy khác.")
    page.reload()
    box = section(page, FIRST).get_by_role("textbox", name=FIRST)
    expect(box).to_have_value("Bản ba, ở máy khác.")


def test_when_the_session_ends_the_words_wait_for_who_typed_them(
    office: House, browser: Browser
) -> None:
    page, address = begun(browser, office)
    page.context.clear_cookies(name="sessionid")
    type_first(page, "Gõ khi phiên đã hết.")
    said(page, "Phiên làm việc đã hết")
    # Somebody else sits down at this machine and sees nothing of it.
    other = page.context.new_page()
    page.close()
    other.goto(address)
    sign_in(other, "a1.submitter")
    other.get_by_role("heading", name="Báo cáo 6 tháng đầu năm 2026").wait_for()
    other.wait_for_load_state()
    assert "Gõ khi phiên đã hết." not in other.content()
    assert other.evaluate(KEPT) == 1
    other.context.clear_cookies(name="sessionid")
    other.goto(address)
    sign_in(other, "a1.drafter")
    box = section(other, FIRST).get_by_role("textbox", name=FIRST)
    expect(box).to_have_value("Gõ khi phiên đã hết.")
    said(other, "Đã lưu lúc")
    assert other.evaluate(KEPT) == 0


def test_signing_out_asks_and_leaves_no_words_on_the_machine(
    office: House, browser: Browser
) -> None:
    page, _ = begun(browser, office)
    page.route("**/luu/", lambda route: route.abort())
    type_first(page, "Chưa lưu được.")
    said(page, "Mất kết nối")
    asked: list[str] = []
    answers = iter((False, True))

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept() if next(answers) else dialog.dismiss()

    page.on("dialog", answer)
    page.locator("summary", has=page.locator(".me-name")).click()
    page.get_by_role("button", name="Đăng xuất").click()
    assert page.evaluate(KEPT) == 1
    page.get_by_role("button", name="Đăng xuất").click()
    page.get_by_label("Tên đăng nhập").wait_for()
    assert page.evaluate(KEPT) == 0
    assert len(asked) == 2 and "chưa lưu được" in asked[0]


def test_a_file_that_is_too_large_is_told_before_it_is_sent(
    office: House, browser: Browser
) -> None:
    page, _ = begun(browser, office)
    page.get_by_role("link", name="Đính kèm tệp", exact=True).click()
    page.get_by_label("Ghi chú").fill("Bản quét có dấu")
    button = page.get_by_role("button", name="Đính kèm tệp")
    for size, is_sent in ((21 * 1024 * 1024, False), (20 * 1024 * 1024 - 64, True)):
        content = b"%PDF-1.4\n" + b"0" * (size - 20) + b"\n%%EOF\n"
        page.get_by_label("Tệp", exact=True).set_input_files(
            {"name": "ky.pdf", "mimeType": "application/pdf", "buffer": content}
        )
        if is_sent:
            expect(button).to_be_enabled()
        else:
            expect(page.get_by_text("quá 20 MB")).to_be_visible()
            expect(button).to_be_disabled()
    expect(page.get_by_label("Ghi chú")).to_have_value("Bản quét có dấu")
    button.click()
    expect(page.get_by_text("Đã đính kèm tệp.")).to_be_visible()
    expect(page.get_by_text("Bản quét có dấu")).to_be_visible()

"""One official's window: what is clicked and typed there, and that each page is sound."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from tests.journeys.browser import DESK, PHONE, SLOW_MS, House, faults, shoot

TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"
CUT_OFF = """() => Array.from(document.querySelectorAll("details.menu")).filter((menu) => {
  const was = menu.open;
  menu.open = true;
  const list = menu.querySelector(".menu-list").getBoundingClientRect();
  menu.open = was;
  return list.width > 0 && (list.left < 0 || list.right > innerWidth);
}).map((menu) => menu.innerText.trim().split("\\n")[0])"""
"""The menus of which a part would lie outside the window."""


class Desk:
    """A signed-in official. `look` examines the page shown, `unsound` gathers what is wrong.

    Without script only what needs none is examined: axe and widths run as scripts in the page.
    """

    def __init__(
        self, browser: Browser, house: House, user: str, password: str, *, has_script: bool
    ) -> None:
        self.has_script = has_script
        self.unsound: list[str] = []
        self.page: Page = browser.new_context(
            base_url=house.address,
            viewport=DESK,  # type: ignore[arg-type]  # a typed dict of these
            locale="vi-VN",
            java_script_enabled=has_script,
        ).new_page()
        self.page.set_default_timeout(SLOW_MS)
        self.page.on("console", lambda said: self._note(f"console: {said.text}"))
        self.page.on("pageerror", lambda error: self._note(f"script: {error}"))
        self.page.on("request", lambda asked: self._stays_in(house.address, asked.url))
        self.page.goto("/dang-nhap/")
        self.type_in({"Tên đăng nhập": user, "Mật khẩu": password})
        self.press("Đăng nhập")
        self.page.get_by_role("heading", name="Hôm nay").wait_for()

    def go(self, desk: str) -> None:
        """Open a desk by the rail."""
        self._click(self.page.locator("nav.rail").get_by_role("link", name=desk, exact=True))

    def follow(self, name: str, *, within: str = "") -> None:
        """Click the first link of this name, in the row that holds the text `within`."""
        self._click(self._scope(within).get_by_role("link", name=name).first)

    def press(self, name: str) -> None:
        """Click the button of this name."""
        self._click(self.page.get_by_role("button", name=name, exact=True))

    def follow_other(self, name: str) -> None:
        """Open the menu of other actions and choose one."""
        self.page.locator("summary", has_text="Thao tác khác").click()
        self._click(self.page.locator("details[open]").get_by_role("link", name=name))

    def type_in(self, answers: Mapping[str, str]) -> None:
        """Fill in boxes by their labels."""
        for label, text in answers.items():
            self.page.get_by_label(label).first.fill(text)

    def tick(self, *labels: str) -> None:
        """Tick boxes, or choose among answers, by their labels."""
        for label in labels:
            self.page.get_by_label(label).first.check()

    def choose(self, label: str, option: str) -> None:
        """Choose from a list the option that holds this text."""
        box = self.page.get_by_label(label).first
        value = box.locator("option", has_text=option).first.get_attribute("value")
        box.select_option(value)

    def send(self, label: str, name: str, content: bytes) -> None:
        """Give a file."""
        kind = "application/octet-stream"
        self.page.get_by_label(label).set_input_files(
            {"name": name, "mimeType": kind, "buffer": content}
        )

    def download(self, name: str) -> bytes:
        """Click a link that answers with a file; its bytes."""
        with self.page.expect_download() as waiting:
            self.follow(name)
        return Path(waiting.value.path()).read_bytes()

    def reads(self, *texts: str) -> None:
        """Wait until the page shows each of these."""
        for text in texts:
            self.page.get_by_text(text).first.wait_for()

    def names(self, text: str) -> bool:
        """Whether the page holds this text anywhere."""
        return text in self.page.content()

    def look(self, name: str) -> None:
        """Examine the page at both widths, and take its picture where pictures are wanted."""
        shoot(self.page, name)
        if not self.has_script:
            return
        self._gather(name, faults(self.page))
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a typed dict of these
        shoot(self.page, f"{name}-390")
        if self.page.evaluate(TOO_WIDE):
            self._gather(name, ["wider than a phone"])
        cut_off = self.page.evaluate(CUT_OFF)
        self._gather(name, [f"on a phone the menu “{menu}” is cut off" for menu in cut_off])
        self.page.set_viewport_size(DESK)  # type: ignore[arg-type]  # a typed dict of these
        if self.page.evaluate(TOO_WIDE):
            self._gather(name, ["wider than the desk"])

    def _click(self, what: Locator) -> None:
        """Click, and wait until the page it leads to is whole: part of a page tells half-truths."""
        what.click()
        self.page.wait_for_load_state()

    def _scope(self, within: str) -> Page | Locator:
        return self.page.locator("tr, li", has_text=within).first if within else self.page

    def _stays_in(self, address: str, url: str) -> None:
        if not url.startswith((address, "data:")):
            self._note(f"asked another house: {url}")

    def _note(self, what: str) -> None:
        self._gather(self.page.url, [what])

    def _gather(self, where: str, faulty: list[str]) -> None:
        self.unsound += [f"{where}: {fault}" for fault in faulty]

"""A list of this month, a workbook waiting for it and a scan, each sent in by the page's own form.

The demo's guided commune has none yet, so that whoever tries the demo makes them; without them some
pages have nothing to show.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

HEADS = (
    "STT", "Họ và tên", "Ngày sinh", "Nơi cư trú", "Loại giấy", "Ngày chấp hành xong",
    "Chấp hành pháp luật", "Mục đích vay",
)  # fmt: skip
PEOPLE = 40
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)


class _Form(HTMLParser):
    """What the form of a page carries already: hidden fields and what is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.filled: dict[str, str] = {}
        self.selected = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "input" and given.get("type") == "hidden":
            self.filled[given["name"]] = given.get("value", "")
        elif tag == "select":
            self.selected = given["name"]
        elif tag == "option" and ("selected" in given or self.selected not in self.filled):
            self.filled[self.selected] = given["value"]


def send_in(drafter: Any, commune_id: int, received_list_id: int) -> None:
    """Start the list, send a workbook, attach a scan to an older list."""
    client = Client()
    client.force_login(drafter, backend="django.contrib.auth.backends.ModelBackend")
    page = _sent(client, reverse("web:list_start", args=[commune_id]))
    list_id = page.rstrip("/").rpartition("/")[2]
    _sent(client, reverse("web:list_upload", args=[list_id]), "thang.csv", _workbook())
    _sent(client, reverse("web:list_attach_scan", args=[received_list_id]), "ky.png", PNG)


def _sent(client: Client, address: str, name: str = "", content: bytes = b"") -> str:
    page: Any = client.get(address)
    form = _Form()
    form.feed(page.content.decode())
    files = {"content": SimpleUploadedFile(name, content)} if name else {}
    answer: Any = client.post(address, {**form.filled, **files})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def _workbook() -> bytes:
    given = ("Páo", "Dế", "Hòa", "Khánh", "Chớ", "Đạt", "Thắng", "Yên")
    rows = [
        (n, f"Lò Văn {given[n % 8]} {given[n // 8 % 8]}", 1960 + n, f"Bản số {n}",
         "chấp hành xong", "5/3/2025", "có" if n % 4 else "", "SXKD")
        for n in range(PEOPLE)
    ]  # fmt: skip
    return "\n".join(";".join(map(str, row)) for row in (HEADS, *rows)).encode()

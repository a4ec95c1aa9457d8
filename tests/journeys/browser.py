"""A house of its own and a real browser, for journeys.

`house` starts the server on a free port with its own SQLite file and folder; fill it with
`house.manage("make_demo")` or `house.python("...")`. `browser` is Chromium; `visit` signs a person
in, in a window of their own. Tests that use them are marked `journey` and skipped without Chromium.

A click returns when the answer begins to arrive. What is read of the next page is therefore waited
for (`expect`), never read at once: a busy machine reads faster than it paints.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # untyped
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
]
DESK = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
PASSWORD = "mật-khẩu-để-thử-2026"
SLOW_MS = 20_000
"""How long anything may take to appear, in milliseconds: long, for a busy machine."""
SIGN_IN = re.compile("/dang-nhap/")
MADE_ON = "2026-10-01T08:00"
"""The moment at which the tables of all houses were made."""


@dataclass(frozen=True)
class House:
    """A running server with data of its own."""

    address: str
    env: dict[str, str]

    def manage(self, *command: str) -> str:
        """Run a management command on this house's data; what it printed."""
        return self.python("-m", "hoanhap.config.manage", *command)

    def script(self, code: str) -> str:
        """Run Python with Django set up on this house's data."""
        return self.python("-c", f"import django; django.setup()\n{code}")

    def python(self, *arguments: str) -> str:
        """Run Python in this house's surroundings."""
        done = subprocess.run(
            [sys.executable, *arguments], env=self.env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def bare_folder(factory: pytest.TempPathFactory) -> Path:
    """The data of a house with its tables and static files and nothing in them: a copy, in a folder
    of its own, of one made once a run (tables alone take as long as a whole journey). Workers share
    it: who comes while another makes it waits.
    """
    base = factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    made = run / "bare-house"
    with (run / "bare-house.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not made.exists():
            folder = factory.mktemp("making")
            house = empty_house(folder, MADE_ON)
            house.manage("migrate", "--verbosity", "0")
            house.manage("collectstatic", "--noinput", "--verbosity", "0")
            folder.rename(made)
    return shutil.copytree(made, factory.mktemp("bare") / "house")


def empty_house(folder: Path, now: str) -> House:
    """A house in `folder` on a free port, not migrated and not served yet."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {k: v for k, v in os.environ.items() if k != "HOANHAP_DATABASE_URL"}
    env |= {
        "DJANGO_SETTINGS_MODULE": "hoanhap.config.settings",
        "HOANHAP_VAR": str(folder),
        "HOANHAP_DEMO": "1",
        "HOANHAP_NOW": now,
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    return House(f"http://127.0.0.1:{port}", env)


@contextmanager
def serving(house: House, now: str | None = None) -> Iterator[House]:
    """The house's server, running until the end of the block; `now` is another moment for it."""
    port = house.address.rpartition(":")[2]
    server = subprocess.Popen(
        [sys.executable, "-m", "hoanhap.config.manage", "serve", "--port", port],
        env=house.env if now is None else house.env | {"HOANHAP_NOW": now},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(house.address, server)
        yield house
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(1200):  # two minutes, for a busy machine
        try:
            with urllib.request.urlopen(f"{address}/dang-nhap/", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            pass
        try:
            ended = server.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"the server ended by itself ({ended})")
    raise AssertionError("the server does not answer")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house for the tests of one file, on 03/11/2026."""
    with serving(empty_house(bare_folder(tmp_path_factory), "2026-11-03T09:00")) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium of the machine; conftest skips the test where it is missing."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        expect.set_options(timeout=SLOW_MS)
        yield chromium
        chromium.close()


def window(
    browser: Browser, house: House, *, is_phone: bool = False, is_dark: bool = False
) -> BrowserContext:
    """A new window with cookies of its own."""
    return browser.new_context(
        base_url=house.address,
        viewport=PHONE if is_phone else DESK,  # type: ignore[arg-type]  # a typed dict of these
        color_scheme="dark" if is_dark else "light",
        locale="vi-VN",
    )


def visit(
    browser: Browser, house: House, name: str, password: str = PASSWORD, **kind: bool
) -> Page:
    """A page in a new window where this person has signed in."""
    page = window(browser, house, **kind).new_page()
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page).not_to_have_url(SIGN_IN)
    page.wait_for_load_state()
    return page


def shoot(page: Page, name: str) -> None:
    """A picture of the whole page into HOANHAP_SHOTS, where that names a folder."""
    folder = os.environ.get("HOANHAP_SHOTS")
    if folder:
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)


def faults(page: Page) -> list[str]:
    """What axe finds wrong with the page for people who see, hear or move otherwise."""
    page.wait_for_load_state()
    results = Axe().run(page)
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in results.response["violations"]
        for node in fault["nodes"]
    ]

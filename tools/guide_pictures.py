"""Makes the pictures of docs/guides anew: the province's plan and a month, walked through the demo.

    python -m tools.guide_pictures [--var FOLDER] [--shots FOLDER]

Makes a demo that ends on the morning of 01/11/2026 in a folder of its own (with --var in that one,
kept; a demo already there must not have had its November), looks at the pages of the plan and of
reports in Chromium, walks one commune's month through it, and writes the pictures named in PICTURES
and the two files of the README's guided path: a workbook and a draft plan. --shots keeps every
whole picture taken.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.journeys.browser import CHROMIUM, FLAGS, House, empty_house, serving
from tests.journeys.month import Cast, Month
from tests.journeys.month_workbook import messy_workbook
from tools import need_pictures, plan_pictures, report_pictures
from tools.draft_plan import NAME, draft_plan
from tools.small_png import small_png

IMG = Path(__file__).resolve().parents[1] / "docs" / "guides" / "img"
WORKBOOK = IMG.parent / "vi-du-danh-sach.xlsx"
DRAFT = IMG.parent / NAME
BEFORE, SUNDAY = "2026-11-01T07:30", "2026-11-01T09:00"
DESK_HEIGHT, PHONE_HEIGHT = 1000, 1100
# picture in docs/guides/img: page of the journey (tests/journeys/month.py); -390 is the phone's.
PICTURES = {
    "hom-nay": "hom-nay-lap",
    "nhap-tep": "nhap-tep",
    "xem-truoc-tep": "xem-truoc-tep",
    "danh-sach-dang-lap": "danh-sach-da-nhap",
    "trinh": "trinh",
    "ky": "ky",
    "bi-tra-lai": "hom-nay-bi-tra-lai",
    "bi-tra-lai-dien-thoai": "hom-nay-bi-tra-lai-390",
    "xem-xet-tung-ten": "xem-xet-tung-ten",
    "xem-xet-dien-thoai": "xac-nhan-cac-ten-da-chon-390",
    "xem-xet-mot-ten": "xem-xet-mot-ten",
    "xac-nhan": "xac-nhan",
    "hom-nay-ngan-hang": "hom-nay-ngan-hang",
    "danh-sach-o-ngan-hang": "danh-sach-o-ngan-hang",
    "de-nghi-vay": "de-nghi-vay",
    "tham-dinh": "tham-dinh",
    "dieu-kien-vay-von": "dieu-kien-vay-von",
    "thu-no": "thu-no",
    "khoan-vay": "khoan-vay",
    "hom-nay-hoi": "hom-nay-hoi",
    "binh-xet": "binh-xet",
    "danh-sach-ca-tinh": "danh-sach-ca-tinh",
    "so-lieu": "so-lieu-ca-nam",
    "tung-dong": "tung-dong-cua-so-lieu",
    "mot-nguoi": "mot-nguoi",
    "tieng-anh": "mot-nguoi-tieng-anh",
    **plan_pictures.PICTURES,
    **report_pictures.PICTURES,
    **need_pictures.PICTURES,
}


def main() -> None:
    """Make the demo, walk the month, write the pictures."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="guide-pictures-") as folder:
        house = demo(Path(asked.var or folder) / "demo")
        shots = Path(asked.shots or folder)
        os.environ["HOANHAP_SHOTS"] = str(shots)
        program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
            month = Month(browser, house, cast_of(house))
            with serving(house, SUNDAY):
                unsound = plan_pictures.walk_plans(browser, house, month.cast.password)
                unsound += report_pictures.walk_reports(browser, house, month.cast.password)
                unsound += need_pictures.walk_needs(browser, house, month.cast.password)
            month.whole()
            write(browser, shots)
            browser.close()
    unsound += month.unsound
    if unsound:
        sys.exit("\n".join(["unsound pages:", *unsound]))


def demo(folder: Path) -> House:
    """The demo as it stands before November begins."""
    house = empty_house(folder, BEFORE)
    print("demo: database, static files, invented people (minutes)", flush=True)
    house.manage("migrate", "--verbosity", "0")
    house.manage("collectstatic", "--noinput", "--verbosity", "0")
    house.manage("make_demo")
    return house


def cast_of(house: House) -> Cast:
    """Those who act in Mường Than, and in its bank's office in Than Uyên."""
    return Cast(
        drafter="lap.muongthan",
        submitter="trinh.muongthan",
        signer="ky.muongthan",
        clerk="thamtra.muongthan",
        chair="chutich.muongthan",
        officer="tindung.thanuyen",
        appraiser="thamdinh.thanuyen",
        director="giamdoc.thanuyen",
        accountant="ketoan.thanuyen",
        organisation="doanthanhnien",
        province="congantinh",
        password=(Path(house.env["HOANHAP_VAR"]) / "demo-password.txt").read_text().strip(),
        group="Mường Than",
        fund="TW-",
    )


def write(browser: Browser, shots: Path) -> None:
    """The pictures into docs/guides/img, small, and no other left there."""
    page = browser.new_page()
    for old in IMG.glob("*.png"):
        old.unlink()
    IMG.mkdir(parents=True, exist_ok=True)
    for name, shot in PICTURES.items():
        height = PHONE_HEIGHT if shot.endswith("-390") else DESK_HEIGHT
        content = small_png(page, (shots / f"{shot}.png").read_bytes(), height)
        (IMG / f"{name}.png").write_bytes(content)
        print(f"{len(content) // 1024:4} kB  {name}.png", flush=True)
    WORKBOOK.write_bytes(messy_workbook())
    DRAFT.write_bytes(draft_plan())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Makes the pictures of docs/guides anew.")
    parser.add_argument("--var", help="folder for the demo's data, kept")
    parser.add_argument("--shots", help="folder for every whole picture taken, kept")
    return parser.parse_args()


if __name__ == "__main__":
    main()

"""One month of one commune in a browser: from a Form 01 workbook to the province's figure.

The same steps walk through a small world, with script and without, and through the demo for the
pictures of the guides.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, expect

from tests.journeys.browser import House, serving
from tests.journeys.desk import Desk
from tests.journeys.month_workbook import (
    FIRST,
    FIRST_NUMBER,
    FOURTH,
    NAME,
    SECOND,
    SHEET,
    THIRD,
    WRONG_COLUMN,
    WRONG_ROW,
    beside,
    messy_workbook,
)

LIST = "Danh sách tháng 11/2026"
LOAN_OF_FIRST = f"Hồ sơ vay của {FIRST}"
MENDED = "Bản Pom Khoang 2"
LENT = "60.000.000"
REPAID = "5.000.000"


@dataclass(frozen=True)
class Cast:
    """User names of those who act, their password, and what they choose in lists."""

    drafter: str
    submitter: str
    signer: str
    clerk: str
    chair: str
    officer: str
    appraiser: str
    director: str
    accountant: str
    organisation: str
    province: str
    password: str
    group: str
    fund: str


@dataclass
class Month:
    """The month on its way; each method is one day of it, and `unsound` what was found wrong."""

    browser: Browser
    house: House
    cast: Cast
    has_script: bool = True
    desks: dict[str, Desk] = field(default_factory=dict)

    def whole(self) -> None:
        """All days in order."""
        with self.on("2026-11-02T08:30"):
            self.draw_up()
            self.take_in_the_workbook()
            self.submit_and_sign("13/DS-CAX")
            self.return_to_police()
            self.mend_and_sign_again()
            self.decide_each_name()
            self.confirm_and_transmit()
        with self.on("2026-11-12T10:00"):
            self.receive_and_apply()
            self.review()
            self.confirm_the_application()
            self.appraise_and_approve()
            self.contract_and_pay_out()
        with self.on("2026-11-30T15:00"):
            self.collect()
            self.open_the_figure()
            self.read_in_english()

    @contextmanager
    def on(self, moment: str) -> Iterator[None]:
        """The house believes it is that moment."""
        with serving(self.house, moment):
            yield

    def desk(self, role: str) -> Desk:
        """The official of that role at the first page, signed in the first time."""
        if role in self.desks:
            self.desks[role].go("Hôm nay")
        else:
            user = getattr(self.cast, role)
            self.desks[role] = Desk(
                self.browser, self.house, user, self.cast.password, has_script=self.has_script
            )
        return self.desks[role]

    @property
    def unsound(self) -> list[str]:
        """What is wrong with any page of the month."""
        return [fault for desk in self.desks.values() for fault in desk.unsound]

    def draw_up(self) -> None:
        """The drafter sees that the month's list is due, and starts it from the last one."""
        drafter = self.desk("drafter")
        drafter.look("hom-nay-lap")
        drafter.follow(LIST)
        drafter.look("lap-danh-sach")
        drafter.press("Lập danh sách")
        drafter.reads("Đã lập từ danh sách kỳ trước")
        drafter.look("danh-sach-dang-lap")

    def take_in_the_workbook(self) -> None:
        """The file is looked at row by row, then applied; sent again it changes nothing."""
        drafter = self.desks["drafter"]
        content = messy_workbook()
        drafter.follow_other("Nhập từ tệp Excel")
        drafter.look("nhap-tep")
        drafter.send("Tệp danh sách", NAME, content)
        drafter.press("Gửi và xem trước")
        drafter.reads("Chưa có gì thay đổi")
        row = drafter.page.get_by_role("row", name=FOURTH)
        expect(row).to_contain_text(f"{SHEET}, {WRONG_ROW}")
        expect(row).to_contain_text(WRONG_COLUMN)
        drafter.look("xem-truoc-tep")
        assert WRONG_COLUMN in beside(drafter.download("Tải tệp trả lời"), FOURTH)
        drafter.press("Nhập vào danh sách")
        drafter.reads("Đã nhập: 3 người mới", "1 dòng chưa nhận", FIRST, FIRST_NUMBER)
        drafter.look("danh-sach-da-nhap")
        drafter.follow_other("Nhập từ tệp Excel")
        drafter.send("Tệp danh sách", NAME, content)
        drafter.press("Gửi và xem trước")
        drafter.reads("Không có gì thay đổi")

    def submit_and_sign(self, number: str) -> None:
        """The submitter submits, the head of police signs: three different people."""
        submitter = self.desk("submitter")
        submitter.follow(LIST)
        submitter.follow("Trình")
        submitter.look("trinh")
        submitter.press("Trình")
        submitter.reads("Đã trình")
        signer = self.desk("signer")
        signer.look("hom-nay-ky")
        signer.follow(LIST)
        signer.follow("Ký")
        signer.type_in({"Số văn bản": number})
        signer.look("ky")
        signer.press("Ký")
        signer.reads("Đã ghi nhận chữ ký", number)
        signer.look("danh-sach-da-ky")

    def return_to_police(self) -> None:
        """The committee finds a row to mend and sends the list back."""
        clerk = self.desk("clerk")
        clerk.look("hom-nay-ubnd")
        clerk.follow(LIST)
        clerk.look("xem-xet-tung-ten")
        clerk.follow_other("Trả lại Công an xã")
        clerk.type_in({"Cần sửa gì": f"{THIRD}: nơi cư trú phải là {MENDED}."})
        clerk.look("tra-lai")
        clerk.press("Trả lại Công an xã")
        clerk.reads("Đã trả lại Công an xã")

    def mend_and_sign_again(self) -> None:
        """It is back on the drafter's first page with the remarks; mended, it goes on anew."""
        drafter = self.desk("drafter")
        drafter.reads("Bị trả lại", MENDED)
        drafter.look("hom-nay-bi-tra-lai")
        drafter.follow(LIST)
        drafter.follow("Sửa", within=THIRD)
        drafter.type_in({"Nơi cư trú": MENDED})
        drafter.look("sua-dong")
        drafter.press("Ghi thay đổi")
        drafter.reads("Đã ghi thay đổi")
        self.submit_and_sign("14/DS-CAX")

    def decide_each_name(self) -> None:
        """All ticked but one are confirmed together; that one is not, with a coded reason."""
        clerk = self.desk("clerk")
        clerk.follow(LIST)
        rows = clerk.page.locator("tr", has=clerk.page.locator("input[name=entry]"))
        for row in rows.filter(has_not_text=THIRD).all():
            row.locator("input[name=entry]").check()
        clerk.look("xac-nhan-cac-ten-da-chon")
        clerk.press("Xác nhận các tên đã chọn")
        clerk.look("tra-loi-tung-dong")
        clerk.follow(LIST)
        clerk.follow("Xem xét", within=THIRD)
        clerk.tick("Không xác nhận")
        clerk.choose("Lý do không xác nhận", "Không cư trú tại xã")
        clerk.look("xem-xet-mot-ten")
        clerk.press("Ghi kết quả")
        clerk.reads("Đã ghi kết quả xem xét", "Không cư trú tại xã")

    def confirm_and_transmit(self) -> None:
        """The chair signs the confirmation, the clerk sends the list to the bank."""
        chair = self.desk("chair")
        chair.follow(LIST)
        chair.follow("Xác nhận")
        chair.type_in({"Số văn bản xác nhận": "34/XN-UBND"})
        chair.look("xac-nhan")
        chair.press("Xác nhận")
        chair.reads("Đã xác nhận", "1 người không")
        clerk = self.desk("clerk")
        clerk.follow(LIST)
        clerk.follow("Chuyển ngân hàng")
        clerk.look("chuyen-ngan-hang")
        clerk.press("Chuyển ngân hàng")
        clerk.reads("Đã chuyển ngân hàng")
        clerk.look("danh-sach-da-chuyen")

    def receive_and_apply(self) -> None:
        """The bank sees the confirmed names and no other, and takes in one application."""
        officer = self.desk("officer")
        officer.look("hom-nay-ngan-hang")
        officer.follow(LIST)
        officer.reads(FIRST, SECOND)
        assert not officer.names(THIRD), "the bank sees a name that was not confirmed"
        officer.follow("Đã nhận bản gốc")
        officer.type_in({"Ngày nhận bản gốc": "6/11/2026"})
        officer.look("da-nhan-ban-goc")
        officer.press("Đã nhận bản gốc")
        officer.reads("ngân hàng đã nhận bản gốc")
        officer.look("danh-sach-o-ngan-hang")
        officer.follow("Lập hồ sơ vay", within=FIRST)
        officer.tick("Qua hộ gia đình")
        officer.look("cach-vay")
        officer.press("Tiếp tục")
        officer.choose("Tổ tiết kiệm và vay vốn", self.cast.group)
        officer.type_in(
            {
                "Người đứng tên vay": "Lò Thị Phương",
                "Quan hệ với người thụ hưởng": "vợ",
                "Chủ hộ": "Lò Thị Phương",
                "Thời hạn (tháng)": "36",
                "Phương án sử dụng vốn": "Mua hai con trâu cái, sửa chuồng (minh họa).",
                "Ngày tiếp nhận đề nghị": "9/11/2026",
            }
        )
        officer.look("de-nghi-vay")
        officer.press("Tiếp nhận đề nghị vay")
        officer.reads("Đã tiếp nhận đề nghị vay")

    def review(self) -> None:
        """The organisation enters the minutes of the group's review."""
        organisation = self.desk("organisation")
        organisation.look("hom-nay-hoi")
        organisation.follow(LOAN_OF_FIRST)
        organisation.follow("Ghi biên bản bình xét")
        organisation.type_in(
            {
                "Ngày họp bình xét": "10/11/2026",
                "Số tổ viên dự họp": "21",
                "Số phiếu đồng ý": "20",
                "Số phiếu không đồng ý": "1",
                "Số biên bản": "10A/TD-03",
                "Người chứng kiến": "Trưởng bản (minh họa)",
            }
        )
        organisation.look("binh-xet")
        organisation.press("Ghi biên bản bình xét")
        organisation.reads("Đã ghi biên bản bình xét", "20 trên 21 người dự họp đồng ý")

    def confirm_the_application(self) -> None:
        """The commune confirms the household's application."""
        chair = self.desk("chair")
        chair.follow(LOAN_OF_FIRST)
        chair.follow("Xác nhận hồ sơ")
        chair.type_in({"Số văn bản xác nhận": "35/XN-UBND", "Ngày xác nhận": "10/11/2026"})
        chair.look("xac-nhan-ho-so")
        chair.press("Xác nhận hồ sơ")
        chair.reads("Hồ sơ chờ ngân hàng thẩm định")

    def appraise_and_approve(self) -> None:
        """Another officer appraises, the director approves, with the law's findings in view."""
        appraiser = self.desk("appraiser")
        appraiser.follow(LOAN_OF_FIRST)
        appraiser.follow("Thẩm định")
        appraiser.type_in({"Ngày thẩm định": "11/11/2026"})
        for box in appraiser.page.locator("input[name=papers]").all():
            box.check()
        appraiser.page.locator("input[name=has_same_purpose_debt][value=no]").check()
        appraiser.look("tham-dinh")
        appraiser.press("Thẩm định")
        appraiser.reads("Đã ghi thẩm định")
        director = self.desk("director")
        director.look("hom-nay-giam-doc")
        director.follow(LOAN_OF_FIRST)
        director.reads("Điều kiện vay vốn", "đủ điều kiện")
        expect(director.page.locator(".findings .state-done").nth(4)).to_be_visible()
        expect(director.page.locator(".findings .state-late")).to_have_count(0)
        director.look("dieu-kien-vay-von")
        director.follow("Phê duyệt")
        director.type_in({"Số thông báo kết quả": "04/TD-11"})
        director.look("phe-duyet")
        director.press("Phê duyệt")
        director.reads("Đã phê duyệt")

    def contract_and_pay_out(self) -> None:
        """The contract, then the payout with the bank's own number."""
        officer = self.desk("officer")
        officer.go("Vay vốn")
        officer.follow(FIRST)
        officer.follow("Ghi nhận hợp đồng")
        officer.type_in(
            {
                "Số hợp đồng": "HĐ-2026-118",
                "Ngày ký hợp đồng": "12/11/2026",
                "Khoảng cách giữa các kỳ trả gốc": "12",
            }
        )
        officer.choose("Nguồn vốn cho vay", self.cast.fund)
        officer.look("hop-dong")
        officer.press("Ghi nhận hợp đồng")
        officer.reads("Đã ghi hợp đồng")
        accountant = self.desk("accountant")
        accountant.follow(LOAN_OF_FIRST)
        accountant.follow("Ghi nhận giải ngân")
        accountant.type_in(
            {
                "Ngày giải ngân": "12/11/2026",
                "Số bút toán của ngân hàng": "MH-2026-000118",
                "Số phiếu chi": "PC-118",
            }
        )
        accountant.look("giai-ngan")
        accountant.press("Ghi nhận giải ngân")
        accountant.reads("Đã ghi nhận giải ngân")

    def collect(self) -> None:
        """One repayment, as the bank collected it."""
        accountant = self.desk("accountant")
        accountant.go("Vay vốn")
        accountant.follow(FIRST)
        accountant.follow("Ghi nhận thu nợ")
        accountant.type_in(
            {
                "Ngày thu": "30/11/2026",
                "Gốc đã thu": "5 triệu",
                "Lãi đã thu": "195.288",
                "Số bút toán của ngân hàng": "MH-2026-000131",
                "Số phiếu thu": "PT-131",
            }
        )
        accountant.look("thu-no")
        accountant.press("Ghi nhận thu nợ")
        accountant.reads("Đã ghi nhận thu nợ", "55.000.000")
        accountant.look("khoan-vay")

    def open_the_figure(self) -> None:
        """The province goes from a sum lent down to the loan and to the person."""
        province = self.desk("province")
        province.look("hom-nay-tinh")
        province.go("Danh sách")
        province.follow("10/2026")
        province.look("danh-sach-ca-tinh")
        province.go("Báo cáo")
        province.look("so-lieu-ca-nam")
        province.follow("Tháng này")
        province.look("so-lieu")
        province.follow(LENT)
        province.reads(LENT, FIRST)
        province.look("tung-dong-cua-so-lieu")
        province.follow(FIRST)
        province.reads("Ba bên của khoản vay", "Đã giải ngân")
        province.look("khoan-vay-tinh")
        province.follow(FIRST)
        province.reads("Ngày về và giấy chứng nhận", "Lịch sử")
        province.look("mot-nguoi")

    def read_in_english(self) -> None:
        """One click says the page in English, and one more brings the Vietnamese back."""
        province = self.desks["province"]
        address = province.page.url
        province.follow("English")
        province.reads("History", "Loans")
        expect(province.page).to_have_url(address)
        assert not province.names("Lịch sử")
        province.look("mot-nguoi-tieng-anh")
        province.follow("Tiếng Việt")
        province.reads("Lịch sử")

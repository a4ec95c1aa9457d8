"""What a duty is about, in a word all provinces share, so that plans can lie side by side.

Rules are asked from the top; the first whose pattern is found names the topic.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.types import COMMENDATION, CONFERENCE, OUTLINE, REPORTING, TARGET

CARRY_OUT = "carry-out"


class Topic(NamedTuple):
    """A topic's code, its name and the folded words that tell it."""

    code: str
    words: Words
    pattern: str
    kinds: tuple[str, ...] = ()


TOPICS: tuple[Topic, ...] = (
    Topic(
        "outline",
        Words(vi="Nội dung đánh giá trong báo cáo", en="What a report assesses"),
        "",
        (OUTLINE,),
    ),
    Topic("conference", Words(vi="Hội nghị", en="Conference"), "", (CONFERENCE,)),
    Topic("commendation", Words(vi="Khen thưởng", en="Commendation"), "", (COMMENDATION,)),
    Topic(
        "target-loans",
        Words(vi="Chỉ tiêu cho vay", en="Number of loans to reach"),
        r"vay von|cho vay|truong hop",
        (TARGET,),
    ),
    Topic("target", Words(vi="Chỉ tiêu khác", en="Another number to reach"), "", (TARGET,)),
    Topic(
        "monthly-list",
        Words(vi="Lập danh sách hằng tháng", en="Monthly list"),
        r"(?:lap|cung cap|chuyen"
        r"|gui)\b.{0,60}danh sach"
        r"|danh sach.{0,80}(?:chuyen"
        r"|cung cap"
        r"|gui) ",
    ),
    Topic(
        "need-survey",
        Words(vi="Rà soát nhu cầu vay", en="Survey of needs"),
        r"(?:ra soat|khao sat|tong hop"
        r"|nam)\b.{0,60}\bnhu cau"
        r"|ra soat doi tuong",
    ),
    Topic(
        "committee-confirmation",
        Words(vi="Xác nhận của UBND xã", en="Committee's confirmation"),
        r"xac nhan.{0,60}(?:doi tuong|dieu kien"
        r"|danh sach"
        r"|nguoi)"
        r"|binh xet",
    ),
    Topic(
        "records-expungement",
        Words(vi="Xóa án tích, lý lịch tư pháp", en="Expungement and records"),
        r"xoa an tich|ly lich tu phap|an tich",
    ),
    Topic(
        "civil-obligations",
        Words(vi="Nghĩa vụ thi hành án dân sự", en="Civil obligations"),
        r"thi hanh an dan su|nghia vu dan su"
        r"|phan dan su",
    ),
    Topic(
        "community-sentences",
        Words(vi="Thi hành án tại cộng đồng", en="Sentences in the community"),
        r"an treo|cai tao khong giam giu"
        r"|quan che"
        r"|cam cu tru"
        r"|thi hanh an (?:hinh su )?tai cong dong|hoan,? (?:tam dinh chi )?chap hanh",
    ),
    Topic(
        "former-soldiers",
        Words(vi="Quân nhân trở về", en="Former soldiers"),
        r"quan nhan|quoc phong",
    ),
    Topic(
        "health",
        Words(vi="Khám, chữa bệnh", en="Health"),
        r"kham (?:suc khoe|benh|chua)|chua benh"
        r"|y te\b.{0,40}(?:kham"
        r"|ho so"
        r"|suc khoe)"
        r"|suc khoe",
    ),
    Topic(
        "coordination-document",
        Words(vi="Văn bản, quy chế phối hợp", en="Coordination document"),
        r"(?:quy che|van ban|chuong trinh"
        r"|ke hoach"
        r"|thoa thuan) phoi hop"
        r"|ky ket",
    ),
    Topic(
        "local-capital",
        Words(vi="Vốn ngân sách địa phương ủy thác", en="Local capital entrusted"),
        r"(?:bo tri|phan bo|can doi|bo sung"
        r"|dieu chinh)\b.{0,100}(?:von"
        r"|ngan sach"
        r"|nguon).{0,120}(?:uy thac|cho vay|vay von)|uy thac (?:qua|sang)",
    ),
    Topic(
        "recovery",
        Words(vi="Thu hồi nợ, xử lý nợ", en="Recovery"),
        r"^(?:.{0,80})\b(?:thu hoi no|xu ly no"
        r"|no qua han)",
    ),
    Topic(
        "loan-procedure",
        Words(vi="Hướng dẫn hồ sơ, thủ tục vay", en="Loan files and steps"),
        r"ho so (?:vay|thu tuc)"
        r"|thu tuc (?:cho )?vay"
        r"|trinh tu.{0,30}cho vay",
    ),
    Topic(
        "supervise-use",
        Words(vi="Theo dõi, quản lý vốn vay", en="Supervise the use of loans"),
        r"(?:giam sat|kiem tra|theo doi"
        r"|quan ly).{0,60}(?:von vay"
        r"|su dung (?:nguon )?von"
        r"|nguon von uy thac|von uy thac)|su dung von dung muc dich",
    ),
    Topic(
        "lending-programme",
        Words(vi="Tổ chức cho vay", en="Run the lending programme"),
        r"cho vay|giai ngan|chuong trinh tin dung"
        r"|nhan uy thac"
        r"|tin dung chinh sach"
        r"|huy dong.{0,30}nguon von",
    ),
    Topic(
        "vocational-training",
        Words(vi="Đào tạo nghề", en="Vocational training"),
        r"(?:dao tao|day|hoc) nghe"
        r"|giao duc nghe nghiep"
        r"|chung chi nghe"
        r"|huong nghiep",
    ),
    Topic(
        "job-placement",
        Words(vi="Giới thiệu việc làm", en="Job placement"),
        r"viec lam|tuyen dung|tiep nhan.{0,60}lao dong",
    ),
    Topic(
        "models",
        Words(vi="Mô hình tái hòa nhập", en="Models of reintegration"),
        r"mo hinh|dien hinh",
    ),
    Topic(
        "budget",
        Words(vi="Kinh phí thực hiện", en="Money to carry out"),
        r"kinh phi|ngan sach dia phuong ho tro"
        r"|du toan",
    ),
    Topic(
        "culture",
        Words(vi="Đời sống văn hóa", en="Cultural life"),
        r"doi song van hoa|toan dan doan ket"
        r"|van hoa co so"
        r"|phong trao",
    ),
    Topic(
        "legal-review",
        Words(vi="Rà soát văn bản pháp luật", en="Review of legal documents"),
        r"(?:ra soat|hoan thien|sua doi"
        r"|tham dinh"
        r"|gop y).{0,80}(?:van ban quy pham"
        r"|phap luat"
        r"|quyet dinh so)|sua doi, bo sung",
    ),
    Topic("review", Words(vi="Sơ kết, tổng kết", en="Reviews"), r"so ket|tong ket"),
    Topic(
        "own-plan",
        Words(vi="Xây dựng kế hoạch của đơn vị", en="Own plan"),
        r"(?:xay dung|ban hanh"
        r"|cu the hoa)\b.{0,40}ke hoach",
    ),
    Topic(
        "training-session",
        Words(vi="Quán triệt, tập huấn", en="Training sessions"),
        r"quan triet|tap huan|boi duong",
    ),
    Topic(
        "publicity",
        Words(vi="Tuyên truyền, phổ biến", en="Publicity"),
        r"tuyen truyen|pho bien|dang (?:tin"
        r"|tai)"
        r"|truyen thong"
        r"|thong tin dai chung",
    ),
    Topic(
        "difficulties",
        Words(vi="Khó khăn, vướng mắc", en="Difficulties"),
        r"kho khan|vuong mac|phat sinh",
    ),
    Topic(
        "follow-and-chase",
        Words(vi="Theo dõi, đôn đốc", en="Follow and chase"),
        r"don doc|theo doi,? .{0,40}thuc hien"
        r"|co quan thuong truc",
    ),
    Topic(
        "oversight-front",
        Words(vi="Giám sát, phản biện xã hội", en="Social oversight"),
        r"phan bien xa hoi|giam sat",
    ),
    Topic(
        "inspection",
        Words(vi="Kiểm tra, thanh tra", en="Inspection"),
        r"kiem tra|thanh tra|kiem sat",
    ),
    Topic(
        "periodic-report",
        Words(vi="Báo cáo định kỳ", en="Periodic report"),
        r"bao cao",
        (REPORTING,),
    ),
    Topic(
        "help-home",
        Words(vi="Quản lý, giáo dục, giúp đỡ", en="Managing, educating, helping"),
        r"giup do|giao duc|tiep nhan|quan ly",
    ),
    Topic(CARRY_OUT, Words(vi="Tổ chức thực hiện", en="Carry out"), ""),
)
BY_CODE = {topic.code: topic for topic in TOPICS}
_RULES = tuple(
    (topic, re.compile(topic.pattern.replace(" ", r"\s+"), re.S) if topic.pattern else None)
    for topic in TOPICS
)


def topic_of(text: str, kind: str) -> str:
    """The code of the topic of folded words and a kind."""
    flat = " ".join(text.split())
    for topic, pattern in _RULES:
        if topic.kinds and kind not in topic.kinds:
            continue
        if pattern is None or pattern.search(flat):
            return topic.code
    return CARRY_OUT

"""An invented draft of a province's plan as a Word file, to send in as the guides tell."""

from __future__ import annotations

import re

from hoanhap.ground.documents.word import to_docx
from hoanhap.ground.documents.word_parts import AdminDocument, Heading, Paragraph, Signature
from hoanhap.pure.kernel.days import Month

NAME = "vi-du-ke-hoach.docx"
TITLE = (
    "Thực hiện tín dụng đối với người chấp hành xong án phạt tù theo Quyết định số 22/2023/QĐ-TTg "
    "trên địa bàn tỉnh Lai Châu năm 2027"
)
REMARK = "Dữ liệu minh họa: kế hoạch do phần mềm viết ra để tập dượt, không có thật"
BODY = """\
Căn cứ Quyết định số 22/2023/QĐ-TTg ngày 17/8/2023 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh \
lập Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Người chấp hành xong án phạt tù có nhu cầu và đủ điều kiện được vay vốn kịp thời, sớm có việc \
làm.
2. Năm 2027 phấn đấu mỗi xã, phường có ít nhất 02 trường hợp được vay vốn.
II. NHIỆM VỤ
1. Công an tỉnh
- Chủ trì, phối hợp với Sở Nội vụ và Chi nhánh Ngân hàng Chính sách xã hội tỉnh tập huấn cho cán \
bộ cấp xã, xong trước ngày 31/3/2027.
- Chỉ đạo Công an cấp xã, trước ngày 05 hằng tháng, lập danh sách người có nhu cầu vay vốn gửi \
Phòng giao dịch Ngân hàng Chính sách xã hội.
- Kiểm tra việc thực hiện tại các xã, phường, mỗi quý 01 lần; tổng hợp khó khăn, vướng mắc báo \
cáo Ủy ban nhân dân tỉnh trước ngày 15/6 và 15/12.
2. Sở Tài chính
Tham mưu Ủy ban nhân dân tỉnh bố trí vốn ngân sách ủy thác qua Ngân hàng Chính sách xã hội. Thời \
gian thực hiện: Quý III/2027.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Tòa án nhân dân tỉnh
Phối hợp tuyên truyền, giám sát việc thực hiện chính sách tại cơ sở.
4. Ủy ban nhân dân các xã, phường
- Xác nhận danh sách do Công an cấp xã lập, chuyển ngân hàng đúng hạn hằng tháng.
- Vận động doanh nghiệp, hợp tác xã nhận người chấp hành xong án phạt tù vào làm việc.
III. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành tỉnh, Ủy ban nhân dân các xã, phường xây dựng kế hoạch của mình, gửi về \
Công an tỉnh chậm nhất ngày 31/01/2027.
2. Tổng kết năm 2027 trong tháng 12/2027.
3. Tuyên truyền chính sách trên báo, đài và hệ thống truyền thanh cơ sở./."""
_HEADING = re.compile(r"[IVX]+\. ")
_BODY_NAME = re.compile(r"\d+\. .*[^.:/]$")


def draft_plan() -> bytes:
    """The .docx, the same on any day: a draft without number, its day left open."""
    paper = AdminDocument(
        issuer="Ủy ban nhân dân tỉnh Lai Châu",
        number="",
        symbol="KH-UBND",
        place="Lai Châu",
        day=Month(2026, 11),
        type_name="Kế hoạch",
        abstract=TITLE,
        remark=REMARK,
        blocks=tuple(
            Heading(line)
            if _HEADING.match(line)
            else Paragraph(line, is_bold=_BODY_NAME.match(line) is not None)
            for line in BODY.splitlines()
        ),
        signatures=(Signature("Chủ tịch", "Lò Văn Minh Họa", ("TM. ỦY BAN NHÂN DÂN",)),),
        recipients=("Bộ Công an", "Thường trực Tỉnh ủy", "Các sở, ban, ngành tỉnh", "Lưu: VT"),
        is_draft=True,
    )
    return to_docx(paper)

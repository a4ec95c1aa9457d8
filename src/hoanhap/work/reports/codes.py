"""Codes of the reports desk with their words."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.words import Words

ISSUERS = MappingProxyType(
    {
        "police": Words(vi="Cơ quan thường trực (Công an tỉnh)", en="The standing agency"),
        "committee": Words(vi="Ủy ban nhân dân tỉnh", en="The People's Committee"),
    }
)
"""In whose name a report goes out."""

USUAL_SECTIONS = (
    ("I", "Tình hình chung và công tác chỉ đạo"),
    ("II", "Kết quả thực hiện"),
    ("III", "Khó khăn, vướng mắc và nguyên nhân"),
    ("IV", "Phương hướng, nhiệm vụ thời gian tới"),
    ("V", "Đề xuất, kiến nghị"),
)
"""The parts a report on its own begins with; each can be dropped, others added."""

CORRECTIONS_TITLE = "Đính chính số liệu kỳ trước"

FILE_KINDS = MappingProxyType(
    {
        "docx": Words(vi="Word", en="Word"),
        "xlsx": Words(vi="Excel", en="Excel"),
        "pdf": Words(vi="PDF", en="PDF"),
    }
)
"""The files of a report."""

PARTS = MappingProxyType(
    {
        "I": "Danh sách người chấp hành xong án phạt tù",
        "II": "Cho vay, thu nợ, dư nợ",
        "III": "Người chấp hành xong án phạt tù",
        "IV": "Nhu cầu vay vốn",
        "V": "Nhiệm vụ theo kế hoạch",
        "VI": "Tuyên truyền, tập huấn",
        "VII": "Khó khăn, vướng mắc, kiến nghị",
        "VIII": "Văn bản ban hành",
        "IX": "Số liệu do các cơ quan kê khai",
    }
)
"""The parts of the catalogue of figures as annexes name them."""

READERS = frozenset(
    {
        roles.PROVINCE_POLICE,
        roles.PROVINCE_COMMITTEE,
        roles.DEPARTMENT,
        roles.VBSP_BRANCH,
        roles.PARTNER_BODY,
    }
)
"""Kinds of agency that read a province's report; all but the first two only once it is closed."""

FIELDS = MappingProxyType(
    {
        "text": Words(vi="Lời", en="Text"),
        "source": Words(vi="Nguồn", en="Source"),
        "source_text": Words(vi="Lời của cơ quan", en="As the agency wrote it"),
        "section": Words(vi="Mục", en="Section"),
        "passages": Words(vi="Các đoạn", en="Passages"),
        "title": Words(vi="Tên báo cáo", en="Title"),
        "addressees": Words(vi="Nơi nhận", en="Addressees"),
        "first": Words(vi="Số liệu từ ngày", en="Figures from"),
        "last": Words(vi="Số liệu đến hết ngày", en="Figures to"),
        "known_at": Words(vi="Số liệu ghi nhận đến", en="Figures as known at"),
        "signed_on": Words(vi="Ngày ký", en="Signed on"),
        "digest": Words(vi="Dấu vân của toàn bộ", en="Digest of it all"),
        "files": Words(vi="Tệp", en="Files"),
        "codes": Words(vi="Mã chỉ tiêu", en="Figures"),
        "sent_on": Words(vi="Ngày gửi", en="Sent on"),
        "note": Words(vi="Gửi bằng cách nào", en="How it was sent"),
    }
)
"""What the trace of a report names, in words."""

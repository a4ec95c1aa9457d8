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

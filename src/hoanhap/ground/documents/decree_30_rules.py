"""Every rule of Decree 30/2020's layout that a finished file is judged by, and how it is judged.

The sizes and lengths are those of `word_rules`; here are the rules about form beside them. What is
not written here is not judged: no rule stands here that nobody has a source or a memory of.
"""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.ground.documents import word_rules
from hoanhap.ground.documents.word_rules import Certainty, LayoutRule

_PAGE = "Phụ lục I, mục I"
_PARTS = "Phụ lục I, mục II (thể thức)"
_ANNEX = "Phụ lục I, mục III (phụ lục kèm theo)"


@dataclass(frozen=True, slots=True)
class DecreeRule:
    """A rule as it is judged: what is allowed, how sure we are of it, how a file is looked at."""

    key: str
    title: str
    allowed: str
    certainty: Certainty
    source: str
    how: str


_HOW_SIZE = "cỡ của mọi chữ trong phần ấy, tính cả kiểu và mặc định của tệp"
_HOW_PAGE = "từng phần (section) của tệp; trang ngang đổi chiều rộng và dài"
_HOW_LINE = "độ dài kẻ (viền đoạn hoặc nét vẽ) so với bề rộng chữ, xê dịch 4%"
_HOW_BODY = "từng đoạn lời, trừ đề mục, dòng giữa, bảng và ghi chú nghiêng dưới bảng"
_HOW: dict[str, str] = {
    "page_number": "cỡ chữ của trường số trang ở đầu trang",
    "body": "mọi dòng của phần lời, trước phụ lục; không xét chữ trong bảng và ghi chú nghiêng nhỏ "
    "liền bảng",
    "body_indent": _HOW_BODY,
    "body_spacing": f"{_HOW_BODY}; cộng khoảng trước và sau",
    "body_line": f"{_HOW_BODY}; khoảng cố định theo điểm thì không xét được",
}

_LOOKS: tuple[tuple[str, str, str, Certainty, str], ...] = (
    ("country_look", "Quốc hiệu: đúng lời, in hoa, đậm, đứng, giữa", "đúng", "C", _PARTS),
    ("motto_look", "Tiêu ngữ: đúng lời, in thường, đậm, đứng, giữa", "đúng", "C", _PARTS),
    ("parent_look", "Cơ quan chủ quản: in hoa, đứng, không đậm", "đúng", "B", _PARTS),
    ("issuer_look", "Cơ quan ban hành: in hoa, đậm, đứng", "đúng", "B", _PARTS),
    ("number_look", "Số, ký hiệu: đứng, không đậm", "đúng", "B", _PARTS),
    ("place_day_look", "Địa danh, thời gian: in thường, nghiêng", "đúng", "B", _PARTS),
    ("type_name_look", "Tên loại: in hoa, đậm, đứng, giữa", "đúng", "B", _PARTS),
    ("abstract_look", "Trích yếu: in thường, đậm, đứng, giữa", "đúng", "B", _PARTS),
    ("basis_look", "Căn cứ: nghiêng", "đúng", "B", _PARTS),
    ("signer_look", "Quyền hạn, chức vụ người ký: in hoa, đậm, đứng", "đúng", "B", _PARTS),
    ("signer_name_look", "Họ tên người ký: in thường, đậm, đứng", "đúng", "B", _PARTS),
    ("recipients_head_look", 'Chữ "Nơi nhận": in thường, đậm, nghiêng', "đúng", "B", _PARTS),
    ("recipients_look", "Danh sách nơi nhận: in thường, đứng", "đúng", "B", _PARTS),
    ("appendix_label_look", 'Chữ "Phụ lục": in thường, đậm, giữa', "đúng", "B", _ANNEX),
    ("appendix_title_look", "Tên phụ lục: in hoa, đậm, giữa", "đúng", "B", _ANNEX),
    ("attached_look", 'Dòng "(Kèm theo ...)": nghiêng', "đúng", "B", _ANNEX),
)
_HOW_LOOK = "mọi chữ của phần ấy; nhận phần ấy theo lời và chỗ đứng, không theo kiểu chữ"
_FORMS: tuple[DecreeRule, ...] = (
    DecreeRule("font", "Phông chữ", word_rules.FONT, "C", _PAGE, "mọi chữ của tệp, cả số trang"),
    DecreeRule("colour", "Màu chữ", "đen", "C", _PAGE, "mọi chữ của tệp, cả số trang"),
    DecreeRule(
        "page_number_form", "Số trang: chữ số Ả Rập, giữa lề trên", "đúng", "C", _PAGE,
        "trường PAGE ở đầu trang, canh giữa, kiểu số thường",
    ),
    DecreeRule(
        "page_number_hidden", "Số trang không hiện ở trang thứ nhất", "đúng", "C", _PAGE,
        "trang đầu của văn bản có đầu trang riêng, không có trường PAGE",
    ),
    DecreeRule(
        "number_form", "Số: dưới 10 có số 0 ở trước; sau số là ký hiệu", "Số: 05/BC-...", "B",
        _PARTS, "lời của dòng; chưa có số thì không xét được",
    ),
    DecreeRule(
        "day_form", "Ngày dưới 10, tháng 1 và 2 có số 0 ở trước", "ngày 05 tháng 02 năm 2026", "C",
        _PARTS, "lời của dòng; để trống thì không xét được",
    ),
    DecreeRule("body_align", "Nội dung canh đều hai bên", "đúng", "B", _PARTS, _HOW_BODY),
    DecreeRule(
        "basis_end", "Mỗi căn cứ hết bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm",
        ";  và  .", "B", _PARTS, "dấu cuối mỗi dòng; dòng cuối cũng nhận dấu phẩy, dấu hai chấm",
    ),
    DecreeRule(
        "signer_authority", "Ghi quyền hạn người ký", "TM., KT., TL., TUQ., Q.", "B", _PARTS,
        "chữ viết tắt đứng đầu dòng quyền hạn có dấu chấm; cấp phó phải có KT. ở dòng trên",
    ),
    DecreeRule(
        "recipients_form", 'Nơi nhận hết bằng dòng "Lưu: ..."', "- ...;  - Lưu: VT.", "B", _PARTS,
        "mỗi dòng có gạch đầu dòng và dấu chấm phẩy, dòng Lưu đứng cuối và hết bằng dấu chấm",
    ),
    DecreeRule(
        "attached_form", "Phụ lục nói rõ kèm theo văn bản nào", "(Kèm theo ... số ... ngày ...)",
        "B", _ANNEX, "lời của dòng dưới tên phụ lục",
    ),
    DecreeRule(
        "draft", 'Bản chưa có số ghi "DỰ THẢO", bản có số thì không', "đúng", "B", _PARTS,
        "chưa có số mà không ghi gì thì không xét được (có thể đang chờ văn thư)",
    ),
    DecreeRule(
        "elements", "Đủ các thành phần thể thức chính", "như cột cuối", "C", "Điều 8",
        "quốc hiệu và tiêu ngữ, cơ quan, số, nơi và ngày, tên loại hoặc V/v, nội dung, người ký, "
        "nơi nhận",
    ),
    DecreeRule(
        "seal", "Dấu, chữ ký số của cơ quan", "đúng", "C", "Điều 8",
        "không xét được trên tệp Word: chỉ có trên bản đã ký",
    ),
)  # fmt: skip


def decree_rules() -> tuple[DecreeRule, ...]:
    """Every rule: pages and sizes first, then looks, then forms."""
    sized = tuple(_of_layout(rule) for rule in word_rules.RULES)
    looks = tuple(DecreeRule(*given, _HOW_LOOK) for given in _LOOKS)
    return (*sized, *looks, *_FORMS)


def _of_layout(rule: LayoutRule) -> DecreeRule:
    how = _HOW.get(rule.key, _HOW_PAGE if rule.unit == "mm" else _HOW_SIZE)
    if rule.key in ("motto_line", "issuer_line", "abstract_line"):
        how = _HOW_LINE
    return DecreeRule(rule.key, rule.title, allowed_words(rule), rule.certainty, rule.source, how)


def allowed_words(rule: LayoutRule) -> str:
    """ "20–25 mm", one number where there is no choice."""
    low, high = str(rule.low), str(rule.high)
    unit = f" {rule.unit}" if rule.unit else ""
    return f"{low if low == high else f'{low}–{high}'}{unit}"

"""The page docs/ref/decree-30.md, made from the rules that files are judged by."""

from __future__ import annotations

from collections.abc import Sequence

from hoanhap.ground.documents.decree_30_rules import DecreeRule
from hoanhap.ground.documents.word_rules import RULES

_SURE = {"C": "đã thấy điều khoản", "B": "chưa đối chiếu"}
_HEAD = """\
# Thể thức văn bản: Nghị định 30/2020/NĐ-CP

Bảng này lập từ `ground/documents/word_rules.py` (con số) và `decree_30_rules.py` (hình thức).
Lệnh `hoanhap paper check TỆP.docx` xét từng dòng trên một tệp Word bất kỳ và trả lời *đạt*,
*không đạt* hoặc *không xét được*; cột cuối nói xét chỗ nào của tệp.

Dòng ghi "chưa đối chiếu" là hiểu biết chung, phải có người so với bản đăng Công báo trước khi dùng
thật. Quy tắc không có trong bảng thì không được xét: ví dụ khoảng cách giữa các dòng trong bảng,
cách trình bày Phần, Chương, Điều của văn bản quy phạm.

| Quy tắc | Cho phép | Chúng tôi dùng | Mức chắc chắn | Nguồn | Xét trên tệp thế nào |
|---|---|---|---|---|---|
"""


def page(rules: Sequence[DecreeRule]) -> str:
    """The rules as Markdown, a row each."""
    chosen = {rule.key: f"{rule.chosen} {rule.unit}".strip() for rule in RULES}
    rows = [
        f"| {rule.title} | {rule.allowed} | {chosen.get(rule.key, 'như bên')} | "
        f"{_SURE[rule.certainty]} | {rule.source} | {rule.how} |"
        for rule in rules
    ]
    return _HEAD + "\n".join(rows) + "\n"

"""Why an application was not approved, in words for a letter: the reason, the clause, what next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.instruments import QD_22_2023


@dataclass(frozen=True, slots=True)
class Reason:
    """One coded reason: a sentence without its full stop, its clause, what the person can do."""

    why: str
    clause: Citation | None
    next_steps: tuple[str, ...]


def _at(article: int, clause: int | None = None, point: str | None = None) -> Citation:
    return Citation(QD_22_2023, article, clause, point)


REASONS: Mapping[str, Reason] = MappingProxyType(
    {
        "group_not_agreed": Reason(
            "Tại buổi bình xét, Tổ tiết kiệm và vay vốn chưa nhất trí với đề nghị vay",
            _at(4, 1),
            (
                "Gặp Tổ trưởng hoặc cán bộ hội nhận ủy thác để biết Tổ còn băn khoăn điều gì.",
                "Bổ sung phương án sử dụng vốn theo góp ý và đề nghị Tổ bình xét lại ở kỳ họp sau.",
            ),
        ),
        "not_confirmed": Reason(
            "Ủy ban nhân dân cấp xã chưa xác nhận hồ sơ vay",
            _at(3, 2, "a"),
            (
                "Đến Ủy ban nhân dân hoặc Công an xã, phường nơi ở để hỏi còn thiếu điều gì; cơ "
                "quan ở xã giúp anh/chị hoàn thiện.",
                "Khi đã được xác nhận, anh/chị đề nghị vay lại ngay, không phải chờ kỳ nào.",
            ),
        ),
        "law_not_met": Reason(
            "Vào ngày xét, một số điều kiện vay vốn chưa đủ hoặc chưa rõ",
            _at(3),
            (
                "Xem từng điều kiện nêu trên và bổ sung điều còn thiếu; Công an xã và cán bộ tín "
                "dụng giúp anh/chị việc này.",
                "Nếu điều kiện nào không thể bổ sung, hãy hỏi cán bộ tín dụng về chương trình vay "
                "khác phù hợp.",
            ),
        ),
        "plan_not_workable": Reason(
            "Phương án sử dụng vốn như đã nêu chưa đủ để khoản vay có hiệu quả và trả được nợ",
            _at(5),
            (
                "Trao đổi với cán bộ tín dụng, cán bộ hội hoặc khuyến nông để sửa phương án: làm "
                "gì, chi bao nhiêu, bán cho ai.",
                "Nộp lại phương án đã sửa; có thể đề nghị mức vay nhỏ hơn cho bước đầu.",
            ),
        ),
        "papers_missing": Reason(
            "Hồ sơ vay chưa đủ giấy tờ",
            _at(13),
            (
                "Hỏi cán bộ tín dụng hoặc Tổ trưởng để biết còn thiếu giấy nào và cách làm.",
                "Nộp bổ sung giấy còn thiếu; giấy đã nộp vẫn dùng được thì không phải làm lại.",
            ),
        ),
        "no_capital": Reason(
            "Hiện ngân hàng chưa bố trí được nguồn vốn cho chương trình này; việc này không phải "
            "do anh/chị",
            _at(11),
            (
                "Giữ lại bộ hồ sơ và số điện thoại liên hệ với Tổ trưởng hoặc cán bộ tín dụng.",
                "Hỏi lại ngân hàng khi có vốn mới, hoặc hỏi về chương trình vay khác phù hợp.",
            ),
        ),
        "other": Reason(
            "Có lý do khác mà cán bộ tín dụng sẽ giải thích trực tiếp",
            None,
            ("Đến ngân hàng gặp cán bộ tín dụng để được giải thích và hướng dẫn bước tiếp theo.",),
        ),
    }
)
"""By the codes of work.loans.codes.REFUSALS."""

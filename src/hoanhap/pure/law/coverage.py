"""Coverage: for every clause what encodes it, why it is no rule, or what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation, Instrument
from hoanhap.pure.law.instruments import QD_22_2023

C, P, U = Certainty.C, Certainty.P, Certainty.U


class CoverageKind(StrEnum):
    """Encoded, not a rule to be encoded, or still to be done."""

    ENCODED = "encoded_by"
    NOT_A_RULE = "not_a_rule"
    TO_DO = "to_do"


_KIND_WORDS = {
    CoverageKind.ENCODED: Words(vi="đã mã hóa", en="encoded"),
    CoverageKind.NOT_A_RULE: Words(vi="không phải quy tắc để tính", en="not a rule to compute"),
    CoverageKind.TO_DO: Words(vi="còn phải làm", en="to do"),
}


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """One clause's line: encoded by these names below `hoanhap.pure.law`, or why not.

    Raises ValueError when an encoded clause names nothing, or another one gives no reason.
    """

    place: Citation
    kind: CoverageKind
    certainty: Certainty
    encoded_by: tuple[str, ...] = ()
    why: Words | None = None

    def __post_init__(self) -> None:
        is_encoded = self.kind is CoverageKind.ENCODED
        if is_encoded != bool(self.encoded_by) or (not is_encoded and self.why is None):
            raise ValueError(f"{self.place}: names what encodes it, or says why not")

    @property
    def kind_words(self) -> Words:
        """The kind in words."""
        return _KIND_WORDS[self.kind]


def places_of(instrument: Instrument) -> tuple[Citation, ...]:
    """Every article of an instrument, opened to khoản and điểm as far as known, and every form."""
    places: list[Citation] = []
    for article in range(1, (instrument.articles or 0) + 1):
        clauses = instrument.outline.get(article)
        if clauses is None:
            places.append(Citation(instrument, article))
            continue
        for clause, points in clauses.items():
            places += [Citation(instrument, article, clause, point) for point in points]
            places += [] if points else [Citation(instrument, article, clause)]
    places += [Citation(instrument, form=form + 1) for form in range(instrument.forms)]
    return tuple(places)


def _at(article: int, clause: int | None = None, point: str | None = None) -> Citation:
    return Citation(QD_22_2023, article, clause, point)


def _encoded(
    place: Citation, certainty: Certainty, *names: str, remark: Words | None = None
) -> CoverageLine:
    full = tuple(f"qd_22_2023.{name}" for name in names)
    return CoverageLine(place, CoverageKind.ENCODED, certainty, full, remark)


def _not_a_rule(place: Citation, certainty: Certainty, vi: str, en: str) -> CoverageLine:
    why = Words(vi=vi, en=en)
    return CoverageLine(place, CoverageKind.NOT_A_RULE, certainty, (), why)


def _to_do(place: Citation, vi: str, en: str) -> CoverageLine:
    return CoverageLine(place, CoverageKind.TO_DO, U, (), Words(vi=vi, en=en))


QD_22_2023_COVERAGE: Final[tuple[CoverageLine, ...]] = (
    _not_a_rule(
        _at(1),
        C,
        "Phạm vi; các điều kiện cụ thể ở Điều 3 đến Điều 10.",
        "The scope; the conditions themselves are in Articles 3 to 10.",
    ),
    _not_a_rule(
        _at(2),
        C,
        "Nêu ai áp dụng Quyết định, không đặt điều kiện.",
        "Names who applies the Decision; it sets no condition.",
    ),
    _encoded(_at(3, 1, "a"), C, "article_03_person.beneficiary"),
    _encoded(_at(3, 1, "b"), C, "article_03_employer.employer_kind"),
    _encoded(
        _at(3, 2, "a"),
        C,
        "article_03_person.need",
        "article_03_person.listed",
        "article_03_person.conduct",
        "article_03_person.within_years",
        remark=Words(
            vi="Ngày bắt đầu tính 5 năm của người được đặc xá là cách hiểu, chưa chắc.",
            en="From when the five years run after an amnesty is a reading, and unsure.",
        ),
    ),
    _encoded(
        _at(3, 2, "b"),
        C,
        "article_03_employer.lawful",
        "article_03_employer.worker_share",
        "article_03_employer.plan_confirmed",
    ),
    _encoded(_at(3, 3), C, "article_03_debt.no_same_purpose_debt"),
    _not_a_rule(
        _at(4, 1),
        C,
        "Cách tổ chức cho vay ủy thác: là các bước của hồ sơ vay, không phải điều kiện.",
        "How entrusted lending is organised: steps of the application, not a condition.",
    ),
    _encoded(_at(4, 1, "a"), C, "article_04.borrower_path"),
    _not_a_rule(
        _at(4, 2),
        C,
        "Cơ sở luôn vay trực tiếp, nên không có gì để chọn hay xét.",
        "An establishment always borrows directly: there is nothing to choose or judge.",
    ),
    _encoded(
        _at(5),
        P,
        "article_05.purpose",
        remark=Words(
            vi="Nội dung thấy qua báo chí, mới đối chiếu được tên điều.",
            en="The content was seen in the press; only the title could be compared.",
        ),
    ),
    _encoded(
        _at(6),
        C,
        "article_06.person_ceiling",
        "article_06.employer_ceiling",
        "article_06.within_ceiling",
    ),
    _to_do(_at(7), "Chưa thấy nội dung của điều.", "The text of the article was not seen."),
    _encoded(_at(8, 1), C, "article_08.person_term", "article_08.within_term"),
    _encoded(_at(8, 2), C, "article_08.business_term", "article_08.within_term"),
    _encoded(
        _at(9),
        C,
        "parameters.POOR_HOUSEHOLD_RATE_YEAR",
        "parameters.OVERDUE_FACTOR",
        remark=Words(
            vi="Số và ngày của các quyết định lãi suất hộ nghèo chưa đối chiếu được.",
            en="The numbers and days of the rate decisions could not be compared.",
        ),
    ),
    _encoded(_at(10), P, "article_10.security"),
    _not_a_rule(
        _at(11, 1),
        C,
        "Nguồn vốn trung ương: là sổ vốn, không phải điều kiện của người vay.",
        "Central capital: a matter of the books of funds, not a condition on who borrows.",
    ),
    _not_a_rule(
        _at(11, 2),
        C,
        "Vốn địa phương ủy thác: là sổ vốn, không phải điều kiện của người vay.",
        "Entrusted local capital: a matter of the books of funds, not a condition.",
    ),
    _not_a_rule(
        _at(11, 3),
        C,
        "Nguồn hợp pháp khác: là sổ vốn, không phải điều kiện của người vay.",
        "Other sources: a matter of the books of funds, not a condition.",
    ),
    _to_do(
        _at(12),
        "Chưa thấy nội dung; tạm dùng quy chế chung về nợ rủi ro.",
        "The text was not seen; the general rules on debts at risk are used meanwhile.",
    ),
    _to_do(
        _at(13),
        "Chưa thấy nội dung; tạm dùng quy định nghiệp vụ của Ngân hàng.",
        "The text was not seen; the Bank's operating rules are used meanwhile.",
    ),
    _not_a_rule(
        _at(14),
        C,
        "Việc của từng cơ quan: thuộc kế hoạch và nhiệm vụ; mới thấy một phần.",
        "Each agency's duties: a matter of plans and duties; seen in part.",
    ),
    _to_do(_at(15), "Chưa thấy nội dung của điều.", "The text of the article was not seen."),
    _encoded(
        _at(16),
        P,
        "article_16.in_force",
        remark=Words(vi="Chưa thấy quy định chuyển tiếp.", en="A transition clause was not seen."),
    ),
    _to_do(
        Citation(QD_22_2023, form=1),
        "Chưa có bố cục chính thức để đối chiếu.",
        "The official layout has not been compared.",
    ),
    _to_do(
        Citation(QD_22_2023, form=2),
        "Chưa có bố cục chính thức để đối chiếu.",
        "The official layout has not been compared.",
    ),
)


def as_json(line: CoverageLine) -> dict[str, Any]:
    """One line in the kinds that JSON has."""
    return {
        "clause": str(line.place),
        "kind": line.kind.value,
        "encoded_by": list(line.encoded_by),
        "why": line.why.vi if line.why else None,
        "certainty": line.certainty.value,
    }

"""The half-year outline that the house ships, for a province to take and change.

Its sections follow what provinces' plans ask their reports to say; the words are ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hoanhap.ground.orgs import roles
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.returns.codes import KINDS_ASKED
from hoanhap.work.returns.types import Asked, DeclaredAsked, NewSection

TITLE: Final = "Đề cương báo cáo 6 tháng, năm về công tác tái hòa nhập cộng đồng và tín dụng"

_LENDERS = (roles.VBSP_OFFICE, roles.VBSP_BRANCH)
_PROVINCE = (roles.PROVINCE_POLICE, roles.PROVINCE_COMMITTEE)


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    help: str
    measures: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    body: str = "text"
    declared: tuple[str, ...] = ()


_PARTS: Final = (
    _Part(
        "Công tác chỉ đạo, ban hành văn bản",
        "Nêu các văn bản đã ban hành, phân công trách nhiệm, cuộc họp, kiểm điểm tiến độ trong kỳ.",
        ("V.1", "V.2", "V.3", "V.4", "V.7", "VIII.1", "VIII.3"),
    ),
    _Part(
        "Công tác truyền thông, tập huấn",
        "Nêu hình thức, nội dung, địa bàn, số người được tiếp cận; cách làm hay; lớp tập huấn đã "
        "mở và đơn vị chưa dự.",
        ("VI.1", "VI.2", "VI.3", "VI.4"),
    ),
    _Part(
        "Rà soát, lập và xác nhận danh sách",
        "Nêu việc rà soát người chấp hành xong án phạt tù có nhu cầu, việc lập, ký, xác nhận và "
        "chuyển danh sách hằng tháng; lý do của các trường hợp chưa xác nhận.",
        ("I.10", "I.1", "I.2", "I.3", "I.4", "I.5", "III.1", "III.2", "III.3"),
        (*roles.OF_COMMUNE, *_PROVINCE),
    ),
    _Part(
        "Nhu cầu và kết quả cho vay",
        "Nêu nhu cầu vay, hồ sơ, giải ngân, thu nợ, dư nợ, nợ quá hạn và nguyên nhân; nguồn vốn, "
        "trong đó có vốn địa phương ủy thác.",
        (
            "IV.1",
            "IV.2",
            "IV.5",
            "IV.6",
            "II.7",
            "II.1",
            "II.8",
            "II.2",
            "II.13",
            "II.3",
            "II.4",
            "II.5",
            "II.6",
        ),
        (*roles.OF_COMMUNE, *_LENDERS, *_PROVINCE, roles.MASS_ORGANISATION),
    ),
    _Part(
        "Giúp đỡ tái hòa nhập cộng đồng",
        "Nêu việc tiếp nhận, tư vấn, dạy nghề, giới thiệu việc làm, hỗ trợ thủ tục; mô hình và cá "
        "nhân tiêu biểu.",
        ("III.6", "III.7"),
        (*roles.OF_COMMUNE, roles.DEPARTMENT, roles.MASS_ORGANISATION, roles.PARTNER_BODY),
        declared=("IX.1", "IX.2", "IX.3", "IX.4", "IX.6"),
    ),
    _Part(
        "Kiểm tra, giám sát",
        "Nêu các cuộc kiểm tra, giám sát đã tổ chức, nơi được kiểm tra, sai sót và việc khắc phục.",
        ("VII.5", "VII.6", "VII.7"),
        (*_LENDERS, *_PROVINCE, roles.DEPARTMENT, roles.COMMUNE_COMMITTEE, roles.PARTNER_BODY),
    ),
    _Part(
        "Khó khăn, vướng mắc, kiến nghị",
        "Nêu từng khó khăn, nguyên nhân, đã xử lý thế nào, kiến nghị với cấp nào.",
        ("VII.1", "VII.2", "VII.4"),
        body="obstacles",
    ),
    _Part(
        "Đánh giá chung, nguyên nhân, bài học kinh nghiệm",
        "Nhận định mặt được, mặt chưa được so với kỳ trước và so với kế hoạch; nguyên nhân chủ "
        "quan, khách quan; bài học.",
    ),
    _Part(
        "Nhiệm vụ, giải pháp kỳ tới",
        "Nêu việc sẽ làm, người chịu trách nhiệm và thời hạn.",
    ),
)


def usual_sections() -> tuple[NewSection, ...]:
    """The nine sections, each with the measures that an agency of a kind may read."""
    return tuple(
        NewSection(
            title=part.title,
            number=_roman(place),
            help=part.help,
            body=part.body,
            codes=codes_by_kind(part.measures, part.kinds or KINDS_ASKED),
            declared=tuple(map(_declared, part.declared)),
            asked=Asked(kinds=part.kinds),
        )
        for place, part in enumerate(_PARTS, start=1)
    )


def codes_by_kind(measures: Iterable[str], kinds: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The counted measures among these (codes, or whole sections of the catalogue) that each kind
    of agency reads.
    """
    wanted = [code for one in measures for code in _counted(one)]
    found = {
        kind: tuple(code for code in wanted if kind in MEASURES[code].open_to) for kind in kinds
    }
    return {kind: codes for kind, codes in found.items() if codes}


def _counted(one: str) -> list[str]:
    return [
        code
        for code, measure in MEASURES.items()
        if one in (code, measure.section) and measure.source == "counted"
    ]


def _declared(code: str) -> DeclaredAsked:
    """A declared measure of the catalogue, asked in its own words."""
    measure = MEASURES[code]
    return DeclaredAsked(code, measure.title.vi, measure.unit.vi)


def _roman(number: int) -> str:
    return ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number - 1]

"""The law as people read it: a judgement, the table, clauses and coverage, as text or pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.clauses.qd_22_2023 import CLAUSES
from hoanhap.pure.law.coverage import QD_22_2023_COVERAGE, CoverageLine
from hoanhap.pure.law.finding import Finding
from hoanhap.pure.law.judgement import Judgement, decimal_text
from hoanhap.pure.law.parameters import lines
from hoanhap.pure.law.table import TableLine

_ANSWERS: Final = {
    True: "ĐỦ ĐIỀU KIỆN",
    False: "CHƯA ĐỦ ĐIỀU KIỆN",
    None: "CHƯA KẾT LUẬN ĐƯỢC, còn thông tin phải bổ sung",
}
_MARKS: Final = {True: "đạt", False: "chưa đạt", None: "chưa rõ"}
_UNSURE: Final = "⚠"
_GENERATED: Final = "Trang này do lệnh `hoanhap law {name} --markdown` tạo ra; đừng sửa bằng tay."


def judgement_lines(judgement: Judgement) -> list[str]:
    """A judgement for an officer: the answer first, then each condition with what to do."""
    ceiling, term = judgement.ceiling_vnd, judgement.term_months_max
    return [
        f"{_ANSWERS[judgement.eligible]} (xét ngày {judgement.on:%d/%m/%Y})",
        f"Mức vay tối đa: {'chưa tính được' if ceiling is None else format_vnd(ceiling) + ' đồng'}",
        f"Thời hạn tối đa: {'chưa tính được' if term is None else f'{term} tháng'}",
        f"Lãi suất: {_percent(decimal_text(judgement.rate_year * 100))} một năm",
        "",
        *(_finding_line(finding) for finding in judgement.findings),
    ]


def _finding_line(finding: Finding) -> str:
    unsure = f" {_UNSURE} chưa chắc ({finding.certainty})" if finding.certainty.is_unsure else ""
    return f"[{_MARKS[finding.met]}] {finding.clause}: {finding.why.vi}{unsure}"


def table_lines() -> list[str]:
    """The parameters for a terminal, one block each; the unsure ones marked."""
    printed = [_UNSURE_KEY, ""]
    for line in lines():
        mark = f"{_UNSURE} " if line.is_unsure else ""
        printed.append(f"{mark}{line.key} = {_value(line)}")
        printed.append(f"    {line.title.vi}")
        printed.append(f"    {_days(line)}; {_clause(line)}; {_checked(line)}")
        printed += [f"    {line.note.vi}"] if line.note else []
    return printed


_UNSURE_KEY: Final = (
    f"{_UNSURE} là chỗ chưa chắc (B, U): phải đối chiếu công báo trước khi dùng thật."
)


def table_page() -> str:
    """The page docs/ref/law-parameters.md."""
    heads = ("Khóa", "Nội dung", "Giá trị", "Áp dụng", "Căn cứ", "Độ chắc", "Kiểm tra gần nhất")
    rows = [
        (
            f"`{line.key}`",
            line.title.vi + (f". {line.note.vi}" if line.note else ""),
            _value(line),
            _days(line),
            _clause(line),
            f"{_UNSURE} **{line.certainty}**" if line.is_unsure else line.certainty.value,
            _day(line.last_checked_on),
        )
        for line in lines()
    ]
    return _page("Tham số của luật", "table", [*_legend(), "", *_grid(heads, rows)])


def clauses_lines() -> list[str]:
    """The clauses for a terminal."""
    return [f"{clause.place} ({clause.certainty}): {clause.says.vi}" for clause in CLAUSES]


def clauses_page() -> str:
    """The page docs/law/qd-22-2023.md."""
    body = [
        "Lời của phần mềm, không phải nguyên văn; văn bản đăng công báo mới có giá trị.",
        "Our own words, not the text; only the gazette binds.",
        "",
        *_legend(),
    ]
    for clause in CLAUSES:
        place = clause.place.text
        body += [
            "",
            f'## <a id="{clause.anchor}"></a>{place.vi[0].upper()}{place.vi[1:]} · {place.en}',
            "",
            f"{clause.says.vi} *(độ chắc: {clause.certainty})*",
            "",
            clause.says.en,
        ]
    return _page("Quyết định 22/2023/QĐ-TTg theo từng điều khoản", "clauses", body)


def coverage_lines() -> list[str]:
    """The coverage for a terminal."""
    return [
        f"{line.place} ({line.certainty}): {line.kind_words.vi}; {_how(line, '')}"
        for line in QD_22_2023_COVERAGE
    ]


def coverage_page() -> str:
    """The page docs/law/coverage.md."""
    heads = ("Điều khoản", "Tình trạng", "Ở đâu, hoặc vì sao", "Độ chắc")
    rows = [
        (
            f"[{line.place}](qd-22-2023.md#{line.place.anchor})",
            line.kind_words.vi,
            _how(line, "`"),
            line.certainty.value,
        )
        for line in QD_22_2023_COVERAGE
    ]
    title = "Quyết định 22/2023/QĐ-TTg: điều khoản nào đã mã hóa"
    return _page(title, "coverage", [*_legend(), "", *_grid(heads, rows)])


def _how(line: CoverageLine, quote: str) -> str:
    names = ", ".join(f"{quote}{name}{quote}" for name in line.encoded_by)
    return " — ".join(part for part in (names, line.why.vi if line.why else "") if part)


def _page(title: str, name: str, body: Iterable[str]) -> str:
    return "\n".join([f"# {title}", "", _GENERATED.format(name=name), "", *body]) + "\n"


def _legend() -> list[str]:
    return ["Độ chắc:", "", *(f"- **{c.value}**: {c.meaning.vi}" for c in Certainty)]


def _grid(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    ruled = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(cells)} |" for cells in ruled]


def _value(line: TableLine) -> str:
    return f"{_show(line.value)} {line.unit.vi}".strip() if line.value is not None else _NOT_FOUND


_NOT_FOUND: Final = "chưa tìm thấy"
_KINDS: Final = {"completed": "chấp hành xong án phạt tù", "amnestied": "đặc xá"}


def _show(value: Any) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int):
        return format_vnd(value)
    if isinstance(value, dict):
        term, interval = value["term_months_max"], value["interval_months"]
        return f"{'dài hơn' if term is None else f'đến {term}'}: {interval}"
    if isinstance(value, list):
        return "; ".join(_show(part) for part in value)
    return _KINDS.get(value, str(value).replace(".", ","))


def _percent(number: str) -> str:
    return f"{number.replace('.', ',')} %"


def _days(line: TableLine) -> str:
    start = f"từ {_day(line.from_on)}" if line.from_on else "chưa rõ từ ngày nào"
    return f"{start} đến trước {_day(line.until_on)}" if line.until_on else start


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _clause(line: TableLine) -> str:
    return line.clause.vi if line.clause else "chưa tìm thấy căn cứ"


def _checked(line: TableLine) -> str:
    return f"độ chắc {line.certainty}, kiểm tra gần nhất {_day(line.last_checked_on) or 'chưa'}"

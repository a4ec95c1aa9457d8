"""Whether a report can be submitted: it goes to somebody, each section says something, each mark
names a figure.
"""

from __future__ import annotations

from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.reports.marks import unknown_marks
from hoanhap.work.reports.models import Report
from hoanhap.work.reports.sections import texts_of

NO_ADDRESSEE = Words(
    vi="Báo cáo chưa có nơi nhận. Hãy ghi ở “Sửa tên, nơi nhận” rồi trình.",
    en="The report goes to nobody yet. Name who receives it by “Change title and addressees”.",
)
NO_SECTION = Words(
    vi="Báo cáo chưa có mục nào. Hãy thêm mục rồi trình.",
    en="The report has no section. Add one, then submit.",
)
BLANK = Words(
    vi="Chưa có nội dung: {sections}. Hãy viết, lấy đoạn của các cơ quan, hoặc bỏ mục.",
    en="Nothing is written yet in: {sections}. Write, take passages over, or drop the section.",
)
UNKNOWN = Words(
    vi="Không có chỉ tiêu nào mang mã {marks}. Hãy sửa mã trong nội dung.",
    en="No figure has the code {marks}. Put it right in the text.",
)


def blank_sections(report: Report) -> list[str]:
    """The sections in which nothing stands: no own words, no passage, no correction."""
    return [
        f"{section.number} {section.title}".strip()
        for section in report.sections.order_by("position").prefetch_related("passages")
        if not (section.text.strip() or section.corrected_id or section.passages.all())
    ]


def must_be_ready(report: Report) -> None:
    """Raise NotReady, naming all that is missing at once."""
    missing: list[Words] = []
    if not report.addressees.exists():
        missing.append(NO_ADDRESSEE)
    if not report.sections.exists():
        missing.append(NO_SECTION)
    if blank := blank_sections(report):
        missing.append(BLANK.format(sections="; ".join(blank)))
    if unknown := unknown_marks(texts_of(report), MEASURES):
        missing.append(UNKNOWN.format(marks=", ".join(unknown)))
    if missing:
        words = Words(
            vi=" ".join(one.vi for one in missing), en=" ".join(one.en for one in missing)
        )
        raise NotReady(words, details=missing)

"""Pack a closed report into the one file that is sent up."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.models import Snapshot
from hoanhap.work.reports.packing import keep_package
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch

PACKED = Words(
    vi="Báo cáo này đã đóng gói; tệp gửi đi không thay đổi nữa.",
    en="This report is packed already; the file to send stays as it is.",
)
OTHER = Words(
    vi="Tệp PDF không được tạo từ tệp Word đã chốt. Hãy tạo lại.",
    en="The PDF was not made from the closed Word file. Make it again.",
)


@action(
    "reports.pack",
    grants=WRITERS,
    sentence=Words(vi="{who} đóng gói báo cáo “{title}”", en="{who} packed the report “{title}”"),
)
def pack(act: Act, *, report_id: int, version: int, pdf: bytes = b"", of_sha256: str = "") -> Done:
    """Keep the PDF that was made from the closed Word file (`of_sha256` names that file), and the
    one file to send up: all files with a list of their digests. Once, for good.

    Without `pdf` (no LibreOffice on the server) Word and Excel are packed. Raises NotVisible,
    Stale, WrongState before closing or where it is packed; BadInput for another PDF.
    """
    row = report_for(act, "reports.pack", report_id, version)
    snapshot = Snapshot.objects.get(report=row)
    files = {one.kind: one for one in snapshot.files.all()}
    if "zip" in files:
        raise WrongState(PACKED)
    if pdf and (not pdf.startswith(b"%PDF-") or of_sha256 != files["docx"].sha256):
        raise unfit("pdf", OTHER)
    kept = keep_package(act, row, snapshot, pdf, of_sha256)
    touch(row)
    record(
        act,
        deed="reports.pack",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"files": [one.kind for one in kept]},
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)

"""What the pages of reports say: deeds as buttons, states with their shapes."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.words import Words

DEEDS = MappingProxyType(
    {
        "reports.submit": (Words(vi="Trình ký", en="Submit"), "report_submit"),
        "reports.sign": (Words(vi="Ghi đã ký", en="Note the signature"), "report_sign"),
        "reports.close": (Words(vi="Chốt báo cáo", en="Close"), "report_close"),
        "reports.send_back": (Words(vi="Trả lại", en="Send back"), "report_send_back"),
        "reports.take_corrections": (
            Words(vi="Đính chính số liệu kỳ trước", en="Correct an earlier period"),
            "report_correct",
        ),
        "reports.add_section": (Words(vi="Thêm mục", en="Add a section"), "report_add_section"),
        "reports.change_head": (
            Words(vi="Sửa tên, nơi nhận", en="Change title and addressees"),
            "report_head",
        ),
        "reports.drop_report": (Words(vi="Bỏ bản thảo", en="Drop the draft"), "report_drop"),
    }
)
"""The deeds on the report itself, in the order of the menu."""

FIRST = ("reports.sign", "reports.close", "reports.submit")
"""Which of them is the one full button."""

SHAPES = MappingProxyType(
    {
        "drafted": "draft",
        "submitted": "waiting",
        "signed": "waiting",
        "closed": "done",
        "dropped": "returned",
    }
)

TURNS = MappingProxyType(
    {
        "drafted": Words(
            vi="Số liệu đang theo từng ngày; khi trình, số liệu được giữ ở đúng lúc trình.",
            en="Figures follow the days; when it is submitted they stand at that moment.",
        ),
        "submitted": Words(
            vi="Chờ người khác ghi số, ngày, người ký của bản giấy.",
            en="Waits for other hands to note number, day and signer of the paper.",
        ),
        "signed": Words(
            vi="Chờ chốt: tệp và số liệu được giữ nguyên từ đó.",
            en="Waits to be closed: files and figures stay as they are from then on.",
        ),
    }
)
"""What comes next, by state."""

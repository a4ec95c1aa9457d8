"""The coded reasons of the lists desk, with their words: refusals, leaving, lateness."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

OTHER = "other"

REFUSAL_CODES = MappingProxyType(
    {
        "not_resident": Words(vi="Không cư trú tại xã", en="Does not live in the commune"),
        "details_differ": Words(
            vi="Thông tin chưa khớp với giấy tờ", en="Details differ from the papers"
        ),
        "no_certificate": Words(
            vi="Chưa có giấy chứng nhận chấp hành xong hoặc đặc xá",
            en="No certificate of completion or amnesty yet",
        ),
        "conduct": Words(
            vi="Chưa đủ căn cứ xác nhận chấp hành tốt pháp luật",
            en="Not enough to confirm good observance of the law",
        ),
        "no_need": Words(vi="Không có nhu cầu vay vốn", en="No need for a loan"),
        "twice": Words(vi="Trùng với người khác trên danh sách", en="Named twice on the list"),
        "deceased": Words(vi="Đã mất", en="Deceased"),
        OTHER: Words(vi="Lý do khác (ghi rõ)", en="Another reason (say which)"),
    }
)
"""Why the committee does not confirm a name; `other` needs a note."""

LEFT_REASONS = MappingProxyType(
    {
        "moved_away": Words(vi="Đã chuyển nơi cư trú", en="Moved away"),
        "no_need": Words(vi="Không còn nhu cầu vay vốn", en="No longer needs a loan"),
        "has_loan": Words(vi="Đã được vay vốn", en="Has the loan"),
        "not_confirmed": Words(
            vi="Kỳ trước chưa được xác nhận", en="Was not confirmed on the last list"
        ),
        "not_in_file": Words(vi="Không còn trong tệp thay thế", en="Not in the replacing file"),
        "entered_in_error": Words(vi="Nhập nhầm", en="Entered in error"),
        "deceased": Words(vi="Đã mất", en="Deceased"),
        OTHER: Words(vi="Lý do khác", en="Another reason"),
    }
)
"""Why a name of last month is no longer on this month's list."""

LATENESS_CAUSES = MappingProxyType(
    {
        "flood": Words(vi="Thiên tai, mưa lũ", en="Flood or other disaster"),
        "holiday": Words(vi="Trùng ngày nghỉ lễ, Tết", en="Public holiday or Tết"),
        "merger": Words(vi="Sắp xếp đơn vị hành chính", en="Merger of administrative units"),
        "staff": Words(vi="Thay đổi hoặc thiếu cán bộ", en="Change or lack of staff"),
        "connection": Words(vi="Mất điện, mất mạng", en="No power or no connection"),
        OTHER: Words(vi="Nguyên nhân khác (ghi rõ)", en="Another cause (say which)"),
    }
)
"""Why a list was late, or why a month is exempt; `other` needs a note."""

CHANGES = MappingProxyType(
    {
        "new": Words(vi="Mới", en="New"),
        "stays": Words(vi="Giữ nguyên", en="Stays"),
        "changed": Words(vi="Có thay đổi", en="Changed"),
        "left": Words(vi="Ra khỏi danh sách", en="Left"),
    }
)

VERDICTS = MappingProxyType(
    {
        "": Words(vi="Chưa xem xét", en="Not decided"),
        "confirmed": Words(vi="Xác nhận", en="Confirmed"),
        "refused": Words(vi="Không xác nhận", en="Not confirmed"),
    }
)

RELEASE_KINDS = MappingProxyType(
    {
        "completed": Words(vi="Chấp hành xong án phạt tù", en="Sentence completed"),
        "amnestied": Words(vi="Đặc xá", en="Special amnesty"),
    }
)

PURPOSES = MappingProxyType(
    {
        "business": Words(
            vi="Sản xuất, kinh doanh, tạo việc làm", en="Production, business, job creation"
        ),
        "training": Words(vi="Đào tạo nghề, học tập", en="Vocational training, study"),
    }
)


def known_code(field: str, code: str, codes: MappingProxyType[str, Words], note: str) -> None:
    """Raise BadInput for a code that is not in the table, and for `other` without a note."""
    if code not in codes:
        why = Words(vi="Hãy chọn một lý do trong danh mục.", en="Choose a reason from the list.")
        raise BadInput(why, details=((field, why),))
    if code == OTHER and not note.strip():
        why = Words(vi="Hãy ghi rõ lý do khác.", en="Say what the other reason is.")
        raise BadInput(why, details=((field, why),))


def said(field: str, text: str, longest: int) -> str:
    """The text without outer spaces. Raises BadInput when nothing is said or it is too long."""
    tidy = text.strip()
    if not tidy:
        why = Words(vi="Hãy ghi nội dung này.", en="This must be filled in.")
        raise BadInput(why, details=((field, why),))
    if len(tidy) > longest:
        why = Words(
            vi="Nội dung quá dài: tối đa {longest} ký tự.",
            en="Too long: at most {longest} characters.",
        ).format(longest=longest)
        raise BadInput(why, details=((field, why),))
    return tidy

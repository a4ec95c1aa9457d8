"""Addresses of returns, under the desk of reports."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.returns import (
    beside,
    calendar,
    chasing,
    files,
    letters,
    mine,
    now,
    one,
    outlines,
    round_steps,
    rounds,
    saving,
    steps,
)

RETURN = "nop/<int:return_id>/"
ROUND = "ky/<int:round_id>/"
OUTLINE = "de-cuong/<int:outline_id>/"

urlpatterns = [
    path("nop/", mine.page, name="returns"),
    path(RETURN, one.page, name="return"),
    path(f"{RETURN}in/", one.printed, name="return_print"),
    path(f"{RETURN}hom-nay/", now.page, name="return_now"),
    path(f"{RETURN}word/", letters.paper, name="return_paper"),
    path(f"{RETURN}luu/", saving.text, name="return_save"),
    path(f"{RETURN}so-lieu/", saving.figure, name="return_figure"),
    path(f"{RETURN}giai-trinh/", saving.explanation, name="return_explain"),
    path(f"{RETURN}bat-dau/", files.start, name="return_start"),
    path(f"{RETURN}cap-nhat/", files.refresh, name="return_refresh"),
    path(f"{RETURN}dinh-kem/", files.attach, name="return_attach"),
    path(f"{RETURN}tep/<int:return_file_id>/", files.file, name="return_file"),
    path(f"{RETURN}tep/<int:return_file_id>/bo/", files.withdraw, name="return_withdraw_file"),
    path(f"{RETURN}bang-tinh/", files.workbook, name="return_workbook"),
    path(f"{RETURN}nhap/", files.take_in, name="return_take_in"),
    path(f"{RETURN}<slug:return_step>/", steps.page, name="return_step"),
    path("ky/", rounds.page, name="rounds"),
    path("ky/mo/", round_steps.opened, name="round_open"),
    path(ROUND, rounds.one, name="round"),
    path(f"{ROUND}sua/", round_steps.changed, name="round_change"),
    path(f"{ROUND}them/", round_steps.asked_more, name="round_ask_more"),
    path(f"{ROUND}khep/", round_steps.closed, name="round_close"),
    path(f"{ROUND}canh-nhau/", beside.page, name="round_beside"),
    path("lich/", calendar.page, name="return_calendar"),
    path("lich/moi/", calendar.new, name="return_calendar_new"),
    path("lich/<int:calendar_line_id>/", calendar.change, name="return_calendar_change"),
    path("lich/<int:calendar_line_id>/thoi/", calendar.end, name="return_calendar_end"),
    path("de-cuong/", outlines.page, name="outlines"),
    path("de-cuong/moi/", outlines.new, name="outline_new"),
    path("de-cuong/san-co/", outlines.usual, name="outline_usual"),
    path("de-cuong/tu-ke-hoach/", outlines.from_plan, name="outline_from_plan"),
    path(OUTLINE, outlines.one, name="outline"),
    path(f"{OUTLINE}sua/", outlines.change, name="outline_change"),
    path(f"{OUTLINE}muc/moi/", outlines.section_new, name="outline_section_new"),
    path(f"{OUTLINE}muc/<int:section_place>/", outlines.section, name="outline_section"),
    path(
        f"{OUTLINE}muc/<int:section_place>/bo/", outlines.section_drop, name="outline_section_drop"
    ),
    path("nhac/", chasing.page, name="return_chases"),
    path("nhac/<int:return_chase_id>/", chasing.one, name="return_chase"),
    path("nhac/<int:return_chase_id>/van-thu/", chasing.record, name="return_chase_record"),
    path("nhac/<int:return_chase_id>/cong-van/", letters.letter, name="return_chase_letter"),
]

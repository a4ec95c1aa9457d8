"""Addresses of the communication desk: outputs, sessions, who did what in which quarter."""

from __future__ import annotations

from django.urls import URLPattern, path

from hoanhap.doors.web.outreach import attendance, outputs, quarters, sessions

urlpatterns: list[URLPattern] = [
    path("", outputs.page, name="outputs"),
    path("ghi/", outputs.record, name="output_record"),
    path("<int:output_id>/", outputs.one, name="output"),
    path("<int:output_id>/tep/", outputs.file, name="output_file"),
    path("<int:output_id>/rut/", outputs.withdraw, name="output_withdraw"),
    path("theo-quy/", quarters.page, name="outreach_quarters"),
    path("tap-huan/", sessions.page, name="sessions"),
    path("tap-huan/ghi/", sessions.record, name="session_record"),
    path("tap-huan/<int:session_id>/", sessions.one, name="session"),
    path("tap-huan/<int:session_id>/tep/", sessions.file, name="session_file"),
    path("tap-huan/<int:session_id>/sua/", sessions.change, name="session_change"),
    path("tap-huan/<int:session_id>/rut/", sessions.withdraw, name="session_withdraw"),
    path("tap-huan/<int:session_id>/phieu/", sessions.sheet, name="session_sheet"),
    path("tap-huan/<int:session_id>/nguoi-du/", attendance.fill, name="session_attendance"),
    path("tap-huan/<int:session_id>/nguoi-du/nhap/", attendance.take_in, name="session_take_in"),
    path("tap-huan/<int:session_id>/excel/", attendance.excel, name="session_excel"),
    path("tap-huan/<int:session_id>/<int:seat_id>/", attendance.seat, name="session_seat"),
]

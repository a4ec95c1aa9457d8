"""Addresses of the survey of need."""

from __future__ import annotations

from django.urls import URLPattern, path

from hoanhap.doors.web.needs import asking, books, demand, employers, heading, lines, steps, surveys

urlpatterns: list[URLPattern] = [
    path("", surveys.index, name="needs"),
    path("mo/", heading.open_one, name="need_open"),
    path("co-so/", employers.index, name="employers"),
    path("co-so/ghi/", employers.record, name="employer_record"),
    path("co-so/<int:employer_id>/", employers.one, name="employer"),
    path("co-so/<int:employer_id>/sua/", employers.correct, name="employer_correct"),
    path("nguoi/<int:line_id>/", asking.page, name="need_line"),
    path("nguoi/<int:line_id>/rut/", asking.withdraw, name="need_line_withdraw"),
    path("<int:survey_id>/", surveys.page, name="need_survey"),
    path("<int:survey_id>/sua/", heading.change, name="need_change"),
    path("<int:survey_id>/cap-nhat/", steps.renew, name="need_renew"),
    path("<int:survey_id>/nhac/", steps.remind, name="need_remind"),
    path("<int:survey_id>/khep/", steps.close, name="need_close"),
    path("<int:survey_id>/xong/", steps.finish, name="need_finish"),
    path("<int:survey_id>/chua-xong/", steps.take_back, name="need_unfinish"),
    path("<int:survey_id>/danh-sach/", lines.page, name="need_lines"),
    path("<int:survey_id>/dien-thoai/", lines.telephone, name="need_phones"),
    path("<int:survey_id>/bang-tinh/", books.out, name="need_book"),
    path("<int:survey_id>/nop-bang/", books.take_in, name="need_take_in"),
    path("<int:survey_id>/nhu-cau/", demand.page, name="need_demand"),
    path("<int:survey_id>/nhu-cau/excel/", demand.excel, name="need_demand_excel"),
]

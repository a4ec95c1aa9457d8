"""Addresses of the province's report."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.reports import closing, pages, saving, section, steps

urlpatterns = [
    path("", pages.index, name="reports"),
    path("mo/", steps.open_one, name="report_open"),
    path("<int:report_id>/", pages.one, name="report"),
    path("<int:report_id>/sua/", steps.head, name="report_head"),
    path("<int:report_id>/them-muc/", steps.add_section, name="report_add_section"),
    path("<int:report_id>/trinh/", steps.submit, name="report_submit"),
    path("<int:report_id>/tra-lai/", steps.send_back, name="report_send_back"),
    path("<int:report_id>/ky/", steps.sign, name="report_sign"),
    path("<int:report_id>/chot/", closing.close, name="report_close"),
    path("<int:report_id>/dong-goi/", closing.pack, name="report_pack"),
    path("<int:report_id>/bo/", steps.drop, name="report_drop"),
    path("<int:report_id>/dua-dinh-chinh/", steps.correct, name="report_correct"),
    path("<int:report_id>/dinh-chinh/", pages.corrections, name="report_corrections"),
    path("<int:report_id>/dinh-chinh/<str:code>/", pages.correction, name="report_correction"),
    path("<int:report_id>/vuong-mac/", pages.obstacles, name="report_obstacles"),
    path("<int:report_id>/tep/<str:file_kind>/", pages.file, name="report_file"),
    path("<int:report_id>/gui/<int:addressee_id>/", steps.sent, name="report_sent"),
    path("muc/<int:report_section_id>/", section.page, name="report_section"),
    path("muc/<int:report_section_id>/luu/", saving.text, name="report_section_save"),
    path("muc/<int:report_section_id>/lay/", saving.take, name="report_take"),
    path("muc/<int:report_section_id>/lay-lai/", saving.restore, name="report_restore"),
    path("muc/<int:report_section_id>/bo/", saving.drop_section, name="report_section_drop"),
    path("doan/<int:passage_id>/luu/", saving.passage, name="report_passage_save"),
    path("doan/<int:passage_id>/chuyen/", saving.move, name="report_passage_move"),
    path("doan/<int:passage_id>/bo/", saving.drop, name="report_passage_drop"),
]

"""Addresses of the desk of obstacles and proposals."""

from __future__ import annotations

from django.urls import URLPattern, path

from hoanhap.doors.web.obstacles import for_report, pages, steps

urlpatterns: list[URLPattern] = [
    path("", pages.page, name="obstacles"),
    path("excel/", pages.excel, name="obstacles_excel"),
    path("bao-cao/", for_report.page, name="obstacles_report"),
    path("bao-cao/word/", for_report.word, name="obstacles_report_word"),
    path("bao-cao/excel/", for_report.excel, name="obstacles_report_excel"),
    path("neu/", steps.raise_one, name="obstacle_raise"),
    path("<int:obstacle_id>/", pages.one, name="obstacle"),
    path("<int:obstacle_id>/tra-loi/", steps.answer, name="obstacle_answer"),
    path("<int:obstacle_id>/giao/", steps.assign, name="obstacle_assign"),
    path("<int:obstacle_id>/gop/", steps.group, name="obstacle_group"),
    path("<int:obstacle_id>/tach/", steps.ungroup, name="obstacle_ungroup"),
    path("<int:obstacle_id>/kien-nghi/", steps.take_up, name="obstacle_take_up"),
    path("<int:obstacle_id>/ket-qua/", steps.outcome, name="obstacle_outcome"),
    path("<int:obstacle_id>/danh-gia/", steps.mark, name="obstacle_mark"),
    path("<int:obstacle_id>/khep-lai/", steps.close, name="obstacle_close"),
    path("<int:obstacle_id>/mo-lai/", steps.reopen, name="obstacle_reopen"),
]

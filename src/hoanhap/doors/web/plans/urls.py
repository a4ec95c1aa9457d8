"""Addresses of the plans desk."""

from __future__ import annotations

from django.urls import URLPattern, path

from hoanhap.doors.web.plans import (
    accepting,
    adoption,
    calendars,
    chasing,
    costs,
    documents,
    fan_out,
    index,
    items,
    letterhead,
    members,
    occurrence,
    occurrence_steps,
    owed,
    plan_days,
    review,
    side_by_side,
    standing,
    sub_plans,
    upload,
    whole,
    workbooks,
)

_REGISTERS: list[URLPattern] = [
    path("dau-moi/", fan_out.page, name="fan_out"),
    path("dau-moi/<str:body>/", fan_out.set_body, name="fan_out_set"),
    path("ngay-bao-cao/", plan_days.page, name="plan_days"),
    path("van-ban/", documents.page, name="documents"),
    path("van-ban/ghi/", documents.register, name="document_register"),
    path("van-ban/<int:document_id>/", documents.one, name="document"),
    path("van-ban/<int:document_id>/tep/", documents.file, name="document_file"),
    path("van-ban/<int:document_id>/sua/", documents.change, name="document_change"),
    path("van-ban/<int:document_id>/ket-qua/", documents.outcome, name="document_outcome"),
    path("van-ban/<int:document_id>/rut/", documents.withdraw, name="document_withdraw"),
    path("ban-chi-dao/", members.page, name="members"),
    path("ban-chi-dao/cu/", members.name, name="member_name"),
    path("ban-chi-dao/<int:member_id>/thoi/", members.end, name="member_end"),
    path("so-sanh/", side_by_side.page, name="plans_beside"),
]

_READING: list[URLPattern] = [
    path("gui/", upload.upload, name="plan_upload"),
    path("tep/<int:plan_file_id>/", upload.progress, name="plan_file"),
    path("tep/<int:plan_file_id>/tai/", upload.download, name="plan_file_download"),
    path("tep/<int:plan_file_id>/doc-lai/", upload.read_again, name="plan_read_again"),
    path("muc/<int:item_id>/", items.correct, name="item_correct"),
    path("muc/<int:item_id>/tach/", items.split, name="item_split"),
    path("muc/<int:item_id>/bo/", items.drop, name="item_drop"),
    path("muc/<int:item_id>/lay-lai/", items.restore, name="item_restore"),
    path("<int:plan_id>/soat/", review.page, name="plan_review"),
    path("<int:plan_id>/soat/dung/", review.check, name="plan_check"),
    path("<int:plan_id>/dau-van-ban/", letterhead.correct, name="plan_header"),
    path("<int:plan_id>/them-muc/", items.add, name="plan_add_item"),
    path("<int:plan_id>/gop/", items.merge, name="plan_merge"),
    path("<int:plan_id>/dua-vao-thuc-hien/", adoption.page, name="plan_adopt"),
]

_DOING: list[URLPattern] = [
    path("viec-cua-don-vi/", owed.own, name="owed"),
    path("viec-cua-don-vi/<int:agency_id>/", owed.of, name="owed_by"),
    path("viec/<int:occurrence_id>/", occurrence.page, name="occurrence"),
    path("viec/<int:occurrence_id>/rut-minh-chung/", occurrence.withdraw, name="evidence_out"),
    path("viec/<int:occurrence_id>/<slug:doing>/", occurrence_steps.page, name="occurrence_step"),
    path("minh-chung/<int:evidence_id>/", occurrence.evidence, name="evidence"),
    path("don-doc/", chasing.page, name="chases"),
    path("don-doc/moi/", chasing.chase, name="chase_new"),
    path("don-doc/<int:chase_id>/", chasing.one, name="chase"),
    path("don-doc/<int:chase_id>/van-thu/", chasing.record, name="chase_record"),
    path("don-doc/<int:chase_id>/cong-van/", chasing.letter, name="chase_letter"),
    path("don-doc/<int:chase_id>/da-xem/", chasing.seen, name="chase_seen"),
    path("lich/<int:agency_id>/<int:year>/", calendars.page, name="calendar"),
    path("lich/<int:agency_id>/<int:year>/lich.ics", calendars.ics, name="calendar_ics"),
    path("lich/<str:token>.ics", calendars.feed, name="calendar_feed"),
]

_WHOLE: list[URLPattern] = [
    path("", index.page, name="plans"),
    path("<int:plan_id>/", index.one, name="plan"),
    path("<int:plan_id>/bo/", whole.drop, name="plan_drop"),
    path("<int:plan_id>/ket-thuc/", whole.end, name="plan_end"),
    path("<int:plan_id>/thay-the/", whole.replace, name="plan_replace"),
    path("<int:plan_id>/mo-nam/", whole.open_year, name="plan_open_year"),
    path("<int:plan_id>/tien-do/", standing.page, name="plan_standing"),
    path("<int:plan_id>/tien-do/nhan/", accepting.many, name="plan_accept_many"),
    path("<int:plan_id>/viec/", standing.due, name="plan_occurrences"),
    path("<int:plan_id>/cap-duoi/", sub_plans.page, name="plan_sub_plans"),
    path("<int:plan_id>/cap-duoi/gui/", sub_plans.send, name="plan_send_sub_plan"),
    path("<int:plan_id>/rut/", sub_plans.withdraw, name="plan_withdraw_sub_plan"),
    path("<int:plan_id>/bang-tinh/", workbooks.page, name="plan_workbooks"),
    path("<int:plan_id>/bang-tinh/viec/", workbooks.duties, name="plan_duties_excel"),
    path("<int:plan_id>/bang-tinh/bao-cao/", workbooks.returns, name="plan_returns_excel"),
    path("<int:plan_id>/bang-tinh/nhap-<slug:book>/", workbooks.take_in, name="plan_import"),
    path("<int:plan_id>/kinh-phi/", costs.page, name="plan_costs"),
    path("<int:plan_id>/kinh-phi/ghi/", costs.record, name="plan_cost_record"),
    path("kinh-phi/<int:cost_id>/sua/", costs.change, name="cost_change"),
]

urlpatterns: list[URLPattern] = [*_WHOLE, *_REGISTERS, *_READING, *_DOING]

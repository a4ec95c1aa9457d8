"""Addresses of the loans desk."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.loans import application, deed_pages, groups, index, notice, page

urlpatterns = [
    path("", index.page, name="loans"),
    path("excel/", index.excel, name="loans_excel"),
    path("to/", groups.page, name="groups"),
    path("to/moi/", groups.new, name="group_new"),
    path("moi/<int:entry_id>/", application.page, name="loan_new"),
    path("<int:loan_id>/", page.page, name="loan"),
    path("<int:loan_id>/thong-bao.docx", notice.word, name="loan_notice"),
    path("<int:loan_id>/<str:deed>/", deed_pages.page, name="loan_deed"),
]

"""The deeds on a person's record, a page each."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.people.forms import (
    AttestForm,
    CorrectForm,
    IdentityForm,
    MoveForm,
    OutcomeForm,
)
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.registry.actions import (
    attest_conduct,
    close_help_task,
    correct_person,
    move_residence,
    record_identity,
)
from hoanhap.ground.registry.queries import help_task, person_row
from hoanhap.ground.registry.types import PersonRow
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words


def correct(request: HttpRequest, person_id: int) -> HttpResponse:
    """Put the record right."""
    row = _person(request, person_id, "registry.correct_person")
    shown = {
        name: getattr(row, name) for name in ("full_name", "birth_year", "born_on", "sex", "phone")
    }
    form = CorrectForm(request.POST or None, version=row.version, initial=shown)
    page = _page(
        row,
        title=Words(vi="Sửa thông tin", en="Correct the record"),
        button=Words(vi="Ghi sửa đổi", en="Record the correction"),
        said=Words(vi="Đã sửa thông tin.", en="The record is corrected."),
        consequences=(
            Words(
                vi="Các danh sách đã lập giữ nguyên như khi ký; danh sách tháng sau mang "
                "nội dung mới.",
                en="Lists already made stay as signed; next month's carries the correction.",
            ),
        ),
    )
    return answer_deed(request, form, correct_person, page, person_id=person_id)


def record_number(request: HttpRequest, person_id: int) -> HttpResponse:
    """Put the identity number on record."""
    row = _person(request, person_id, "registry.record_identity")
    form = IdentityForm(request.POST or None, version=row.version)
    page = _page(
        row,
        title=Words(vi="Ghi số định danh", en="Record the identity number"),
        button=Words(vi="Ghi số", en="Record it"),
        said=Words(vi="Đã ghi số định danh.", en="The identity number is on record."),
        consequences=(
            Words(
                vi="Việc giúp làm căn cước của người này được kết thúc.",
                en="The task to help with an identity card is closed.",
            ),
        ),
    )
    return answer_deed(request, form, record_identity, page, person_id=person_id)


def attest(request: HttpRequest, person_id: int) -> HttpResponse:
    """Add a dated attestation of conduct."""
    row = _person(request, person_id, "registry.attest_conduct")
    form = AttestForm(request.POST or None, version=row.version, initial={"attested_on": today()})
    page = _page(
        row,
        title=Words(vi="Xác nhận chấp hành pháp luật", en="Attest conduct"),
        button=Words(vi="Xác nhận", en="Attest"),
        said=Words(vi="Đã ghi xác nhận.", en="The attestation is on record."),
        consequences=(
            Words(
                vi="Xác nhận không sửa được về sau; xác nhận mới đứng bên cạnh xác nhận cũ.",
                en="An attestation is never changed; a later one stands beside it.",
            ),
        ),
    )
    return answer_deed(request, form, attest_conduct, page, person_id=person_id)


def move(request: HttpRequest, person_id: int) -> HttpResponse:
    """Record that the person moved."""
    row = _person(request, person_id, "registry.move_residence")
    form = MoveForm(request.POST or None, version=row.version, initial={"moved_on": today()})
    page = _page(
        row,
        title=Words(vi="Ghi nhận chuyển nơi ở", en="Record a move"),
        button=Words(vi="Ghi nhận", en="Record the move"),
        said=Words(vi="Đã ghi nhận nơi ở mới.", en="The new residence is on record."),
        consequences=(
            Words(
                vi="Nếu chuyển sang xã khác, từ nay xã mới quản lý hồ sơ, xã này không còn thấy.",
                en="In another commune, that one keeps the record from now on; yours no longer.",
            ),
        ),
    )

    def then(_done: object) -> str:
        moved_to = form.cleaned_data["commune_id"]
        return page.back if actor_of(request).answers_for(moved_to) else reverse("web:people")

    return answer_deed(request, form, move_residence, page, then, person_id=person_id)


def close_help(request: HttpRequest, task_id: int) -> HttpResponse:
    """Close a task to help, saying what came of it."""
    actor = actor_of(request)
    task = help_task(actor, task_id)
    if not actor.may("registry.close_help_task"):
        raise NotVisible
    form = OutcomeForm(request.POST or None, version=task.version)
    page = DeedPage(
        title=Words(vi="Kết thúc việc giúp", en="Close the help"),
        button=Words(vi="Kết thúc", en="Close"),
        said=Words(vi="Đã ghi kết quả.", en="The outcome is on record."),
        back=reverse("web:person", args=[task.person_id]),
        subject=task.full_name or "",
        intro=task.kind_words,
    )
    return answer_deed(request, form, close_help_task, page, task_id=task_id)


def _person(request: HttpRequest, person_id: int, deed: str) -> PersonRow:
    """The person, for a post that holds the deed; a post without it has no such page."""
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return person_row(actor, person_id)


def _page(row: PersonRow, **said: Any) -> DeedPage:
    return DeedPage(back=reverse("web:person", args=[row.id]), subject=row.full_name or "", **said)

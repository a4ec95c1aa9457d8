"""Days and sums as typed; refusals that come back to the field they are about."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation

from hoanhap.doors.web.deeds import DeedPage, answer_deed, run_deed
from hoanhap.doors.web.fields import DayField, MoneyField
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.reading import read_day, read_vnd
from hoanhap.doors.web.refused import RefusedMiddleware
from hoanhap.ground.audit.spine import Done
from hoanhap.ground.orgs.models import User
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import (
    BadInput,
    NotVisible,
    Refused,
    ReusedRequest,
    RuleNotMet,
    Stale,
)
from hoanhap.pure.kernel.words import Words
from tests.world import TODAY, World, build_world


@pytest.mark.parametrize(
    "typed",
    ["5/3/26", "05/03/2026", "05-03-2026", "5.3.2026", "5 3 2026", "2026-03-05", " 5 / 3 / 26 "],
)
def test_a_day_is_read_as_it_is_typed_day_first(typed: str) -> None:
    assert read_day(typed, TODAY) == date(2026, 3, 5)


def test_two_digits_of_a_year_mean_the_last_century_where_the_next_ten_years_do_not_reach() -> None:
    assert read_day("1/1/36", TODAY) == date(2036, 1, 1)
    assert read_day("1/1/37", TODAY) == date(1937, 1, 1)
    assert read_day("7/5/64", TODAY) == date(1964, 5, 7)


@pytest.mark.parametrize("typed", ["", "5/3", "31/2/2026", "5/13/2026", "5/3/026", "mai", "2026"])
def test_what_is_no_day_is_not_guessed_at(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_day(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "amount_vnd"),
    [
        ("100.000.000", 100_000_000),
        ("100,000,000", 100_000_000),
        ("100 000 000 đ", 100_000_000),
        ("100000000", 100_000_000),
        ("100 triệu", 100_000_000),
        ("100tr", 100_000_000),
        ("100 Triệu đồng", 100_000_000),
        ("1,5 tỷ", 1_500_000_000),
        ("1.5 tỷ", 1_500_000_000),
        ("7,25 triệu", 7_250_000),
        ("1.500 triệu", 1_500_000_000),
        ("500 nghìn", 500_000),
        ("500k", 500_000),
        ("0", 0),
    ],
)
def test_a_sum_is_read_as_it_is_typed(typed: str, amount_vnd: int) -> None:
    assert read_vnd(typed) == amount_vnd


@pytest.mark.parametrize(
    "typed", ["", "100.5", "100.00", "1.000.00", "-5", "mười triệu", "1.000,000", "2000000 tỷ"]
)
def test_what_is_no_whole_sum_is_not_guessed_at(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_vnd(typed)


class Pay(HouseForm):
    paid_on = DayField(label="Ngày")
    amount_vnd = MoneyField(label="Số tiền")


def _typed(**more: str) -> Pay:
    return Pay({"paid_on": "5/3/26", "amount_vnd": "100tr", "version": "3", **more})


def test_a_form_gives_the_deed_its_inputs_and_keeps_what_it_carries_apart() -> None:
    form = _typed(request_id=str(uuid4()))
    assert form.is_valid()
    assert form.inputs() == {"paid_on": date(2026, 3, 5), "amount_vnd": 100_000_000}
    assert form.seen_version == 3


def test_a_form_carries_a_new_request_id_and_the_version_the_page_showed() -> None:
    one, other = Pay(version=7), Pay(version=7)
    assert one["version"].value() == 7
    assert UUID(one["request_id"].value()).version == 4
    assert one["request_id"].value() != other["request_id"].value()


def test_what_cannot_be_read_is_said_at_its_field_with_what_to_do() -> None:
    form = _typed(paid_on="hôm qua", amount_vnd="nhiều")
    assert not form.is_valid()
    assert "05/03/2026" in form.errors["paid_on"][0]
    assert "100 triệu" in form.errors["amount_vnd"][0]
    assert form.status == 422


class Every(HouseForm):
    text = forms.CharField(max_length=3, min_length=2)
    count = forms.IntegerField(min_value=1, max_value=9)
    kind = forms.ChoiceField(choices=[("a", "A")])
    own = forms.CharField(error_messages={"required": "lời riêng"})


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("typed", "field", "vi"),
    [
        ({}, "text", "Hãy điền ô này."),
        ({}, "own", "lời riêng"),
        ({"text": "abcd"}, "text", "Tối đa 3 ký tự, đang có 4."),
        ({"text": "a"}, "text", "Cần ít nhất 2 ký tự, mới có 1."),
        ({"count": "x"}, "count", "Hãy ghi một số nguyên, ví dụ 12."),
        ({"count": "0"}, "count", "Ít nhất là 1."),
        ({"count": "10"}, "count", "Nhiều nhất là 9."),
        ({"kind": "z"}, "kind", "Hãy chọn một mục trong danh sách."),
    ],
)
def test_what_is_wrong_is_said_plainly_in_the_language_of_the_page(
    typed: dict[str, str], field: str, vi: str, language: str
) -> None:
    with translation.override(language):
        said = str(Every(typed).errors[field][0])
    assert (said == vi) == (language == "vi" or vi == "lời riêng")


def test_a_short_password_is_told_so_in_vietnamese() -> None:
    with translation.override("vi"), pytest.raises(ValidationError) as wrong:
        validate_password("ngắn")
    assert wrong.value.messages == ["Mật khẩu quá ngắn: cần ít nhất 10 ký tự."]


WHY = Words(vi="Chưa được.", en="Not yet.")


@pytest.mark.parametrize(
    ("refused", "place", "status"),
    [
        (BadInput(WHY, details=(("paid_on", WHY),)), "paid_on", 422),
        (BadInput(WHY, details=(("elsewhere", WHY),)), "__all__", 422),
        (BadInput(WHY), "__all__", 422),
        (RuleNotMet(WHY, details=("finding",)), "__all__", 422),
        (Stale(), "__all__", 409),
    ],
)
def test_a_refusal_comes_back_to_the_place_it_is_about(
    refused: Refused, place: str, status: int
) -> None:
    form = _typed()
    assert form.is_valid()
    form.refuse(refused)
    assert list(form.errors) == [place]
    assert form.status == status
    assert form.findings == (("finding",) if isinstance(refused, RuleNotMet) else ())
    assert form.is_stale == isinstance(refused, Stale)


class Search(FilterForm):
    name = forms.CharField(label="Họ tên")
    commune = forms.ChoiceField(label="Xã", choices=[("", "Tất cả"), ("1", "Xã Một")])


def test_each_filter_set_is_a_chip_that_leads_to_the_page_without_it() -> None:
    request = RequestFactory().get("/people/", {"name": "páo", "commune": "1", "page": "3"})
    form = Search(request.GET)
    assert [(str(c.label), c.url) for c in chips_of(request, form)] == [
        ("Họ tên: páo", "/people/?commune=1"),
        ("Xã: Xã Một", "/people/?name=p%C3%A1o"),
    ]
    assert Search({"commune": "999"}).chosen() == {}, "a value that can't be is no filter"


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def _posted(world: World, **data: str):  # type: ignore[no-untyped-def]  # a request as middleware leaves it
    from django.contrib.messages.storage.cookie import CookieStorage

    request = RequestFactory().post("/pay/", data)
    request.actor = world.actor("a.accountant")  # type: ignore[attr-defined]  # as ActorMiddleware
    request.session = {}  # type: ignore[assignment]  # nothing is kept here
    request.user = User.objects.get(username="a.accountant")
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]  # as its middleware
    return request


PAGE = DeedPage(
    title=Words(vi="Ghi nhận", en="Record"),
    button=Words(vi="Ghi nhận giải ngân", en="Record the payout"),
    said=Words(vi="Đã ghi {n} lần.", en="Recorded {n} times."),
    back="/back/",
)
GIVEN = {"paid_on": "5/3/26", "amount_vnd": "100tr", "version": "3"}


def test_a_deed_done_says_so_and_goes_on(world: World) -> None:
    seen: dict[str, object] = {}

    def pay(act: Act, **inputs: object) -> Done:
        seen.update(inputs, request_id=str(act.request_id), role=act.actor.role)
        return Done(id=9, notes={"n": 1})

    given = {**GIVEN, "request_id": str(uuid4())}
    request = _posted(world, **given)
    answer = answer_deed(
        request, Pay(request.POST), pay, PAGE, lambda done: f"/loans/{done.id}/", loan_id=5
    )
    assert (answer.status_code, answer["Location"]) == (302, "/loans/9/")
    assert [str(m) for m in get_messages(request)] == ["Đã ghi 1 lần."]
    assert seen == {
        "version": 3,
        "paid_on": date(2026, 3, 5),
        "amount_vnd": 100_000_000,
        "loan_id": 5,
        "request_id": given["request_id"],
        "role": "bank_accountant",
    }


def _refusing(refused: Refused):  # type: ignore[no-untyped-def]  # a deed
    def pay(act: Act, **inputs: object) -> Done:
        raise refused

    return pay


def test_a_deed_refused_shows_the_form_with_the_status_and_what_was_typed(world: World) -> None:
    request = _posted(world, **GIVEN)
    answer = answer_deed(request, Pay(request.POST), _refusing(Stale()), PAGE, loan_id=5)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Hãy tải lại trang để xem bản mới." in page and "Tải lại trang" in page
    assert 'value="5/3/26"' in page and "một trăm triệu đồng" in page


def test_a_request_used_before_asks_for_a_fresh_page(world: World) -> None:
    request = _posted(world, **GIVEN)
    form = Pay(request.POST)
    assert form.is_valid()
    assert run_deed(request, form, _refusing(ReusedRequest()), "/", PAGE.said) is None
    assert form.is_stale and form.status == 409


def test_what_is_not_there_is_no_page_of_its_own(world: World) -> None:
    request = _posted(world, **GIVEN)
    form = Pay(request.POST)
    assert form.is_valid()
    with pytest.raises(NotVisible):
        run_deed(request, form, _refusing(NotVisible()), "/", PAGE.said)


def test_a_refusal_that_no_form_took_is_a_page_with_its_status_and_a_way_back_inside(
    world: World,
) -> None:
    door = RefusedMiddleware(lambda _request: HttpResponse())
    request = _posted(world)
    request.META["HTTP_REFERER"] = "https://example.org/lure"
    answer = door.process_exception(request, NotVisible())
    assert answer is not None and answer.status_code == 404
    assert "example.org" not in answer.content.decode()
    assert door.process_exception(request, ValueError()) is None


def test_the_script_asks_the_same_reader(world: World, client: Client) -> None:
    client.force_login(User.objects.get(username="a.accountant"))
    ask = reverse("web:read")
    sums = client.get(ask, {"as": "vnd", "text": "100tr"}).json()
    assert sums == {"said": "100.000.000 ₫: một trăm triệu đồng"}
    assert client.get(ask, {"as": "day", "text": "5/3/26"}).json() == {"said": "05/03/2026"}
    assert client.get(ask, {"as": "day", "text": "mai"}).json() == {"said": "Chưa đọc được."}

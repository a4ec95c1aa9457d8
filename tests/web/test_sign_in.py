"""Signing in: who gets in, who is held off, and what a page says to each."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from hoanhap.ground.orgs.models import Posting, User
from tests.world import World, build_world

PASSWORD = "một-mật-khẩu-đủ-dài"


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def _user(name: str) -> User:
    user = User.objects.get(username=name)
    user.set_password(PASSWORD)
    user.save()
    return user


def _sign_in(client: Client, name: str, password: str = PASSWORD):  # type: ignore[no-untyped-def]  # a test client's answer
    return client.post(reverse("web:sign_in"), {"username": name, "password": password})


def test_the_right_password_leads_to_today(world: World, client: Client) -> None:
    _user("a1.drafter")
    answer = _sign_in(client, "a1.drafter")
    assert (answer.status_code, answer["Location"]) == (302, reverse("web:today"))
    assert client.get(reverse("web:today")).status_code == 200


def test_a_wrong_password_is_told_so_without_saying_whether_the_name_exists(
    world: World, client: Client
) -> None:
    _user("a1.drafter")
    known = _sign_in(client, "a1.drafter", "sai").content.decode()
    unknown = _sign_in(client, "nobody", "sai").content.decode()
    sentence = "Tên đăng nhập hoặc mật khẩu chưa đúng."
    assert sentence in known and sentence in unknown


def test_five_wrong_tries_lock_the_name_and_say_when_to_try_again(
    world: World, client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.AXES_ENABLED = True
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T09:00")
    _user("a1.drafter")
    answers = [_sign_in(client, "a1.drafter", "sai") for _ in range(5)]
    assert [a.status_code for a in answers] == [200, 200, 200, 200, 429]
    locked = answers[-1].content.decode()
    assert "thử lại sau 15" in " ".join(locked.split()) and "từ 09:15" in " ".join(locked.split())
    assert _sign_in(client, "a1.drafter").status_code == 429, "even the right one waits"


def test_a_lock_holds_one_name_and_not_the_others(
    world: World, client: Client, settings: Settings
) -> None:
    settings.AXES_ENABLED = True
    _user("a1.drafter")
    _user("a1.signer")
    for _ in range(5):
        _sign_in(client, "a1.drafter", "sai")
    assert _sign_in(client, "a1.signer").status_code == 302


def test_every_page_but_the_open_ones_asks_for_sign_in(world: World, client: Client) -> None:
    for name in ("today", "change_password", "choose_posting", "read"):
        answer = client.get(reverse(f"web:{name}"))
        assert (answer.status_code, answer["Location"].split("?")[0]) == (
            302,
            reverse("web:sign_in"),
        ), name


def test_who_holds_no_post_today_is_told_what_to_do(world: World, client: Client) -> None:
    user = _user("a1.drafter")
    Posting.objects.filter(user=user).update(ends_on=date(2026, 1, 1))
    client.force_login(user)
    assert client.get(reverse("web:today"))["Location"] == reverse("web:no_posting")
    page = client.get(reverse("web:no_posting"))
    assert page.status_code == 403
    assert "chưa được giao vị trí nào" in page.content.decode()


def test_who_holds_two_posts_chooses_and_can_change(world: World, client: Client) -> None:
    user = _user("a1.drafter")
    other = Posting.objects.create(
        user=user,
        agency=world.agencies["a2.police"],
        role="police_signer",
        starts_on=date(2026, 1, 1),
    )
    assert _sign_in(client, "a1.drafter")["Location"] == reverse("web:choose_posting")
    client.post(reverse("web:choose_posting"), {"posting": other.pk})
    page = client.get(reverse("web:today"))
    assert page.context["actor"].agency_id == world.agencies["a2.police"].pk
    assert "Trưởng Công an xã" in page.content.decode()


def test_nobody_acts_for_another_persons_post(world: World, client: Client) -> None:
    client.force_login(User.objects.get(username="a1.drafter"))
    taken = client.post(reverse("web:choose_posting"), {"posting": world.postings["a1.signer"].pk})
    assert taken.status_code == 404
    assert client.get(reverse("web:today")).context["actor"].role == "police_drafter"


def test_signing_out_ends_the_session_and_needs_a_post(world: World, client: Client) -> None:
    client.force_login(User.objects.get(username="a1.drafter"))
    assert client.get(reverse("web:sign_out")).status_code == 405
    assert client.post(reverse("web:sign_out")).status_code == 302
    assert client.get(reverse("web:today")).status_code == 302


def test_the_browser_keeps_no_page_of_a_signed_in_person(world: World, client: Client) -> None:
    client.force_login(User.objects.get(username="a1.drafter"))
    assert "no-store" in client.get(reverse("web:today"))["Cache-Control"]


def test_a_password_is_changed_by_who_knows_the_old_one(world: World, client: Client) -> None:
    user = _user("a1.drafter")
    client.force_login(user)
    new = {"new_password1": "hai-mật-khẩu-khác", "new_password2": "hai-mật-khẩu-khác"}
    wrong = client.post(reverse("web:change_password"), {"old_password": "sai", **new})
    assert wrong.status_code == 200
    right = client.post(
        reverse("web:change_password"), {"old_password": PASSWORD, **new}, follow=True
    )
    assert "Đã đổi mật khẩu." in right.content.decode()
    user.refresh_from_db()
    assert user.check_password("hai-mật-khẩu-khác")


def test_sign_in_sends_nobody_to_another_house(world: World, client: Client) -> None:
    _user("a1.drafter")
    answer = client.post(
        reverse("web:sign_in"),
        {"username": "a1.drafter", "password": PASSWORD, "next": "https://example.org/"},
    )
    assert answer["Location"] == reverse("web:today")

"""E-mail out of the outbox: as files by default, to a server where one is named, never twice."""

from __future__ import annotations

import email
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from hoanhap.doors.web.mail_server import MailServer, mail_server_from_url
from hoanhap.doors.web.mailing import Delivered, deliver_waiting
from hoanhap.ground.audit.models import OutboxMessage
from hoanhap.work.plans.actions.chase import chase
from hoanhap.work.plans.models import SteeringMember
from tests.plans.duties import Doing
from tests.world import NOON, START, TODAY, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def doing(db: None, settings: Any, tmp_path: Path) -> Doing:
    settings.VAR = tmp_path
    doing = Doing(build_world())
    SteeringMember.objects.create(
        province=doing.world.units["a"], agency=doing.world.agencies["a.finance"], part="focal",
        full_name="Nguyễn Đầu Mối", email="dm@stc.example", starts_on=START,
    )  # fmt: skip
    row = doing.due(due_on=TODAY - timedelta(days=3))
    chase(doing.world.act("a.desk"), occurrence_ids=(row.pk,), channel="email", words="Gửi gấp")
    return doing


def only_file(folder: Path) -> Any:
    (file,) = folder.glob("*.eml")
    return email.message_from_bytes(file.read_bytes(), policy=default)


def test_without_a_server_a_message_is_a_file_and_is_written_once(
    doing: Doing, tmp_path: Path
) -> None:
    assert deliver_waiting(NOON) == Delivered(sent=1)
    letter = only_file(tmp_path / "outbox")
    assert letter["To"] == "dm@stc.example"
    assert "Đôn đốc: 1 nhiệm vụ" in str(letter["Subject"])
    assert "Gửi gấp" in letter.get_content()
    assert deliver_waiting(NOON) == Delivered()
    # Stopped between sending and noting it: the same file again, not another.
    OutboxMessage.objects.update(delivered_at=None)
    assert deliver_waiting(NOON) == Delivered(sent=1)
    assert only_file(tmp_path / "outbox")["Message-ID"] == letter["Message-ID"]


def test_who_is_no_focal_point_any_more_gets_nothing(doing: Doing, tmp_path: Path) -> None:
    SteeringMember.objects.update(ends_on=TODAY)
    assert deliver_waiting(NOON) == Delivered(without_address=1)
    assert not (tmp_path / "outbox").exists() or not list((tmp_path / "outbox").iterdir())


class Ear(threading.Thread):
    """A mail server of few words that keeps what it was told."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.heard = b""

    def run(self) -> None:
        line, _ = self.socket.accept()
        with line, line.makefile("rwb", buffering=0) as talk:
            talk.write(b"220 ear\r\n")
            while said := talk.readline():
                self.heard += said
                word = said[:4].upper()
                if word == b"DATA":
                    talk.write(b"354 go on\r\n")
                    while (said := talk.readline()) != b".\r\n":
                        self.heard += said
                talk.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")


@pytest.fixture
def ear() -> Iterator[Ear]:
    listening = Ear()
    listening.start()
    yield listening
    listening.socket.close()


def test_with_a_server_it_is_handed_in_there(doing: Doing, settings: Any, ear: Ear) -> None:
    settings.MAIL_SERVER = MailServer("127.0.0.1", ear.port, "plain")
    assert deliver_waiting(NOON) == Delivered(sent=1)
    ear.join(timeout=5)
    assert b"rcpt TO:<dm@stc.example>" in ear.heard
    assert b"Message-ID: <hoanhap-" in ear.heard


def test_a_server_that_does_not_answer_leaves_the_message_waiting(
    doing: Doing, settings: Any
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    settings.MAIL_SERVER = MailServer("127.0.0.1", port, "plain")
    assert deliver_waiting(NOON) == Delivered(failed=1)
    assert OutboxMessage.objects.filter(delivered_at__isnull=True).count() == 1
    assert deliver_waiting(NOON + timedelta(days=8)) == Delivered()


def test_the_address_of_a_mail_server_is_read_with_its_kind_of_security() -> None:
    server = mail_server_from_url("smtp://gui%40tinh:m%3At@mail.example")
    assert server == MailServer("mail.example", 587, "starttls", "gui@tinh", "m:t")
    assert "m:t" not in repr(server)
    assert mail_server_from_url("smtps://mail.example") == MailServer("mail.example", 465, "tls")
    assert mail_server_from_url("") is None
    for bad in ("http://mail.example", "smtp://", "mail.example"):
        with pytest.raises(ValueError, match="HOANHAP_SMTP_URL"):
            mail_server_from_url(bad)

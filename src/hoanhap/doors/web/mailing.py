"""E-mail out of the house: to the server that HOANHAP_SMTP_URL names, else as files in a folder.

A message carries the number of its outbox row as its id and its file's name, so that one sent twice
(the program was stopped between sending and noting it) is the same message, not another. Neither
addresses nor texts are ever written to a log.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings

from hoanhap.doors.web.mail_server import MailServer
from hoanhap.ground.audit.outbox import WaitingMessage, mark_delivered, waiting_messages
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.work.needs.reminding import MAIL as NEEDS_MAIL
from hoanhap.work.plans.chasing import MAIL
from hoanhap.work.plans.mails import Mail, mail_of
from hoanhap.work.plans.survey_mails import mail_of as mail_about_surveys
from hoanhap.work.returns.chasing import MAIL as RETURNS_MAIL
from hoanhap.work.returns.mails import mail_of as mail_about_returns

MAKERS: Mapping[str, Callable[[Mapping[str, Any], date], Mail | None]] = {
    MAIL: mail_of,
    RETURNS_MAIL: mail_about_returns,
    NEEDS_MAIL: mail_about_surveys,
}
"""Who makes the e-mail of each kind of message."""

TRIED_FOR = timedelta(days=7)
PATIENCE_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Delivered:
    """How many messages went out, could not yet, and had nobody to go to any more."""

    sent: int = 0
    failed: int = 0
    without_address: int = 0


class Carrier(Protocol):
    """Takes one message."""

    def carry(self, number: int, message: EmailMessage) -> None:
        """Take it; OSError or SMTPException where it can't be taken now."""


@dataclass(frozen=True)
class Folder:
    """Keeps each message as a file `00000012.eml`; the same message is the same file."""

    path: Path

    def carry(self, number: int, message: EmailMessage) -> None:
        """Write it whole or not at all."""
        self.path.mkdir(parents=True, exist_ok=True)
        half = self.path / f".{number:08d}.half"
        half.write_bytes(message.as_bytes(policy=WIRE))
        half.replace(self.path / f"{number:08d}.eml")


@dataclass(frozen=True)
class Smtp:
    """An open line to a mail server."""

    line: smtplib.SMTP

    def carry(self, number: int, message: EmailMessage) -> None:
        """Hand it in."""
        del number
        self.line.send_message(message)


def deliver_waiting(now: datetime) -> Delivered:
    """Carry what waits in the outbox away, oldest first. What the server refuses now is tried again
    the next time, for a week.
    """
    messages = waiting_messages(tuple(MAKERS), since=now - TRIED_FOR)
    if not messages:
        return Delivered()
    try:
        with _carrier() as carrier:
            return _all(carrier, messages, now)
    except (OSError, smtplib.SMTPException):
        return Delivered(failed=len(messages))


def _all(carrier: Carrier, messages: tuple[WaitingMessage, ...], now: datetime) -> Delivered:
    sent = failed = without = 0
    for waiting in messages:
        mail = MAKERS[waiting.kind](waiting.payload, now.astimezone(VIETNAM).date())
        if mail is None:
            mark_delivered(waiting.id, now)
            without += 1
            continue
        try:
            carrier.carry(waiting.id, _letter(waiting, mail))
        except (OSError, smtplib.SMTPException):
            failed += 1
            continue
        mark_delivered(waiting.id, now)
        sent += 1
    return Delivered(sent, failed, without)


def _letter(waiting: WaitingMessage, mail: Mail) -> EmailMessage:
    message = EmailMessage()
    message["From"] = settings.MAIL_FROM
    message["To"] = ", ".join(mail.to)
    message["Subject"] = mail.subject
    message["Date"] = waiting.recorded_at.astimezone(VIETNAM)
    host = settings.MAIL_FROM.rpartition("@")[2].strip(" >")
    message["Message-ID"] = f"<hoanhap-{waiting.id}@{host}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.body)
    return message


@contextmanager
def _carrier() -> Iterator[Carrier]:
    server: MailServer | None = settings.MAIL_SERVER
    if server is None:
        yield Folder(Path(settings.VAR) / "outbox")
        return
    with _line(server) as line:
        if server.security == "starttls":
            line.starttls(context=ssl.create_default_context())
        if server.user:
            line.login(server.user, server.password)
        yield Smtp(line)


def _line(server: MailServer) -> smtplib.SMTP:
    if server.security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE_SECONDS, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=PATIENCE_SECONDS)

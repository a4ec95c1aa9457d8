"""The server that takes e-mail: none (a folder of files) unless HOANHAP_SMTP_URL names one."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where e-mail is handed in. `security` is "starttls", "tls" or "plain"."""

    host: str
    port: int
    security: str
    user: str = ""
    password: str = field(default="", repr=False)


def mail_server_from_url(url: str) -> MailServer | None:
    """From "smtp://user:password@host:587" (STARTTLS), "smtps://..." (TLS from the start) or
    "smtp+plain://host:25" (a server in the same house); None for "".

    Raises ValueError for any other scheme or no host.
    """
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError("HOANHAP_SMTP_URL: smtp://, smtps:// or smtp+plain://user:password@host")
    security = {"smtp": "starttls", "smtps": "tls", "smtp+plain": "plain"}[parts.scheme]
    return MailServer(
        parts.hostname,
        parts.port or PORTS[parts.scheme],
        security,
        unquote(parts.username or ""),
        unquote(parts.password or ""),
    )

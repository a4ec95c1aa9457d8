"""Seal values with AES-256-GCM; find sealed numbers by a keyed index (HMAC-SHA256)."""

from __future__ import annotations

import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_VERSION = b"\x01"


class SealBroken(ValueError):
    """A sealed value does not open: another key, another column, or changed bytes."""


def seal(value: bytes, *, column: str) -> bytes:
    """The value encrypted for one column (a value sealed for another column does not open)."""
    nonce = os.urandom(12)
    return _VERSION + nonce + _cipher(settings.FIELD_KEY).encrypt(nonce, value, column.encode())


def unseal(sealed: bytes, *, column: str) -> bytes:
    """The value back. Raises SealBroken."""
    data = bytes(sealed)
    if data[:1] != _VERSION:
        raise SealBroken(f"{column}: unknown seal version")
    try:
        return _cipher(settings.FIELD_KEY).decrypt(data[1:13], data[13:], column.encode())
    except InvalidTag as broken:
        raise SealBroken(f"{column}: does not open with this key") from broken


def seal_text(text: str, *, column: str) -> bytes:
    """A text sealed; the empty text stays empty bytes, so that "not yet" is not hidden."""
    return seal(text.encode(), column=column) if text else b""


def unseal_text(sealed: bytes | memoryview | None, *, column: str) -> str:
    """The text back, "" for empty bytes."""
    return unseal(bytes(sealed), column=column).decode() if sealed else ""


def blind_index(number: str) -> str | None:
    """The keyed digest under which an identity number is looked up; None for none."""
    if not number:
        return None
    return hmac.digest(_index_key(settings.INDEX_KEY), number.encode(), "sha256").hex()


@lru_cache(maxsize=4)
def _index_key(key_hex: str) -> bytes:
    return bytes.fromhex(key_hex)


@lru_cache(maxsize=4)
def _cipher(key_hex: str) -> AESGCM:
    return AESGCM(bytes.fromhex(key_hex))

"""Sealed columns: open with the right key and column only; found by a keyed index."""

from __future__ import annotations

import pytest
from django.test import override_settings

from hoanhap.ground.vault.sealing import (
    SealBroken,
    blind_index,
    seal,
    seal_text,
    unseal,
    unseal_text,
)

NUMBER = "012088000123"


def test_a_sealed_number_opens_again_and_never_looks_the_same_twice() -> None:
    first, second = seal_text(NUMBER, column="c"), seal_text(NUMBER, column="c")
    assert unseal_text(first, column="c") == NUMBER
    assert first != second
    assert NUMBER.encode() not in first


def test_a_value_moved_to_another_column_does_not_open() -> None:
    with pytest.raises(SealBroken):
        unseal(seal(b"x", column="a"), column="b")


def test_a_changed_byte_does_not_open() -> None:
    sealed = bytearray(seal(b"x", column="a"))
    sealed[-1] ^= 1
    with pytest.raises(SealBroken):
        unseal(bytes(sealed), column="a")


def test_another_key_does_not_open_it() -> None:
    sealed = seal(b"x", column="a")
    with override_settings(FIELD_KEY="ab" * 32), pytest.raises(SealBroken):
        unseal(sealed, column="a")


def test_not_yet_stays_empty_and_has_no_index() -> None:
    assert seal_text("", column="c") == b""
    assert unseal_text(b"", column="c") == ""
    assert blind_index("") is None


def test_the_index_is_the_same_for_one_number_and_keyed() -> None:
    assert blind_index(NUMBER) == blind_index(NUMBER)
    assert NUMBER not in (blind_index(NUMBER) or "")
    plain = blind_index(NUMBER)
    with override_settings(INDEX_KEY="cd" * 32):
        assert blind_index(NUMBER) != plain

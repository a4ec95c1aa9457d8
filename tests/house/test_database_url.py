"""The database an installation names in HOANHAP_DATABASE_URL."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoanhap.config.database import database_from_url

URL = "postgresql://nguoi:m%40t@may/hoanhap"


def test_postgresql_is_asked_without_compiling_its_statements(tmp_path: Path) -> None:
    found = database_from_url(URL, tmp_path)
    assert (found["HOST"], found["NAME"], found["PASSWORD"]) == ("may", "hoanhap", "m@t")
    assert found["OPTIONS"] == {"options": "-c jit=off"}


def test_options_named_in_the_address_stand(tmp_path: Path) -> None:
    found = database_from_url(f"{URL}?options=-c%20jit%3Don&sslmode=require", tmp_path)
    assert found["OPTIONS"] == {"options": "-c jit=on", "sslmode": "require"}


def test_without_an_address_it_is_a_file_in_the_var_folder(tmp_path: Path) -> None:
    found = database_from_url("", tmp_path / "var")
    assert found["NAME"] == str(tmp_path / "var" / "hoanhap.sqlite3")


def test_another_kind_of_database_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mysql"):
        database_from_url("mysql://may/hoanhap", tmp_path)

"""A migration step that makes tables append-only in the database (SQLite and PostgreSQL)."""

from __future__ import annotations

from typing import Any

from django.db import migrations

_SQLITE = """CREATE TRIGGER {table}_no_{what} BEFORE {what} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"""
_FUNCTION = """CREATE OR REPLACE FUNCTION hoanhap_append_only() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$ LANGUAGE plpgsql"""
_POSTGRES = """CREATE TRIGGER {table}_no_{what} BEFORE {what} ON {table}
FOR EACH ROW EXECUTE FUNCTION hoanhap_append_only()"""


def append_only(*tables: str) -> migrations.RunPython:
    """The step for these tables: UPDATE and DELETE of any row are refused by the database from
    then on.
    """

    def forwards(_apps: Any, schema_editor: Any) -> None:
        is_postgres = schema_editor.connection.vendor == "postgresql"
        if is_postgres:
            # No parameters, so that the driver leaves the % of the text alone.
            schema_editor.execute(_FUNCTION, params=None)
        for table in tables:
            for what in ("UPDATE", "DELETE"):
                template = _POSTGRES if is_postgres else _SQLITE
                schema_editor.execute(template.format(table=table, what=what))

    def backwards(_apps: Any, schema_editor: Any) -> None:
        is_postgres = schema_editor.connection.vendor == "postgresql"
        for table in tables:
            for what in ("UPDATE", "DELETE"):
                where = f" ON {table}" if is_postgres else ""
                schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{what}{where}")

    return migrations.RunPython(forwards, backwards)

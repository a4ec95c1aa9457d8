"""Duties of the survey of need count what the survey's own offices say."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def _to(kind: str, instead_of: str) -> Any:
    def change(apps: Any, _schema_editor: Any) -> None:
        duties = apps.get_model("plans", "Duty").objects
        duties.filter(topic="need-survey", fact_kind=instead_of).update(fact_kind=kind)

    return change


class Migration(migrations.Migration):
    dependencies = [("plans", "0003_sessions_count"), ("needs", "0001_initial")]

    operations = [migrations.RunPython(_to("need_survey", ""), _to("", "need_survey"))]

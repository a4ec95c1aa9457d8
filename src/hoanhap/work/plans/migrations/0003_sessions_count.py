"""Duties of training count sessions; what was an output of that channel still counts."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def _to(kind: str, instead_of: str) -> Any:
    def change(apps: Any, _schema_editor: Any) -> None:
        duties = apps.get_model("plans", "Duty").objects
        duties.filter(topic="training-session", fact_kind=instead_of).update(fact_kind=kind)

    return change


class Migration(migrations.Migration):
    dependencies = [("plans", "0002_opened_at"), ("outreach", "0002_sessions")]

    operations = [migrations.RunPython(_to("session", "output"), _to("output", "session"))]

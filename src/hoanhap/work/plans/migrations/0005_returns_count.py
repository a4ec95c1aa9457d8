"""Duties of reporting count the return that is sent in the system."""

from __future__ import annotations

from typing import Any

from django.db import migrations

GATHER = ("province_police", "province_committee")


def _to(kind: str, instead_of: str) -> Any:
    def change(apps: Any, _schema_editor: Any) -> None:
        duties = apps.get_model("plans", "Duty").objects
        reporting = duties.filter(kind="reporting", topic__in=("periodic-report", "review"))
        reporting.exclude(agency__kind__in=GATHER).filter(fact_kind=instead_of).update(
            fact_kind=kind
        )

    return change


class Migration(migrations.Migration):
    dependencies = [("plans", "0004_need_surveys_count"), ("orgs", "0001_initial")]

    operations = [migrations.RunPython(_to("return", ""), _to("", "return"))]

"""Signatures that stood before they were kept apart: those of today with their names, those of
ended rounds without (which names stood under them was not kept).
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import migrations

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
COPIED = ("person_id", "full_name", "name_sort", "change", "purpose", "amount_vnd")


def _start_of(day):
    return datetime.combine(day, time(), tzinfo=VIETNAM)


def _moments(apps, deed):
    """By list the moments at which the trace has the deed, in order: one a round."""
    found = {}
    entries = apps.get_model("audit", "AuditEntry").objects.filter(
        subject_kind="lists.MonthlyList", deed=deed
    )
    for pk, moment in entries.order_by("id").values_list("subject_id", "recorded_at"):
        found.setdefault(pk, []).append(moment)
    return found


def _at(moments, pk, number, day):
    told = moments.get(pk, [])
    return told[number - 1] if len(told) >= number else _start_of(day)


def _fill(apps, _schema_editor):
    signings = apps.get_model("lists", "ListSigning").objects
    signed = _moments(apps, "lists.sign")
    returned = _moments(apps, "lists.return_to_police")
    for ended in apps.get_model("lists", "ListRound").objects.all():
        signings.create(
            list_id=ended.list_id,
            round=ended.round,
            signed_on=ended.signed_on,
            is_nil=ended.entries == 0,
            recorded_at=_at(signed, ended.list_id, ended.round, ended.signed_on),
            returned_at=_at(returned, ended.list_id, ended.round, ended.returned_on),
        )
    names = apps.get_model("lists", "SignedName")
    entries = apps.get_model("lists", "ListEntry").objects.exclude(change="left")
    for row in apps.get_model("lists", "MonthlyList").objects.filter(signed_on__isnull=False):
        signing = signings.create(
            list_id=row.pk,
            round=row.round,
            signed_on=row.signed_on,
            is_nil=row.is_nil,
            recorded_at=row.signed_at or _start_of(row.signed_on),
        )
        stood = entries.filter(list_id=row.pk).order_by("position", "id").values(*COPIED)
        names.objects.bulk_create(
            [names(signing_id=signing.pk, **one) for one in stood], batch_size=1000
        )


class Migration(migrations.Migration):
    dependencies = [("lists", "0004_signings"), ("audit", "0002_append_only")]

    operations = [migrations.RunPython(_fill, migrations.RunPython.noop)]

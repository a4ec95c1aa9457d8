"""When each duty and each thing due was put on record, so that figures can be had as known then."""

from datetime import datetime, time, timezone

from django.db import migrations, models

OPENING_DEEDS = ("plans.adopt", "plans.import_duties", "plans.open_year", "plans.hand_over")


def _fill(apps, _schema_editor):
    """From the trace: duties by the deed on their plan that made them, what falls due by that or,
    where its year was opened later, by the opening of its year.
    """
    entries = apps.get_model("audit", "AuditEntry").objects
    opened = entries.filter(subject_kind="plans.Plan", deed__in=OPENING_DEEDS)
    by_plan = {}
    for entry in opened.order_by("id"):
        by_plan.setdefault(entry.subject_id, []).append(entry)
    for plan in apps.get_model("plans", "Plan").objects.exclude(adopted_at=None):
        _fill_plan(apps, plan, by_plan.get(plan.pk, []))


def _fill_plan(apps, plan, entries):
    duties = apps.get_model("plans", "Duty").objects.filter(plan=plan, opened_at=None)
    dues = apps.get_model("plans", "Occurrence").objects.filter(duty__plan=plan, opened_at=None)
    for entry in entries:
        if entry.deed == "plans.import_duties":
            made = [int(pk) for pk in entry.after.get("agencies", {})]
            dues.filter(duty__item_id__in=made).update(opened_at=entry.recorded_at)
            duties.filter(item_id__in=made).update(opened_at=entry.recorded_at)
        elif entry.deed == "plans.hand_over":
            successor = entry.after.get("agency")
            later = duties.filter(agency_id=successor, starts_on=entry.occurred_on)
            later.update(opened_at=entry.recorded_at)
        elif entry.deed == "plans.open_year":
            year = entry.after.get("year", 0)
            if year > plan.adopted_at.year:
                dues.filter(starts_on__year=year).update(opened_at=entry.recorded_at)
    duties.update(opened_at=plan.adopted_at)
    dues.update(opened_at=plan.adopted_at)


def _fill_rest(apps, _schema_editor):
    """Rows without a trace (made straight in the tables): from the day they begin."""
    for name in ("Duty", "Occurrence"):
        for row in apps.get_model("plans", name).objects.filter(opened_at=None):
            row.opened_at = datetime.combine(row.starts_on, time(), tzinfo=timezone.utc)
            row.save(update_fields=["opened_at"])


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial"), ("audit", "0002_append_only")]

    operations = [
        migrations.AddField("duty", "opened_at", models.DateTimeField(null=True)),
        migrations.AddField("occurrence", "opened_at", models.DateTimeField(null=True)),
        migrations.RunPython(_fill, migrations.RunPython.noop),
        migrations.RunPython(_fill_rest, migrations.RunPython.noop),
        migrations.AlterField("duty", "opened_at", models.DateTimeField()),
        migrations.AlterField("occurrence", "opened_at", models.DateTimeField()),
    ]

"""When each release, end of a residence and help task was put on record, so that figures can be
had as known then.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import migrations, models

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def _start_of(day):
    return datetime.combine(day, time(), tzinfo=VIETNAM)


def _fill(apps, _schema_editor):
    """A task's days were always the days of their recording; a residence was ended by the row of
    the one that came after it.
    """
    for task in apps.get_model("registry", "HelpTask").objects.all():
        task.opened_at = _start_of(task.opened_on)
        task.closed_at = _start_of(task.closed_on) if task.closed_on else None
        task.save(update_fields=["opened_at", "closed_at"])
    residences = apps.get_model("registry", "Residence").objects
    for row in residences.filter(ends_on__isnull=False):
        after = residences.filter(person_id=row.person_id, starts_on=row.ends_on, id__gt=row.pk)
        moment = after.order_by("id").values_list("recorded_at", flat=True).first()
        row.ended_at = moment or _start_of(row.ends_on)
        row.save(update_fields=["ended_at"])


class Migration(migrations.Migration):
    dependencies = [("registry", "0002_employer")]

    operations = [
        migrations.RemoveConstraint("release", "release_once_a_day"),
        migrations.AddField("release", "superseded_at", models.DateTimeField(null=True)),
        migrations.AddField("residence", "ended_at", models.DateTimeField(null=True)),
        migrations.AddField("helptask", "closed_at", models.DateTimeField(null=True)),
        migrations.AddField("helptask", "opened_at", models.DateTimeField(null=True)),
        migrations.RunPython(_fill, migrations.RunPython.noop),
        migrations.AlterField("helptask", "opened_at", models.DateTimeField()),
        migrations.AddIndex(
            "release", models.Index(fields=["released_on"], name="release_released_on")
        ),
        migrations.AddIndex(
            "residence", models.Index(fields=["commune", "starts_on"], name="residence_commune")
        ),
        migrations.AddConstraint(
            "release",
            models.UniqueConstraint(
                fields=["person", "released_on"],
                condition=models.Q(superseded_at__isnull=True),
                name="release_once_a_day",
            ),
        ),
    ]

"""When a refusal, a withdrawal or a settling was put on record, so that figures can be had as
known then.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import migrations, models

CLOSING_DEEDS = ("loans.refuse", "loans.withdraw", "loans.settle")
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def _fill(apps, _schema_editor):
    """From the trace; without one (a row made straight in the table) from the day itself."""
    entries = apps.get_model("audit", "AuditEntry").objects.filter(
        subject_kind="loans.Loan", deed__in=CLOSING_DEEDS
    )
    told = dict(entries.order_by("id").values_list("subject_id", "recorded_at"))
    for loan in apps.get_model("loans", "Loan").objects.filter(closed_on__isnull=False):
        on = datetime.combine(loan.closed_on, time(), tzinfo=VIETNAM)
        loan.closed_at = told.get(loan.pk, on)
        loan.save(update_fields=["closed_at"])


class Migration(migrations.Migration):
    dependencies = [("loans", "0003_append_only"), ("audit", "0002_append_only")]

    operations = [
        migrations.AddField("loan", "closed_at", models.DateTimeField(null=True)),
        migrations.RunPython(_fill, migrations.RunPython.noop),
    ]

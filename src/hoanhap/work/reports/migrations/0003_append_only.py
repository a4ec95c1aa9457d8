"""What a closed report keeps is append-only in the database itself."""

from django.db import migrations

from hoanhap.ground.audit.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("reports", "0002_report")]
    operations = [append_only("reports_snapshot", "reports_snapshotfile")]

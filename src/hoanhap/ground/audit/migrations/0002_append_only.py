"""The trace is append-only in the database itself."""

from django.db import migrations

from hoanhap.ground.audit.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [
        append_only("audit_auditentry", "audit_auditlink", "audit_viewentry", "audit_dailyseal")
    ]

"""The books are append-only in the database itself."""

from django.db import migrations

from hoanhap.ground.audit.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [append_only("ledger_entry", "ledger_transfer", "ledger_assertion")]

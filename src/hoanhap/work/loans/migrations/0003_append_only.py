"""What the bank told is never edited: a wrong event is reversed by a further one."""

from django.db import migrations

from hoanhap.ground.audit.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("loans", "0002_initial"), ("audit", "0002_append_only")]
    operations = [append_only("loans_loanevent")]

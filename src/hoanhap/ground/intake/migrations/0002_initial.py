"""Nothing: what other tables are pointed at is in 0001 with the tables that point. Its name stays,
as databases and later migrations know it.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_initial")]
    operations = []

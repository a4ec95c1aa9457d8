"""A closed report keeps its list of obstacles. Nullable without a default: the column is added in
place, and the triggers that keep these rows as they are stay on the table.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0003_append_only")]
    operations = [
        migrations.AddField("snapshot", "obstacles", models.JSONField(null=True)),
    ]

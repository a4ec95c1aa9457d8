"""Figures that bodies outside declare."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = [("orgs", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Declaration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("province_id", models.BigIntegerField()),
                ("code", models.CharField(max_length=20)),
                ("first_on", models.DateField()),
                ("last_on", models.DateField()),
                ("value", models.BigIntegerField()),
                ("paper_number", models.CharField(max_length=60)),
                ("paper_on", models.DateField()),
                ("source_kind", models.CharField(max_length=60)),
                ("source_id", models.BigIntegerField()),
                ("recorded_at", models.DateTimeField()),
                ("superseded_at", models.DateTimeField(null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.agency",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.adminunit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["province_id", "code"], name="declaration_code")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=["agency", "unit", "code", "first_on", "last_on"],
                        condition=models.Q(superseded_at__isnull=True),
                        name="declaration_one_stands",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(last_on__gte=models.F("first_on")),
                        name="declaration_days_in_order",
                    ),
                ],
            },
        ),
    ]

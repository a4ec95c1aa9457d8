"""Each signature of a list with its names, kept as told."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("lists", "0003_signed_at"), ("registry", "0003_as_told")]

    operations = [
        migrations.CreateModel(
            name='ListSigning',
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("round", models.SmallIntegerField()),
                ("signed_on", models.DateField()),
                ("is_nil", models.BooleanField()),
                ("recorded_at", models.DateTimeField()),
                ("returned_at", models.DateTimeField(null=True)),
                (
                    "list",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signings",
                        to="lists.monthlylist",
                    ),
                ),
            ],
            options={
                'indexes': [
                    models.Index(fields=["signed_on"], name="signing_signed_on"),
                ],
                'constraints': [
                    models.UniqueConstraint(
                        fields=("list", "round"), name="signing_once_a_round"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name='SignedName',
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("full_name", models.CharField(max_length=100)),
                ("name_sort", models.CharField(max_length=900)),
                ("change", models.CharField(max_length=8)),
                ("purpose", models.CharField(max_length=10)),
                ("amount_vnd", models.BigIntegerField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.person",
                    ),
                ),
                (
                    "signing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="names",
                        to="lists.listsigning",
                    ),
                ),
            ],
        ),
    ]

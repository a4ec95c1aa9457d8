"""What an answer wants stands in rows of its own, one a purpose; answers on record keep theirs."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def move_needs(apps: Any, schema_editor: Any) -> None:
    """A row for each answer that has a need, by the answer's own id: closed figures name rows by
    theirs.
    """
    needs = apps.get_model("needs", "Need")
    answers = apps.get_model("needs", "Answer").objects.filter(outcome="need")
    needs.objects.bulk_create(
        (
            needs(
                id=one.pk,
                answer_id=one.pk,
                purpose=one.purpose,
                amount_vnd=one.amount_vnd,
                wanted_year=one.wanted_year,
                wanted_quarter=one.wanted_quarter,
                fund_code=one.fund_code,
            )
            for one in answers.iterator()
        ),
        batch_size=500,
    )
    if schema_editor.connection.vendor == "postgresql" and needs.objects.exists():
        schema_editor.execute(
            "SELECT setval(pg_get_serial_sequence('needs_need', 'id'), max(id)) FROM needs_need"
        )


class Migration(migrations.Migration):
    dependencies = [
        ("needs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Need",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("purpose", models.CharField(max_length=10)),
                ("amount_vnd", models.BigIntegerField()),
                ("wanted_year", models.SmallIntegerField()),
                ("wanted_quarter", models.SmallIntegerField()),
                ("fund_code", models.CharField(blank=True, default="", max_length=60)),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="needs.answer",
                    ),
                ),
            ],
        ),
        migrations.RunPython(move_needs),
        migrations.RemoveConstraint(model_name="answer", name="survey_need_has_sum_and_quarter"),
        migrations.RemoveField(model_name="answer", name="amount_vnd"),
        migrations.RemoveField(model_name="answer", name="fund_code"),
        migrations.RemoveField(model_name="answer", name="purpose"),
        migrations.RemoveField(model_name="answer", name="wanted_quarter"),
        migrations.RemoveField(model_name="answer", name="wanted_year"),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.UniqueConstraint(
                fields=("answer", "purpose"), name="survey_need_a_purpose"
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(amount_vnd__gt=0, wanted_quarter__range=(1, 4)),
                name="survey_need_sum_and_quarter",
            ),
        ),
    ]

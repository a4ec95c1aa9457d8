"""The programme of Decision 22/2023/QĐ-TTg, in force from 10/10/2023."""

from datetime import date

from django.db import migrations


def load(apps, schema_editor):
    """The first programme."""
    apps.get_model("programmes", "Programme").objects.get_or_create(
        code="qd-22-2023",
        defaults={
            "name_vi": "Tín dụng đối với người chấp hành xong án phạt tù",
            "name_en": "Credit for people who have completed a prison sentence",
            "rule_set": "qd_22_2023",
            "starts_on": date(2023, 10, 10),
            "citation": "Quyết định 22/2023/QĐ-TTg, Điều 16",
        },
    )


class Migration(migrations.Migration):
    dependencies = [("programmes", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]

"""A plan's PDF received in a database of its own and read by a process of its own; says how it
went, as JSON. Run with DJANGO_SETTINGS_MODULE and the database in the environment.
"""

from __future__ import annotations

import json
import sys
from datetime import date

import django
from django.core.management import call_command

PAGE = ("KE HOACH", "II. NHIEM VU", "1. So Tai chinh", "- Bo tri nguon von uy thac hang nam.")


def main() -> None:
    """Receive it, begin its reading, wait for the process, tell the file's row."""
    django.setup()
    call_command("migrate", verbosity=0)
    from hoanhap.work.plans.models import PlanFile, PlanItem
    from hoanhap.work.plans.reading import begin_apart
    from tests.documents.plan_files import pdf, words_at
    from tests.plans.story import PlanStory
    from tests.world import build_world

    content = pdf([b"".join(words_at(60, 780 - 20 * n, said) for n, said in enumerate(PAGE))])
    # The process reads on its own day, so the post must hold on the day it really is.
    story = PlanStory(build_world(), content=content, day=date(2026, 11, 3)).receive()
    ended = begin_apart(story.act(), story.file_id).wait(timeout=60)
    row = PlanFile.objects.get()
    told = {
        "ended": ended,
        "state": row.state,
        "pages": [row.pages_done, row.pages_total],
        "paths": list(PlanItem.objects.order_by("position").values_list("path", flat=True)),
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()

"""read_plan_file: read one plan's file in a process of its own, for the post that asked for it."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from hoanhap.ground.orgs.queries import actor_at
from hoanhap.pure.kernel.act import VIETNAM, Act
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.work.plans.reading import read_file


class Command(BaseCommand):
    """Says nothing when the file was read or the reason stands in its row."""

    help = "Read the file of a plan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, the post it is read for and the request that asked for it."""
        parser.add_argument("file_id", type=int)
        parser.add_argument("--posting", type=int, required=True)
        parser.add_argument("--request", type=UUID, required=True)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Read it."""
        now = timezone.now()
        actor = actor_at(options["posting"], now.astimezone(VIETNAM).date())
        try:
            read_file(Act(actor, options["request"], now), options["file_id"])
        except Refused as refused:
            raise CommandError(refused.words.vi) from refused

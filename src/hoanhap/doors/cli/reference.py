"""`hoanhap reference`: the pages of docs/ref that are printed from the program's own tables."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `reference` to the command line."""
    command = subparsers.add_parser("reference", help="in các trang tra cứu vào một thư mục")
    command.add_argument("folder", metavar="THƯ MỤC", type=Path, help="ví dụ docs/ref")
    command.set_defaults(run=run_reference)


def run_reference(args: argparse.Namespace) -> int:
    """Write every generated page into the folder. No row of a database is read."""
    import django

    # The pages come from code alone; no key or database of an installation is made for them.
    with tempfile.TemporaryDirectory() as nowhere:
        os.environ.setdefault("HOANHAP_VAR", nowhere)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoanhap.config.settings")
        django.setup()
        from hoanhap.doors.cli.reference_pages import PAGES

        args.folder.mkdir(parents=True, exist_ok=True)
        for name, page in PAGES.items():
            (args.folder / name).write_text(page(), encoding="utf-8")
            print(args.folder / name)
    return 0

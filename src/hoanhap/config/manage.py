"""Django's management commands: `python -m hoanhap.config.manage <command>`."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command named on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoanhap.config.settings")
    execute_from_command_line(["hoanhap", *sys.argv[1:]])


if __name__ == "__main__":
    main()

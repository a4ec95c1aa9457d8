"""Secrets: from the environment, or from a file made once with 32 random bytes and kept out of the
repository.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def secret_from_file(variable: str, path: Path) -> str:
    """The secret named by `variable`, else the file's, made (mode 600) where missing."""
    given = os.environ.get(variable)
    if given:
        return given
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.parent.chmod(0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as out:
            out.write(secrets.token_hex(32))
    return path.read_text().strip()

"""Run a command with a PostgreSQL of its own: `python -m tests.postgres pytest tests`.

The cluster lives in a temporary directory, listens on a socket there and nowhere else, never waits
for the disk, and is ended and removed whatever the command did. The command finds it in
HOANHAP_DATABASE_URL. PostgreSQL refuses to run as root, so root hands it to the user `postgres`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

# What a crash would lose is thrown away anyhow; waiting for the disk would double the run.
CARELESS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class NoPostgres(Exception):
    """PostgreSQL's server programs are not on this machine."""


def programs() -> Path:
    """The folder of `initdb` and `pg_ctl`, newest version first. Raises NoPostgres."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda path: int(path.parts[-3]) if path.parts[-3].isdigit() else 0,
    )
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    raise NoPostgres("PostgreSQL is missing: apt-get install postgresql")


@contextmanager
def cluster() -> Iterator[str]:
    """A running cluster with an empty database; gives its URL and ends it afterwards."""
    bin_folder = programs()
    folder = Path(tempfile.mkdtemp(prefix="hoanhap-pg-"))
    owner = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    data = folder / "data"
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, user=owner)
        _as(owner, bin_folder / "initdb", "-D", data, "-U", "hoanhap", "-A", "trust", *_LOCALE)
        options = f"{CARELESS} -c listen_addresses='' -k {folder} -c max_connections=60"
        start = ("-D", data, "-w", "-o", options, "-l", folder / "log", "start")
        _as(owner, bin_folder / "pg_ctl", *start)
        try:
            socket = ("-h", folder, "-U", "hoanhap")
            _as(owner, bin_folder / "createdb", *socket, "hoanhap")
            yield f"postgresql://hoanhap@/hoanhap?{urlencode({'host': str(folder)})}"
        finally:
            _as(owner, bin_folder / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_LOCALE = ("-E", "UTF8", "--locale=C", "-N")


def _as(owner: str, *command: object) -> None:
    """Run quietly as `owner`; on failure show what it said."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", owner, "--", *words]
    done = subprocess.run(words, capture_output=True, text=True, cwd="/", check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}\n{done.stdout}{done.stderr}")


def main(command: list[str]) -> int:
    """Run `command` with the cluster's address and give its exit code; 2 without PostgreSQL."""
    if not command:
        print(__doc__)
        return 2
    # Asked to end, end in order: the cluster must not outlive the command.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with cluster() as url:
            return subprocess.run(
                command, env={**os.environ, "HOANHAP_DATABASE_URL": url}, check=False
            ).returncode
    except NoPostgres as missing:
        print(missing, file=sys.stderr)
        return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

#!/bin/sh
# Writes the three Python locks and npm's anew. Every pin carries its hashes; no index address and
# no local path gets in, so that each place may use the mirror it has.
#   tools/lock.sh              keep what is pinned, add what is missing
#   tools/lock.sh --upgrade    take the newest that pyproject.toml allows
set -eu
cd "$(dirname "$0")/.."
compile() {
    # A machine's own pip settings (extra indexes, local wheels) must not leave a trace in a lock.
    PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS='' PIP_EXTRA_INDEX_URL='' \
        .venv/bin/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-header \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links "$@"
}
echo "lock: requirements/base.lock"
compile --output-file=requirements/base.lock "$@" pyproject.toml
echo "lock: requirements/build.lock"
compile --output-file=requirements/build.lock "$@" requirements/build.in
echo "lock: requirements/dev.lock"
compile --extra=dev --constraint=requirements/base.lock --constraint=requirements/build.lock \
    --output-file=requirements/dev.lock "$@" pyproject.toml requirements/build.in
echo "lock: package-lock.json"
npm install --package-lock-only

#!/bin/sh
# Does `make demo` answer? Starts it twice in a row on a port of its own, asks for the sign-in page
# each time, and ends what it started. The second must take the place of the first. Its data lie in
# a folder of their own, empty at first. Exits 1, showing what the demo said, when no page comes.
set -eu
cd "$(dirname "$0")/.."
port=${PORT:-8765}
data=$(mktemp -d)
said=$data/said
first=""
second=""
end() {
    for group in $first $second; do
        kill -- "-$group" 2>/dev/null || true
    done
    sleep 1
    rm -rf "$data"
}
trap end EXIT
trap 'exit 1' INT TERM

page() {
    .venv/bin/python - "$port" <<'PY'
import sys
import urllib.request

with urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[1]}/", timeout=5) as answer:
    page = answer.read().decode()
sys.exit(0 if answer.status == 200 and "<form" in page else 1)
PY
}

ended() {
    [ -z "$1" ] || ! kill -s 0 "$1" 2>/dev/null
}

# wait_for_page GROUP EARLIER: until the page comes and the earlier demo is gone.
wait_for_page() {
    waited=0
    until ended "$2" && page 2>/dev/null; do
        waited=$((waited + 1))
        if [ "$waited" -gt 300 ] || ended "$1"; then
            cat "$said"
            echo "demo: no page from 127.0.0.1:$port"
            exit 1
        fi
        sleep 1
    done
    echo "demo: answered after about $waited s"
}

setsid make --no-print-directory demo PORT="$port" DEMO_VAR="$data" >"$said" 2>&1 </dev/null &
first=$!
wait_for_page "$first" ""
setsid make --no-print-directory demo PORT="$port" DEMO_VAR="$data" >"$said" 2>&1 </dev/null &
second=$!
wait_for_page "$second" "$first"

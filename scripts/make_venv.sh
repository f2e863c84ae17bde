#!/usr/bin/env bash
# Makes a virtual environment with Python 3.11 or newer: make_venv.sh DIRECTORY  (PYTHON=... chooses the interpreter).
# Debian and Ubuntu split venv off into a package of its own; it is installed here where we may.
set -euo pipefail
directory=${1:?usage: make_venv.sh DIRECTORY}

fail() { printf 'Cannot set up: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
  else return 1
  fi
}

modern() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

python=
for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
  if modern "$candidate"; then python=$candidate; break; fi
done
[ -n "$python" ] || fail "Python 3.11 or newer was not found. Install it (https://www.python.org/downloads/), or name it: make run PYTHON=/path/to/python3."

make_it() { rm -rf "$directory"; "$python" -m venv "$directory" >/dev/null 2>&1; }

if ! make_it; then
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  echo "Python's venv module is incomplete here; installing python$version-venv ..." >&2
  if command -v apt-get >/dev/null; then
    as_root apt-get update -qq >&2 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "python$version-venv" >&2 \
      || as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >&2 || true
  fi
  make_it || { rm -rf "$directory"; fail "'$python -m venv' does not work. On Debian or Ubuntu: sudo apt-get install python$version-venv. Then run this again."; }
fi
echo "Made $directory with $("$directory/bin/python" --version)." >&2

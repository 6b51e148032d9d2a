#!/usr/bin/env bash
# Installs, by name, what the benchmarks compare with: Debian packages, pandas, SimPy, Node-RED. Run by `tizbek bench`; safe to run
# again: what is there is left alone. Needs root for the Debian packages that are missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
cache=.cache/bench
mkdir -p "$cache"

missing=()
for package in mosquitto victoria-metrics curl nodejs python3-venv libmodbus5; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
# Node.js and npm need not come from Debian.
command -v node >/dev/null && missing=("${missing[@]/nodejs/}")
command -v npm >/dev/null || missing+=(npm)
packages=$(printf '%s ' "${missing[@]-}")
if [ -n "${packages// /}" ]; then
    apt-get update -qq >&2
    # No service is to start by itself: the benchmarks start each on a free port of 127.0.0.1.
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod +x "$policy"
        trap 'rm -f "$policy"' EXIT
    fi
    # shellcheck disable=SC2086 # a list of names
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2
fi

# fresh STAMP FILE... : true when what STAMP stands for was made from these very files
fresh() {
    local stamp=$cache/$1.stamp
    shift
    [ -e "$stamp" ] && sha256sum "$@" | cmp -s - "$stamp"
}
made() {
    local stamp=$cache/$1.stamp
    shift
    sha256sum "$@" >"$stamp"
}

if ! fresh venv tests/bench/requirements.txt; then
    python3 -m venv "$cache/venv" >&2
    "$cache/venv/bin/pip" install -q --disable-pip-version-check -r tests/bench/requirements.txt >&2
    made venv tests/bench/requirements.txt
fi

if ! fresh nodered tests/bench/nodered/package.json tests/bench/nodered/package-lock.json; then
    mkdir -p "$cache/nodered"
    cp tests/bench/nodered/package.json tests/bench/nodered/package-lock.json "$cache/nodered/"
    (cd "$cache/nodered" && npm ci --no-audit --no-fund --silent >&2)
    made nodered tests/bench/nodered/package.json tests/bench/nodered/package-lock.json
fi

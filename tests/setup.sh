#!/usr/bin/env bash
# Installs, by name, the programs that the tests talk to and that are not ours. Run by `make test`; safe to run again: what is
# there is left alone. Needs root for the Debian packages that are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p .cache

missing=()
for package in mosquitto mosquitto-clients openssl libmodbus5 victoria-metrics influxdb prometheus-alertmanager chromium python3-venv fonts-dejavu-core; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -qq
    # No service is to start by itself: the tests start each on a free port of 127.0.0.1.
    printf '#!/bin/sh\nexit 101\n' >.cache/policy-rc.d
    chmod +x .cache/policy-rc.d
    [ -e /usr/sbin/policy-rc.d ] || { cp .cache/policy-rc.d /usr/sbin/policy-rc.d && trap 'rm -f /usr/sbin/policy-rc.d' EXIT; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# stamp NAME FILE... : true when the tree NAME was made from other files than these
changed() {
    local stamp=.cache/$1.stamp
    shift
    sha256sum "$@" | cmp -s - "$stamp" && return 1
    return 0
}
made() {
    local stamp=.cache/$1.stamp
    shift
    sha256sum "$@" >"$stamp"
}

if changed venv tests/requirements.txt; then
    python3 -m venv .cache/venv
    .cache/venv/bin/pip install -q --disable-pip-version-check -r tests/requirements.txt
    made venv tests/requirements.txt
fi

if changed npm-tests tests/package.json tests/package-lock.json; then
    (cd tests && npm ci --no-audit --no-fund --silent)
    made npm-tests tests/package.json tests/package-lock.json
fi

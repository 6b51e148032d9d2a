#!/usr/bin/env bash
# Runs every test: format and lints, the page's types and its committed bundle, all of Rust. `make test` calls it after
# tests/setup.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== format and lints"
cargo fmt --all --check
cargo clippy --workspace --all-targets --locked -- -D warnings

echo "== the page: types, and the committed bundle is what its sources give"
(
    cd dashboards/console
    npm ci --no-audit --no-fund --silent
    npm run --silent check
    npm run --silent build
)
git diff --exit-code --stat -- dashboards/console/dist

echo "== tests"
cargo test --workspace --locked

echo "== fuzzing, some thousand inputs a decoder"
tests/fuzz/run.sh bounded

#!/usr/bin/env bash
# Fuzzes every decoder for so many seconds each (10), or those that are named: tests/fuzz/run.sh [SECONDS [DECODER...]]
# As `tests/fuzz/run.sh bounded` it is what the tests run: from the corpora alone, so many inputs, always the same draws.
#
# The flags are those of `cargo fuzz --sanitizer none`: coverage by the stable compiler, no tool to install. What it finds that is new is
# put into .cache/fuzz; what breaks a decoder into tests/fuzz/found, from where it belongs into the corpus with the mend.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-10}
shift || true
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing"
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --quiet --manifest-path tests/fuzz/Cargo.toml --release --target "$host" --target-dir target/fuzz
decoders=("$@")
if [ ${#decoders[@]} -eq 0 ]; then
    for corpus in tests/fuzz/corpus/*/; do
        decoders+=("$(basename "$corpus")")
    done
fi
mkdir -p tests/fuzz/found .cache/fuzz
limits=(-max_total_time="$seconds")
for decoder in "${decoders[@]}"; do
    new=.cache/fuzz/$decoder
    log=.cache/fuzz/$decoder.log
    if [ "$seconds" = bounded ]; then
        new=$(mktemp -d)
        limits=(-seed=1 -runs=10000)
    fi
    mkdir -p "$new"
    if ! TIZBEK_DECODER=$decoder "target/fuzz/$host/release/decoders" "$new" "tests/fuzz/corpus/$decoder" \
        "${limits[@]}" -timeout=60 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="tests/fuzz/found/$decoder-" >"$log" 2>&1; then
        tail -n 40 "$log"
        echo "tests/fuzz: $decoder broke; the input is in tests/fuzz/found"
        exit 1
    fi
    echo "$decoder: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, nothing broke"
done

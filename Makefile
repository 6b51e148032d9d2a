# The commands of the README. Each does all its own set-up; nothing here needs to be run before another.

# Where the demonstration's page is served.
LISTEN ?= 127.0.0.1:8600

.PHONY: demo test check bench console

## A virtual mine on a page. Needs Rust alone: no root, no server, no Node.
demo:
	cargo run --release --locked -- demo --listen $(LISTEN)

## Everything that is tested. Installs, by name, the programs that the tests talk to (root for the Debian packages).
test:
	tests/setup.sh
	tests/run.sh

## What a change must pass before it is shown: format, lints, unit tests; licences and advisories where cargo-deny is there.
check:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	if command -v cargo-deny >/dev/null; then cargo deny check; fi
	cargo test --locked -p tizbek-core -p tizbek-sim
	cargo test --locked --lib --bins --test it

## The figures, each beside a peer in the same run. One: `cargo run --release -- bench NAME`;
## how well upsets are seen: NAME is `detect`, which needs no other program.
bench:
	tests/setup.sh
	cargo run --release --locked -- bench

## Builds the page anew into dashboards/console/dist, which is committed.
console:
	cd dashboards/console && npm ci --no-audit --no-fund && npm run check && npm run build

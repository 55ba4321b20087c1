#!/usr/bin/env bash
# Runs every check and every test. Each step tells in one line how it went; its full output stands in
# target/test-logs. A step that fails shows the end of its output, the steps after it still run, and the whole fails.
set -uo pipefail
cd "$(dirname "$0")/.."

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
logs=$target/test-logs
passed=0
failed=0
broken=0

mkdir -p "$logs"
rm -f "$logs"/*.log

# step NAME COMMAND…: runs the command, adds up the tests that its output counts.
step() {
  local name=$1 log=$logs/$1.log started=$SECONDS status=0 counts
  shift
  "$@" >"$log" 2>&1 </dev/null || status=$?
  counts=$(scripts/count-tests.sh "$log")
  local good=${counts% *} bad=${counts#* }
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
    bad=1
  fi
  passed=$((passed + good))
  failed=$((failed + bad))
  if [ "$status" -eq 0 ] && [ "$bad" -eq 0 ]; then
    printf 'ok      %-12s %4d s%s\n' "$name" $((SECONDS - started)) "$(told "$good")"
  else
    broken=1
    printf 'FAILED  %-12s %4d s%s   full output: %s\n' "$name" $((SECONDS - started)) "$(told "$good")" "$log"
    tail -n 60 "$log" | sed 's/^/        | /'
    return 1
  fi
}

told() {
  [ "$1" -eq 0 ] || printf '   %d tests' "$1"
}

finish() {
  echo
  echo "$passed passed, $failed failed"
  exit "$broken"
}

rust_tests() {
  if cargo nextest --version >/dev/null 2>&1; then
    scripts/with-postgres.sh cargo nextest run --workspace --locked --no-fail-fast
  else
    scripts/with-postgres.sh cargo test --workspace --locked --no-fail-fast --all-targets
  fi
}

browser_stories() {
  (cd e2e && SAGSGANG_BIN=$target/debug/sagsgang CHROMIUM=$(command -v chromium) npx --no-install playwright test --reporter=list)
}

# Linux ends a test that asks for more open files than a shell's usual 1024.
ulimit -n 4096 2>/dev/null || true
export CARGO_TERM_COLOR=never INSTA_UPDATE=no
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0
export SAGSGANG_PDFUA=$target/pdfua/bin/pdfua SAGSGANG_REQUIRE_PDFUA=1
export SAGSGANG_OPENDATA_PYTHON=$target/opendata/bin/python SAGSGANG_REQUIRE_OPENDATA=1

step tools scripts/install-test-tools.sh || finish
step frontend scripts/frontend.sh || finish
step format cargo fmt --all --check
step build cargo build --workspace --all-targets --locked || finish
step clippy cargo clippy --workspace --all-targets --locked -- -D warnings
step tidy cargo run --quiet --locked -p xtask -- tidy
step tests rust_tests
step doctests cargo test --workspace --locked --doc
[ ! -f e2e/package.json ] || step browser browser_stories
finish

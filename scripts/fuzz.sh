#!/usr/bin/env bash
# Looks for input that the reader fails on: each target in turn, one process at a time.
# MINUTES each (default 5); TARGETS="text pdf" for some only; SEEDS=folder with more input, a folder for each target;
# SANITIZER=none is faster, and sees no fault in the unsafe code of libraries.
# What is found stands in fuzz/artifacts; what was learnt in fuzz/corpus, for the next time.
set -euo pipefail
cd "$(dirname "$0")/../fuzz"

if ! cargo fuzz --version >/dev/null 2>&1 || ! cargo +nightly --version >/dev/null 2>&1; then
  echo 'Fuzzing needs a nightly compiler and cargo-fuzz: rustup toolchain install nightly && cargo install cargo-fuzz' >&2
  exit 1
fi

declare -A dictionary=([text]=danish [pdf]=pdf [docx]=xml [xlsx]=xml [html]=xml [esdh]=esdh [archive]=danish [any]=xml)
declare -A longest=([text]=8192 [pdf]=40960 [docx]=16384 [xlsx]=16384 [html]=8192 [esdh]=24576 [archive]=16384 [any]=8192)
seconds=$((${MINUTES:-5} * 60))
sanitizer=${SANITIZER:-address}
failed=()

cargo +nightly fuzz build --fuzz-dir . --sanitizer "$sanitizer"
for target in ${TARGETS:-text pdf docx xlsx html esdh archive any}; do
  folders=("corpus/$target" "seeds/$target")
  [ "$target" != esdh ] || folders[1]=../crates/intake/tests/esdh/exports
  [ ! -d "${SEEDS:-}/$target" ] || folders+=("$SEEDS/$target")
  mkdir -p "corpus/$target"
  echo "== $target, $((seconds / 60)) min"
  cargo +nightly fuzz run --fuzz-dir . --sanitizer "$sanitizer" "$target" "${folders[@]}" -- -dict="dict/${dictionary[$target]}.dict" \
    -max_len="${longest[$target]}" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 \
    || failed+=("$target")
done
[ ${#failed[@]} -eq 0 ] || { echo "found something: ${failed[*]} (fuzz/artifacts)"; exit 1; }

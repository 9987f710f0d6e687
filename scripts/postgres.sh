#!/usr/bin/env bash
# A PostgreSQL 15 with pgvector of one's own, for development and for running the tests on a real server:
#
#   export DATABASE_URL="$(scripts/postgres.sh start)"    # the address is all that it prints on standard output
#   npm test
#   scripts/postgres.sh stop                              # stops it and removes its folder with all that is in it
#
#   scripts/postgres.sh start [FOLDER]   starts a server in FOLDER; where one runs there already, gives its address
#   scripts/postgres.sh stop [FOLDER]    stops it and removes FOLDER; where there is none, does nothing
#   scripts/postgres.sh install          only makes sure that the server's programs and pgvector are there
#
# FOLDER defaults to liaison-desk-postgres-UID in the system's temporary folder. Servers in different folders do not
# meet: each takes a free port of 127.0.0.1 and keeps its socket in its folder. Anybody on this machine may connect
# without a password, and what it holds does not survive a power failure: nothing of worth belongs in it.
#
# What is missing is installed on Debian when run as root: postgresql-15, and pgvector built from Debian's own source
# package, which is fetched with lists of its own, so that the system's package sources stay as they are. As root the
# server runs as the user postgres. PG_BIN names the programs' folder where they stand elsewhere.
set -euo pipefail

readonly major=15
readonly bin=${PG_BIN:-/usr/lib/postgresql/$major/bin}
readonly marker=.liaison-desk-postgres
readonly database=liaison
readonly pgvector_release=trixie
readonly keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# The caller's own connection settings must not reach the server that is started here.
unset PGHOST PGHOSTADDR PGPORT PGUSER PGPASSWORD PGDATABASE PGDATA PGOPTIONS PGSERVICE PGSSLMODE
export LC_ALL=C.UTF-8

main() {
  local verb=${1:-} folder
  case $verb in
    start | stop)
      (($# <= 2)) || usage
      folder=$(folder_named "${2:-${TMPDIR:-/tmp}/liaison-desk-postgres-$(id -u)}")
      cd /
      "$verb" "$folder"
      ;;
    install) ensure_installed ;;
    *) usage ;;
  esac
}

say() { printf 'postgres.sh: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

usage() {
  say 'expected start [FOLDER], stop [FOLDER] or install'
  exit 2
}

is_root() { (($(id -u) == 0)); }

# PostgreSQL refuses to run as root.
as_owner() {
  if is_root; then runuser -u postgres -- "$@"; else "$@"; fi
}

# A socket's path holds 107 bytes, of which its own name takes 20.
folder_named() {
  local folder
  folder=$(realpath -ms -- "$1")
  [[ $folder =~ ^(/[A-Za-z0-9._-]+)+$ ]] ||
    fail "folder \"$folder\": expected a path of letters, digits, dots, hyphens and underscores"
  ((${#folder} <= 87)) || fail "folder \"$folder\": its path is too long for a socket (expected at most 87 characters)"
  printf '%s\n' "$folder"
}

start() {
  local folder=$1
  ensure_installed >&2
  claim "$folder"
  lock "$folder"
  if ! is_running "$folder"; then
    [[ -d $folder/data ]] || create "$folder" >&2
    halt "$folder" >&2
    launch "$folder" >&2
  fi
  cat -- "$folder/url"
}

stop() {
  local folder=$1
  [[ -e $folder ]] || return 0
  [[ -e $folder/$marker ]] || fail "$folder was not made by this script: it is left as it is"
  lock "$folder"
  halt "$folder" >&2
  rm -rf -- "$folder"
}

# One start or stop at a time in a folder, until this script ends. What outlives it is started with 9<&-.
lock() {
  exec 9<"$1"
  flock -w 180 9 || fail "$1 is in use by another start or stop"
  [[ -e $1/$marker ]] || fail "$1 was removed meanwhile: try again"
}

pg_ctl() {
  local folder=$1
  shift
  as_owner "$bin/pg_ctl" -D "$folder/data" -s -w "$@"
}

# Whether it answers under the address that it was started with.
is_running() {
  [[ -s $1/url ]] && as_owner "$bin/pg_isready" -q -t 5 -d "$(cat -- "$1/url")"
}

# Whether the process that the folder names is this server: its number may be nobody's by now, or somebody else's.
is_alive() {
  local pid
  pid=$(head -n 1 -- "$1/data/postmaster.pid" 2>/dev/null) || return 1
  tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "-D $1/data "
}

halt() {
  local folder=$1 how
  for how in fast immediate; do
    is_alive "$folder" || return 0
    pg_ctl "$folder" -m "$how" -t 20 stop || true
  done
  ! is_alive "$folder" || fail "the server in $folder does not stop: its folder is left as it is"
}

# Takes an empty or new folder, or one that it took before; never a folder that holds anything else.
claim() {
  local folder=$1
  mkdir -p -- "$(dirname -- "$folder")"
  mkdir -m 700 -- "$folder" 2>/dev/null || [[ -d $folder && ! -L $folder ]] || fail "$folder is not a folder"
  if [[ ! -e $folder/$marker ]]; then
    [[ -z $(ls -A -- "$folder") ]] || fail "$folder holds something else: name an empty or a new folder"
    touch -- "$folder/$marker"
  fi
  if is_root; then chown postgres: -- "$folder"; fi
  as_owner test -w "$folder" || fail "the user $(as_owner id -un) cannot reach $folder: name a folder under /tmp"
}

# The cluster appears under its name only when it is whole.
create() {
  local folder=$1
  rm -rf -- "$folder/data.new"
  as_owner "$bin/initdb" -D "$folder/data.new" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  as_owner tee -a "$folder/data.new/postgresql.conf" >/dev/null <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = '$folder'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
SETTINGS
  mv -- "$folder/data.new" "$folder/data"
}

# Somebody else may take the port between the look and the start, and a server that was just killed holds its lock file
# until the system has buried it; both are worth another try.
launch() {
  local folder=$1 port
  for _ in 1 2 3 4 5; do
    port=$(free_port)
    rm -f -- "$folder/log"
    if pg_ctl "$folder" -t 60 -l "$folder/log" -o "-p $port" start 9<&-; then
      ensure_database "$folder" "$port"
      printf 'postgres://postgres@127.0.0.1:%d/%s\n' "$port" "$database" >"$folder/url"
      return
    fi
    grep -qs -e 'could not bind' -e 'already exists' "$folder/log" || break
    sleep 1
  done
  tail -n 20 -- "$folder/log" >&2 || true
  fail "PostgreSQL did not start in $folder (its log is above)"
}

# Below 32768, where Linux begins to hand out ports for outgoing connections.
free_port() {
  local port
  for _ in {1..200}; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
      printf '%d\n' "$port"
      return
    }
  done
  fail 'no free port found between 20000 and 31999'
}

ensure_database() {
  local folder=$1 port=$2 there
  there=$(query "$folder" "$port" "select 1 from pg_database where datname = '$database'")
  [[ $there == 1 ]] || query "$folder" "$port" "create database $database"
}

query() { as_owner "$bin/psql" -XAtq -h "$1" -p "$2" -U postgres -d postgres -v ON_ERROR_STOP=1 -c "$3"; }

# Under a lock when run as root, for a pgvector that is half installed looks as if it were there.
ensure_installed() {
  if ! is_root; then
    [[ -x $bin/initdb ]] || fail "$bin/initdb is missing: run \"$0 install\" as root, or set PG_BIN"
    has_pgvector || fail "pgvector is missing from PostgreSQL in $bin: run \"$0 install\" as root"
    return
  fi
  (
    flock -w 600 8 || fail 'another installation has been under way for ten minutes'
    [[ -x $bin/initdb ]] || install_server
    has_pgvector || install_pgvector
  ) 8>/run/liaison-desk-postgres.lock
}

has_pgvector() {
  [[ -e $("$bin/pg_config" --sharedir)/extension/vector.control && -e $("$bin/pg_config" --pkglibdir)/vector.so ]]
}

apt_install() {
  apt-get update -q -o Acquire::Retries=3
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends -o Acquire::Retries=3 \
    -o DPkg::Lock::Timeout=300 "$@"
}

needs_debian() { command -v apt-get >/dev/null || fail "$1 is missing, and is installed by this script on Debian only"; }

# Without the setting, the package would make and start a server of its own on port 5432.
install_server() {
  [[ -z ${PG_BIN:-} ]] || fail "PG_BIN is $PG_BIN, and there is no initdb in it"
  needs_debian "PostgreSQL $major"
  say "installing postgresql-$major"
  local setting=/etc/postgresql-common/createcluster.d/liaison-desk.conf
  mkdir -p "$(dirname "$setting")"
  echo 'create_main_cluster = false' >"$setting"
  apt_install "postgresql-$major" || {
    rm -f "$setting"
    fail "postgresql-$major could not be installed (what apt-get said is above)"
  }
  rm -f "$setting"
}

install_pgvector() (
  needs_debian pgvector
  say "building pgvector from Debian's source package"
  apt_install "postgresql-server-dev-$major" build-essential
  work=$(mktemp -d)
  trap 'rm -rf -- "$work"' EXIT
  chmod 755 "$work"
  cd "$work"
  fetch_pgvector
  # Without the bitcode no clang is needed; without -march=native it also runs on a copy of this machine elsewhere.
  build=(make -C "$work"/pgvector-*/ PG_CONFIG="$bin/pg_config" with_llvm=no OPTFLAGS=)
  "${build[@]}" -j "$(nproc)"
  "${build[@]}" install
)

# Into the current folder, with lists, cache and sources that live in it.
fetch_pgvector() {
  local mirror
  # shellcheck disable=SC2016  # apt-get fills it in.
  mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -m 1 '/debian/*$' || echo http://deb.debian.org/debian)
  mkdir -p lists/partial cache/archives/partial
  echo "deb-src [signed-by=$keyring] $mirror $pgvector_release main" >sources.list
  local options=(-q -o "Dir::Etc::SourceList=$PWD/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$PWD/lists" -o "Dir::Cache=$PWD/cache" -o APT::Sandbox::User=root -o Acquire::Retries=3)
  apt-get "${options[@]}" update
  apt-get "${options[@]}" source pgvector
}

main "$@"

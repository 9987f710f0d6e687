#!/usr/bin/env bash
# page.sh SCRATCH: `npm start` with an empty data folder serves the chat page, and ends well when it is told to.
set -euo pipefail

readonly scratch=$1
readonly output=$scratch/start-output
npm_process=

main() {
  trap clean EXIT
  trap 'exit 143' TERM
  local port address
  port=$(free_port)
  : >"$output"
  LIAISON_DATA=$(mktemp -d "$scratch/data.XXXXXX") PORT=$port npm start >"$output" </dev/null &
  npm_process=$!

  within 360 says_address "$port" || fail "no address with port $port on standard output"
  address=$(says_address "$port")
  printf 'address %s after %d s\n' "$address" "$SECONDS"

  within 30 shows_chat "$address" || fail "$address did not answer with the chat page"
  printf 'chat page after %d s\n' "$SECONDS"

  ends_when_told
  ! shows_chat "$address" 2>/dev/null || fail "$address still answers"
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# within SECONDS COMMAND…: until it holds, or the program is gone, or the time is over.
within() {
  local until=$((SECONDS + $1))
  shift
  while ((SECONDS < until)); do
    if "$@" >/dev/null; then return 0; fi
    is_running || fail 'npm start ended by itself'
    sleep 0.5
  done
  return 1
}

is_running() { kill -0 "$npm_process" 2>/dev/null; }

says_address() {
  LC_ALL=C grep -aoE 'http://[][A-Za-z0-9._:-]+(/[A-Za-z0-9._~?&=%/-]*)?' "$output" | grep -m 1 -E ":$1(/|\$)"
}

# A form with a field for words is the chat; status and reason go to the log otherwise.
shows_chat() {
  node --input-type=module -e '
    const reply = await fetch(process.argv[1], { signal: AbortSignal.timeout(5000) }).catch((error) => error);
    const page = reply instanceof Error ? String(reply.cause ?? reply) : await reply.text();
    if (reply.status === 200 && /<form\b[^>]*>(?:(?!<\/form)[^])*<(?:textarea|input)\b/i.test(page)) process.exit(0);
    console.error("got", reply.status ?? "no reply", page.slice(0, 300));
    process.exit(1);' "$1"
}

ends_when_told() {
  local began=$SECONDS status=0
  kill -TERM "$(server_process)"
  while is_running; do
    ((SECONDS - began < 10)) || fail 'the server did not end within 10 s of SIGTERM'
    sleep 0.2
  done
  wait "$npm_process" || status=$?
  ((status == 0)) || fail "the server ended with status $status after SIGTERM (expected 0)"
}

# The server itself: npm passes a signal on to the shell that it starts the script with, and a shell keeps it.
server_process() {
  local process
  process=$(child_of "$npm_process")
  while [[ $(<"/proc/$process/comm") =~ ^(sh|dash|bash)$ ]]; do process=$(child_of "$process"); done
  printf '%s\n' "$process"
}

child_of() {
  local child
  read -r child _ <"/proc/$1/task/$1/children" || [[ -n $child ]] || fail "process $1 has started nothing"
  printf '%s\n' "$child"
}

clean() {
  local status=$?
  if ((status != 0)) && [[ -f $output ]]; then
    printf 'standard output of npm start:\n'
    tail -n 30 -- "$output"
  fi
  if [[ -n $npm_process ]] && is_running; then
    kill -KILL "$(server_process)" "$npm_process" 2>/dev/null || true
  fi
  exit "$status"
}

main

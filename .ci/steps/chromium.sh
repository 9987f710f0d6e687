#!/usr/bin/env bash
# chromium.sh: the browser and the Chinese font with which the tests print PDFs. Where they cannot be installed the tests read
# the prints that are committed, and say so; this step fails then, so that nobody takes one for the other.
set -euo pipefail

readonly packages=(chromium fonts-noto-cjk)

main() {
  if [[ -x ${CHROMIUM:-/usr/bin/chromium} ]]; then
    printf 'is installed: %s\n' "${CHROMIUM:-/usr/bin/chromium}"
    return 0
  fi
  command -v apt-get >/dev/null || fail "${packages[*]} are missing, and are installed by this script on Debian only"
  [[ $(id -u) == 0 ]] || fail "${packages[*]} are missing, and only root may install them"
  within 60 apt-get update -q -o Acquire::Retries=3
  DEBIAN_FRONTEND=noninteractive within 240 apt-get install -y -q --no-install-recommends -o Acquire::Retries=3 "${packages[@]}"
  printf 'installed after %d s\n' "$SECONDS"
}

within() {
  timeout --kill-after=10 "$@" || fail "\"${*:2}\" failed or took more than $1 s"
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

main

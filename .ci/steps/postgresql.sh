#!/usr/bin/env bash
# postgresql.sh FOLDER FILE: starts a server in FOLDER, shows that it has pgvector, and writes its address to FILE.
# shellcheck disable=SC2016  # What stands in single quotes is JavaScript.
set -euo pipefail

readonly folder=$1 file=$2

url=$(scripts/postgres.sh start "$folder")
node --input-type=module -e '
  import pg from "pg";
  const client = new pg.Client({ connectionString: process.argv[1], connectionTimeoutMillis: 10_000 });
  await client.connect();
  const { rows } = await client.query("select version(), default_version as pgvector from pg_available_extensions where name = $1", ["vector"]);
  await client.end();
  console.log(rows);
  process.exit(rows.length === 1 ? 0 : 1);' "$url"
printf '%s\n' "$url" >"$file"

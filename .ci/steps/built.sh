#!/usr/bin/env bash
# built.sh SCRATCH: the program that `npm run build` made works from any folder: it says its commands, reads the
# demonstration organisation into an embedded store, and answers who leads one of that plan's measures.
# shellcheck disable=SC2016  # What stands in single quotes is JavaScript.
set -euo pipefail

readonly root=$PWD scratch=$1
readonly store=$scratch/built-store

liaison() { node "$root/dist/main.js" "$@"; }

cd "$scratch"
liaison --help >help
for command in start load extract ask chat search digest audit doctor; do
  grep -qw -- "$command" help || {
    printf 'dist/main.js --help does not name "%s":\n' "$command" >&2
    cat help >&2
    exit 1
  }
done

plan=$(find "$root/knowledge" -maxdepth 1 -name 'plan.*' | head -n 1)
[[ -n $plan ]] || {
  echo 'knowledge/ has no plan.*' >&2
  exit 1
}
liaison extract "$plan" --json >extracted.json
liaison load "$plan" --data "$store"

# The first measure with one lead of its own whose title no other measure's words contain.
node --input-type=module -e '
  import { readFileSync, writeFileSync } from "node:fs";
  const { measures } = JSON.parse(readFileSync("extracted.json", "utf8"));
  const alone = ({ title, ref }) => !measures.some((other) => other.ref !== ref && other.text.includes(title));
  const measure = measures.find((m) => m.leadIsExplicit && m.lead.length === 1 && alone(m));
  if (!measure) throw new Error(`none of ${measures.length} measures has one lead and a title of its own`);
  writeFileSync("asked.json", JSON.stringify(measure));
  writeFileSync("question", `${measure.title}由哪个单位牵头？`);'

liaison ask "$(<question)" --data "$store" --json >reply.json
node --input-type=module -e '
  import { readFileSync } from "node:fs";
  const [asked, reply] = ["asked.json", "reply.json"].map((file) => JSON.parse(readFileSync(file, "utf8")));
  console.log(readFileSync("question", "utf8"), "\n", reply.text);
  const right = reply.kind === "lead" && reply.text.includes(asked.lead[0]) && reply.facts.measures.some(({ ref }) => ref === asked.ref);
  if (!right) throw new Error(`expected that ${asked.lead[0]} leads ${asked.ref}, got ${JSON.stringify(reply)}`);'

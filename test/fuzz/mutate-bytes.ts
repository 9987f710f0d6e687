import { unzip, zipOf, zipParts } from '../../src/knowledge/readers/shared/zip.ts';
import type { Random } from './random.ts';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Numbers at the edge of what a size or an offset may be. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff] as const;

const changes: readonly [Mutation, ...Mutation[]] = [
  (bytes, random) => at(bytes, random, (part) => part.map((byte) => byte ^ (1 << random.below(8)))),
  (bytes, random) => at(bytes, random, (part) => part.map(() => random.pick(EDGES))),
  (bytes, random) => at(bytes, random, (part) => part.map(() => random.below(256))),
  (bytes, random) => at(bytes, random, () => new Uint8Array()),
  (bytes, random) => at(bytes, random, (part) => Buffer.concat([part, part])),
  (bytes, random) => at(bytes, random, (part) => Buffer.concat(Array<Uint8Array>(random.below(2_000)).fill(part))),
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => Buffer.concat([bytes, bytes.slice(random.below(bytes.length + 1))]),
];

/** The bytes after a few changes: bits turned, stretches gone, doubled, repeated, the end cut off. */
export const bytesSlightly: Mutation = (bytes, random) => {
  let changed = bytes;
  for (let left = 1 + random.below(6); left > 0; left -= 1) changed = random.pick(changes)(changed, random);
  return changed;
};

/** Changes the content of a zip's part and packs it anew, so that the change reaches what lies behind the unpacking. Bytes that are no zip stay. */
export function insideZip(bytes: Uint8Array, random: Random, change: Mutation): Uint8Array {
  const listed = zipParts(bytes)?.filter(({ name }) => !name.endsWith('/')) ?? [];
  const [first, ...others] = listed;
  if (first === undefined) return bytes;
  const mutated = random.pick([first, ...others]);
  const parts = listed.map((part) => {
    const content = unzip(bytes, part) ?? new Uint8Array();
    return [part.name, part === mutated ? change(content, random) : content] as const;
  });
  return zipOf(new Map(parts));
}

function at(bytes: Uint8Array, random: Random, change: (part: Uint8Array) => Uint8Array): Uint8Array {
  const start = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, start + 1 + random.below(10 ** (1 + random.below(2))));
  return Buffer.concat([bytes.subarray(0, start), change(bytes.subarray(start, end)), bytes.subarray(end)]);
}

import { longer } from './pair-table.ts';

/** Texts by what stands in them: for each key the numbers of the texts that have it, ascending, each once. */
export interface Postings {
  readonly of: (key: number) => Int32Array;
}

export interface PostingsMaker {
  /** Notes a key of the text that is being read. */
  readonly add: (key: number) => void;
  /** Ends the text; the next one is read now. */
  readonly next: () => void;
  readonly finish: () => Postings;
}

const none = new Int32Array(0);

/** Keys are noted one after another and sorted into place at the end, so that all of it is three arrays, however many keys there are. */
export function postingsMaker(): PostingsMaker {
  let noted = new Int32Array(1024);
  let size = 0;
  let text = 0;
  /** By key the text that had it last, counted from 1, and how many texts have it. */
  let last = new Int32Array(1024);
  let counts = new Int32Array(1024);
  const ends: number[] = [];

  return {
    add(key) {
      while (key >= last.length) [last, counts] = [longer(last), longer(counts)];
      if (last[key] === text + 1) return;
      last[key] = text + 1;
      counts[key] = (counts[key] ?? 0) + 1;
      if (size === noted.length) noted = longer(noted);
      noted[size] = key;
      size += 1;
    },
    next() {
      ends.push(size);
      text += 1;
    },
    finish: () => sortedIn(noted, ends, counts),
  };
}

function sortedIn(noted: Int32Array, ends: readonly number[], counts: Int32Array): Postings {
  const starts = new Int32Array(counts.length + 1);
  for (let key = 0; key < counts.length; key += 1) starts[key + 1] = (starts[key] ?? 0) + (counts[key] ?? 0);
  const texts = new Int32Array(starts[counts.length] ?? 0);
  const free = starts.slice();
  let at = 0;
  for (const [text, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const key = noted[at] ?? 0;
      const place = free[key] ?? 0;
      texts[place] = text;
      free[key] = place + 1;
    }
  }
  return { of: (key) => (key < 0 || key >= counts.length ? none : texts.subarray(starts[key], starts[key + 1])) };
}

/** What stands in all of them. */
export function inAll(postings: readonly Int32Array[]): Int32Array {
  const [shortest = none, ...others] = postings.toSorted((a, b) => a.length - b.length);
  return others.reduce(inBoth, shortest);
}

/** Each of the few is looked for among the many, from where the one before it was found. */
function inBoth(few: Int32Array, many: Int32Array): Int32Array {
  if (few.length === 0) return few;
  const both = new Int32Array(few.length);
  let size = 0;
  let from = 0;
  for (const text of few) {
    from = firstNotBelow(many, text, from);
    if (many[from] !== text) continue;
    both[size] = text;
    size += 1;
  }
  return both.subarray(0, size);
}

/** The place of the first that is not below the number; steps grow while it is far. */
function firstNotBelow(numbers: Int32Array, number: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < numbers.length && (numbers[low + step] ?? 0) < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, numbers.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands in any of them, ascending. */
export function inAny(postings: readonly Int32Array[]): Int32Array {
  const [only = none, ...others] = postings.filter(({ length }) => length > 0);
  if (others.length === 0) return only;
  const all = new Int32Array(postings.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const texts of postings) {
    all.set(texts, size);
    size += texts.length;
  }
  all.sort();
  let kept = 0;
  for (const text of all) {
    if (kept > 0 && all[kept - 1] === text) continue;
    all[kept] = text;
    kept += 1;
  }
  return all.subarray(0, kept);
}

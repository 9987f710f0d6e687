import { sameValue } from '../same-value.ts';
import type { DigestSection, DigestSnapshot } from './snapshot.ts';

/** Whether a reader who knows the one digest would learn nothing from the next: nothing was recorded, and the same is overdue, due soon and asked. */
export function isUnchanged(before: DigestSnapshot, next: DigestSnapshot): boolean {
  return next.counts.moved === 0 && next.counts.finished === 0 && sameValue(newsOf(before), newsOf(next));
}

const newsOf = ({ unit, counts, asked, extensions, overdue, soon, silent, quarter }: DigestSnapshot) => ({
  unit,
  // What moved and was finished before is no news now.
  counts: { ...counts, moved: 0, finished: 0 },
  sections: [asked, extensions, overdue, soon].map(rowsOf),
  silent,
  quarter,
});

const rowsOf = ({ total, lines }: DigestSection) => ({
  total,
  lines: lines.map(({ id, version }) => ({ id, version })),
});

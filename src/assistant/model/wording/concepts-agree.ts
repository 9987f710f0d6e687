import { isFact, type Token } from './token.ts';

/** Roles may be said of the same units again. What is said twice of a status is said of something else. */
const repeatable: ReadonlySet<string> = new Set(['lead', 'participant', 'liaison']);

/** Of both the same, and of none more than before. */
export function objectionToConcepts(said: readonly Token[], again: readonly Token[]): 'meaning' | null {
  const [before, after] = [conceptsIn(said), conceptsIn(again)];
  const isTold = (key: string): boolean =>
    before.has(key) && (repeatable.has(key) || (after.get(key) ?? 0) <= (before.get(key) ?? 0));
  return before.size === after.size && [...after.keys()].every(isTold) ? null : 'meaning';
}

function conceptsIn(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) if (token.type === 'concept') counts.set(token.key, (counts.get(token.key) ?? 0) + 1);
  return counts;
}

/** What rose or fell is said so as it was said; where it was not, the two shares must bear it out. */
export function objectionToComparison(said: readonly Token[], again: readonly Token[]): 'meaning' | null {
  const [before, after] = [comparisonsIn(said), comparisonsIn(again)];
  if (before.join(' ') === after.join(' ')) return null;
  const [first, second, ...others] = again.flatMap((each) => (isFact(each, 'share') ? [Number(each.key)] : []));
  const [only, ...more] = after;
  if (before.length > 0 || more.length > 0 || others.length > 0) return 'meaning';
  if (first === undefined || second === undefined) return 'meaning';
  return (only === 'rising' ? second > first : second < first) ? null : 'meaning';
}

const comparisonsIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token) =>
    token.type === 'direction' && ['rising', 'falling'].includes(token.key) ? [token.key] : [],
  );

import { remembered } from '../../domain/remembered.ts';
import type { Span } from '../understand/phrases.ts';
import { matchesOf } from '../../domain/text/matches.ts';

/** What may follow 我们信息 where that is the speaker's unit, and no name of some work. */
const FOLLOWS =
  '(?=[\\s,，：:]|已|目前|现在|完成|推进|进展|进度|办|做|干|也|都|没|无|卡|受|预计|争取|[\\d一二三四五六七八九十]|$)';
const SIDE = '(?:这边|那边|这里|这头|方面|这块儿?)';
const US = '(?:我们?|咱们?|俺们?)';

/**
 * Finds where somebody speaks for their unit by a part of its name: 我们信息这边, 信息我们这边, 信息方面. A part of a name is taken only beside
 * such words, for it may begin the name of some work as well.
 */
export const onBehalfOf = remembered((unit): ((text: string) => readonly Span[]) => {
  const parts = partsOf(unit);
  if (parts.length === 0) return () => [];
  const part = `(?:${parts.join('|')})`;
  const said = new RegExp(`${US}${part}${SIDE}|${part}${US}${SIDE}?|${part}${SIDE}|${US}${part}${FOLLOWS}`, 'gu');
  return (text) => matchesOf(text, said).map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
});

/** Stretches of two letters and more, the longest first. */
function partsOf(unit: string): readonly string[] {
  const letters = [...unit.matchAll(/\p{Script=Han}/gu)].map(([letter]) => letter);
  const starts = letters.map((_, i) => i);
  const parts = starts.flatMap((start) =>
    starts.filter((end) => end > start).map((end) => letters.slice(start, end + 1).join('')),
  );
  return [...new Set(parts)].toSorted((a, b) => b.length - a.length);
}

import { masked } from './mask.ts';

/** Longer than any title that somebody reads. */
const LONGEST = 60;

/** The title of a group as it may be shown: anybody in it can give it one, with whatever in it. */
export function groupTitle(title: string): string {
  const readable = masked(
    title
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}《》]+/gu, ' ')
      .replace(/\s+/gu, ' '),
  );
  const letters = Array.from(readable.trim());
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

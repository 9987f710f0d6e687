import type { Item } from '../../domain/ledger/item.ts';
import { numberOf } from '../../domain/calendar/numerals.ts';
import { readNumbering } from '../../domain/plan/outline/numbering.ts';
import { bare, fold } from '../../domain/text/fold.ts';
import { soundsOf } from '../../domain/text/sounds.ts';
import { wordsNear } from './near-words.ts';

/** A heading of the plan that measures stand under. */
export interface Heading {
  /** Without its number. */
  readonly text: string;
  /** As mentions are compared with it. */
  readonly core: string;
  readonly itemIds: readonly string[];
  /** Its own number, 0 where it has none; the depth of the outermost is 0. */
  readonly ordinal: number;
  readonly depth: number;
}

export function headingsOf(items: readonly Item[]): readonly Heading[] {
  const byText = new Map<string, { ids: string[]; depth: number }>();
  for (const item of items) {
    for (const [depth, text] of item.heading.entries()) {
      const known = byText.get(text);
      if (known === undefined) byText.set(text, { ids: [item.id], depth });
      else known.ids.push(item.id);
    }
  }
  return [...byText].map(([whole, { ids, depth }]) => {
    const text = withoutNumber(whole);
    return { text, core: bare(text), itemIds: ids, ordinal: readNumbering(whole)?.ordinal ?? 0, depth };
  });
}

const withoutNumber = (heading: string): string =>
  heading
    .trim()
    .slice(readNumbering(heading.trim())?.length ?? 0)
    .replace(/[。:：]\s*$/u, '');

/** Words that any heading may begin with and that people leave out: 筑牢校园防线 is called 校园防线. */
export const opening =
  /^(?:切实|全面|着力|大力|进一步|持续|深入|扎实|积极|加快|不断)*(?:加强|推进|推动|提升|深化|强化|完善|健全|开展|做好|落实|优化|夯实|构建|建立|打造|实施|抓好)/u;

/** 第二部分 is an outermost heading, 第二方面 one below. */
const numbered = /^第(?<number>[\p{Script=Han}\d]{1,3}?)个?(?<what>大?(?:部分|方面|板块|章|节|类|块))?$/u;

/** The heading that a mention is: most of its words, or its number. */
export function headingMeant(mention: string, headings: readonly Heading[]): Heading | undefined {
  const words = bare(mention);
  const { number, what } = numbered.exec(fold(mention).trim())?.groups ?? {};
  if (number !== undefined && numberOf(number) > 0) {
    const depth = what === undefined || /部分|章/u.test(what) ? 0 : 1;
    return headings.find((heading) => heading.depth === depth && heading.ordinal === numberOf(number));
  }
  if (words.length < 2) return undefined;
  const meant = headings.filter(
    ({ core }) =>
      core === words ||
      core.replace(opening, '') === words ||
      (core.includes(words) && words.length * 2 >= core.length),
  );
  return meant.toSorted((a, b) => a.core.length - b.core.length)[0];
}

/** The heading that sounds like the mention (校园防县 for 校园防线). */
export function headingHeard(mention: string, headings: readonly Heading[]): Heading | undefined {
  const words = bare(mention);
  if (words.length < 3 || !/^\p{Script=Han}+$/u.test(words)) return undefined;
  const sound = soundsOf(words).join(' ');
  const soundsAlike = (name: string) => name.length === words.length && soundsOf(name).join(' ') === sound;
  return headings.find(({ core }) => soundsAlike(core) || soundsAlike(core.replace(opening, '')));
}

/** The one heading that has all words of the mention, where nothing else is meant by it. */
export function headingHolding(mention: string, headings: readonly Heading[]): Heading | undefined {
  const words = bare(mention);
  if (words.length < 4) return undefined;
  const near = wordsNear(mention);
  const holding = headings.filter(({ core }) => core.includes(words) || near?.([core]) === true);
  return holding.length === 1 ? holding[0] : undefined;
}

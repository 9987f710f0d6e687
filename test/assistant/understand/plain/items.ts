// How measures are found by looking at every one of them: what the indexes must come to as well.
import { entryByContent } from '../../../../src/assistant/understand/by-content.ts';
import { holdsShortened, holdsWords, wordsNear } from '../../../../src/assistant/understand/near-words.ts';
import { opening } from '../../../../src/assistant/understand/headings.ts';
import { bare, fold } from '../../../../src/domain/text/fold.ts';
import type { Mentionable } from '../../../../src/domain/text/mentionables.ts';
import { soundGramsOf, soundsOf, soundsSpelled } from '../../../../src/domain/text/sounds.ts';
import { gramsOf } from '../../../../src/domain/text/terms.ts';

export interface Rated {
  readonly key: string;
  readonly coverage: number;
  readonly exact: boolean;
  readonly named: boolean;
  readonly whole: boolean;
}

/** Every entry with what it shares of the mention, best first. */
export function plainlyRated(entries: readonly Mentionable[], mention: string): readonly Rated[] {
  const words = [...new Set(gramsOf(mention))];
  const grams = entries.map(({ title, text }) => new Set([title, text].flatMap(gramsOf)));
  const sounds = entries.map(({ title, text }) => new Set([title, text].flatMap((each) => soundGramsOf(fold(each)))));
  const rarity = (word: string) => {
    const having = grams.filter((some) => some.has(word)).length;
    return Math.log(1 + (entries.length - having + 0.5) / (having + 0.5));
  };
  const total = words.reduce((sum, word) => sum + rarity(word), 0);
  const share = (i: number, word: string) => {
    if (grams[i]?.has(word) === true) return rarity(word);
    const [sound] = soundGramsOf(word);
    return sound !== undefined && sounds[i]?.has(sound) === true ? rarity(word) * 0.85 : 0;
  };
  const said = bare(mention);
  const rated = entries.map(({ key, title, text }, i) => {
    const exact = said !== '' && bare(text).includes(said);
    const coverage = total === 0 ? 0 : words.reduce((sum, word) => sum + share(i, word), 0) / total;
    return { key, coverage, exact, named: exact && bare(title).includes(said), whole: exact && bare(title) === said };
  });
  return rated
    .filter(({ coverage }) => coverage > 0)
    .toSorted(
      (a, b) =>
        Number(b.exact) - Number(a.exact) ||
        Number(b.named) - Number(a.named) ||
        Number(b.whole) - Number(a.whole) ||
        b.coverage - a.coverage,
    );
}

interface Meant {
  readonly itemIds: readonly string[];
  readonly exact: boolean;
  readonly named: boolean;
  readonly vague: boolean;
}

type Find = (mention: string, entries: readonly Mentionable[]) => Meant | null;

/** The measures that a mention means; the three nearest, where it means none. */
export function plainlyMeant(
  mention: string,
  entries: readonly Mentionable[],
  mended: (mention: string) => string,
): Meant | { readonly nearest: readonly string[] } {
  const core = mention.replace(opening, '').replace(/(?:建设|工作|项目|活动|情况|任务|措施)+$/u, '');
  const tries = [...new Set([mention, mended(mention), core.length > 2 ? core : mention])];
  for (const find of [written, heard, mostly, byWords, byContent]) {
    for (const words of tries) {
      const found = find(words, entries);
      if (found !== null) return found;
    }
  }
  return { nearest: plainlyRated(entries, mention).slice(0, 3).map(({ key }) => key) }; // prettier-ignore
}

function meant(found: readonly { readonly key: string }[], how: Partial<Meant> = {}): Meant | null {
  const itemIds = found.map(({ key }) => key);
  return found.length === 0 ? null : { itemIds, exact: false, named: false, vague: false, ...how };
}

const written: Find = (mention, entries) => {
  const words = bare(mention);
  if (words.length < 2) return null;
  const named = entries.filter(({ title }) => bare(title).includes(words));
  if (named.length > 0) return meant(named, { exact: true, named: true });
  const found = entries.filter(({ text }) => bare(text).includes(words));
  return meant(found, { exact: true, vague: words.length <= 2 && found.length > 1 });
};

const sound = (text: string): string => ` ${soundsOf(text).join(' ')} `;

const heard: Find = (mention, entries) => {
  const words = bare(mention);
  const sounds = /^\p{Script=Han}+$/u.test(words) ? soundsOf(words) : soundsSpelled(words);
  if (sounds === null || sounds.length <= 2) return null;
  return meant(
    entries.filter(({ title }) => sound(bare(title)).includes(` ${sounds.join(' ')} `)),
    { named: true },
  );
};

const mostly: Find = (mention, entries) => {
  if (bare(mention).length <= 2) return null;
  const holdsAll = holdsWords(mention);
  const likely = plainlyRated(entries, mention).filter(({ key, coverage }) => {
    const entry = entries.find((each) => each.key === key);
    const [title, text] = [bare(entry?.title ?? ''), bare(entry?.text ?? '')];
    const hasSounds = (sounds: readonly string[]) => `${sound(title)}|${sound(text)}`.includes(` ${sounds.join(' ')} `);
    return coverage >= 0.6 && holdsAll({ text: title + text, hasSounds });
  });
  const [best] = likely;
  const isNear = ({ exact, named, whole, coverage }: Rated) =>
    exact === best?.exact && named === best.named && whole === best.whole && coverage >= best.coverage - 0.08;
  return meant(likely.filter(isNear));
};

const byWords: Find = (mention, entries) => {
  const sought = wordsNear(mention) ?? holdsShortened(mention);
  const sentences = ({ title, text }: Mentionable) => `${title}\n${text}`.split(/[。；;！？!?\n]+/u).map(bare);
  const found = sought === null ? [] : entries.filter((entry) => sought.isIn(sentences(entry)));
  return found.length === 1 ? meant(found) : null;
};

const byContent: Find = (mention, entries) => {
  const holding = (texts: readonly string[]) => ({
    holding: (words: string) => Int32Array.from(texts.keys()).filter((i) => texts[i]?.includes(words) === true),
  });
  const [titles, texts] = [entries.map(({ title }) => bare(title)), entries.map(({ text }) => bare(text))];
  const found = entryByContent(mention, { titles: holding(titles), texts: holding(texts) });
  return found === null ? null : meant(entries.slice(found, found + 1));
};

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demonstration } from '../../../src/app.ts';
import { headingFinder, headingsOf } from '../../../src/assistant/understand/headings.ts';
import { itemFinder, itemsMeant } from '../../../src/assistant/understand/items-meant.ts';
import { phraseFinder } from '../../../src/assistant/understand/phrases.ts';
import { mender } from '../../../src/assistant/understand/slips.ts';
import { abbreviations, stemOf } from '../../../src/assistant/understand/unit-names.ts';
import { wordFinder } from '../../../src/assistant/understand/word-finder.ts';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { bare, fold } from '../../../src/domain/text/fold.ts';
import { lettersOf } from '../../../src/domain/text/letters.ts';
import { matcherAmong } from '../../../src/domain/text/match.ts';
import { mentionablesOf, type Mentionable } from '../../../src/domain/text/mentionables.ts';
import { soundsOf, soundsPossible } from '../../../src/domain/text/sounds.ts';
import { aPlanText } from '../../support/desk.ts';
import { organisationOf } from '../../bench/organisation.ts';
import { plainlyMeant, plainlyRated } from './plain/items.ts';
import { plainHeadings, plainRecord } from './plain/record.ts';
import { recordOf, unitsNamed } from './support.ts';

interface Known {
  readonly entries: readonly Mentionable[];
  readonly headings: readonly { readonly id: string; readonly heading: readonly string[] }[];
}

const known = (measures: readonly { title: string; text: string; heading: readonly string[] }[]): Known => ({
  entries: measures.map(({ title, text }, i) => ({ key: String(i + 1), title, text })),
  headings: measures.map(({ heading }, i) => ({ id: String(i + 1), heading })),
});

const planIn = (text: string): Known => known(readPlan({ file: 'plan.txt', text }).measures);

/** Letters that sound in several ways or alike, marks between them, words of other scripts, and a character of two units. */
const letters = fc.constantFrom(...Array.from('长行重中和会大队成城承建设施社涉，。；、（）“”ab1 𠮷一二'));
const mixedWords = fc.string({ unit: letters, minLength: 1, maxLength: 24 });
const mixed: fc.Arbitrary<Known> = fc
  .array(fc.record({ title: mixedWords, text: mixedWords, heading: fc.array(mixedWords, { maxLength: 2 }) }), { minLength: 1, maxLength: 12 })
  .map(known); // prettier-ignore

const records: fc.Arbitrary<Known> = fc.oneof(
  fc.constant(planIn(readFileSync(demonstration[0] ?? '', 'utf8'))),
  fc.constant(planIn(aPlanText)),
  fc.constant(known(organisationOf(60).plans.flatMap(({ measures }) => measures))),
  mixed,
);

/** How words of the record are said: with a letter less, another, or one that sounds alike. */
const change = fc.record({
  how: fc.constantFrom('none', 'drop', 'other', 'alike', 'swap'),
  at: fc.nat(30),
  by: fc.nat(2000),
});
const piece = fc.record({ from: fc.nat(10_000), at: fc.nat(200), length: fc.integer({ min: 1, max: 14 }), change });
const asked = fc.record({
  pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
  more: fc.constantFrom('', '', '', '建设', '谁牵头', '系统', '第三部分', '和', '音乐喷泉'),
  space: fc.constantFrom('', ' ', '和', '，'),
});

function textsOf({ entries, headings }: Known): readonly string[] {
  return [...entries.flatMap(({ title, text }) => [title, text]), ...headings.flatMap(({ heading }) => heading)];
}

function mentionIn(
  record: Known,
  { pieces, more, space }: typeof asked extends fc.Arbitrary<infer T> ? T : never,
): string {
  const texts = textsOf(record);
  const said = pieces.map(({ from, at, length, change: { how, at: place, by } }) => {
    const characters = Array.from(texts[from % texts.length] ?? '');
    const start = at % Math.max(1, characters.length);
    const words = characters.slice(start, start + length);
    const spot = place % Math.max(1, words.length);
    const all = Array.from(new Set(texts.join('')));
    const alike = all.filter((other) => soundsOf(other)[0] === soundsOf(words[spot] ?? '')[0]);
    if (how === 'drop') return words.toSpliced(spot, 1).join('');
    if (how === 'swap') return words.toSpliced(spot, 2, ...words.slice(spot, spot + 2).toReversed()).join('');
    if (how === 'other') return words.with(spot, all[by % all.length] ?? '').join('');
    return (how === 'alike' ? words.with(spot, alike[by % alike.length] ?? '') : words).join('');
  });
  return [...said, more].join(space);
}

const cases = fc.tuple(records, asked).map(([record, words]) => ({ record, mention: mentionIn(record, words) }));

describe('by its indexes a mention means what it means when every row is looked at', () => {
  test('among measures', () => {
    fc.assert(
      fc.property(cases, ({ record: { entries }, mention }) => {
        const texts = entries.flatMap(({ title, text }) => [title, text]);
        const { kind, ...meant } = itemsMeant(mention, itemFinder(mentionablesOf(entries), mender(recordOf(...texts))));

        expect(['items', 'nothing']).toContain(kind);
        expect(meant).toEqual(plainlyMeant(mention, entries, mender(plainRecord(texts))));
      }),
      { numRuns: 80 },
    );
  });

  test('by the share of its words', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 5 }), ({ record: { entries }, mention }, limit) => {
        const matcher = matcherAmong(mentionablesOf(entries));
        const rated = plainlyRated(entries, mention);
        const plain = (all: ReturnType<typeof matcher.match>) =>
          all.map(({ key, coverage, exact, named, whole }) => ({ key, coverage, exact, named, whole }));

        expect(plain(matcher.match(mention))).toEqual(rated.filter(({ coverage, exact }) => exact || coverage >= 0.6));
        expect(plain(matcher.nearest(mention, limit))).toEqual(rated.slice(0, limit));
      }),
      { numRuns: 150 },
    );
  });

  test('among headings', () => {
    fc.assert(
      fc.property(cases, ({ record, mention }) => {
        const headings = headingsOf(record.headings);
        const found = headingFinder(headings, lettersOf(headings.map(({ core }) => core)));
        const plain = plainHeadings(headings);

        expect(found.meant(mention)).toEqual(plain.meant(mention));
        expect(found.heard(mention)).toEqual(plain.heard(mention));
        expect(found.holding(mention)).toEqual(plain.holding(mention));
      }),
      { numRuns: 150 },
    );
  });

  test('with what it quotes, and with its slips', () => {
    fc.assert(
      fc.property(cases, ({ record, mention }) => {
        const texts = textsOf(record);
        const [indexed, plain] = [recordOf(...texts), plainRecord(texts)];

        expect(phraseFinder(indexed)(fold(mention))).toEqual(phraseFinder(plain)(fold(mention)));
        expect(mender(indexed)(mention)).toBe(mender(plain)(mention));
        const [before = '', , ...after] = Array.from(bare(mention)).slice(0, 4);
        if (after.length === 2)
          expect(indexed.between(before, after.join(''))).toEqual(plain.between(before, after.join('')));
      }),
      { numRuns: 150 },
    );
  });
});

const names = ['县公安局', '县公安局交警大队', '城市综合执法管理大队', '县妇联', '县发展改革委员会', '县委办公室', '各镇（街道）', '教育局', '体育局']; // prettier-ignore

test('a short form is that of the units of whose names it keeps the kind and the order of letters', () => {
  const units = unitsNamed(...names);
  const alike: Readonly<Record<string, string>> = { 委: '委员会', 办: '办公室' };
  const parts = (name: string) => ({ stem: stemOf(fold(name)), kind: fold(name).slice(stemOf(fold(name)).length) });
  const keeps = (stem: string, whole: string) => new RegExp(Array.from(stem).join('.*'), 'u').test(whole);
  const called = abbreviations(units);
  const short = fc.array(fc.constantFrom(...Array.from(new Set(names.join('').replaceAll(/[（）]/gu, '')))), { minLength: 2, maxLength: 6 }); // prettier-ignore

  fc.assert(
    fc.property(short.map((some) => some.join('')), (words) => {
      const { stem, kind } = parts(words);
      const isIts = (name: string) => [kind, alike[kind] ?? ''].includes(parts(name).kind) && keeps(stem, parts(name).stem);
      const expected = kind === '' || stem.length < 2 ? [] : units.filter(({ name }) => isIts(name));

      expect(called(words).toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(expected);
    }),
    { numRuns: 2000 },
  ); // prettier-ignore
});

test('words are found in a text in the order in which they were given', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁') }), (words, text) => {
      const found = wordFinder(words.map((each, i) => [each, i] as const))(text);

      expect(found).toEqual(words.map((each, i) => [each, i]).filter(([each]) => text.includes(String(each))));
    }),
  ); // prettier-ignore
});

test('however a word is read, each of its characters is read in one of the ways that are known of it', async () => {
  // The library's own words, which have no types.
  const path = ['pinyin-pro', 'dist/esm/data/patterns.mjs'].join('/');
  const { PatternsNormal } = (await import(path)) as { readonly PatternsNormal: readonly { readonly zh: string }[] };
  const unknown = PatternsNormal.flatMap(({ zh }) =>
    Array.from(zh).filter((character, i) => !soundsPossible(character).has(soundsOf(zh)[i] ?? '')),
  );

  expect(unknown).toEqual([]);
});

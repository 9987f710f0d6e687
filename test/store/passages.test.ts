import { describe, expect, test } from 'vitest';
import type { Clause } from '../../src/domain/plan/plan.ts';
import { termsOf } from '../../src/domain/text/terms.ts';
import { bringIndexUpToDate } from '../../src/store/passage-index.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aStore } from '../support/store.ts';
import { aTime } from './support/builders.ts';

const passages = [
  '学校门口应当设置硬质隔离设施和防冲撞装置。',
  '护学岗由公安局组织，教育局参与，学校门口划定接送区域。',
  '食堂应当公开食材来源，接受家长监督；食堂每日留样。',
  '食堂从业人员应当持有效健康证明。',
  '心理辅导室按标准化要求建设，配备专职教师。',
  '疏散演练每学期组织一次，建立演练档案，档案保存三年。',
];

const HEADING = ['一、总则'];

/** A store with one reference, a paragraph a passage. */
async function aLibrary(texts: readonly string[] = passages, headings: readonly (readonly string[])[] = []) {
  const store = await aStore();
  const clauses = texts.map((text, i): Clause => {
    const start = texts.slice(0, i).join('\n').length + (i === 0 ? 0 : 1);
    return {
      ref: `¶${String(i + 1)}`,
      kind: 'paragraph',
      level: 1,
      heading: headings[i] ?? HEADING,
      text,
      start,
      end: start + text.length,
    };
  });
  const facts = { title: '校园安全手册', number: null, issuer: null, issuedOn: null };
  const origin = { kind: 'reference', file: 'book.txt', sha256: 'x', loadedAt: aTime } as const;
  await store.library.keepReference(facts, clauses, texts.join('\n'), origin);
  await store.passages.index();
  return store;
}

/** Okapi BM25 (Robertson and Walker) as its formula stands, over the same terms, those of the heading twice. */
function bm25(texts: readonly string[], query: string): readonly { readonly i: number; readonly score: number }[] {
  const heading = termsOf(HEADING.join(''));
  const documents = texts.map((text) => [...termsOf(text), ...heading, ...heading]);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const idf = (term: string): number => {
    const n = documents.filter((terms) => terms.includes(term)).length;
    return n === 0 ? 0 : Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
  };
  const scores = documents.map((terms, i) => {
    const parts = termsOf(query).map((term) => {
      const count = terms.filter((other) => other === term).length;
      return (idf(term) * count * 1.6) / (count + 0.6 * (0.25 + (0.75 * terms.length) / average));
    });
    return { i, score: parts.reduce((sum, part) => sum + part, 0) };
  });
  return scores.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.i - b.i);
}

describe('search', () => {
  test('finds the passages in the order of BM25, with its scores', async () => {
    const store = await aLibrary();
    const queries = [
      '学校门口的隔离设施',
      '食堂食材',
      '演练档案',
      '公安局',
      '应当',
      '健康证明 食堂 食堂',
      'GPS 心理教师',
    ];

    for (const query of queries) {
      const found = await store.passages.search(query, 10, localOperator);

      const expected = bm25(passages, query);
      expect(found.map(({ ref }) => ref)).toEqual(expected.map(({ i }) => `¶${String(i + 1)}`));
      for (const [n, { score }] of expected.entries()) expect(found[n]?.score).toBeCloseTo(score, 3);
      expect(found.length).toBeGreaterThan(0);
      expect(await store.passages.search(query, 1, localOperator)).toEqual(found.slice(0, 1));
    }
  });

  test('finds by its heading what stands under it, the nearest heading first', async () => {
    const store = await aLibrary(
      ['每季度通报一次任务进展。', '各单位每月报送。', '经费由财政统筹。'],
      [['五、工作要求', '（三）督促检查'], ['五、督促检查与报送', '（一）按时报送'], ['五、工作要求']],
    );

    const refs = async (words: string) => (await store.passages.search(words, 5, localOperator)).map(({ ref }) => ref);

    expect(await refs('督促检查')).toEqual(['¶1', '¶2']);
    expect(await refs('工作要求')).toEqual(['¶3', '¶1']);
  });

  test('gives all that stands under headings, in the order of the text', async () => {
    const store = await aLibrary(
      ['每季度通报一次。', '逾期的督办。', '每月报送。', '经费由财政统筹。'],
      [['五、要求', '（一）检查'], ['五、要求', '（一）检查'], ['五、要求', '（二）报送'], ['六、经费']],
    );

    const under = async (...headings: readonly string[]) =>
      (await store.passages.under('book.txt', headings, localOperator)).map(({ ref }) => ref);

    expect(await under('五、要求')).toEqual(['¶1', '¶2', '¶3']);
    expect(await under('五、要求', '（一）检查')).toEqual(['¶1', '¶2']);
    expect(await under('（一）检查')).toEqual([]);
    expect(await under()).toHaveLength(4);
    expect(await store.passages.under('other.txt', [], localOperator)).toEqual([]);
  });

  test('counts the opening of a passage without a heading as its subject', async () => {
    const store = await aLibrary(
      [
        '食堂每日留样，做到可以追溯，由专人登记保管并公开，此外还要检查护学岗。',
        '护学岗由专人登记保管，此外还要检查食堂并公开。',
      ],
      [[], []],
    );

    expect((await store.passages.search('护学岗', 5, localOperator)).map(({ ref }) => ref)).toEqual(['¶2', '¶1']);
  });

  test('passes over the words that only ask, unless there are no others', async () => {
    const store = await aLibrary(['几内亚代表团怎么走由谁安排有哪些人。', '食堂公开食材来源。']);

    expect((await store.passages.search('谁公开哪些食材？', 1, localOperator)).map(({ ref }) => ref)).toEqual(['¶2']);
    expect((await store.passages.search('几内亚', 5, localOperator)).map(({ ref }) => ref)).toEqual(['¶1']);
    expect((await store.passages.search('怎么？', 5, localOperator)).map(({ ref }) => ref)).toEqual(['¶1']);
  });

  test('of nothing, of marks and of words that nobody wrote finds nothing', async () => {
    const store = await aLibrary();

    for (const query of ['', '。！', 'xyzzy', '鸬鹚', '\uD83D', '🚸'])
      expect(await store.passages.search(query, 5, localOperator)).toEqual([]);
  });

  test('an empty index, and an index of nothing but marks, are searched like any other', async () => {
    const empty = await aStore();
    await empty.passages.index();
    expect(await empty.passages.search('食堂', 5, localOperator)).toEqual([]);

    const marks = await aLibrary(['……', '——']);
    expect(await marks.passages.search('食堂', 5, localOperator)).toEqual([]);
  });

  test('a clause of more terms than a vector holds is found by its weightiest, and long questions are asked', async () => {
    const word = (n: number) => `w${n.toString(36)}x`;
    const long = Array.from({ length: 20_000 }, (_, n) => word(n)).join(' ');
    const store = await aLibrary([`${long} 护学岗 护学岗 护学岗`, '食堂公开食材来源。']);

    expect((await store.passages.search('护学岗', 5, localOperator)).map(({ ref }) => ref)).toEqual(['¶1']);
    expect((await store.passages.search(long, 5, localOperator)).map(({ ref }) => ref)).toEqual(['¶1']);
  });

  test('indexing again says the same, and what went out of force is not found', async () => {
    const store = await aLibrary();
    const before = await store.passages.search('食堂', 5, localOperator);
    await store.passages.index();
    expect(await store.passages.search('食堂', 5, localOperator)).toEqual(before);

    await store.database.updateTable('documents').set({ current: false }).execute();
    await store.passages.index();

    expect(await store.passages.search('食堂', 5, localOperator)).toEqual([]);
  });

  test('is of one language: traditional characters, full-width letters and capitals find the same', async () => {
    const store = await aLibrary([...passages, 'Every school reports to the GPS office.']);

    for (const [one, other] of [
      ['學校門口', '学校门口'],
      ['ＧＰＳ　Office', 'gps office'],
    ] as const) {
      const found = await store.passages.search(one, 5, localOperator);

      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(await store.passages.search(other, 5, localOperator));
    }
  });

  test('an index that an earlier version made is made anew when the store is opened', async () => {
    const store = await aLibrary();
    const before = await store.passages.search('食堂', 5, localOperator);
    await store.database.deleteFrom('passages').execute();
    await bringIndexUpToDate(store.database);
    expect(await store.passages.search('食堂', 5, localOperator)).toEqual([]);

    await store.database.updateTable('meta').set({ value: '0' }).where('key', '=', 'passage-scheme').execute();
    await bringIndexUpToDate(store.database);

    expect(await store.passages.search('食堂', 5, localOperator)).toEqual(before);
  });

  test('a passage says where it stands', async () => {
    const [found] = await (await aLibrary()).passages.search('留样', 1, localOperator);

    expect(found).toMatchObject({
      ref: '¶3',
      heading: ['一、总则'],
      text: passages[2],
      document: '校园安全手册',
      file: 'book.txt',
    });
  });
});

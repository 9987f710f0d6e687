import type { OpenStore } from '../../src/store/store.ts';

const FACTS = { number: null, issuer: null, issuedOn: null } as const;

/** Puts a reference into the store, a paragraph a text, and indexes it. One of the same file takes the place of the other. */
export async function keepReference(
  store: OpenStore,
  texts: readonly string[],
  {
    file = 'book.txt',
    headings = [],
  }: { readonly file?: string; readonly headings?: readonly (readonly string[])[] } = {},
): Promise<void> {
  const clauses = texts.map((text, i) => {
    const start = texts.slice(0, i).reduce((sum, { length }) => sum + length + 1, 0);
    const heading = headings[i] ?? ['一、总则'];
    return {
      ref: `¶${String(i + 1)}`,
      kind: 'paragraph' as const,
      level: 1,
      heading,
      text,
      start,
      end: start + text.length,
    };
  });
  const origin = { kind: 'reference', file, sha256: texts.join(), loadedAt: '2026-07-08T10:00:00+08:00' } as const;
  await store.transaction('load', async ({ library, passages }) => {
    await library.keepReference({ title: `《${file}》`, ...FACTS }, clauses, texts.join('\n'), origin);
    await passages.index();
  });
}

import { expect, test } from 'vitest';
import { draftPaper, type DraftedPaper } from '../../src/assistant/papers/draft.ts';
import { paperKinds, type PaperOrder } from '../../src/domain/papers/order.ts';
import { localOperator } from '../../src/domain/people.ts';
import { TooManyRowsError, writePaper } from '../../src/exports/index.ts';
import { partsOf } from '../knowledge/support/workbooks.ts';
import { aDesk } from '../support/desk.ts';

async function drafted(order: PaperOrder): Promise<DraftedPaper> {
  const { store, clock, say, tap } = await aDesk();
  await tap('demo:gaj', await say('demo:gaj', '护学岗完成60%，已设3处'), '确认');
  const made = await draftPaper(order, { stores: store, reader: localOperator, now: clock.now() });
  if ('refused' in made) throw new Error(made.refused);
  return made;
}

/** The parts of a file of Word, as text. */
const partsIn = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(partsOf(bytes).map(([name, body]) => [name, new TextDecoder().decode(body)]));

async function fileOf(order: PaperOrder) {
  const { bytes } = await writePaper((await drafted(order)).paper);
  const parts = partsIn(bytes);
  const document = parts.get('word/document.xml') ?? '';
  const footers = [...parts].filter(([name]) => /^word\/footer\d/u.test(name)).map(([, xml]) => xml);
  return { parts, document, footers };
}

const known = new Set(['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']);

const attribute = (xml: string, tag: string, name: string): string =>
  new RegExp(`<w:${tag}\\b[^>]*\\bw:${name}="([^"]*)"`, 'u').exec(xml)?.[1] ?? '';

const millimetres = (xml: string, tag: string, name: string): number =>
  (Number(attribute(xml, tag, name)) / 1440) * 25.4;

const sectionsIn = (xml: string): readonly string[] => xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gu) ?? [];

/** Paragraphs outside of tables, each with its words. */
const paragraphsIn = (xml: string): readonly { readonly xml: string; readonly words: string }[] =>
  (xml.replace(/<w:tbl>.*?<\/w:tbl>/gsu, '').match(/<w:p>.*?<\/w:p>/gsu) ?? []).map((one) => ({
    xml: one,
    words: [...one.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/gu)].map(([, words = '']) => words).join(''),
  }));

const paragraphOf = (xml: string, words: string | RegExp): string => {
  const found = paragraphsIn(xml).find((one) =>
    words instanceof RegExp ? words.test(one.words) : one.words === words,
  );
  if (found === undefined) throw new Error(`no paragraph ${String(words)}`);
  return found.xml;
};

test.each(paperKinds)('%s is a page of the standard: A4, its margins, 22 lines of 28 characters', async (paper) => {
  const { document } = await fileOf({ paper });

  for (const section of sectionsIn(document)) {
    const wide = attribute(section, 'pgSz', 'orient') === 'landscape';
    const edge = (upright: string, turned: string) => millimetres(section, 'pgMar', wide ? turned : upright);
    const [width, height] = wide ? (['h', 'w'] as const) : (['w', 'h'] as const);
    expect(millimetres(section, 'pgSz', width)).toBeCloseTo(210, 0);
    expect(millimetres(section, 'pgSz', height)).toBeCloseTo(297, 0);
    expect(edge('top', 'right')).toBeCloseTo(37, 1);
    expect(edge('left', 'top')).toBeCloseTo(28, 1);
    expect(210 - edge('left', 'top') - edge('right', 'bottom')).toBeCloseTo(156, 0);
    expect(297 - edge('top', 'right') - edge('bottom', 'left')).toBeCloseTo(225, 0);

    const pitch = Number(attribute(section, 'docGrid', 'linePitch')) / 20;
    const character = 16 + Number(attribute(section, 'docGrid', 'charSpace')) / 4096;
    expect(attribute(section, 'docGrid', 'type')).toBe('linesAndChars');
    expect(Math.floor(((225 / 25.4) * 72) / pitch)).toBe(22);
    expect(Math.floor(((156.1 / 25.4) * 72) / character)).toBe(28);
  }
});

test.each(paperKinds)('%s has the typefaces and sizes of the standard, in black', async (paper) => {
  const { document, footers } = await fileOf({ paper });
  const title = /<w:r>(?:(?!<\/w:r>).)*方正小标宋简体.*?<\/w:r>/su.exec(document)?.[0] ?? '';

  expect(attribute(title, 'sz', 'val')).toBe('44');
  const faces = [...document.matchAll(/w:eastAsia="([^"]*)"/gu)].map(([, face = '']) => face);
  expect(faces.filter((face) => !known.has(face))).toEqual([]);
  const colours = [document, ...footers].flatMap((xml) => [...xml.matchAll(/<w:color\b[^>]*w:val="([^"]*)"/gu)]);
  expect(new Set(colours.map(([, colour]) => colour))).toEqual(new Set());
  expect(document).not.toContain('w:fill=');
});

test.each(paperKinds)(
  'pages of %s are numbered at the outer edge, in half-width 四号 between dashes',
  async (paper) => {
    const { parts, document, footers } = await fileOf({ paper });

    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    for (const section of sectionsIn(document))
    for (const [type, side] of [['default', 'right'], ['even', 'left']] as const) {
      const id = new RegExp(`w:type="${type}" r:id="([^"]*)"`, 'u').exec(section)?.[1] ?? 'none';
      const file = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"|Target="([^"]*)"[^>]*Id="${id}"`, 'u').exec(relations);
      const footer = parts.get(`word/${file?.[1] ?? file?.[2] ?? ''}`) ?? '';
      expect(attribute(footer, 'jc', 'val')).toBe(side);
      expect(footer).toMatch(new RegExp(`<w:ind w:${side}="280"`, 'u'));
      expect(footer).toMatch(/— .*PAGE.* —/su);
      expect(attribute(footer, 'sz', 'val')).toBe('28');
      expect(attribute(footer, 'rFonts', 'ascii')).toBe('宋体');
    } // prettier-ignore
    expect(footers.length).toBeGreaterThanOrEqual(2);
  },
);

test('headings, paragraphs, annexes and the signature stand where they belong', async () => {
  const { document } = await fileOf({ paper: 'bulletin', number: '清平安办〔2026〕8号' });
  const setting = (words: string | RegExp) => {
    const xml = paragraphOf(document, words);
    return {
      face: attribute(xml, 'rFonts', 'eastAsia'),
      first: attribute(xml, 'ind', 'firstLineChars'),
      size: attribute(xml, 'sz', 'val'),
      line: `${attribute(xml, 'spacing', 'line')} ${attribute(xml, 'spacing', 'lineRule')}`,
    };
  };

  const body = { first: '200', size: '32', line: '579 exact' };
  expect(setting('一、总体情况')).toEqual({ ...body, face: '黑体' });
  expect(setting('（一）筑牢校园防线')).toEqual({ ...body, face: '楷体_GB2312' });
  expect(setting(/^1\.组织上学放学时段护学岗/u)).toEqual({ ...body, face: '仿宋_GB2312' });
  expect(setting(/^截至/u)).toEqual({ ...body, face: '仿宋_GB2312' });
  expect(attribute(paragraphOf(document, '清平安办〔2026〕8号'), 'jc', 'val')).toBe('center');

  const words = paragraphsIn(document).map((one) => one.words);
  const named = words.indexOf('附件：逾期、受阻和未报送事项清单');
  expect(words[named - 1]).toBe('');
  expect(Number(attribute(paragraphOf(document, words[named] ?? ''), 'ind', 'left'))).toBe(5 * 320);
  expect(Number(attribute(paragraphOf(document, words[named] ?? ''), 'ind', 'hanging'))).toBe(3 * 320);
  expect(words.slice(named + 1, named + 7)).toEqual(['', '', '教育局', '2026年7月8日', '附件', '']);
  for (const signed of ['教育局', '2026年7月8日']) {
    expect(attribute(paragraphOf(document, signed), 'jc', 'val')).toBe('right');
    expect(attribute(paragraphOf(document, signed), 'ind', 'right')).toBe('1280');
  }
});

test('a table that is wider than the text lies on pages of its own, with its head on each', async () => {
  const bulletin = await fileOf({ paper: 'bulletin' });
  const unreported = await fileOf({ paper: 'unreported' });

  const ways = ({ document }: { readonly document: string }) =>
    sectionsIn(document).map((section) => attribute(section, 'pgSz', 'orient'));
  expect(ways(bulletin)).toEqual(['portrait', 'landscape']);
  expect(ways(await fileOf({ paper: 'ledger' }))).toEqual(['landscape']);
  expect(ways(unreported)).toEqual(['portrait']);
  for (const { document } of [bulletin, unreported]) {
    expect(document).toContain('<w:tblHeader/>');
    const room = Number(/<w:tbl>.*?<w:tblW\b[^>]*w:w="(\d+)"/su.exec(document)?.[1]);
    expect(room).toBeLessThanOrEqual(document.includes('landscape') ? 12_756 : 8_850);
  }
});

test('more rows than a document is good for are refused', async () => {
  const { paper } = await drafted({ paper: 'unreported' });
  const columns = [{ header: '单位', width: 8, align: 'left' }] as const;
  const rows = Array.from({ length: 1001 }, () => ['教育局']);

  await expect(writePaper({ ...paper, body: [{ type: 'table', table: { columns, rows } }] })).rejects.toThrow(
    TooManyRowsError,
  );
});

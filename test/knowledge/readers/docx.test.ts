import {
  DeletedTextRun,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import type { ILevelsOptions, IParagraphOptions, IRunOptions } from 'docx';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../src/knowledge/readers/docx.ts';
import { unzip, zipOf, zipParts } from '../../../src/knowledge/readers/shared/zip.ts';
import { refusal } from '../support/refusal.ts';
import { aWordFile, paragraph, table } from '../support/word-files.ts';

const lines = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await docx.read(bytes, 'plan.docx')).text.split('\n');

const struck: IRunOptions = { text: '和文化局', strike: true };
/** A document with some parts put in the place of its own. */
function withParts(sound: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const own = (zipParts(sound) ?? []).map((part): [string, Uint8Array] => [
    part.name,
    unzip(sound, part) ?? new Uint8Array(),
  ]);
  return zipOf(
    new Map([...own, ...Object.entries(parts).map(([name, xml]): [string, Uint8Array] => [name, Buffer.from(xml)])]),
  );
}

const revision = { id: 1, author: '甲', date: '2020-01-01T00:00:00Z' };

describe('paragraphs', () => {
  it('are a line each, headings and empty ones too', async () => {
    const bytes = await aWordFile([
      paragraph('青溪县方案', { heading: 'Title' }),
      paragraph(''),
      paragraph('一、要求'),
    ]);

    expect(await lines(bytes)).toEqual(['青溪县方案', '一、要求']);
  });

  it('break where the author broke the line, and keep tabs', async () => {
    const run = new TextRun({ children: ['教育局', new Tab(), '公安局'] });
    const bytes = await aWordFile([new Paragraph({ children: [run, new TextRun({ text: '次行', break: 1 })] })]);

    expect(await lines(bytes)).toEqual(['教育局\t公安局', '次行']);
  });

  it('leave out what was deleted or struck out, and keep what was inserted', async () => {
    const children = [
      new TextRun('由'),
      new DeletedTextRun({ ...revision, text: '体育局' }),
      new InsertedTextRun({ ...revision, text: '教育局' }),
      new TextRun(struck),
      new TextRun('牵头'),
    ];

    expect(await lines(await aWordFile([new Paragraph({ children })]))).toEqual(['由教育局牵头']);
  });

  it('leave out headers and marks of notes, whose text comes last', async () => {
    const body = new Paragraph({
      children: [new TextRun('完成整治'), new FootnoteReferenceRun(1), new TextRun('任务')],
    });
    const bytes = await aWordFile([body, paragraph('末段')], {
      headers: { default: new Header({ children: [paragraph('内部资料')] }) },
      footnotes: { 1: { children: [paragraph('整治指专项整治')] } },
    });

    expect(await lines(bytes)).toEqual(['完成整治任务', '末段', '整治指专项整治']);
  });
});

describe('list numbers', () => {
  const levels: ILevelsOptions[] = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
    { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
  ];
  const item = (text: string, level: number, more: Partial<IParagraphOptions['numbering'] & object> = {}): Paragraph =>
    paragraph(text, { numbering: { reference: 'outline', level, ...more } });
  const numbering = { config: [{ reference: 'outline', levels }] };

  it('are written as Word shows them, on and on across other paragraphs', async () => {
    const children = [
      item('总体要求', 0),
      paragraph('说明'),
      item('主要任务', 0),
      item('校园安全', 1),
      item('加强巡查', 2),
      paragraph('说明'),
      item('加强值守', 2),
      item('道路安全', 1),
      item('2020年起设岗', 2),
    ];

    expect(await lines(await aWordFile(children, { numbering }))).toEqual([
      '一、总体要求',
      '说明',
      '二、主要任务',
      '（一）校园安全',
      '1.加强巡查',
      '说明',
      '2.加强值守',
      '（二）道路安全',
      '1. 2020年起设岗',
    ]);
  });

  it('begin anew where the list does', async () => {
    const children = [item('甲', 0), item('乙', 0), item('丙', 0, { instance: 2 })];

    expect(await lines(await aWordFile(children, { numbering }))).toEqual(['一、甲', '二、乙', '一、丙']);
  });

  it.each([
    [LevelFormat.DECIMAL, '第%1章', 11, '第11章 总则'],
    [LevelFormat.CHINESE_COUNTING_THOUSAND, '第%1章', 12, '第十二章 总则'],
    [LevelFormat.CHINESE_COUNTING, '%1、', 20, '二十、总则'],
    [LevelFormat.CHINESE_COUNTING, '%1、', 105, '一百零五、总则'],
    [LevelFormat.CHINESE_LEGAL_SIMPLIFIED, '%1、', 13, '拾叁、总则'],
    [LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%1', 3, '③ 总则'],
    [LevelFormat.UPPER_ROMAN, '%1.', 14, 'XIV.总则'],
    [LevelFormat.LOWER_LETTER, '(%1)', 28, '(bb)总则'],
    [LevelFormat.DECIMAL_ZERO, '%1', 4, '04 总则'],
    [LevelFormat.IDEOGRAPH_TRADITIONAL, '%1、', 2, '乙、总则'],
    [LevelFormat.BULLET, '•', 1, '总则'],
    [LevelFormat.NONE, '', 1, '总则'],
  ])('are written in the format %s as %s', async (format, text, start, expected) => {
    const config = [{ reference: 'outline', levels: [{ level: 0, format, text, start }] }];

    expect(await lines(await aWordFile([item('总则', 0)], { numbering: { config } }))).toEqual([expected]);
  });

  it('name the levels above', async () => {
    const config = [
      {
        reference: 'outline',
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: '%1' },
          { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
        ],
      },
    ];
    const children = [item('甲', 0), item('乙', 1), item('丙', 1), item('丁', 0), item('戊', 1)];

    expect(await lines(await aWordFile(children, { numbering: { config } }))).toEqual([
      '1 甲',
      '1.1 乙',
      '1.2 丙',
      '2 丁',
      '2.1 戊',
    ]);
  });
});

describe('list numbers of a file whose list definitions are written in another way', () => {
  it('are the plain ones', async () => {
    const levels = [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }];
    const numbering = { config: [{ reference: 'outline', levels }] };
    const listed = (text: string): Paragraph => paragraph(text, { numbering: { reference: 'outline', level: 0 } });
    const bytes = await aWordFile([listed('甲'), listed('乙')], { numbering });
    const part = zipParts(bytes)?.find(({ name }) => name === 'word/numbering.xml');
    const xml = new TextDecoder().decode(part === undefined ? undefined : (unzip(bytes, part) ?? undefined));

    const foreign = withParts(bytes, {
      'word/numbering.xml': xml.replace('xmlns:w=', 'xmlns:x=').replaceAll(/\bw:/g, 'x:'),
    });

    expect(await lines(foreign)).toEqual(['1. 甲', '2. 乙']);
  });
});

describe('tables', () => {
  it('are a line a row, with tabs between the cells and no break inside one', async () => {
    const bytes = await aWordFile([
      table([
        ['序号', '任务\n名称'],
        ['1', ''],
      ]),
    ]);

    expect(await lines(bytes)).toEqual(['序号\t任务 名称', '1']);
  });

  it('repeat a cell in each row that it covers, and keep columns in step beside a wide one', async () => {
    const bytes = await aWordFile([
      table([
        [{ text: '教育局', rowSpan: 2 }, '巡查', '甲'],
        ['值守', '乙'],
        [{ text: '合计', columnSpan: 2 }, '2'],
      ]),
    ]);

    expect(await lines(bytes)).toEqual(['教育局\t巡查\t甲', '教育局\t值守\t乙', '合计\t\t2']);
  });
});

describe('refusals', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const oleFile = (...streams: string[]): Uint8Array =>
    Uint8Array.from([
      ...ole,
      ...Array<number>(504).fill(0),
      ...streams.flatMap((name) => [...Buffer.from(name, 'utf16le')]),
    ]);
  const message = (bytes: Uint8Array): Promise<string> => refusal(() => docx.read(bytes, 'plan.docx'));

  it('names a password', async () => {
    expect(await message(oleFile('EncryptionInfo', 'EncryptedPackage'))).toContain(
      '文件有密码保护，请去掉密码后另存为 .docx',
    );
  });

  it('names a password on the zip itself', async () => {
    const bytes = await aWordFile([paragraph('一、要求')]);
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes[entry + 8] = (bytes[entry + 8] ?? 0) | 1;

    expect(await message(bytes)).toContain('文件有密码保护');
  });

  it('names an old document under a new ending', async () => {
    expect(await message(oleFile('WordDocument'))).toContain(
      '内容是旧版 Word 文档（.doc/.wps），不是 .docx 文档，请用 Word 或 WPS 打开，另存为 .docx',
    );
  });

  it('names a file that was cut off', async () => {
    const bytes = await aWordFile([paragraph('一、要求')]);

    expect(await message(bytes.subarray(0, -100))).toContain('文件已损坏');
    expect(await message(bytes.subarray(0, 60))).toContain('文件已损坏');
  });

  it('names a part that does not unpack', async () => {
    const bytes = await aWordFile([paragraph('一、要求')]);
    bytes.fill(0xff, 60, 120);

    expect(await message(bytes)).toContain('文件已损坏');
  });

  it('names a document without a body, and one with nothing in it', async () => {
    expect(
      await message(withParts(await aWordFile([paragraph('一、要求')]), { 'word/document.xml': '<w:document/>' })),
    ).toContain('文档里没有正文');
    expect(await message(zipOf(new Map([['word/styles.xml', Buffer.from('<a/>')]])))).toContain('文档里没有正文');
    expect(await message(await aWordFile([paragraph('')]))).toContain('正文没有文字');
  });

  it('names a body that cannot be parsed', async () => {
    expect(
      await message(
        withParts(await aWordFile([paragraph('一、要求')]), { 'word/document.xml': '<w:document><w:body>' }),
      ),
    ).toContain('内容无法解析');
  });

  it('names another kind of zip', async () => {
    expect(await message(zipOf(new Map([['xl/workbook.xml', Buffer.from('<a/>')]])))).toContain('内容是Excel 工作簿');
    expect(await message(zipOf(new Map([['a.txt', Buffer.from('a')]])))).toContain('内容是zip 压缩包');
  });

  it('does not unpack what would fill the machine', async () => {
    const bytes = await aWordFile([paragraph('一、要求')]);
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bytes.buffer).setUint32(entry + 24, 400 * 1024 * 1024, true);

    expect(await message(bytes)).toMatch(/解压后有 40\d MB，上限 300 MB/);
  });

  it('does not parse more text than memory holds', async () => {
    const padding = `<w:document><w:body><!--${'x'.repeat(60 * 1024 * 1024)}--></w:body></w:document>`;

    expect(
      await message(withParts(await aWordFile([paragraph('一、要求')]), { 'word/document.xml': padding })),
    ).toMatch(/正文解压后有 6\d MB，上限 60 MB/);
  });

  it('does not believe a part that unpacks to more than it says', async () => {
    const bytes = await aWordFile([paragraph('一、要求')]);
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bytes.buffer).setUint32(entry + 24, 10, true);

    expect(await message(bytes)).toContain('文件已损坏');
  });
});

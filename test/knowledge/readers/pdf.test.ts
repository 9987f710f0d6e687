import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { readDocument } from '../../../src/knowledge/readers/index.ts';
import { encodeAs } from '../support/encode.ts';
import { officeHtml, paragraphsHtml } from '../../support/office-html.ts';
import { printedPdf, printer } from '../../support/print-pdf.ts';
import type { PlacedText } from '../support/pdf-files.ts';
import { aPdfFile, encodedPdf, fileOf, textLines } from '../support/pdf-files.ts';
import { refusal } from '../support/refusal.ts';

const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument('方案.pdf', bytes)).text;
const lines = async (bytes: Uint8Array): Promise<readonly string[]> => (await textOf(bytes)).split('\n');
const refused = async (bytes: Uint8Array): Promise<string> => refusal(() => readDocument('方案.pdf', bytes));

describe(`a plan, ${printer}`, () => {
  it('gives the text that it was printed from, and so the same measures', async () => {
    const source = (await readFile('knowledge/plan.txt', 'utf8')).replace(/\n+/g, '\n').trim();

    const read = await readDocument('plan.pdf', await printedPdf('plan', officeHtml(paragraphsHtml(source))));

    expect(read.text).toBe(source);
    expect(readPlan(read)).toEqual(readPlan({ file: 'plan.pdf', text: source }));
  });
});

describe(`a table over several pages, ${printer}`, () => {
  const titles = [
    '改善校园周边通行秩序',
    '更换老旧燃气管道',
    '评估住宅小区老旧电梯',
    '建设集中充电设施',
    '健全预警叫应机制',
  ];
  const details = '逐项核查、逐项整改，明确责任人和完成时间，整治一处、验收一处、销号一处；';
  const rows = Array.from({ length: 40 }, (_, i) => ({
    index: `${i + 1}`,
    title: `${titles[i % 5] ?? ''}（第${i + 1}批）`,
    content: details.repeat(1 + (i % 4)),
    lead: i % 5 < 3 ? `县第${Math.floor(i / 5) + 1}局` : `县住建局、县城管局`,
    due: `${(i % 12) + 1}月底前`,
  }));
  let read: readonly string[] = [];

  beforeAll(async () => {
    const html = rows
      .map(({ index, title, content, lead, due }, i) => {
        const merged = i % 5 === 0 ? `<td rowspan="3">${lead}` : i % 5 < 3 ? '' : `<td>${lead}`;
        return `<tr><td>${index}<td>${title}<td>${content}${merged}<td>${due}`;
      })
      .join('\n');
    const head = '<thead><tr><th>序号<th>重点任务<th>工作内容<th>牵头单位<th>完成时限</thead>';
    read = await lines(
      await printedPdf('table', officeHtml(`<h1>任务分工表</h1><table>${head}${html}</table><p>注：按月报送进展。`)),
    );
  });

  it('has its head once and a line for each row, with merged cells in each of their rows', () => {
    expect(read).toEqual([
      '任务分工表',
      '序号\t重点任务\t工作内容\t牵头单位\t完成时限',
      ...rows.map(({ index, title, content, lead, due }) => [index, title, content, lead, due].join('\t')),
      '注：按月报送进展。',
    ]);
  });
});

it('is read as what it is under another name', async () => {
  const bytes = aPdfFile([{ texts: textLines(['\u3000\u3000一、总体要求是这样的']) }]);

  expect((await readDocument('方案.docx', bytes)).text).toBe('一、总体要求是这样的');
  expect((await readDocument('方案.txt', Buffer.concat([Buffer.from('\n'), bytes]))).text).toBe('一、总体要求是这样的');
});

describe('paragraphs', () => {
  const full = '坚持人民至上生命至上统筹发展和安全把工作重心放在事前预防';

  it('are put together from full lines and end where a line is not full or the next is indented', async () => {
    const page = {
      texts: textLines([
        `\u3000\u3000${full.slice(0, 24)}`,
        full.slice(0, 26),
        '上。',
        `\u3000\u3000${full.slice(0, 24)}`,
        `\u3000\u3000${full.slice(0, 24)}`,
        '好。',
      ]),
    };

    expect(await lines(aPdfFile([page]))).toEqual([
      `${full.slice(0, 24)}${full.slice(0, 26)}上。`,
      full.slice(0, 24),
      `${full.slice(0, 24)}好。`,
    ]);
  });

  it('go on over a page, whose number and running head are left out', async () => {
    const around = (number: number): readonly PlacedText[] => [
      { text: `— ${number} —`, x: 280, y: 50, size: 14 },
      { text: '平安建设文件', x: 90, y: 800, size: 9 },
    ];
    const pages = [
      { texts: [...textLines([`\u3000\u30001.${full.slice(0, 23)}`, full.slice(0, 26)]), ...around(1)] },
      { texts: [...textLines([full.slice(0, 26), '末。', '\u3000\u30002.第二项。']), ...around(2)] },
      { texts: [...textLines(['\u3000\u30003.第三项。']), ...around(3)] },
    ];

    expect(await lines(aPdfFile(pages))).toEqual([
      `1.${full.slice(0, 23)}${full.slice(0, 26)}${full.slice(0, 26)}末。`,
      '2.第二项。',
      '3.第三项。',
    ]);
  });

  it.each(['- 3 -', '3', '3/9', '第3页 共9页', '第 3 页', 'Page 3 of 9', 'iii'])(
    'leave out the page number %s',
    async (number) => {
      const texts = [...textLines(['\u3000\u3000一、总体要求是这样的']), { text: number, x: 280, y: 40, size: 10 }];

      expect(await textOf(aPdfFile([{ texts }]))).toBe('一、总体要求是这样的');
    },
  );

  it.each(['3.', '（三）', '三、'])('keep the numbered paragraph %s at the foot', async (number) => {
    const texts = [...textLines(['\u3000\u3000一、总体要求是这样的']), { text: `${number}按月报送`, x: 122, y: 60 }];

    expect(await lines(aPdfFile([{ texts }]))).toEqual(['一、总体要求是这样的', `${number}按月报送`]);
  });

  it('keep signature and date apart, and join a title of two lines', async () => {
    const texts = [
      { text: '青溪县2021年平安建设协同推进', x: 143, y: 760, size: 22 },
      { text: '实施方案', x: 254, y: 725, size: 22 },
      ...textLines([`\u3000\u3000${full.slice(0, 24)}`, full.slice(0, 26), '好。'], { from: 680 }),
      { text: '青溪县人民政府', x: 330, y: 540 },
      { text: '2021年3月1日', x: 340, y: 512 },
    ];

    expect(await lines(aPdfFile([{ texts }]))).toEqual([
      '青溪县2021年平安建设协同推进实施方案',
      `${full.slice(0, 24)}${full.slice(0, 26)}好。`,
      '青溪县人民政府',
      '2021年3月1日',
    ]);
  });

  it('join Latin words with a space', async () => {
    const sentence =
      'The county office leads the work and reports to the leading group of the county, which meets each quarter. ';
    const words = sentence.repeat(3).trim();
    const broken = words.match(/.{1,74}(?: |$)/gu) ?? [];
    const texts = broken.map((text, i) => ({ text: text.trim(), x: 70, y: 700 - i * 15, size: 12 }));

    expect(await textOf(aPdfFile([{ texts }]))).toBe(words);
  });

  it('are read from the left column first where a page has two', async () => {
    const column = (x: number, name: string): readonly PlacedText[] =>
      Array.from({ length: 8 }, (_, i) => ({
        text: `${name}${full.slice(0, 16)}${i}。`,
        x,
        y: 700 - i * 16,
        size: 10,
      }));
    const text = await textOf(aPdfFile([{ texts: [...column(60, '左'), ...column(320, '右')] }]));

    expect(text.indexOf('右')).toBeGreaterThan(text.lastIndexOf('左'));
  });
});

describe('tables', () => {
  it('repeat a cell over the rows that it spans and leave blank the columns that it spans', async () => {
    const drawing =
      '90 600 m 450 600 l 90 630 m 450 630 l 90 660 m 210 660 l 330 660 m 450 660 l 90 690 m 450 690 l 90 600 m 90 690 l 210 600 m 210 630 l 210 630 m 210 690 l 330 630 m 330 690 l 450 600 m 450 690 l S';
    const at = (text: string, x: number, y: number): PlacedText => ({ text, x, y, size: 10 });
    const texts = [
      at('一项', 95, 670),
      at('县公安局', 215, 655),
      at('6月底', 335, 670),
      at('二项', 95, 640),
      at('7月底', 335, 640),
      at('注', 95, 610),
      at('县政府办', 215, 610),
    ];

    expect(await lines(aPdfFile([{ texts, drawing }]))).toEqual([
      '一项\t县公安局\t6月底',
      '二项\t县公安局\t7月底',
      '注\t县政府办',
    ]);
  });

  it('put a row together that a ruled-off page broke, and take a repeated head once', async () => {
    const grid = (rows: number): string =>
      [
        ...Array.from({ length: rows + 1 }, (_, i) => `90 ${700 - i * 30} m 450 ${700 - i * 30} l`),
        ...[90, 130, 330, 450].map((x) => `${x} 700 m ${x} ${700 - rows * 30} l`),
        'S',
      ].join('\n');
    const row = (i: number, cells: readonly string[]): readonly PlacedText[] =>
      cells.map((text, column) => ({ text, x: [95, 135, 335][column] ?? 0, y: 682 - i * 30, size: 10 }));
    const head = row(0, ['序号', '任务', '牵头单位']);
    const pages = [
      {
        drawing: grid(3),
        texts: [...head, ...row(1, ['1', '第一项', '县公安局']), ...row(2, ['2', '第二项的前一半', '县教育局、'])],
      },
      {
        drawing: grid(3),
        texts: [...head, ...row(1, ['', '和后一半', '县民政局']), ...row(2, ['3', '第三项', '县司法局'])],
      },
    ];

    expect(await lines(aPdfFile(pages))).toEqual([
      '序号\t任务\t牵头单位',
      '1\t第一项\t县公安局',
      '2\t第二项的前一半和后一半\t县教育局、县民政局',
      '3\t第三项\t县司法局',
    ]);
  });
});

describe('tables that only white space parts', () => {
  const at = (text: string, x: number, y: number): PlacedText => ({ text, x, y, size: 10 });
  const head = ['序号', '重点任务', '牵头单位'].map((text, i) => at(text, [70, 130, 330][i] ?? 0, 700));
  const texts = [
    ...textLines(['\u3000\u3000一、总体要求是这样的']),
    ...head,
    ...[at('1', 70, 670), at('第一项', 130, 670), at('县公安局、县教育局、', 330, 670), at('县司法局', 330, 656)],
    ...[at('2', 70, 630), at('第二项', 130, 630), at('县民政局', 330, 630)],
    { text: '二、要求', x: 122, y: 580 },
  ];
  const expected = [
    '一、总体要求是这样的',
    '序号\t重点任务\t牵头单位',
    '1\t第一项\t县公安局、县教育局、县司法局',
    '2\t第二项\t县民政局',
    '二、要求',
  ];

  it('are told by columns that stand below each other', async () => {
    expect(await lines(aPdfFile([{ texts }]))).toEqual(expected);
  });

  it('have a row between two rules', async () => {
    const drawing = [715, 690, 645, 620].map((y) => `60 ${y} m 500 ${y} l S`).join('\n');

    expect(await lines(aPdfFile([{ texts, drawing }]))).toEqual(expected);
  });
});

describe('fonts that name an encoding instead of their characters', () => {
  it.each([
    ['GBK-EUC-H', (text: string) => encodeAs('gb18030', text)],
    ['UniGB-UCS2-H', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('are read: %s', async (encoding, encode) => {
    const text = '由县公安局牵头12月底前完成';

    expect(await textOf(encodedPdf(encoding, encode(text)))).toBe(text);
  });

  it('are refused where only the font maker knows the order of its characters', async () => {
    expect(await refused(encodedPdf('Identity-H', Buffer.from('0100020003000400', 'hex')))).toContain('没有可用的编码');
  });
});

describe('what a reader does not see', () => {
  it.each<[string, Partial<PlacedText>]>([
    ['invisible', { set: '3 Tr' }],
    ['white on white', { set: '1 1 1 rg' }],
    ['too small to read', { size: 0.5 }],
    ['off the page', { x: 900 }],
    ['a slanting watermark', { turned: 45, size: 40 }],
  ])('is left out: %s', async (_, hidden) => {
    const texts = [
      ...textLines(['\u3000\u3000一、总体要求是这样的']),
      { text: '内部资料不得外传', x: 100, y: 300, ...hidden },
    ];

    expect(await textOf(aPdfFile([{ texts }]))).toBe('一、总体要求是这样的');
  });

  it('is kept where it is seen: white on a dark ground', async () => {
    const texts = [
      ...textLines(['\u3000\u3000一、总体要求是这样的']),
      { text: '表头', x: 100, y: 300, set: '1 1 1 rg' },
    ];
    const drawing = '0 0 0.5 rg 90 280 200 50 re f';

    expect(await lines(aPdfFile([{ texts, drawing }]))).toEqual(['一、总体要求是这样的', '表头']);
  });

  it('is read where it is all there is, as under a scan whose text was recognised', async () => {
    const texts = textLines(Array.from({ length: 6 }, (_, i) => `\u3000\u3000${i + 1}.逐项核查整改销号`)).map(
      (text) => ({
        ...text,
        set: '3 Tr',
      }),
    );

    expect((await lines(aPdfFile([{ texts }])))[5]).toBe('6.逐项核查整改销号');
  });

  it('is never run: scripts and links change nothing', async () => {
    const catalogue = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>';
    const entries = '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 500 800]/A<</S/URI/URI(http://example.invalid)>>>>]';
    const page = { texts: textLines(['\u3000\u3000一、总体要求是这样的']), entries };

    expect(await textOf(aPdfFile([page], { catalogue }))).toBe('一、总体要求是这样的');
  });
});

it('reads a page that lies on its side', async () => {
  const texts = [{ text: '一、总体要求是这样的', x: 300, y: 200, turned: 90 }];

  expect(await textOf(aPdfFile([{ texts }]))).toBe('一、总体要求是这样的');
});

describe('refuses, and says what to do', () => {
  const page = { texts: textLines(['\u3000\u3000一、总体要求是这样的']) };

  it('a scan', async () => {
    const scan = { drawing: 'q 595 0 0 842 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00ff00ff> EI Q' };

    expect(await refused(aPdfFile([scan, scan]))).toContain('像是扫描件，请先用 WPS/扫描软件做文字识别(OCR)');
  });

  it('a file with a password', async () => {
    expect(await refused(aPdfFile([page], { isLocked: true }))).toContain('有密码保护，请去掉密码');
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['only its first line', (bytes) => bytes.subarray(0, 9)],
    ['without its objects', (bytes) => Buffer.concat([bytes.subarray(0, 9), bytes.subarray(-40)])],
    ['of noise', (bytes) => bytes.map((byte, i) => (i < 9 ? byte : (byte * 7 + i) % 256))],
  ])('a damaged file, %s', async (_, damage) => {
    expect(await refused(damage(aPdfFile([page])))).toContain('文件已损坏');
  });

  it('a picture under the name of a PDF', async () => {
    expect(await refused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toContain('内容是图片，不是 PDF');
  });

  it('letters without a usable encoding', async () => {
    const texts = textLines(['\u3000\u3000\ue123\ue124\ue125\ue126\ue127\ue128\ue129\ue12a\ue12b\ue12c\ue12d\ue12e']);

    expect(await refused(aPdfFile([{ texts }]))).toContain('没有可用的编码');
  });

  it('more pages than a plan can have', async () => {
    expect(await refused(aPdfFile(Array.from({ length: 2001 }, () => page)))).toContain('有 2001 页，上限 2000 页');
  });

  it('a small file that unpacks to more than memory should hold', async () => {
    const packed = deflateSync('BT /F 12 Tf 10 10 Td (Hello) Tj ET\n'.repeat(1_000_000), { level: 9 }).toString(
      'latin1',
    );
    const bytes = fileOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      `<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);

    expect(await refused(bytes)).toContain('读取所需的内存或时间超出上限');
  }, 120_000);
});

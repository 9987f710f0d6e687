import { describe, expect, it } from 'vitest';
import { html } from '../../../src/knowledge/readers/html.ts';
import { encodeAs } from '../support/encode.ts';
import { refusal } from '../support/refusal.ts';

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
const read = async (source: string | Uint8Array): Promise<string> =>
  (await html.read(typeof source === 'string' ? utf8(source) : source, 'plan.html')).text;
const lines = async (source: string): Promise<readonly string[]> =>
  (await read(`<html><body>${source}</body></html>`)).split('\n');

describe('paragraphs', () => {
  it('are a line each, and a break ends one', async () => {
    expect(await lines('<h1>青溪县方案</h1><div>一、要求<p>甲</p>乙<br>丙</div><p>&nbsp;</p>')).toEqual([
      '青溪县方案',
      '一、要求',
      '甲',
      '乙',
      '丙',
    ]);
  });

  it('lose their indentation of whatever blanks, and break inside inline elements too', async () => {
    expect(await lines('<p>　　&nbsp; 一、要求　</p><font><p>甲</p><p>乙</p></font>')).toEqual([
      '一、要求',
      '甲',
      '乙',
    ]);
  });

  it('are not broken by the line feeds of the markup, nor do Chinese words come apart there', async () => {
    expect(await lines('<p>由县教育\n  局<b>\n牵头</b>，于\n2026年完成\nby Town\nHall</p>')).toEqual([
      '由县教育局牵头，于2026年完成by Town Hall',
    ]);
  });

  it('keep their line feeds where the page shows them', async () => {
    expect(await lines('<pre>一、要求\n二、任务</pre><p style="white-space: pre-wrap">甲\n乙</p>')).toEqual([
      '一、要求',
      '二、任务',
      '甲',
      '乙',
    ]);
  });

  it('leave out what a reader of the page does not see', async () => {
    const unseen =
      '<!-- 稿 --><script>var a="甲"</script><style>p{}</style><p hidden>乙</p><p style="color:red; display: none">丙</p>' +
      '<p aria-hidden="true">丁</p><p>由<del>体育局</del><s>文旅局</s>教育局<span style="mso-hide:all">戊</span>牵头</p><noscript>己</noscript>';

    expect(await lines(unseen)).toEqual(['由教育局牵头']);
  });
});

describe('ordered lists', () => {
  it.each([
    ['<ol><li>甲<li>乙</ol>', ['1. 甲', '2. 乙']],
    ['<ol start="3"><li>甲<li value="7">乙<li>丙</ol>', ['3. 甲', '7. 乙', '8. 丙']],
    ['<ol type="a"><li>甲<li>乙</ol>', ['a. 甲', 'b. 乙']],
    ['<ol style="list-style-type:cjk-ideographic"><li>甲<ol><li>乙</ol></ol>', ['一、甲', '1. 乙']],
    ['<ol style="list-style:none"><li>甲</ol>', ['甲']],
    ['<ol><li>一、甲<li>（二）乙</ol><ul><li>丙</ul>', ['一、甲', '（二）乙', '丙']],
  ])('are numbered as the page shows them: %s', async (source, expected) => {
    expect(await lines(source)).toEqual(expected);
  });
});

describe('tables', () => {
  it('are a line a row with tabs, cells that cover rows repeated, columns in step', async () => {
    const source =
      '<table><caption>任务表</caption><thead><tr><th>序号<th>任务<th>单位</thead><tr><td rowspan=2>1<td><p>巡查<p>值守<td>甲<br>乙' +
      '<tr><td>演练<td>丙<tr><td colspan=2>合计<td>2</table>';

    expect(await lines(source)).toEqual([
      '任务表',
      '序号\t任务\t单位',
      '1\t巡查 值守\t甲 乙',
      '1\t演练\t丙',
      '合计\t\t2',
    ]);
  });

  it('that only arrange the page are read as the paragraphs and tables in them', async () => {
    const inner = '<table><tr><td>1<td>巡查</table>';

    expect(await lines(`<table><tr><td><p>一、要求<p>二、任务</table>`)).toEqual(['一、要求', '二、任务']);
    expect(await lines(`<table><tr><td>左<td>一、要求${inner}</table>`)).toEqual(['左', '一、要求', '1\t巡查']);
  });
});

describe('the article of a page', () => {
  const article =
    '<p>为加强校园安全，制定本方案。</p><p>一、重点任务</p><p>1.加固校门硬质隔离设施。（教育局牵头，公安局配合，9月底前完成）</p>' +
    '<p>2.组织上学放学时段护学岗，划定接送区域。（公安局牵头，教育局参与）</p>';
  const site = (inside: string): string =>
    '<html><head><title>青溪县校园安全方案_青溪县人民政府网</title><meta name="keywords" content="甲"></head><body>' +
    '<div id="top"><ul class="nav"><li><a href="/">首页</a><li><a href="/zwgk">政务公开</a></ul></div>' +
    '<div class="crumbs">当前位置：<a href="/">首页</a> &gt; 文件</div>' +
    `<div class="wrap">${inside}</div>` +
    '<div class="tj"><a href="/1">关于印发消防方案的通知</a><a href="/2">关于印发道路方案的通知（交通局牵头）</a></div>' +
    '<div class="footer">主办：青溪县人民政府办公室　备案号：00000001</div></body></html>';
  const expected = [
    '青溪县校园安全方案',
    '为加强校园安全，制定本方案。',
    '一、重点任务',
    '1.加固校门硬质隔离设施。（教育局牵头，公安局配合，9月底前完成）',
    '2.组织上学放学时段护学岗，划定接送区域。（公安局牵头，教育局参与）',
  ].join('\n');

  it.each([
    ['that declares it', `<div class="info">来源：办公室</div><div class="TRS_Editor">${article}</div>`],
    ['in a semantic element', `<div class="info">来源：办公室</div><article>${article}</article>`],
    [
      'between the marks of government sites',
      `<div class="info">来源：办公室</div><meta name="ContentStart">${article}<meta name="ContentEnd"><p>扫一扫</p>`,
    ],
    ['that gives no hint, by its words', `<div><div>${article}</div></div>`],
  ])('%s is read under the title of the page', async (_, inside) => {
    expect(await read(site(inside))).toBe(expected);
  });

  it('brings no title twice, though it stands in two lines', async () => {
    const titled = `<div class="TRS_Editor"><p>青溪县</p><p>校园安全 方案</p>${article}</div>`;

    expect((await read(site(titled))).split('\n').slice(0, 2)).toEqual(['青溪县', '校园安全 方案']);
  });

  it('keeps the annexes beside it', async () => {
    const annex = `<div class="annex"><table><tr><td>序号<td>任务<td>单位${'<tr><td>1<td>开展校园周边道路交通秩序整治<td>县交通运输局'.repeat(4)}</table></div>`;

    expect(await read(site(`<div class="TRS_Editor">${article}</div>${annex}`))).toContain('1\t开展校园周边');
  });

  it('is the whole page where nothing tells it apart, or where all of it is links', async () => {
    expect(await lines('<p>一、要求</p><p>二、任务</p>')).toEqual(['一、要求', '二、任务']);
    expect(await lines('<p><a href="/1">一、要求</a></p>')).toEqual(['一、要求']);
  });
});

describe('what Word and WPS save as a web page', () => {
  it('reads as the document does', async () => {
    const source =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">' +
      '<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=ZH-CN>\n<div class=WordSection1>\n\n' +
      '<p class=MsoTitle><b><span lang=EN-US>2026</span>年青溪县校园安全\n方案</b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>\n' +
      "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>要求</p>\n" +
      "<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>巡查</p></div>" +
      '<div class=WordSection2><p>二、任务</p></div></body></html>';

    expect((await read(encodeAs('gb18030', source))).split('\n')).toEqual([
      '2026年青溪县校园安全方案',
      '一、要求',
      '巡查',
      '二、任务',
    ]);
  });
});

describe('encodings', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"><title>方案</title></head><body><p>青溪縣實施方案，由教育局牽頭。</p></body></html>`;
  const text = '青溪縣實施方案，由教育局牽頭。';

  it.each([
    ['gb2312', encodeAs('gb18030', page('gb2312'))],
    ['gb18030', encodeAs('gb18030', page('gb18030'))],
    ['big5', encodeAs('big5', page('big5'))],
    ['UTF-8', utf8(page('utf-8'))],
    ['UTF-8 with a mark', utf8(`\ufeff${page('gb2312')}`)],
    ['UTF-8 that says gb2312', utf8(page('gb2312'))],
    ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${page('utf-16')}`, 'utf16le'))],
    ['big5 that says UTF-8', encodeAs('big5', page('utf-8'))],
    ['an encoding that nobody knows', encodeAs('big5', page('x-none'))],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toContain(text);
  });
});

describe('refusals', () => {
  it('names a page without words', async () => {
    expect(await refusal(() => html.read(utf8('<html><body><div id="app"></div></body></html>'), 'a.html'))).toContain(
      '网页里没有文字，若内容由脚本显示',
    );
  });

  it('names the limit of nesting', async () => {
    expect(await refusal(() => html.read(utf8(`${'<div>'.repeat(100_000)}一`), 'a.html'))).toContain(
      '嵌套超过 1000 层',
    );
  });

  it('names the limit of text where cells would repeat without end', async () => {
    const row = `<tr>${`<td rowspan=1000>${'字'.repeat(5000)}`.repeat(2)}`;

    expect(await refusal(() => html.read(utf8(`<table>${row}${'<tr>'.repeat(1000)}</table>`), 'a.html'))).toContain(
      '文字超过 500 万字',
    );
  });
});

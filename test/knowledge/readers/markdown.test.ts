import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/knowledge/readers/markdown.ts';
import { encodeAs } from '../support/encode.ts';
import { refusal } from '../support/refusal.ts';

const plain = async (source: string): Promise<string> =>
  (await markdown.read(new TextEncoder().encode(source), 'plan.md')).text;

describe('marks of a line', () => {
  it.each([
    ['a heading', '## 一、总体要求', '一、总体要求'],
    ['a closed heading', '# 青溪县方案 #', '青溪县方案'],
    ['a heading that ends in a number sign', '# 方案C#', '方案C#'],
    ['a number sign that is no heading', '#1 机组', '#1 机组'],
    ['a bullet', '- 加强巡查', '加强巡查'],
    ['a task', '* [x] 加强巡查', '加强巡查'],
    ['a quote', '> > 加强巡查', '加强巡查'],
    ['a hard break', '加强巡查  ', '加强巡查'],
    ['an ordered number', '1. 加强巡查', '1. 加强巡查'],
    ['an escaped number', '1\\. 加强巡查', '1. 加强巡查'],
    ['a number in brackets', '（一）加强巡查', '（一）加强巡查'],
  ])('reads %s', async (_, source, expected) => {
    expect(await plain(source)).toBe(expected);
  });

  it('drops rules, fences, underlines, front matter, comments and link definitions', async () => {
    const source =
      '---\ntitle: x\n---\n方案\n===\n\n***\n```\n一、要求\n```\n<!-- 稿\n二 -->\n[网]: http://a.example\n二、任务\n---';

    expect((await plain(source)).split('\n').filter(Boolean)).toEqual(['方案', '一、要求', '二、任务']);
  });
});

describe('marks inside a line', () => {
  it.each([
    ['emphasis', '由**教育局**_牵头_，*公安局*配合', '由教育局_牵头_，公安局配合'],
    ['strong underscores apart from words', '由 __教育局__ 牵头', '由 教育局 牵头'],
    ['an identifier', 'plan_for_may', 'plan_for_may'],
    ['a star that stands alone', '3 * 4', '3 * 4'],
    ['a link', '见[实施方案](https://a.example/x_(1).html)第二条', '见实施方案第二条'],
    ['a reference', '见[实施方案][1]', '见实施方案'],
    ['a picture', '如图![示意](a.png)所示', '如图所示'],
    ['a document number', '青政〔2020〕4号、青政[2020]4号', '青政〔2020〕4号、青政[2020]4号'],
    ['code', '填写`责任单位`', '填写责任单位'],
    ['struck-out words', '由~~体育局~~教育局牵头', '由教育局牵头'],
    ['an escape', '\\*加强\\_巡查', '*加强_巡查'],
    ['a bracket that is left open before a link', '[见[附件](a.docx)', '[见附件'],
    ['a comment that is left open', '教育局 <!-- 待定', '教育局 <!-- 待定'],
    ['a tag and an entity', '<b>教育局</b>&nbsp;A&amp;B', '教育局\u00a0A&B'],
    ['a comparison', '不少于<3天，>5%', '不少于<3天，>5%'],
    ['a break', '教育局<br>公安局', '教育局\n公安局'],
  ])('reads %s', async (_, source, expected) => {
    expect(await plain(source)).toBe(expected);
  });
});

describe('tables', () => {
  it('become lines with tabs, the rule left out', async () => {
    const source = '| 序号 | 任务 | **牵头单位** |\n|---|:-:|--:|\n| 1 | 校园<br>巡查 | 教育局 |\n| 2 | A\\|B | |';

    expect(await plain(source)).toBe('序号\t任务\t牵头单位\n1\t校园 巡查\t教育局\n2\tA|B');
  });

  it('are known without outer pipes', async () => {
    expect(await plain('任务 | 牵头单位\n--- | ---\n巡查 | 教育局')).toContain('任务\t牵头单位\n巡查\t教育局');
  });

  it('are not seen in a line with a pipe', async () => {
    expect(await plain('教育局|公安局')).toBe('教育局|公安局');
  });
});

it('decodes as a text does, and refuses what a text refuses', async () => {
  const { text } = await markdown.read(encodeAs('gb18030', '# 青溪县平安校园方案'), 'plan.md');

  expect(text).toBe('青溪县平安校园方案');
  expect(await refusal(() => markdown.read(Buffer.from('%PDF-1.4'), 'plan.md'))).toContain('内容是PDF');
});

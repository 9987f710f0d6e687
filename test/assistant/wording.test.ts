import { globSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { expect, test } from 'vitest';
import { wordingIn } from '../../src/assistant/wording.ts';

const source = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');

const file = (locale: string): string => source(`assistant/wording/${locale}.ftl`);

/** Each message with the names of what it shows. What only chooses between forms may differ: a plural is no matter of Chinese. */
function messagesOf(locale: string): Readonly<Record<string, readonly string[]>> {
  const { body } = new FluentResource(file(locale));
  return Object.fromEntries(body.map(({ id, value }) => [id, [...new Set(variablesIn(value))].toSorted()]));
}

function variablesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(variablesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'var' && 'name' in value ? [String(value.name)] : [];
  const shown = Object.entries(value)
    .filter(([key]) => key !== 'selector')
    .map(([, part]): unknown => part);
  return [...own, ...shown.flatMap(variablesIn)];
}

/** Chinese sentences without what is put into them and without the names of the messages. */
const chinese = file('zh-CN')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.replace(/\{[^}]*\}/gu, '').replace(/^[a-z][\w-]* = |^\s+\*?\[\w[\w-]*\]|\{ \$\w+ ->$/gu, ''));

test('both languages have the same messages, with the same put into each', () => {
  expect(messagesOf('en')).toEqual(messagesOf('zh-CN'));
});

test('no message is written twice', () => {
  for (const locale of ['zh-CN', 'en']) {
    const names = [...file(locale).matchAll(/^([a-z][\w-]*) =/gmu)].map(([, name]) => name);

    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  }
});

test('every message that the code says exists, and every message is said somewhere', () => {
  const known = Object.keys(messagesOf('zh-CN'));
  const code: readonly string[] = globSync('{assistant,jobs,commands,channels,knowledge,pictures}/**/*.ts', {
    cwd: new URL('../../src/', import.meta.url),
  }).map((path) => source(path));

  const said = code.flatMap((text) =>
    [...text.matchAll(/\bsay\(\s*([^,)`]*)/gu)].flatMap(([, id = '']) => literalsIn(id.replace(/===? '[^']*'/gu, ''))),
  );
  const mentioned = new Set(code.flatMap((text) => literalsIn(text)));
  const composed = code.flatMap((text) => [...text.matchAll(/`([a-z][a-z-]*-)\$\{/gu)].map(([, start = '']) => start));

  expect(said.filter((id) => !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !mentioned.has(id) && !composed.some((start) => id.startsWith(start)))).toEqual([]);
});

const literalsIn = (text: string): readonly string[] =>
  [...text.matchAll(/'([a-z][a-z0-9-]*)'/gu)].map(([, literal = '']) => literal);

/** What every office calls by these names, and commands. */
const formats = /\b(?:MB|PDF|OFD|SVG|Word|Excel|PPT|TXT|CSV|MP4|MOV|Telegram)\b|\/[a-z]+(?: csv)?|\.[a-z]{3,4}\b/gu;

test('Chinese is written with full-width marks and without English', () => {
  expect(chinese.filter((words) => /(?<=\p{Script=Han})[,;:?!.()]|[,;:?!()](?=\p{Script=Han})/u.test(words))).toEqual(
    [],
  );
  expect(chinese.filter((words) => /[a-z]{2,}/iu.test(words.replace(formats, '')))).toEqual([]);
});

test('reads as an office would write it', () => {
  const say = wordingIn('zh');
  const title = '「开展食堂明厨亮灶改造」';

  expect(
    [
      say('report-unclear-percent', { title, words: '过半', before: 0 }),
      say('report-unclear-over', { title, words: '120%', before: 0 }),
      say('report-unclear-day', { title, words: '9月31日', before: 0 }),
      say('report-unclear-base', { title, words: '15', before: 0 }),
      say('report-unclear-sum', { title, words: '105', before: 90 }),
      say('report-denied-nobody', { titles: title }),
      say('report-which-of', { mention: '食堂设备' }),
      say('draft-falls', { before: 60, after: 40 }),
      say('draft-joined', { total: 2 }),
      say('note-corrected', { note: '完成60%', words: '改成65%' }),
      say('arrange-no-day', { words: '9月31日' }),
      say('error', { id: 'ab12cd34' }),
      say('too-long', { limit: 4000 }),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "「开展食堂明厨亮灶改造」“过半”具体是百分之几？请回复一个数，例如“65%”。
    「开展食堂明厨亮灶改造」现在的进度是百分之几？“120%”不能记作进度，请回复 0% 至 100% 之间的数。
    「开展食堂明厨亮灶改造」“9月31日”这一天不存在或已经过去，请核对后再报。
    「开展食堂明厨亮灶改造」此前没有报过进度，不知道是在多少的基础上增减 15 个百分点。请直接报现在的进度，例如“完成40%”。
    「开展食堂明厨亮灶改造」目前是 90%，这样算下来是 105%，不在 0% 至 100% 之间，请核对后再报。
    「开展食堂明厨亮灶改造」未明确责任单位，由办公室报送，没有记录。请与办公室联系。
    没有与“食堂设备”完全对应的工作，请问报的是哪一项？
    请注意：进度由 60% 降为 40%。
    与您尚未确认的报送合并，共 2 项：
    完成60%（更正：改成65%）
    没有看懂“9月31日”是哪一天，或没有这一天。请写明日期，例如“改为10月31日”。
    系统出了差错，这条消息没有办成，也没有改动任何记录。请稍后再试；如仍不行，请把编号 ab12cd34 告诉办公室。
    这条消息太长了（超过 4,000 字），请分几条发送，或只写要点。"
  `);
});

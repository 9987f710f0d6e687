import { describe, expect, test } from 'vitest';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { aDesk, aPlanText, fill } from '../../support/desk.ts';
import { aStore } from '../../support/store.ts';
import { anAsker } from './support.ts';

async function asker(account: string | null = '秦教育', text = aPlanText) {
  const now = '2026-07-08T10:00:00+08:00';
  const store = await aStore();
  await fill(store, now, text);
  return anAsker(store, account, now);
}

const refs = ({ facts }: Reply): string => (facts.measures ?? []).map(({ ref }) => ref).join(' ');
const first = (reply: Reply): string => plainText(reply).split('\n')[0] ?? '';

describe('measures by how many take part', () => {
  test.each([
    ['参与单位不少于2个的工作有哪些', '三(一)1 三(二)4 三(三)5'],
    ['参与单位超过1个的工作', '三(一)1 三(二)4 三(三)5'],
    ['至少有两家参与单位的有哪些工作', '三(一)1 三(二)4 三(三)5'],
    ['参与单位不到2个的工作', '三(一)2 三(二)3'],
    ['参与单位不超过1个的工作', '三(一)2 三(二)3'],
    ['只有一个参与单位的工作', '三(一)2 三(二)3'],
    ['有2个以上参与单位的工作', '三(一)1 三(二)4 三(三)5'],
    ['参与单位最多的工作', '三(一)1 三(二)4 三(三)5'],
    ['参与单位最少的工作', '三(一)2 三(二)3'],
    ['参与单位超过2个的工作', ''],
  ])('%s: %s', async (words, expected) => {
    const reply = await (await asker())(words);

    expect(reply.kind).toBe('count');
    expect(refs(reply)).toBe(expected);
    expect(reply.total).toBe(expected === '' ? 0 : expected.split(' ').length);
  });

  test('says that each has some, rather than that none has none', async () => {
    const ask = await asker();

    expect(first(await ask('没有参与单位的工作有哪些'))).toBe('每一项都列出了参与单位。');
    expect(first(await ask('which measures have no participants'))).toBe('Every item has participating units.');
  });
});

describe('units beside each other', () => {
  test('each has its figure where that is asked, and none is put first', async () => {
    const reply = await (await asker())('教育局、公安局和财政局分别牵头几项');

    expect(plainText(reply)).toMatch(
      /^教育局、公安局、财政局分别牵头：\n1\. 教育局：2 项\n2\. 公安局：1 项\n3\. 财政局\n/u,
    );
    expect(reply.facts.counts).toEqual([
      { label: '教育局', value: 2 },
      { label: '公安局', value: 1 },
      { label: '财政局', value: 0 },
    ]);
  });

  test('the one with more, or with less, of them and of no others', async () => {
    const ask = await asker();

    expect(first(await ask('公安局和应急局谁参与得多'))).toContain('公安局');
    expect(first(await ask('教育局和公安局哪个牵头的少'))).toContain('公安局');
    expect((await ask('公安局和应急局谁参与得多')).facts.counts?.map(({ label }) => label)).toEqual([
      '公安局',
      '应急局',
    ]);
  });

  test('all of them, with what the first leads', async () => {
    const ask = await asker();

    expect(refs(await ask('哪个单位牵头最多'))).toBe('三(一)1 三(二)3');
    expect((await ask('各单位分别牵头几项')).facts.counts).toHaveLength(4);
  });

  test('one’s own is one of them', async () => {
    const ask = await asker('石公安');

    expect(refs(await ask('教育局牵头、我单位参与的工作有哪些'))).toBe('三(一)1');
    expect(refs(await ask('应急局牵头、我们局参与的有哪些'))).toBe('三(三)5');
  });
});

describe('who leads', () => {
  test('who else, these apart', async () => {
    const ask = await asker();

    expect(first(await ask('除了住建局还有谁参与校门硬质隔离设施'))).toContain('还有：公安局（1 个）');
    expect(first(await ask('除了教育局，护学岗还有谁参与'))).toContain('没有别的单位');
    expect(first(await ask('除了卫健局以外明厨亮灶还有谁牵头'))).toContain('还有：教育局（1 个）');
  });

  test('why a unit leads what it does not is set right first', async () => {
    const ask = await asker();

    expect(first(await ask('为什么护学岗由教育局牵头'))).toBe('不是，教育局是参与单位。');
    expect(first(await ask('护学岗为啥是公安局牵头'))).toBe('是的，公安局是牵头单位。');
  });

  test('whether one’s own unit does', async () => {
    const words = '护学岗是我们单位牵头吗';

    expect(first(await (await asker('石公安'))(words))).toBe('是的，公安局是牵头单位。');
    expect(first(await (await asker('秦教育'))(words))).toBe('不是，教育局是参与单位。');
    expect(first(await (await asker('汤财政'))(words))).toContain('既不牵头也不参与');
  });
});

describe('what is due', () => {
  test('a period’s targets are told beside its measures, and where there are none', async () => {
    const ask = await asker();
    const third = await ask('三季度有哪些到期');
    const fourth = await ask('四季度有哪些到期');

    expect(refs(third)).toBe('三(二)3 三(一)1');
    expect(plainText(fourth)).toBe(
      '四季度没有到期的工作。\n方案在这一时期的目标：\n· 第四季度全部达标\n截至2026年7月8日 10:00。',
    );
    expect(fourth).toMatchObject({ kind: 'due', total: 0 });
  });
});

describe('the plan’s own words', () => {
  test('on a measure, as they stand', async () => {
    const reply = await (await asker())('护学岗原文怎么说');

    expect(reply.kind).toBe('passage');
    expect(plainText(reply)).toContain('2.组织上学放学时段护学岗，划定接送区域。（公安局牵头，教育局参与）');
  });

  test('what the plan rests on, or that it does not say', async () => {
    const based = aPlanText.replace(
      '一、组织领导\n',
      '根据《河东省校园安全条例》，结合我县实际，制定本方案。\n\n一、组织领导\n',
    );

    expect(plainText(await (await asker('秦教育', based))('方案依据什么制定的'))).toContain('《河东省校园安全条例》');
    expect(first(await (await asker())('方案依据什么制定的'))).toBe('方案没有写明制定依据。');
  });
});

test('a measure is found by its pinyin, and a unit by its sound', async () => {
  const { say } = await aDesk();

  for (const words of ['huxuegang谁牵头', 'hu xue gang谁牵头', '护xue岗谁牵头', 'qiantou单位是哪个，护学岗'])
    expect.soft(refs(await say('秦教育', words)), words).toBe('三(一)2');
  expect(refs(await say('秦教育', '工安局牵头哪些工作'))).toBe('三(一)2');
});

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { desk } from '../../../src/assistant/desk.ts';
import { pageAction } from '../../../src/assistant/page-action.ts';
import { readPageAction } from '../../../src/assistant/pages.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { aClock, fill } from '../../support/desk.ts';
import { aStore } from '../../support/store.ts';

const places = '甲乙丙丁戊己庚辛壬癸';

/** A plan of so many measures of 教育局 under headings of twelve, each due in September. */
function aLongPlan(measures: number): string {
  const titles = Array.from(
    { length: measures },
    (_, i) => `巡检${places[Math.floor(i / 10)] ?? ''}片${places[i % 10] ?? ''}号校舍`,
  );
  const lines = titles.flatMap((title, i) => [
    ...(i % 12 === 0 ? [`（${'一二三四五'[i / 12] ?? ''}）第${'一二三四五'[i / 12] ?? ''}片区`] : []),
    `${String(i + 1)}.${title}，登记结果。（教育局牵头，公安局参与；完成时限：9月底前）`,
  ]);
  return ['清河县2026年校舍巡检方案', '清河县人民政府办公室', '2026年3月2日', '一、重点任务', ...lines].join('\n\n');
}

async function aLongDesk(measures = 34) {
  const clock = aClock();
  const store = await aStore();
  await fill(store, clock.now(), aLongPlan(measures));
  const errors: unknown[] = [];
  const handled = desk({ store, clock, log: (_, error) => errors.push(error) });
  const say = (account: string, text: string, more = {}) =>
    handled.handle({ id: randomUUID(), conversation: 'c', account, text, sentAt: clock.now(), ...more });
  return { errors, say, press: (account: string, action: string) => say(account, '下一页', { action }) };
}

const shown = ({ blocks }: Reply): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'list' ? block.items.length : 0), 0);
const numbers = (reply: Reply): readonly number[] =>
  [...plainText(reply).matchAll(/^(\d+)\. /gmu)].map(([, number]) => Number(number));
const counted = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const nextOf = ({ actions }: Reply): string | undefined => actions.find(({ label }) => label === '下一页')?.value;

describe('an answer that is too long for a phone', () => {
  test('the next page takes the place of the one whose button was pressed', async () => {
    const { say, press } = await aLongDesk();

    const first = await say('汤财政', '教育局牵头哪些工作');
    const second = await press('汤财政', first.actions.find(({ label }) => label.startsWith('下一页'))?.value ?? '');

    expect([first.inPlace, second.inPlace]).toEqual([undefined, true]);
    expect(numbers(second)[0]).toBeGreaterThan(1);
  });

  test('comes ten at a time, numbered on, each under its heading, the facts always whole', async () => {
    const { say, press } = await aLongDesk();
    const first = await say('秦教育', '教育局牵头哪些工作');
    const second = await press('秦教育', nextOf(first) ?? '');
    const third = await press('秦教育', nextOf(second) ?? '');
    const last = await press('秦教育', nextOf(third) ?? '');
    const pages = [first, second, third, last];

    expect(pages.map(numbers)).toEqual([counted(1, 10), counted(11, 20), counted(21, 30), counted(31, 34)]);
    for (const { facts, total, complete } of pages)
      expect.soft([facts.measures?.length, total, complete]).toEqual([34, 34, false]);
    expect(nextOf(last)).toBeUndefined();
    expect(plainText(second)).toMatch(/第一片区\n11\. .*\n12\. .*\n.*第二片区\n13\. /u);
    expect(plainText(first)).toContain('第 1—10 项，共 34 项');
    expect(plainText(last)).toContain('第 31—34 项，共 34 项');
    expect(plainText(second)).not.toContain('教育局牵头 34 项');
  });

  test('goes on by words too, to the end and no further', async () => {
    const { say } = await aLongDesk();
    await say('秦教育', '教育局牵头哪些工作');

    const second = await say('秦教育', '还有呢');
    const third = await say('秦教育', '继续');
    const last = await say('秦教育', '下一页');
    const end = await say('秦教育', '还有吗');
    const again = await say('秦教育', '后面的呢');

    expect([second, third, last].map(numbers)).toEqual([counted(11, 20), counted(21, 30), counted(31, 34)]);
    expect([end, again].map((reply) => plainText(reply).split('\n')[0])).toEqual([
      '已全部列出，共 34 项，没有更多了。',
      '已全部列出，共 34 项，没有更多了。',
    ]);
  });

  test('is asked about by the numbers that it shows, whichever page they stand on', async () => {
    const { say } = await aLongDesk();
    await say('秦教育', '教育局牵头哪些工作');
    const second = await say('秦教育', '还有呢');

    const fifteenth = await say('秦教育', '第15项什么时候到期');

    expect(plainText(second)).toContain('15. 巡检乙片戊号校舍');
    expect(plainText(fifteenth)).toContain('「巡检乙片戊号校舍」');
  });

  test('is given whole where it is asked for by itself', async () => {
    const { say } = await aLongDesk();

    const reply = await say('秦教育', '教育局牵头哪些工作', { standalone: true });

    expect(reply).toMatchObject({ complete: true, total: 34 });
    expect(numbers(reply)).toEqual(counted(1, 34));
    expect(nextOf(reply)).toBeUndefined();
  });

  test.each([
    [10, [10]],
    [13, [13]],
    [14, [10, 4]],
    [23, [10, 13]],
    [24, [10, 10, 4]],
  ])('of %i lines has pages of %j: a short rest has none of its own', async (measures, lengths) => {
    const { say, press } = await aLongDesk(measures);
    let page = await say('秦教育', '教育局牵头哪些工作');
    const pages = [page];

    for (let next = nextOf(page); next !== undefined; next = nextOf(page)) {
      page = await press('秦教育', next);
      pages.push(page);
    }

    expect(pages.map(shown)).toEqual(lengths);
    expect(page.complete).toBe(lengths.length === 1);
  });
});

describe('the button of a page', () => {
  test('answers whoever presses it by what that person may see', async () => {
    const { say, press } = await aLongDesk();
    const draft = await say('秦教育', '巡检甲片甲号校舍受阻，缺少检测仪');
    await say('秦教育', '确认');
    const next = nextOf(await say('岳主任', '教育局牵头的工作进展如何')) ?? '';

    const office = await press('岳主任', next.replace('"page":1', '"page":0'));
    const other = await press('叶卫健', next.replace('"page":1', '"page":0'));

    expect(draft.kind).toBe('draft');
    expect(JSON.stringify(office)).toContain('检测仪');
    expect(JSON.stringify(other)).not.toContain('检测仪');
  });

  test('gives the last page where its own is beyond it', async () => {
    const { say, press } = await aLongDesk();
    const next = nextOf(await say('秦教育', '教育局牵头哪些工作')) ?? '';

    const reply = await press('秦教育', next.replace('"page":1', '"page":99'));

    expect(numbers(reply)).toEqual(counted(31, 34));
  });

  test('does nothing that is no question of the desk', async () => {
    const { say, press, errors } = await aLongDesk();
    const next = nextOf(await say('秦教育', '教育局牵头哪些工作')) ?? '';
    const forged = [
      'page:',
      'page:{',
      'page:null',
      'page:[]',
      'page:{"request":{"ask":"drop table"},"among":null,"without":[],"page":0}',
      'page:{"request":{"ask":"unit-duties"},"among":null,"without":[],"page":0}',
      next.replace('"page":1', '"page":-1'),
      next.replace('"page":1', '"page":1e99'),
      next.slice(0, -2),
    ];

    for (const action of forged) {
      const reply = await press('秦教育', action);
      // Words of no button are words that were said.
      expect.soft(['out-of-scope', 'help', 'not-found', 'clarify', 'duties'], action).toContain(reply.kind);
      expect.soft(reply, action).toMatchObject(reply.kind === 'duties' ? { complete: false } : { facts: {} });
    }
    expect(errors).toEqual([]);
  });

  test('is nothing to a stranger', async () => {
    const { say, press } = await aLongDesk();
    const next = nextOf(await say('秦教育', '教育局牵头哪些工作')) ?? '';

    expect((await press('路人', next)).kind).toBe('denied');
  });

  test('is read back as it was written', () => {
    const asked = {
      request: { ask: 'unit-duties', sides: [], either: false, unknown: [], about: '' },
      among: ['1', '2'],
      without: ['3'],
      page: 2,
    };

    expect(readPageAction(pageAction(asked))).toEqual(asked);
  });
});

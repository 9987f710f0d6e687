import { describe, expect, test } from 'vitest';

import { exchangeView } from '../../../src/channels/web/views/exchange.ts';
import { ledgerView } from '../../../src/channels/web/views/ledger.ts';
import { wordings } from '../../../src/channels/web/wording.ts';
import type { Item } from '../../../src/domain/ledger/item.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { readBack } from './markup.ts';
import { anItem, aReply, noon } from './support.ts';

describe('the ledger', () => {
  test('says how many there are, how many are overdue or unreported, and as of when', () => {
    const text = rows(anItem({ due: '2026-10-01' }), anItem({ id: 'i-2', status: null, percent: null }));

    expect(text).toContain('共2项，逾期1项，未报送1项');
    expect(text).toContain('截至2026年10月20日 12:00');
  });

  test('keeps what was not reported apart from no progress', () => {
    const unreported = rows(anItem({ status: null, percent: null }));
    const noProgress = rows(anItem({ status: 'not-started', percent: 0 }));

    expect(unreported).toContain('未报送');
    expect(unreported).not.toMatch(/%|未填/);
    expect(noProgress).toContain('0%');
    expect(noProgress).not.toMatch(/未报送(?!0项)/);
    expect(rows(anItem({ percent: null }))).toContain('未填');
  });

  test('marks as overdue what is not done on the day after its last day', () => {
    expect(overdueTags(anItem({ due: '2026-10-19' }))).toBe(1);
    expect(overdueTags(anItem({ due: '2026-10-20' }))).toBe(0);
    expect(overdueTags(anItem({ due: '2026-10-19', status: 'done' }))).toBe(0);
    expect(overdueTags(anItem({ due: '2026-10-19', status: null }))).toBe(1);
  });

  test('says how many milestones are reached, and whether that is ahead or behind', () => {
    const [bidding, building] = [
      { title: '招标', due: '2026-10-15', done: false },
      { title: '安装', due: '2026-11-15', done: false },
    ];

    expect(rows(anItem({ milestones: [bidding, building] }))).toContain('节点 0/2 滞后');
    expect(rows(anItem({ milestones: [{ ...bidding, done: true }, building] }))).toContain('节点 1/2 正常');
    expect(rows(anItem({ milestones: [bidding, building].map((each) => ({ ...each, done: true })) }))).toContain(
      '2/2 全部完成',
    );
    expect(rows(anItem({ milestones: [bidding], status: 'done' }))).not.toContain('节点');
    expect(rows(anItem())).not.toContain('节点');
  });

  test('says that an extension is asked for', () => {
    const extension = { until: '2026-12-31', reason: '设备未到货', by: '柳下溪', askedOn: '2026-10-19' };

    expect(rows(anItem({ due: '2026-11-30', extension }))).toContain('申请延期到2026年12月31日，待审定');
  });

  test('says which rows the plan no longer has', () => {
    expect(rows(anItem({ withdrawn: true }))).toContain('方案已不再列出');
    expect(rows(anItem())).not.toContain('不再列出');
  });

  test('shows both days where plan and ledger differ', () => {
    const text = rows(anItem({ due: '2026-12-31', planDue: '2026-11-30' }));

    expect(text).toContain('2026年12月31日');
    expect(text).toContain('方案为2026年11月30日');
  });

  test('falls back to the day of the plan, to its recurrence, to its words', () => {
    expect(rows(anItem({ due: null, planDue: '2026-11-30' }))).toContain('2026年11月30日');
    expect(rows(anItem({ due: null, planDue: null, recurrence: 'every-quarter' }))).toContain('每季度');
    expect(rows(anItem({ due: null, planDue: null, dueText: '汛期前' }))).toContain('汛期前');
  });

  test('says that an item has no lead, and that units share it', () => {
    expect(rows(anItem({ lead: [] }))).toContain('未明确牵头单位');
    expect(rows(anItem({ leadIsExplicit: false }))).toContain('均为责任单位');
    expect(rows(anItem({ ledgerLead: ['青石县城管局'] }))).toContain('台账为青石县城管局');
    expect(rows(anItem({ lead: [], ledgerLead: ['青石县城管局'] }))).toContain('台账为青石县城管局');
    expect(rows(anItem({ ledgerLead: ['青石县水务局'] }))).not.toContain('台账为');
  });

  test('says so when there is nothing to see', () => {
    expect(rows()).toBe('台账中没有您可以查看的事项。');
  });
});

describe('an exchange', () => {
  test('shows text, lists, quotations with their source, and notes', () => {
    const shown = shownReply({
      blocks: [
        { type: 'text', text: '共两项。' },
        { type: 'list', ordered: true, items: ['清淤', '护岸'] },
        { type: 'list', ordered: false, items: ['拆违'] },
        { type: 'quote', text: '清理河道障碍。', source: '方案 二(一)1' },
        { type: 'note', text: '截至今天。' },
      ],
    });

    expect(shown.elements.filter((element) => /^(ol|ul|li|details|summary|blockquote|small)\(/.test(element))).toEqual([
      'ol(start)',
      'li()',
      'li()',
      'ul()',
      'li()',
      'details(class)',
      'summary()',
      'blockquote()',
      'small()',
    ]);
  });

  test('unfolds what a list rests on, and nothing that is said already', () => {
    const quoted = { source: 'plan', document: '方案', ref: '二(一)1', quote: '清理河道障碍。' } as const;
    const shown = shownReply({
      blocks: [{ type: 'list', ordered: true, items: ['清淤', '护岸'] }],
      citations: [quoted, { ...quoted, ref: '二(一)2', quote: '加固护岸。' }],
    });

    expect(shown.text).toContain('依据（2 条）');
    expect(shown.text).toContain('加固护岸。');
    expect(
      shownReply({ blocks: [{ type: 'quote', text: quoted.quote, source: '方案 二(一)1' }], citations: [quoted] }).text,
    ).not.toContain('依据');
  });

  test('sets the questions of one message apart', () => {
    const shown = shownReply({ blocks: [{ type: 'text', text: '问题 1：谁牵头', heads: true }] });

    expect(shown.elements).toContain('p(class)');
  });

  test('has a button for each action, which says its label and carries its value', () => {
    const shown = shownReply({ actions: [{ label: '确认', value: 'confirm:42' }] });

    expect(shown.values).toEqual(expect.arrayContaining(['确认', 'confirm:42']));
    expect(shown.elements).toContain('button()');
  });

  test('offers to send a message again that could not be dealt with, under the same id', () => {
    const outcome = { type: 'failed', errorId: '1a2b3c4d' } as const;
    const exchange = { messageId: 'demo:water/77', text: '清淤完成', action: 'a', sentAt: noon, outcome };

    const shown = readBack(exchangeView(exchange, wordings.zh));

    expect(shown.text).toContain('1a2b3c4d');
    expect(shown.values).toEqual(expect.arrayContaining(['77', '清淤完成', 'a']));
  });
});

const shownLedger = (items: readonly Item[]) => readBack(ledgerView({ items, now: noon, wording: wordings.zh }));
const rows = (...items: readonly Item[]): string => shownLedger(items).text;
const overdueTags = (item: Item): number => shownLedger([item]).values.filter((value) => value === 'tag late').length;

const shownReply = (reply: Partial<Reply>) =>
  readBack(
    exchangeView(
      { messageId: 'm', text: '问', sentAt: noon, outcome: { type: 'answered', reply: aReply(reply) } },
      wordings.zh,
    ),
  );

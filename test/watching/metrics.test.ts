import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/assistant/happening.ts';
import { boundedNames } from '../../src/watching/bounded-names.ts';
import { metrics, type MetricsParts } from '../../src/watching/metrics.ts';

const aCount = (parts: Partial<MetricsParts> = {}) =>
  metrics({
    outbox: () => Promise.resolve({ waiting: 0, dueSince: null }),
    updates: () => 0,
    now: () => '2026-07-08T10:00:00+08:00',
    ...parts,
  });

/** The value of one series; `undefined` where it is not told. */
async function valueOf(counted: { text(): Promise<string> }, series: string): Promise<number | undefined> {
  const line = (await counted.text()).split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe('the figures', () => {
  it('count messages by channel and kind of reply, with how long the answer took', async () => {
    const counted = aCount();
    const answered = { type: 'answered', channel: 'telegram', kind: 'lead', id: 'telegram:42:7' } as const;

    counted.watch({ ...answered, ms: 40 });
    counted.watch({ ...answered, ms: 700 });

    expect(await valueOf(counted, 'liaison_messages_in_total{channel="telegram",kind="lead"}')).toBe(2);
    expect(await valueOf(counted, 'liaison_answer_seconds_bucket{le="0.05",kind="lead"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_answer_seconds_sum{kind="lead"}')).toBeCloseTo(0.74);
  });

  it('count what went out, what never will by its reason, and what may have gone twice', async () => {
    const counted = aCount();

    for (const result of ['sent', 'edited', 'retried'] as const)
      counted.watch({ type: 'outgoing', channel: 'telegram', result, row: '1' });
    counted.watch({ type: 'outgoing', channel: 'telegram', result: 'given-up', failure: 'blocked', row: '2' });
    counted.watch({ type: 'sent-twice-perhaps', channel: 'telegram' });

    expect(await valueOf(counted, 'liaison_messages_out_total{channel="telegram",result="edited"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_messages_given_up_total{channel="telegram",failure="blocked"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_messages_twice_total{channel="telegram"}')).toBe(1);
  });

  it('count failures by class, jobs, pauses that Telegram asks for, and what a webhook refused', async () => {
    const counted = aCount();
    const happenings: readonly Happening[] = [
      { type: 'failed', error: new TypeError('顾远樟 said something') },
      { type: 'failed', error: '顾远樟' },
      { type: 'woken', job: 'deliver' },
      { type: 'throttled', channel: 'telegram', method: 'sendMessage' },
      { type: 'webhook-refused', reason: 'secret' },
      { type: 'reworded', what: 'wording', outcome: 'rejected:role' },
    ];

    for (const happening of happenings) counted.watch(happening);

    expect(await valueOf(counted, 'liaison_failures_total{class="TypeError"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_failures_total{class="other"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_job_runs_total{job="deliver"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_throttled_total{channel="telegram",method="sendMessage"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_webhook_refusals_total{reason="secret"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_rewordings_total{what="wording",outcome="rejected:role"}')).toBe(1);
    expect(await counted.text()).not.toContain('顾远樟');
  });

  it('count calls of models by how they ended, what they took, and whether one rests', async () => {
    const counted = aCount();
    const asked = { type: 'model-asked', kind: 'chat', ms: 1_500, tokens: { input: 300, output: 40 } } as const;

    counted.watch({ ...asked, outcome: 'answered' });
    counted.watch({ ...asked, outcome: 'cached', ms: 0, tokens: { input: 0, output: 0 } });
    counted.watch({ type: 'model-rests', kind: 'chat', rests: true });

    expect(await valueOf(counted, 'liaison_model_calls_total{kind="chat",outcome="answered"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_model_calls_total{kind="chat",outcome="cached"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_model_seconds_count{kind="chat"}')).toBe(1);
    expect(await valueOf(counted, 'liaison_model_tokens_total{kind="chat",direction="input"}')).toBe(300);
    expect(await valueOf(counted, 'liaison_model_rests{kind="chat"}')).toBe(1);
  });

  it('tell what waits at the moment when they are asked for', async () => {
    const counted = aCount({
      outbox: () => Promise.resolve({ waiting: 3, dueSince: '2026-07-08T09:58:30+08:00' }),
      updates: () => 12,
    });

    expect(await valueOf(counted, 'liaison_outbox_rows')).toBe(3);
    expect(await valueOf(counted, 'liaison_outbox_oldest_due_seconds')).toBe(90);
    expect(await valueOf(counted, 'liaison_telegram_updates_waiting')).toBe(12);
    expect(await valueOf(counted, 'process_resident_memory_bytes')).toBeGreaterThan(0);
  });

  it('are told without the outbox where the store fails', async () => {
    const state: { fails: boolean } = { fails: false };
    const counted = aCount({
      outbox: () => (state.fails ? Promise.reject(new Error('gone')) : Promise.resolve({ waiting: 3, dueSince: null })),
    });

    const before = await valueOf(counted, 'liaison_outbox_rows');
    state.fails = true;

    expect(before).toBe(3);
    expect(await valueOf(counted, 'liaison_outbox_rows')).toBeUndefined();
    expect(await valueOf(counted, 'liaison_telegram_updates_waiting')).toBe(0);
  });

  it('stand in a registry of their own, so that two programs in one process do not mix', async () => {
    const [one, other] = [aCount(), aCount()];

    one.watch({ type: 'woken', job: 'deliver' });

    expect(await valueOf(other, 'liaison_job_runs_total{job="deliver"}')).toBeUndefined();
  });
});

describe('the classes of errors', () => {
  it('are so many at most, and never words', () => {
    const classOf = boundedNames(2);
    const named = (name: string) => Object.assign(new Error('x'), { name });

    expect(['A', 'B', 'C', 'A', '张三 says'].map((name) => classOf(named(name)))).toEqual([
      'A',
      'B',
      'other',
      'A',
      'other',
    ]);
  });
});

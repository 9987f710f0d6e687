import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { aFolder, aLoadedStore, copyOf, demonstration, liaison, now, type Ran } from '../support/cli.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** The public interface: fields may be added, none may go or change its type. */
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const finding = z.object({
  code: z.enum([
    'lead-missing', 'assignment-missing', 'unit-unknown', 'unit-misspelt', 'unit-alias', 'due-missing', 'due-past', 'due-ambiguous',
    'duplicate-measure', 'conflict',
  ]), // prettier-ignore
  message: z.string(),
  quote: z.string(),
  suggestion: z.string().optional(),
});
const extraction = z.object({
  plan: z.object({
    title: z.string(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    issuedOn: day.nullable(),
    file: z.string(),
  }),
  measures: z
    .array(
      z.object({
        ref: z.string(),
        heading: z.array(z.string()),
        title: z.string(),
        text: z.string(),
        assignment: z.string().nullable(),
        lead: z.array(z.string()),
        participants: z.array(z.string()),
        leadIsExplicit: z.boolean(),
        dueText: z.string().nullable(),
        due: day.nullable(),
        recurrence: z.string().nullable(),
      }),
    )
    .min(1),
  units: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })).min(1),
  organisation: z.array(z.object({ role: z.string() })).min(1),
  targets: z.array(z.object({ text: z.string() })).min(1),
  findings: z.array(finding).min(1),
});
const status = z.enum(['not-started', 'in-progress', 'blocked', 'done', 'unchanged']);
const update = z.object({
  measure: z.string(),
  ref: z.string(),
  status: status.nullable(),
  percent: z.number().nullable(),
  expected: day.nullable(),
  blocker: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(z.string()),
});
const reply = z.object({
  kind: z.enum([
    'lead', 'duties', 'due', 'status', 'history', 'silent', 'liaison', 'organisation', 'target', 'count', 'passage', 'draft', 'recorded',
    'cancelled', 'undone', 'clarify', 'not-found', 'out-of-scope', 'denied', 'help', 'error', 'digest',
  ]), // prettier-ignore
  text: z.string().min(1),
  facts: z.object({
    measures: z
      .array(
        z.object({
          ref: z.string(),
          title: z.string(),
          text: z.string(),
          lead: z.array(z.string()),
          participants: z.array(z.string()),
          due: day.nullable(),
          status: status.nullable(),
          percent: z.number().nullable(),
          asOf: instant.nullable(),
        }),
      )
      .optional(),
    units: z.array(z.object({ name: z.string() })).optional(),
    people: z
      .array(z.object({ name: z.string(), unit: z.string(), post: z.string().nullable(), role: z.string() }))
      .optional(),
    targets: z.array(z.object({ text: z.string() })).optional(),
    counts: z.array(z.object({ label: z.string(), value: z.number() })).optional(),
    update: update.optional(),
    updates: z.array(update).optional(),
  }),
  citations: z.array(
    z.object({
      source: z.enum(['plan', 'ledger', 'roster']),
      document: z.string(),
      ref: z.string(),
      quote: z.string().min(1),
    }),
  ),
  total: z.int().min(0),
  complete: z.boolean(),
  asOf: instant,
  actions: z.array(z.object({ label: z.string(), value: z.string() })),
});
const passages = z.array(z.object({ ref: z.string(), source: z.string(), text: z.string().min(1), score: z.number() }));

const [plan = ''] = demonstration;
let store: string;

beforeAll(async () => {
  const loaded = await aLoadedStore();
  store = loaded.folder;
  return loaded.remove;
});

/** What a command printed, which was JSON and nothing else; it had nothing to complain of. */
async function printed(args: readonly string[], input = ''): Promise<readonly unknown[]> {
  const ran = await liaison([...args, '--now', now, '--json'], { input });
  expect(ran).toMatchObject({ status: 0, err: '' });
  return linesOf(ran);
}

const linesOf = ({ out }: Ran): readonly unknown[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);

function aBatch(...lines: readonly object[]): string {
  const file = join(aFolder(), 'batch.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

describe('with --json standard output carries the public interface and nothing else', () => {
  it('of extract, its words verbatim from the plan', async () => {
    const [extracted] = await printed(['extract', plan]);

    const { measures } = extraction.parse(extracted);
    const text = readFileSync(plan, 'utf8');
    expect(measures.filter((measure) => !text.includes(measure.text))).toEqual([]);
    expect(new Set(measures.map(({ ref }) => ref)).size).toBe(measures.length);
  });

  it('of load, also when nothing is new', async () => {
    const data = join(aFolder(), 'data');
    const shape = z.tuple([
      z.object({
        files: z
          .array(z.object({ file: z.string(), kind: z.string(), unchanged: z.boolean(), findings: z.array(finding) }))
          .length(3),
      }),
    ]);

    const first = shape.parse(await printed(['load', ...demonstration, '--data', data]));
    const again = shape.parse(await printed(['load', ...demonstration, '--data', data]));

    expect(first[0].files.map(({ unchanged }) => unchanged)).toEqual([false, false, false]);
    expect(again[0].files.map(({ unchanged }) => unchanged)).toEqual([true, true, true]);
  });

  it('of a re-issued plan, what it changed', async () => {
    const path = join(aFolder(), 'plan.txt');
    writeFileSync(path, readFileSync(plan, 'utf8').replace('8月底前完成', '9月底前完成'));
    const named = z.object({ itemId: z.string(), ref: z.string(), title: z.string() });
    const field = z.object({
      field: z.enum(['lead', 'participants', 'due', 'wording']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    });
    const changes = z.object({
      added: z.array(named),
      returned: z.array(named),
      changed: z.array(named.extend({ fields: z.array(field).min(1) })).length(1),
      withdrawn: z.array(named),
      renumbered: z.array(z.object({ itemId: z.string(), title: z.string(), before: z.string(), after: z.string() })),
      unchanged: z.literal(17),
    });

    const [loaded] = await printed(['load', path, '--data', copyOf(store)]);

    const report = z.object({ files: z.tuple([z.object({ replaces: z.string(), changes })]) }).parse(loaded);
    expect(report.files[0].changes.changed[0]?.fields).toEqual([
      { field: 'due', before: '2026-08-31', after: '2026-09-30' },
    ]);
  });

  it('of ask, and of its batches in their order', async () => {
    const lines = aBatch(
      { id: 'b', q: '更换老旧燃气管道由哪个单位牵头？' },
      { id: 'a', q: '本月有哪些到期', as: '陌生人', now: '2026-06-01T09:00:00+08:00' },
    );

    const [one] = await printed(['ask', '更换老旧燃气管道由哪个单位牵头？', '--data', store]);
    const several = await printed(['ask', '--batch', lines, '--data', store]);

    const timed = reply.extend({ id: z.string(), elapsedMs: z.number() }).array().parse(several);
    expect(reply.parse(one)).toMatchObject({ kind: 'lead', total: 1, asOf: now });
    expect(timed.map(({ id, kind }) => [id, kind])).toEqual([
      ['b', 'lead'],
      ['a', 'denied'],
    ]);
    expect(timed[1]?.asOf).toBe('2026-06-01T09:00:00+08:00');
  });

  it('of chat, a reply a line, from draft to record', async () => {
    const said = '更换老旧燃气管道完成90%\n/tap 确认\n\n/tap 没有的按钮\n';

    const replies = await printed(['chat', '--data', copyOf(store), '--as', '邵景梧'], said);

    const [draft, recorded, ...rest] = reply.array().parse(replies);
    expect(draft).toMatchObject({ kind: 'draft', facts: { update: { percent: 90 } } });
    expect(recorded?.kind).toBe('recorded');
    expect(rest.map(({ kind }) => kind)).toEqual(['help', 'help']);
  });

  it('of search, the best first', async () => {
    const [one] = await printed(['search', '燃气管道', '-k', '3', '--data', store]);
    const [batched] = await printed(['search', '--batch', aBatch({ id: 'x', q: '燃气管道' }), '--data', store]);

    const found = passages.min(1).max(3).parse(one);
    expect(found[0]).toMatchObject({ source: 'plan.txt', text: expect.stringContaining('燃气') as string });
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(
      z.object({ id: z.literal('x'), elapsedMs: z.number(), results: passages.min(1) }).safeParse(batched).success,
    ).toBe(true);
  });

  it('of digest, for everybody, for one person, for a stranger', async () => {
    const [all] = await printed(['digest', '--data', store]);
    const [own] = await printed(['digest', '--for', '邵景梧', '--data', store]);
    const [none] = await printed(['digest', '--as', '陌生人', '--data', store]);

    const replies = reply.array().parse([all, own, none]);
    expect(replies.map(({ kind }) => kind)).toEqual(['digest', 'digest', 'denied']);
    expect(replies[1]?.total).toBeLessThan(replies[0]?.total ?? 0);
  });

  it('of audit and doctor', async () => {
    const [audit] = await printed(['audit', 'verify', '--data', store]);
    const entries = await printed(['audit', 'show', '--data', store]);
    const [doctor] = await printed(['doctor', '--data', store]);

    expect(audit).toEqual({ entries: entries.length, holds: true, faults: [], ledger: [] });
    const checks = z.object({
      checks: z.array(z.object({ name: z.string(), ok: z.literal(true), detail: z.string() })),
    });
    expect(checks.safeParse(doctor).success).toBe(true);
  });
});

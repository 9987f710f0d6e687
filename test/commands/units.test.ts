import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { aFolder, aLoadedStore, copyOf, liaison, now } from '../support/cli.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let store: string;

beforeAll(async () => {
  const loaded = await aLoadedStore();
  store = loaded.folder;
  return loaded.remove;
});

const plan = `青石县2026年防汛备汛工作方案

一、组织领导

成立领导小组，由县长担任组长，县水利局、县应急管理局、县财政局、县住建局、县气象局负责人为成员。

二、重点任务

1.清理河道障碍。（县水利局牵头，县住建局参与）

2.储备抢险物资。（县应急管里局牵头，县粮食局参与；5月底前完成）
`;

/** A copy of the demonstration with another plan beside it, whose names are doubtful. */
async function aDoubtfulStore(): Promise<(...args: readonly string[]) => ReturnType<typeof liaison>> {
  const data = copyOf(store);
  const path = join(aFolder(), 'flood.txt');
  writeFileSync(path, plan);
  const run = (...args: readonly string[]) => liaison([...args, '--data', data, '--now', now]);
  expect(await run('load', path)).toMatchObject({ status: 0 });
  return run;
}

const sides = z.object({ lead: z.array(z.string()), participants: z.array(z.string()) });
const decision = z.object({
  written: z.string(),
  verdict: z.enum(['same', 'different']),
  units: z.array(z.string()).min(1),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime({ offset: true }),
});

/** The public interface: fields may be added, none may go or change its type. */
const listing = z.object({
  units: z.array(
    z.object({ name: z.string(), aliases: z.array(z.string()), lead: z.int().min(0), participant: z.int().min(0) }),
  ),
  findings: z.array(
    z.object({
      code: z.enum(['unit-misspelt', 'unit-unknown', 'unit-alias']),
      message: z.string(),
      quote: z.string(),
      document: z.string(),
      written: z.string(),
      candidates: z.array(z.string()),
    }),
  ),
  alike: z.array(z.array(z.string()).length(2)),
  decisions: z.array(decision),
});
const settled = z.object({
  changed: z.boolean(),
  undone: z.boolean(),
  decisions: z.array(decision).min(1),
  items: z.array(z.object({ itemId: z.string(), ref: z.string(), title: z.string(), before: sides, after: sides })),
});

describe('liaison units', () => {
  it('lists units, doubts with the command that settles each, and what was settled', async () => {
    const run = await aDoubtfulStore();

    const before = await run('units');
    const done = await run('units', 'same', '县应急管里局', '县应急管理局');
    const after = await run('units');

    expect(before).toMatchObject({ status: 0, err: '' });
    expect(before.out).toContain('- 县水利局：牵头 1 项，参与 0 项');
    expect(before.out).toContain('liaison units same "县应急管里局" "县应急管理局"');
    expect(before.out).toContain('liaison units different "县粮食局"');
    expect(done.out).toBe(
      '已核定：“县应急管里局”就是“县应急管理局”（本机操作员，2026年11月23日）\n  台账各项的单位没有变动\n',
    );
    expect(after.out).not.toContain('liaison units same "县应急管里局"');
    expect(after.out).toContain('（又称县应急管里局）');
    expect(after.out).toContain('已核定 1 处');
  });

  it('prints JSON and nothing else', async () => {
    const run = await aDoubtfulStore();

    const moved = settled.parse(
      JSON.parse((await run('units', 'different', '县应急管里局', '县应急管理局', '--json')).out),
    );
    const again = settled.parse(
      JSON.parse((await run('units', 'different', '县应急管里局', '县应急管理局', '--json')).out),
    );
    const listed = listing.parse(JSON.parse((await run('units', '--json')).out));
    const undone = settled.parse(JSON.parse((await run('units', 'undo', '县应急管里局', '--json')).out));

    expect(moved).toMatchObject({ changed: true, items: [{ after: { lead: ['县应急管里局'] } }] });
    expect(again).toMatchObject({ changed: false, items: [] });
    expect(listed.decisions).toHaveLength(1);
    expect(listed.findings.map(({ written }) => written)).toContain('县粮食局');
    expect(listed.findings.map(({ written }) => written)).not.toContain('县应急管里局');
    expect(undone).toMatchObject({ undone: true, items: [{ after: { lead: ['县应急管理局'] } }] });
  });

  it.each([
    [['same', '县应急管里局', '县应急厅'], /没有“县应急厅”这个单位，最接近的是：.*“县应急管理局”/u],
    [['same', '县应及局', '县应急管理局'], /没有“县应及局”这个写法/u],
    [['same', '县水利局', '县水利局'], /本来就是“县水利局”/u],
    [['undo', '县水利局'], /没有核定过/u],
    [['same', '县应急管里局', '县应急管理局', '--as', '邵景梧'], /办公室/u],
    [['--as', '邵景梧'], /办公室/u],
  ])('refuses %j on one line', async (args, reason) => {
    const run = await aDoubtfulStore();

    const { status, out, err } = await run('units', ...args);

    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/u);
    expect(err).toMatch(reason);
  });
});

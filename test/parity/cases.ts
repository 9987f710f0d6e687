import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { demonstration } from '../../src/app.ts';
import { load } from '../../src/knowledge/load/load.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { exampleMessages } from '../assistant/questions/examples.ts';
import { aClock, fill } from '../support/desk.ts';

/** What somebody says one after the other in a conversation of their own; `/tap` before a label presses its button. */
export interface Talk {
  readonly id: string;
  readonly as: string | null;
  readonly now: string;
  readonly said: readonly string[];
}

/** Cases, and the record that they are asked of. */
export interface CaseFile {
  readonly name: string;
  readonly talks: readonly Talk[];
  fill(store: OpenStore): Promise<void>;
}

const shared = fileURLToPath(new URL('../../../shared/cases/', import.meta.url));

const line = z.looseObject({
  id: z.string(),
  as: z.string().optional(),
  now: z.string().optional(),
  q: z.string().optional(),
  turns: z.array(z.looseObject({ say: z.string().optional(), tap: z.string().optional() })).optional(),
});

/** The questions of the demonstration, and those that every kind of question gives for itself. */
export const ownCases = (): readonly CaseFile[] => [
  {
    name: 'knowledge/questions.jsonl',
    talks: talksIn(fileURLToPath(new URL('../../knowledge/questions.jsonl', import.meta.url)), '2026-11-23T08:00:00+08:00'),
    fill: (store) => loadInto(store, demonstration, '2026-11-20T09:00:00+08:00'),
  },
  {
    name: 'the examples of every question',
    talks: exampleMessages.map((said, i) => ({ id: `example-${String(i)}`, as: '秦教育', now: exampleTime, said: [said] })),
    fill: (store) => fill(store, exampleTime),
  },
  { name: 'conversations', talks: conversations, fill: (store) => fill(store, exampleTime) },
]; // prettier-ignore

const exampleTime = '2026-07-08T10:00:00+08:00';

const conversations: readonly Talk[] = (
  [
    ['秦教育', '护学岗谁牵头', '那参与单位呢', '它什么时候到期', '原文怎么说'],
    ['秦教育', '教育局牵头哪些工作', '第二个', '换成公安局呢', '其中哪些9月到期'],
    ['石公安', '护学岗完成60%，缺两名队员', '改成65%', '/tap 确认', '护学岗进展如何', '撤销', '/tap 确认'],
    ['石公安', '完成80%', '护学岗', '/tap 取消', '护学岗的历史记录'],
    ['汤财政', '明厨亮灶完成80%了吗', '还有呢', '哪些单位还没报送'],
    ['岳主任', '护学岗完成时限改为10月31日', '/tap 确认', '10月有哪些到期'],
    ['秦教育', '护学岗谁牵头？教育局牵头哪些工作？', '它的参与单位呢'],
    ['郝应急', '疏散演练受阻，场地没有落实', '/tap 确认', '哪些工作受阻', '应急局报了吗'],
    ['路人甲', '护学岗谁牵头', '确认'],
    ['方县长', '总体进展如何', '完成率最低的三项', 'who leads 护学岗?', 'and who takes part?'],
  ] as const
).map(([as, ...said], i) => ({ id: `talk-${String(i)}`, as, now: exampleTime, said }));

/** Those beside the project, where they are. */
export function sharedCases(): readonly CaseFile[] {
  const seed = ['seed-plan.txt', 'seed-roster.csv'].map((file) => join(shared, file));
  const files = ['questions-dev.jsonl', 'conversations-dev.jsonl'].map((file) => join(shared, file));
  if (![...seed, ...files].every((file) => existsSync(file))) return [];
  const now = '2020-07-08T10:00:00+08:00';
  return files.map((file) => ({
    name: `../shared/cases/${file.slice(shared.length)}`,
    talks: talksIn(file, now),
    fill: (store) => loadInto(store, seed, now),
  }));
}

function talksIn(file: string, otherwise: string): readonly Talk[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter((text) => text !== '');
  return lines.map((text) => {
    const { id, as = null, now = otherwise, q, turns = [] } = line.parse(JSON.parse(text));
    const said = turns.map(({ say, tap }) => say ?? `/tap ${tap ?? ''}`);
    return { id, as, now, said: q === undefined ? said : [q] };
  });
} // prettier-ignore

async function loadInto(store: OpenStore, files: readonly string[], at: string): Promise<void> {
  await load(files, { store, clock: aClock(at) });
}

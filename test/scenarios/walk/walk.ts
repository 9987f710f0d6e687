import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk } from '../../../src/assistant/desk.ts';
import type { IncomingMessage } from '../../../src/assistant/message.ts';
import type { Change } from '../../../src/domain/ledger/update.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { load } from '../../../src/knowledge/load/load.ts';
import { randomOf, type Random } from '../../fuzz/random.ts';
import { aClock, aPlanText, fill } from '../../support/desk.ts';
import { same } from '../support/canonical.ts';
import type { Opened } from '../support/places.ts';
import { checks } from './checks.ts';
import { isExpired, modelLedger, type Speech } from './ledger.ts';
import { people, type Expected, type ModelDraft, type Name } from './model.ts';

export interface WalkOptions {
  readonly steps: number;
  readonly seed: number;
  /** Told now and then how far it is. */
  readonly progress?: (step: number) => void;
}

/** The ledger departed from the model. */
export class WalkError extends Error {
  override readonly name = 'WalkError';
}

/**
 * A walk of random steps over an empty store: whatever people do to the ledger, the same is done to a model of it, and after each step both
 * must agree. Throws `WalkError` with the seed, the step and what differs. How often each kind of step was taken.
 */
export async function walk(
  parts: Opened,
  { steps, seed, progress }: WalkOptions,
): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-walk-'));
  const walker = await walkerOver(parts, { random: randomOf(seed), folder });
  const taken = new Map<string, number>();
  try {
    for (let step = 1; step <= steps; step += 1) {
      const { what, said, wrongs } = await walker.step(step, step === steps || step % 250 === 0);
      taken.set(what, (taken.get(what) ?? 0) + 1);
      if (wrongs.length > 0)
        throw new WalkError(`seed ${String(seed)}, step ${String(step)}, ${what} (${said}): ${wrongs.join('; ')}`);
      if (step % 1000 === 0) progress?.(step);
    }
    return taken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Walker {
  step(
    step: number,
    thoroughly: boolean,
  ): Promise<{ readonly what: string; readonly said: string; readonly wrongs: readonly string[] }>;
}

interface Done {
  readonly message: IncomingMessage;
  readonly reply: Reply;
}

const begin = '2026-07-08T10:00:00+08:00';

/** Words of a report, and what they say of a row. */
type Clause = (n: number) => readonly [string, Change];
type Clauses = readonly [Clause, ...Clause[]];

const monthOf = (n: number): number => (n % 12) + 1;
const expectedIn = (n: number): Change => ({ expected: `2029-${String(monthOf(n)).padStart(2, '0')}-15` });

/** Those that stand behind each other in one message. */
const ofSeveral: Clauses = [
  (n) => [`完成${String(n)}%`, { percent: n }],
  () => ['已办结', { status: 'done' }],
  () => ['无变化', { status: 'unchanged' }],
];

const clauses: Clauses = [
  ...ofSeveral,
  (n) => [`完成${String(n)}%，预计2029年${String(monthOf(n))}月15日完成`, { percent: n, ...expectedIn(n) }],
  (n) => [`完成${String(n)}%，缺${String(n)}台设备`, { percent: n, blocker: `缺${String(n)}台设备` }],
  (n) => [`受阻，缺${String(n)}台设备`, { status: 'blocked', blocker: `缺${String(n)}台设备` }],
  () => ['没有问题', { blocker: null }],
  (n) => [`预计2029年${String(monthOf(n))}月15日完成`, expectedIn(n)],
];

async function walkerOver(
  parts: Opened,
  { random, folder }: { readonly random: Random; readonly folder: string },
): Promise<Walker> {
  const { store } = parts;
  const clock = aClock(begin);
  const errors: unknown[] = [];
  const ours = desk({ store, clock, log: (_, error) => errors.push(error) });
  await fill(store, begin);
  const model = modelLedger();
  const checked = checks(parts, model);
  const done: Done[] = [];
  let dueText = '9月底前';
  let number = 0;

  const speech = (): Speech => {
    const name = random.pick(Object.keys(people) as [Name, ...Name[]]);
    number += 1;
    return {
      name,
      place: `walk:${name}:${random.pick(['web', 'phone'])}`,
      now: clock.now(),
      message: `walk/${String(number)}`,
    };
  };

  const say = async ({ name, place, now, message: id }: Speech, text: string, action?: string): Promise<Reply> => {
    const message: IncomingMessage = {
      id,
      conversation: place,
      account: name,
      text,
      sentAt: now,
      ...(action === undefined ? {} : { action }),
    };
    const reply = await ours.handle(message);
    done.push({ message, reply });
    return reply;
  };

  const agree = (expected: Expected, reply: Reply): readonly string[] => {
    const draft = model.drafts.at(-1);
    if (reply.kind === 'draft' && draft?.token === '') draft.token = tokenIn(reply);
    return reply.kind === expected
      ? []
      : [`expected “${expected}”, got “${reply.kind}”: ${JSON.stringify(reply.blocks).slice(0, 300)}`];
  };

  const report = async () => {
    const usual = speech();
    const first = random.pick(model.rows);
    const second = random.pick(model.rows);
    const meant = random.chance(0.2) && second !== first ? [first, second] : [first];
    const said = meant.map(
      (row) => [row, ...random.pick(meant.length > 1 ? ofSeveral : clauses)(1 + random.below(98))] as const,
    );
    const named = said.map(([{ name }, words]) => `${name}${words}`).join('；');
    // A figure that falls needs a reason; behind 受阻 these words would be what is in the way.
    const text = said.some(([, words]) => words.startsWith('受阻')) ? named : `${named}，经复核`;
    // What asks whether to take a row up again gives 确认 another meaning in that conversation.
    const asks = model.reopens(
      said.map(([row, , change]) => ({ row, change })),
      usual,
    );
    const by = asks ? { ...usual, place: `${usual.place}:aside` } : usual;
    const reply = await say(by, text);
    const notes = new Map(
      (reply.facts.updates ?? [reply.facts.update]).map((fact) => [fact?.measure, fact?.note ?? '']),
    );
    const expected = model.report(
      said.map(([row, , change]) => ({ row, change: { ...change, note: notes.get(row.title) ?? '' } })),
      by,
    );
    return { said: `${by.name}: ${text}`, wrongs: agree(expected, reply) };
  };

  const correct = async () => {
    const open = model.drafts.filter(
      (draft) =>
        draft.state === 'open' &&
        draft.kind === 'report' &&
        draft.changes.length === 1 &&
        draft.changes.every(({ said }) => said.status !== 'blocked') &&
        !isExpired(draft, clock.now()),
    );
    const draft = open[random.below(Math.max(1, open.length))];
    if (draft === undefined) return report();
    const by = { ...speech(), name: draft.author as Name, place: draft.place };
    const percent = 1 + random.below(98);
    const reply = await say(by, `不对，是${String(percent)}%`);
    const expected = model.correct(percent, by);
    const [change] = model.drafts.at(-1)?.changes ?? [];
    // The words of a correction join those of the report.
    if (change !== undefined) Object.assign(change, { said: { ...change.said, note: reply.facts.update?.note ?? '' } });
    return { said: `${by.name}: 不对，是${String(percent)}%`, wrongs: agree(expected, reply) };
  };

  const settle = async (words: '确认' | '取消') => {
    const by = speech();
    const open = model.openAt(by);
    const reply = await say(by, words);
    return {
      said: `${by.name}: ${words}`,
      wrongs: agree(words === '确认' ? model.confirm(open, by) : model.cancel(open, by), reply),
    };
  };

  /** A button of any draft so far, pressed by its author as a rule, and by anybody now and then; perhaps twice. */
  const tap = async (verb: 'confirm' | 'cancel') => {
    const lately = model.drafts.slice(random.chance(0.9) ? -12 : 0);
    const draft: ModelDraft | undefined = lately[random.below(Math.max(1, lately.length))];
    if (draft === undefined) return report();
    const anybody = speech();
    const by = random.chance(0.8) ? { ...anybody, name: draft.author as Name, place: draft.place } : anybody;
    const action = `${verb}:${draft.token}`;
    const wrongs = agree(model[verb](draft, by), await say(by, '〔按钮〕', action));
    if (!random.chance(0.2)) return { said: `${by.name}: ${action}`, wrongs };
    number += 1;
    const again = { ...by, message: `walk/${String(number)}` };
    return {
      said: `${by.name}: ${action} twice`,
      wrongs: [...wrongs, ...agree(model[verb](draft, again), await say(again, '〔按钮〕', action))],
    };
  };

  const undo = async () => {
    const by = speech();
    if (random.chance(0.5)) {
      const target = model.newestOf(by);
      return { said: `${by.name}: 撤销`, wrongs: agree(model.undo(target, by), await say(by, '撤销')) };
    }
    const lately = model.updates.slice(random.chance(0.9) ? -8 : 0);
    const target = lately[random.below(Math.max(1, lately.length))];
    if (target === undefined) return report();
    const who = random.chance(0.6) && target.by in people ? { ...by, name: target.by as Name } : by;
    const action = `undo:${target.id}:${target.at}`;
    return { said: `${who.name}: ${action}`, wrongs: agree(model.undo(target, who), await say(who, '撤销', action)) };
  };

  const changeDue = async () => {
    const any = speech();
    // Of its own row a lead unit asks for an extension instead, which the model does not know: only the office and leaders speak of deadlines here.
    const isOther = random.chance(0.3) && people[any.name].role === 'leader';
    const by = isOther ? any : { ...any, name: '岳主任' as const, place: 'walk:岳主任:web' };
    const row = random.pick(model.rows);
    const day =
      row.state.due === null ? 1 + random.below(28) : 1 + ((Number(row.state.due.slice(8)) + random.below(27)) % 28);
    const text = `${row.name}完成时限改为2030年3月${String(day)}日`;
    const expected = model.changeDue(row, `2030-03-${String(day).padStart(2, '0')}`, by);
    return { said: `${by.name}: ${text}`, wrongs: agree(expected, await say(by, text)) };
  };

  const redeliver = async () => {
    const one = done[random.below(Math.max(1, done.length))];
    if (one === undefined) return report();
    const reply = await ours.handle(one.message);
    return {
      said: one.message.text,
      wrongs: same(reply, one.reply) ? [] : ['another reply to a message that was delivered before'],
    };
  };

  const wait = () => {
    const minutes = random.chance(0.1) ? 25 * 60 : random.below(30);
    clock.set(later(clock.now(), minutes));
    return Promise.resolve({ said: `${String(minutes)} minutes`, wrongs: [] });
  };

  const loadFile = async (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const saved = new Date(clock.now());
    utimesSync(path, saved, saved);
    await load([path], { store, clock });
  };

  const told = new Set<string>();
  const loadLedger = async () => {
    // Of a row that a ledger has told of before, what both sides changed since is contested: reconciling has tests of its own.
    const row = model.rows.find(({ id }) => !told.has(id));
    if (row === undefined) return report();
    told.add(row.id);
    const percent = random.chance(0.2) ? 100 : 1 + random.below(98);
    number += 1;
    await loadFile('ledger.csv', `序号,工作任务,完成率\n${String(number)},${row.title},${String(percent)}%\n`);
    model.load(row, percent, clock.now());
    return { said: `${row.title} ${String(percent)}%`, wrongs: [] };
  };

  const reissue = async () => {
    dueText = random.pick(['9月底前', '10月底前', '11月底前']);
    await loadFile('plan.txt', aPlanText.replace('9月底前', dueText));
    const [row] = model.rows;
    model.reissue(row, { '9月底前': '2026-09-30', '10月底前': '2026-10-31' }[dueText] ?? '2026-11-30');
    return { said: dueText, wrongs: [] };
  };

  const steps: readonly (readonly [
    string,
    number,
    () => Promise<{ readonly said: string; readonly wrongs: readonly string[] }>,
  ])[] = [
    ['report', 26, report],
    ['correct', 7, correct],
    ['confirm by word', 14, () => settle('确认')],
    ['cancel by word', 3, () => settle('取消')],
    ['confirm by tap', 18, () => tap('confirm')],
    ['cancel by tap', 3, () => tap('cancel')],
    ['undo', 9, undo],
    ['change due', 5, changeDue],
    ['redeliver', 6, redeliver],
    ['wait', 7, wait],
    ['load a ledger', 1, loadLedger],
    ['re-issue the plan', 1, reissue],
  ];
  const bag = steps.flatMap((step) => Array.from({ length: step[1] }, () => step));

  return {
    async step(_, thoroughly) {
      const [what, , act] = random.pick(bag as [(typeof bag)[number], ...typeof bag]);
      const { said, wrongs } = await act();
      const state = await checked(thoroughly);
      return { what, said, wrongs: [...wrongs, ...state, ...errors.map(String)] };
    },
  };
}

const tokenIn = ({ actions }: Reply): string =>
  actions.find(({ value }) => value.startsWith('confirm:'))?.value.slice('confirm:'.length) ?? '';

const later = (instant: string, minutes: number): string => {
  const shifted = new Date(Date.parse(instant) + minutes * 60_000 + 8 * 3_600_000);
  return `${shifted.toISOString().slice(0, 19)}+08:00`;
};

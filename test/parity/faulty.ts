import { isRefusal } from '../../src/evaluation/kinds.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { openWiredModel, type ReadingScript } from '../support/wired-model.ts';
import type { CaseFile } from './cases.ts';
import type { Open } from './perfect.ts';
import { talker, tells, type Turn } from './talker.ts';

/** The shortest time-out that can be set. */
const TIMEOUT_MS = 1_000;
/** How much longer than its time-out a model may keep anybody waiting. */
const LATEST_MS = TIMEOUT_MS + 2_000;

/** What may be wrong with a model. */
export const failings = ['gone', 'cut half-way', 'slow', 'wrong in shape', 'lying'] as const;
export type Failing = (typeof failings)[number];

export interface Endured {
  readonly turns: number;
  readonly slowestMs: number;
  readonly wrongs: readonly string[];
}

/** Whether the replies stay right, or refuse, in time, while a model fails that is asked about every message. */
export async function enduring(failing: Failing, cases: CaseFile, open: Open): Promise<Endured> {
  const { name, talks } = cases;
  const [plain, asked] = [await open(), await open()];
  const lies: object[] = [];
  const model = await openWiredModel(scriptOf(failing, lies), { LIAISON_MODEL_TIMEOUT: String(TIMEOUT_MS / 1000) });
  const wrongs: string[] = [];
  let [turns, slowestMs] = [0, 0];
  try {
    for (const { store } of [plain, asked]) await cases.fill(store);
    const rules = talker({ store: plain.store });
    const other = talker({ store: asked.store, model: model.services('always') });
    for (const talk of talks) {
      const [say, sayTo] = [rules.begin(talk), other.begin(talk)];
      for (const words of talk.said) {
        const expected = await say(words);
        if (expected.asked !== null) lies.push(expected.asked.request);
        const came = await sayTo(words);
        turns += 1;
        slowestMs = Math.max(slowestMs, came.ms);
        const wrong = wrongIn(expected, came);
        if (wrong !== null) wrongs.push(`${failing}: ${name} ${talk.id}: “${words}”: ${wrong}`);
      }
    }
    for (const error of other.errors) wrongs.push(`${failing}: ${String(error)}`);
    return { turns, slowestMs, wrongs };
  } finally {
    await model.stop();
    for (const { close } of [plain, asked]) await close();
  }
}

function scriptOf(failing: Failing, lies: readonly object[]): ReadingScript {
  let n = 0;
  switch (failing) {
    case 'gone':
      return () => ({ status: 503 });
    case 'cut half-way':
      return () => ({ cut: 'midway', of: { json: { kind: 'nothing', questions: [], report: [] } } });
    case 'slow':
      return () => new Promise(() => undefined);
    case 'wrong in shape':
      return () => ({ text: shapes[(n += 1) % shapes.length] ?? '' });
    case 'lying':
      return ({ data }) => lie((n += 1), lies, (data.get('units') ?? '').split('\n'));
  }
}

const shapes = [
  '',
  'null',
  '[]',
  '{"kind":"questions"}',
  '我来回答：由公安局牵头。',
  '{"kind":"nothing","questions":[{}]}',
];

/** What was asked before, of another unit, of other days, or a report that nobody made. */
function lie(n: number, lies: readonly object[], units: readonly string[]) {
  const unit = units[n % units.length] ?? '';
  const asked = [
    lies[(n * 7) % Math.max(1, lies.length)],
    { ask: 'unit-duties', sides: [{ unit, role: 'any', not: false }], either: false, unknown: [], about: '' },
    { ask: 'who-is-liaison', units: [unit], unknown: [], about: '' },
    { ask: 'when-due', about: '' },
  ][n % 5];
  if (asked !== undefined) return { text: JSON.stringify({ kind: 'questions', questions: [asked], report: [] }) };
  const part = { about: '', status: 'done', percent: 100, expected: '2027-01-01', blocker: '没有人' };
  return { text: JSON.stringify({ kind: 'report', questions: [], report: [part] }) };
}

function wrongIn(expected: Turn, { reply, ms }: Turn): string | null {
  if (ms > LATEST_MS) return `after ${String(Math.round(ms))} ms`;
  if (tells(reply) === tells(expected.reply) || isRefusal(reply.kind)) return null;
  return isHarmless(reply, expected.reply) ? null : `${expected.reply.kind}, with the model ${reply.kind}`;
}

/** A draft of what was said, where nothing else was understood of it. */
const isHarmless = (reply: Reply, expected: Reply): boolean => reply.kind === 'draft' && isRefusal(expected.kind);

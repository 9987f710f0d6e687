// npm run bench -- model: what a model adds to a message besides its own time, in one run: the same questions by rules, and by the model path
// with a stand-in that answers at once, whose time is measured and taken off.
import { randomUUID } from 'node:crypto';
import { clockIn, demonstration } from '../../src/app.ts';
import { desk } from '../../src/assistant/desk.ts';
import type { ModelServices } from '../../src/assistant/model/services.ts';
import { load } from '../../src/knowledge/load/load.ts';
import { openWiredModel } from '../support/wired-model.ts';
import { inFolder, onServer, type Opened } from './engines.ts';

const clock = clockIn('Asia/Shanghai');

/** What the model may add, by the median. */
const MOST_MS = 15;
const TIMES = 200;

export async function model(): Promise<void> {
  const table: Record<string, Record<string, number>> = {};
  const server = (process.env['DATABASE_URL'] ?? '') === '' ? {} : { PostgreSQL: onServer };
  for (const [engine, open] of Object.entries({ embedded: inFolder, ...server })) {
    const opened = await open();
    try {
      table[engine] = await measured(opened);
    } finally {
      await opened.close();
    }
  }
  console.log(`\nWhat the model path adds to a message besides the model’s own time, at most ${String(MOST_MS)} ms (medians, ms)`);
  console.table(table);
  if (Object.values(table).some((row) => (row['added'] ?? Infinity) > MOST_MS)) process.exitCode = 1;
} // prettier-ignore

async function measured({ store }: Opened): Promise<Record<string, number>> {
  await load(demonstration, { store, clock });
  const answer = JSON.stringify({ kind: 'nothing', questions: [], report: [] });
  const own: number[] = [];
  const wired = await openWiredModel(() => ({ text: answer }));
  const { read, ...others } = wired.services('always');
  const timed: ModelServices = {
    ...others,
    async read(message) {
      const began = performance.now();
      const reading = await read(message);
      own.push(performance.now() - began);
      return reading;
    },
  };
  const asks = { rules: asker(store, null), model: asker(store, timed) };
  const times = { rules: [] as number[], model: [] as number[] };
  // In turn, so that whatever the machine does meanwhile is the same for both; each question is new to the model.
  for (let n = -20; n < TIMES; n += 1)
    for (const path of ['rules', 'model'] as const) {
      const took = await asks[path](`更换老旧燃气管道谁牵头${'？'.repeat(1 + (n + 20))}`);
      if (n >= 0) times[path].push(took);
    }
  const bare = await bareTimes(wired.address, wired.requests.at(-1)?.body ?? '');
  await wired.stop();
  const [rules, byModel, stands] = [median(times.rules), median(times.model), median(bare)];
  return {
    'by rules': round(rules),
    'by the model path': round(byModel),
    'of it the client and the stand-in': round(median(own)),
    'the stand-in alone': round(stands),
    added: round(byModel - rules - stands),
  };
}

/** The time of the stand-in: the same request over HTTP, without our client. */
async function bareTimes(address: string, body: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const began = performance.now();
    const headers = { 'content-type': 'application/json' };
    await (await fetch(`http://${address}/v1/chat/completions`, { method: 'POST', headers, body })).text();
    times.push(performance.now() - began);
  }
  return times;
}

function asker(store: Opened['store'], reads: ModelServices | null): (question: string) => Promise<number> {
  const ours = desk({
    store,
    clock,
    services: { model: reads },
    log: (_, error) => {
      throw error;
    },
  });
  return async (text) => {
    const began = performance.now();
    const { kind } = await ours.handle({
      ...{ id: randomUUID(), conversation: 'bench', account: null, text },
      ...{ sentAt: clock.now(), standalone: true },
    });
    if (kind !== 'lead') throw new Error(`a question was not answered: ${kind}`);
    return performance.now() - began;
  };
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;

const round = (figure: number): number => Math.round(figure * 100) / 100;

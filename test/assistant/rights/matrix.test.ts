import { expect, test } from 'vitest';
import { questions } from '../../../src/assistant/questions/index.ts';
import { ledgerView } from '../../../src/channels/web/views/ledger.ts';
import { wordings } from '../../../src/channels/web/wording.ts';
import { stateOf } from '../../../src/domain/ledger/update.ts';
import { localOperator, type Person } from '../../../src/domain/people.ts';
import { digest } from '../../../src/jobs/digest.ts';
import { readBack } from '../../channels/web/markup.ts';
import { exampleMessages, examples } from '../questions/examples.ts';
import { aDeskWithCanaries, found, mayRead, shown, task, viewers } from './support.ts';

type Desk = Awaited<ReturnType<typeof aDeskWithCanaries>>;

/** Asked of every row, beside the examples of every question. */
const ofRow = [
  (title: string) => `${title}进展如何`,
  (title: string) => `${title}的历史记录`,
  (title: string) => `${title}报送了没有`,
  (title: string) => `${title}谁牵头`,
  (title: string) => `${title}什么时候到期`,
  (title: string) => `history of ${title}`,
];

test('no question is without an example, so that each is asked below', () => {
  expect(questions.filter(({ ask }) => (examples[ask] ?? []).length === 0)).toEqual([]);
});

test.each(viewers)(
  '%s reads what they may of every row, and nothing else, whatever is asked',
  async (_, account, unit) => {
    const desk = await aDeskWithCanaries();
    await desk.say('石公安', '护学岗完成90%，缺珊瑚色哨子', { conversation: 'test:elsewhere' });
    const readable = desk.canaries.filter((canary) => mayRead(canary, unit));
    const hidden = desk.canaries.filter((canary) => !mayRead(canary, unit));
    const read = new Set<string>();

    const messages = [...exampleMessages, ...desk.canaries.flatMap(({ title }) => ofRow.map((ask) => ask(title)))];
    for (const message of messages) {
      const reply = await desk.say(account, message);
      for (const word of found(readable, shown(reply))) read.add(word);

      expect.soft(found(hidden, shown(reply)), message).toEqual([]);
      expect.soft(shown(reply), message).not.toContain('珊瑚');
      if (unit === undefined) expect.soft([reply.kind, reply.facts], message).toEqual(['denied', {}]);
    }

    expect(desk.errors).toEqual([]);
    expect([...read].toSorted()).toEqual(readable.flatMap(({ words }) => Object.values(words)).toSorted());
  },
);

/** Everything that is shown without being asked for in words. */
async function shownOtherwise({ store, clock, canaries }: Desk, person: Person): Promise<string> {
  const now = clock.now();
  const page = { items: await store.ledger.items({}, person), now, wording: wordings.zh };
  const all = await store.ledger.items({}, localOperator);
  const rows = all.map(({ id }) => ({ itemId: id, version: 2 }));
  const parts = [
    await digest(store, { reader: person, now }),
    await digest(store, { reader: person, now, language: 'en' }),
    readBack(ledgerView(page)).text,
    await Promise.all(canaries.map(({ title }) => store.passages.search(title, 10, person))),
    await store.ledger.recordedBetween('2026-07-01T00:00:00+08:00', now, person),
    await store.ledger.recorded(person),
    await store.ledger.lastUpdate(person),
    await store.plans.findings(person),
    await store.journal.entries(person),
    await store.ledger.countsByUnit('lead', person),
    await store.library.saidRows('ledger.csv', person),
    [...(await store.ledger.statesAt(rows, person))],
  ];
  return JSON.stringify(parts);
}

test.each(viewers.filter(([, , unit]) => unit !== undefined))(
  'the digest, the page, passages, records and findings show %s the same',
  async (_, account, unit) => {
    const desk = await aDeskWithCanaries();
    const { store, canaries, clock } = desk;
    const person = account === null ? localOperator : await store.people.byAccountOrName(account);
    if (person === null) throw new Error(`nobody is called ${String(account)}`);
    const origin = { kind: 'ledger', file: 'ledger.csv', sha256: 'x', loadedAt: clock.now() } as const;
    const [item] = await store.ledger.items({}, localOperator);
    if (item === undefined) throw new Error('a ledger without rows');
    const row = {
      itemId: item.id,
      line: 2,
      label: 'ledger.csv',
      task: '珐琅',
      said: {},
      state: stateOf(item),
      version: 1,
    };
    await store.library.keepLedger(origin, [row]);
    await store.library.keepFindings(origin, [{ code: 'conflict', message: '珐琅', quote: '珐琅' }]);
    const hidden = canaries.filter((canary) => !mayRead(canary, unit));
    const readable = canaries.filter((canary) => mayRead(canary, unit));

    const all = await shownOtherwise(desk, person);

    expect(found(hidden, all)).toEqual([]);
    expect(found(readable, all)).toEqual(readable.flatMap(({ words, note }) => [...Object.values(words), note]));
    expect(all.includes('珐琅')).toBe(unit === null);
  },
);

test('what a task of the ledger is called, and how far it is, everybody of the roster may know', async () => {
  const { say } = await aDeskWithCanaries();

  for (const account of ['钱会计', '闲无属', '方县长']) {
    const reply = await say(account, `${task}进展如何`);

    expect.soft(reply.facts.measures, account).toMatchObject([{ title: task, status: 'blocked', percent: 46 }]);
  }
});

test('whoever may not read a history is told so, and not that there is none', async () => {
  const { say } = await aDeskWithCanaries();

  const closed = shown(await say('汤财政', '护学岗的历史记录'));
  const open = shown(await say('石公安', '护学岗的历史记录'));

  expect(closed).toContain('只有本单位、办公室和领导可以查看');
  expect(closed).not.toContain('未报送');
  expect(open).toContain('琥珀');
});

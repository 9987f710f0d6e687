import { expect, test } from 'vitest';
import { questions, request } from '../../../src/assistant/questions/index.ts';
import { directoryOf } from '../../../src/assistant/understand/directory.ts';
import { readByRules } from '../../../src/assistant/understand/rules-reader.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { bare } from '../../../src/domain/text/fold.ts';
import { aDesk, aPlanText } from '../../support/desk.ts';
import { analysed } from '../understand/support.ts';
import { exampleMessages, examples, ofOffice } from './examples.ts';
import { anAsker } from './support.ts';

async function aRecordOf({ store }: Awaited<ReturnType<typeof aDesk>>) {
  const units = await store.plans.units();
  return directoryOf({ units, items: await store.ledger.items({}, localOperator), people: await store.people.all() });
}

test('every question has its examples, and each example is read as that question, in a shape of its own and of the union', async () => {
  const directory = await aRecordOf(await aDesk());

  const read = Object.entries(examples).flatMap(([ask, messages]) =>
    messages.map((message) => ({ ask, message, understood: readByRules(analysed(message, directory), questions) })),
  );

  expect(questions.map(({ ask }) => ask).toSorted()).toEqual(Object.keys(examples).toSorted());
  for (const { ask, message, understood } of read) {
    expect.soft(understood?.request.ask, message).toBe(ask);
    expect.soft(understood?.question.request.safeParse(understood.request).success, message).toBe(true);
    expect.soft(request.safeParse(understood?.request).success, message).toBe(true);
  }
});

test('every answer says what kind it is, that it is whole, how many there are and as of when, and cites verbatim', async () => {
  const { store, clock } = await aDesk();
  const liaison = await anAsker(store, '秦教育', clock.now());
  const office = await anAsker(store, null, clock.now());

  const answers = [];
  for (const message of exampleMessages)
    answers.push({ message, reply: await (ofOffice.has(message) ? office : liaison)(message) });

  for (const { message, reply } of answers) {
    expect.soft(reply.kind, message).not.toMatch(/error|denied|draft|recorded/u);
    expect.soft(reply, message).toMatchObject({ complete: true, asOf: clock.now() });
    expect.soft(reply.total, message).toBeGreaterThanOrEqual(0);
    expect.soft(quotesThatAreNotIn(aPlanText, reply), message).toEqual([]);
    expect.soft(faultsOfWriting(plainText(reply)), message).toEqual([]);
  }
});

test('a group of measures is told by its number, and the number is that of the facts', async () => {
  const { store, clock } = await aDesk();
  const ask = await anAsker(store, null, clock.now());

  for (const message of [
    '哪些工作没有牵头单位',
    '公安局牵头哪些工作',
    '本周到期的有哪些',
    '列出所有措施',
    '护学岗谁牵头',
  ]) {
    const reply = await ask(message);

    expect.soft(reply.facts.measures, message).toHaveLength(reply.total);
    expect.soft(plainText(reply), message).toContain(`共 ${String(reply.total)} 项`);
  }
});

const quotesThatAreNotIn = (document: string, { citations }: Reply): readonly string[] =>
  citations
    .filter(({ source, quote }) => source === 'plan' && !bare(document).includes(bare(quote)))
    .map(({ quote }) => quote);

/** Marks that follow each other as no writer would have them, and words of the program. */
const faultsOfWriting = (text: string): readonly string[] =>
  text.match(/[。，；：、]{2,}|[：，]$|^\s|undefined|null|NaN|\{|\}|\uFFFC/gmu)?.filter((fault) => fault !== '：') ??
  [];

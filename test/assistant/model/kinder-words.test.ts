import { expect, test } from 'vitest';
import { ModelUnavailableError } from '../../../src/assistant/model-errors.ts';
import { rewordingBy } from '../../../src/assistant/model/rewording.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { listening, scriptedModel } from './wording/support/scripted.ts';

/** A desk whose model puts each block of a reply as it is told. */
async function aDeskWith(put: (text: string) => string) {
  const { model, asked } = scriptedModel(({ data }) => ({ blocks: data.map(({ text }) => put(text)) }));
  const { heard, watch, log } = listening();
  const desk = await aDesk({ services: { rewording: rewordingBy({ model, watch, log }) } });
  const outcomes = () => heard.flatMap((each) => (each.type === 'reworded' ? [each.outcome] : []));
  return { ...desk, outcomes, asked };
}

test('an answer comes in kinder words, with its quotes, facts and closing line as they were', async () => {
  const { say, outcomes } = await aDeskWith((text) => `您好，${text}`);
  const { say: plainly } = await aDesk();

  const reply = await say('demo:gaj', '护学岗谁牵头');
  const plain = await plainly('demo:gaj', '护学岗谁牵头');

  expect(plainText(reply)).toBe(`您好，${plainText(plain)}`);
  expect(reply.facts).toEqual(plain.facts);
  expect(outcomes()).toEqual(['accepted']);
});

test('what says anything else is not shown', async () => {
  const { say, outcomes } = await aDeskWith((text) => text.replace('公安局', '教育局'));
  const { say: plainly } = await aDesk();

  const reply = await say('demo:gaj', '护学岗谁牵头');

  expect(plainText(reply)).toBe(plainText(await plainly('demo:gaj', '护学岗谁牵头')));
  expect(outcomes()[0]).toMatch(/^rejected:/u);
});

test('a model that is gone leaves the plain words, and nobody is told of it in the reply', async () => {
  const { say, outcomes } = await aDeskWith(() => {
    throw new ModelUnavailableError('down');
  });
  const { say: plainly } = await aDesk();

  const reply = await say('demo:gaj', '护学岗谁牵头');

  expect(plainText(reply)).toBe(plainText(await plainly('demo:gaj', '护学岗谁牵头')));
  expect(outcomes()).toEqual(['gone']);
});

test('a draft and what became of it are never put otherwise, nor does a model see them', async () => {
  const { say, tap, asked } = await aDeskWith((text) => `您好，${text}`);

  const draft = await say('demo:gaj', '护学岗完成60%');
  const recorded = await tap('demo:gaj', draft, '确认');

  expect([draft.kind, recorded.kind]).toEqual(['draft', 'recorded']);
  expect(asked).toEqual([]);
});

test('what was said and its answer are kept once, though the message was handled anew', async () => {
  const { say, store } = await aDeskWith((text) => `您好，${text}`);

  const reply = await say('demo:gaj', '护学岗谁牵头', { id: 'm1' });
  const again = await say('demo:gaj', '护学岗谁牵头', { id: 'm1' });
  const [person] = (await store.people.all()).filter(({ name }) => name === '石公安');
  const turns = person === undefined ? [] : await store.turns(person, { conversation: 'test:demo:gaj', limit: 10 });

  expect(again).toEqual(reply);
  expect(turns).toHaveLength(1);
});

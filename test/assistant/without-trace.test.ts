import { expect, it } from 'vitest';
import { desk } from '../../src/assistant/desk.ts';
import { withoutTrace } from '../../src/assistant/without-trace.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aDesk } from '../support/desk.ts';

it('answers as the desk does, and neither the message nor its draft stays', async () => {
  const { store, clock, message, handle } = await aDesk();
  const errors: unknown[] = [];
  const rehearsal = desk({ store: withoutTrace(store), clock, log: (_, error) => errors.push(error) });
  const report = message('石公安', '护学岗完成40%');
  const author = (await store.people.byAccountOrName('石公安')) ?? localOperator;

  const rehearsed = await rehearsal.handle(report);
  const turns = await store.turns(author, { conversation: report.conversation, limit: 10 });
  const confirmed = await handle(message('石公安', '确认'));

  expect(rehearsed).toMatchObject({ kind: 'draft', facts: { update: { percent: 40 } } });
  expect({ errors, turns, kind: confirmed.kind }).toEqual({ errors: [], turns: [], kind: 'not-found' });
});

it('lets what goes wrong come through', async () => {
  const { store } = await aDesk();

  const failing = withoutTrace(store).transaction('test:x', () => Promise.reject(new Error('wrong')));

  await expect(failing).rejects.toThrow('wrong');
});

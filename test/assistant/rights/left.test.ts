import { expect, test } from 'vitest';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText } from '../../../src/domain/reply.ts';
import type { RosterRow } from '../../../src/domain/roster.ts';
import { aDesk } from '../../support/desk.ts';

const police: RosterRow = {
  line: 2,
  name: '石公安',
  unit: '公安局',
  post: '科员',
  role: 'liaison',
  accounts: ['demo:gaj'],
};
const school: RosterRow = {
  line: 3,
  name: '秦教育',
  unit: '教育局',
  post: '科员',
  role: 'liaison',
  accounts: ['demo:jyj'],
};

async function aDeskWithRosters() {
  const desk = await aDesk();
  const reload = (...people: readonly RosterRow[]) =>
    desk.store.transaction('load', ({ library }) =>
      library.keepRoster(people, { kind: 'roster', file: 'roster.csv', sha256: 'y', loadedAt: desk.clock.now() }),
    );
  return { ...desk, reload };
}

test('who is no longer on the roster is a stranger, with a draft, a record and a conversation of their own all the same', async () => {
  const { say, tap, handle, message, reload, store } = await aDeskWithRosters();
  const asked = message('石公安', '护学岗的历史记录');
  await say('石公安', '护学岗完成40%，缺人手');
  const recorded = await say('石公安', '确认');
  const told = await handle(asked);
  const draft = await say('石公安', '护学岗完成60%');
  const before = await store.journal.entries(localOperator);

  await reload(school);

  expect(plainText(told)).toContain('缺人手');
  for (const account of ['石公安', 'demo:gaj'])
    for (const reply of [
      await tap(account, draft, '确认'),
      await tap(account, draft, '取消'),
      await tap(account, recorded, '撤销'),
      await say(account, '确认'),
      await say(account, '撤销'),
      await say(account, '护学岗进展如何'),
      // The same message, delivered again, was answered to somebody who is not there any more.
      await handle({ ...asked, account }),
    ]) {
      expect.soft(reply.kind).toBe('denied');
      expect.soft(plainText(reply)).not.toMatch(/人手|护学岗/u);
    }
  expect(await store.journal.entries(localOperator)).toEqual(before);
  expect(plainText(await say(null, '护学岗的历史记录'))).toContain('石公安');
  expect((await say('秦教育', '公安局的联络员是谁')).facts.people).toBeUndefined();
});

test('who comes back is the same person again, draft and all', async () => {
  const { say, tap, reload } = await aDeskWithRosters();
  const draft = await say('石公安', '护学岗完成60%');
  await reload(school);
  await tap('石公安', draft, '确认');

  await reload(school, police);

  expect((await tap('石公安', draft, '确认')).kind).toBe('recorded');
});

test('an account that has passed to somebody else brings nothing of what was said there before', async () => {
  const { say, tap, handle, message, reload, store } = await aDeskWithRosters();
  const conversation = 'web:demo:gaj';
  const asked = message('demo:gaj', '护学岗进展如何', { conversation });
  await say('demo:gaj', '护学岗完成40%，缺人手', { conversation });
  await say('demo:gaj', '确认', { conversation });
  const draft = await say('demo:gaj', '护学岗完成60%', { conversation });
  const told = await handle(asked);

  await reload(school, { ...police, name: '贾财政', unit: '财政局' });
  const heir = await store.people.byAccountOrName('demo:gaj');

  expect(plainText(told)).toContain('缺人手');
  expect(heir?.name).toBe('贾财政');
  expect(await store.turns(heir ?? localOperator, { conversation, limit: 50 })).toEqual([]);
  expect(plainText(await handle(asked))).not.toContain('人手');
  expect((await tap('demo:gaj', draft, '确认')).kind).toBe('denied');
  expect((await say('demo:gaj', '它的历史记录', { conversation })).facts.measures).toBeUndefined();
});

test('who has moved to another unit is not shown again what they were told in the first, and who has risen to the office is', async () => {
  const { say, reload, store } = await aDeskWithRosters();
  const stretch = { conversation: 'test:demo:gaj', limit: 50 };
  const turns = async () => {
    const person = await store.people.byAccountOrName('demo:gaj');
    return person === null ? [] : store.turns(person, stretch);
  };
  await say('demo:gaj', '护学岗进展如何');
  const first = await turns();

  await reload({ ...police, unit: '财政局' });
  const moved = await turns();
  await reload({ ...police, role: 'office' });
  const risen = await turns();

  expect([first.length, moved.length, risen.length]).toEqual([1, 0, 1]);
});

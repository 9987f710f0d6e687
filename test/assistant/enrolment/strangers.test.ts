import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aPhoto } from '../../support/evidence.ts';
import { anEnrollingDesk, office } from './support.ts';

const line = '您还没有登记，暂时不能为您办理。请向方案办公室要一个登记码，原样发给我即可。';

test('a stranger gets one line, whatever is said, commanded, pressed or sent, and nothing of the ledger', async () => {
  const { say, tap, handle, message, store } = await anEnrollingDesk();
  const draft = await say('秦教育', '硬质隔离设施完成60%');
  const chosen = await say('秦教育', '/report');
  const commands =
    '/start /help /mine /due /report /digest /undo /settings /silent /code /groups /export /nonsense /START@some_bot'.split(
      ' ',
    );
  const words = [
    '',
    '护学岗谁牵头',
    '/code 石公安',
    '/due 下月',
    '/export csv',
    '解绑',
    '给石公安发登记码',
    '我的电话是13800001111',
    '确认',
  ];

  const replies = [];
  for (const each of [...commands, ...words]) replies.push(await say('telegram:42', each));
  for (const { value } of [...draft.actions, ...chosen.actions, { value: 'unbind:3' }, { value: 'unbind-ask:' }])
    replies.push(await handle(message('telegram:42', '按钮', { action: value })));
  replies.push(await say('telegram:42', '护学岗完成60%', { files: [aPhoto('d.png', 9)] }));
  replies.push(await say('telegram:42', '', { wordless: 'voice' }));
  replies.push(await say('telegram:42', '长'.repeat(10_000)));
  replies.push(await tap('telegram:42', draft, '确认'));

  expect(new Set(replies.map(({ kind }) => kind))).toEqual(new Set(['denied']));
  expect(new Set(replies.map(plainText))).toEqual(new Set([line]));
  expect(
    replies.every(({ facts, citations, actions }) => JSON.stringify([facts, citations, actions]) === '[{},[],[]]'),
  ).toBe(true);
  expect(await store.database.selectFrom('updates').selectAll().execute()).toEqual([]);
});

test('who writes English is told in English', async () => {
  const { say } = await anEnrollingDesk();

  const reply = await say('telegram:42', 'Who leads the school gates?');

  expect(plainText(reply)).toBe(
    "You are not enrolled yet. Please ask the plan's office for an enrolment code and send it to me as it is.",
  );
});

test('who left the roster is a stranger at once, and who is named again is known again by the same account', async () => {
  const { codeFor, say, store, nameOf } = await anEnrollingDesk();
  await say('telegram:42', await codeFor('石公安'));
  const person = await store.people.byAccountOrName('telegram:42');
  const place = { id: person?.id ?? '', name: '石公安', unit: '公安局', role: 'liaison' } as const;

  await store.transaction('t', ({ roster }) => roster.put({ ...place, active: false }));
  const left = await say('telegram:42', '护学岗谁牵头');
  const noCode = await say(office, '/code 石公安');
  await store.transaction('t', ({ roster }) => roster.put({ ...place, active: true }));

  expect(plainText(left)).toBe(line);
  expect(noCode.kind).toBe('not-found');
  expect(await nameOf('telegram:42')).toBe('石公安');
});

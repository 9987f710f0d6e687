import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

test('the office is told of a request with buttons to decide, and whoever asked of the decision', async () => {
  const desk = await aDesk();
  const { say, store, clock, handle, message } = desk;
  await store.transaction('t', async ({ people, enrolment }) => {
    for (const [name, account] of [
      ['岳主任', 'telegram:1'],
      ['石公安', 'telegram:2'],
      ['秦教育', 'telegram:4'],
    ] as const)
      await enrolment.bind((await people.byAccountOrName(name))?.id ?? '', account, clock.now());
  });
  const taken = (conversation: string) =>
    store.outbox.take(conversation, {
      ...{ holder: 'test', now: clock.now(), until: '2030-01-01T00:00:00+08:00', after: null },
    });
  await say('秦教育', '硬质隔离设施申请延期到11月底，因为设备没到货');

  const unconfirmed = await taken('telegram:1');
  await say('秦教育', '确认');
  const notice = await taken('telegram:1');
  const grant = notice?.reply.actions[0];
  await handle(message('岳主任', grant?.label ?? '', { action: grant?.value ?? '' }));
  await say('岳主任', '确认');
  const told = await taken('telegram:4');

  expect(unconfirmed).toBeNull();
  expect(plainText(notice?.reply ?? (await say(null, '帮助')))).toContain('设备没到货');
  expect(grant?.label).toContain('同意延期');
  expect(told === null ? '' : plainText(told.reply)).toContain(
    '同意：「加固校门硬质隔离设施」的完成时限改为 2026年11月30日',
  );
  expect(await taken('telegram:2')).toBeNull();
});

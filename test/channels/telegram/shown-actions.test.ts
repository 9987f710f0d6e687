import { expect, it } from 'vitest';
import { shownActions } from '../../../src/channels/telegram/sending/shown-actions.ts';

const confirm = [{ label: '确认', value: 'confirm:1' }];

it('the buttons of a row are those it was sent with last, in its own conversation alone', () => {
  const shown = shownActions();
  shown.note('telegram:1001', '7', []);

  shown.note('telegram:1001', '7', confirm);

  expect(shown.of('telegram:1001', '7')).toEqual(confirm);
  expect(shown.of('telegram:1002', '7')).toBeUndefined();
  expect(shown.of('telegram:1001', '8')).toBeUndefined();
});

it('those of a group, which may go on under another name, are looked up', () => {
  const shown = shownActions();

  shown.note('telegram:-1001', '7', confirm);

  expect(shown.of('telegram:-1001', '7')).toBeUndefined();
});

it('the oldest are forgotten', () => {
  const shown = shownActions(2);

  for (const row of ['7', '8', '9']) shown.note('telegram:1001', row, confirm);

  expect(['7', '8', '9'].map((row) => shown.of('telegram:1001', row))).toEqual([undefined, confirm, confirm]);
});

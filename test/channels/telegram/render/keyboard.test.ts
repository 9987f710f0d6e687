import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callbackData, callbackOf } from '../../../../src/channels/telegram/render/callback-data.ts';
import { keyboardOf } from '../../../../src/channels/telegram/render/keyboard.ts';
import { nastyText } from './support.ts';

const rows = (...labels: readonly string[]) =>
  keyboardOf(
    labels.map((label) => ({ label, value: label })),
    '7',
  )?.inline_keyboard.map((row) => row.map(({ text }) => text));

test('without actions there is no keyboard', () => {
  expect(keyboardOf([], '7')).toBeNull();
});

test('two short buttons share a row, a wide one has its own', () => {
  expect(rows('确认', '取消', '我单位本月有哪些任务', '撤销')).toEqual([
    ['确认', '取消'],
    ['我单位本月有哪些任务'],
    ['撤销'],
  ]);
  expect(rows('Confirm changes', 'Cancel', 'Next')).toEqual([['Confirm changes', 'Cancel'], ['Next']]);
});

test('a long label is cut by its width and ends in …', () => {
  expect(rows('甲'.repeat(30))).toEqual([[`${'甲'.repeat(19)}…`]]);
  expect(rows('a'.repeat(60))).toEqual([[`${'a'.repeat(39)}…`]]);
});

test('a label with nothing to be seen in it is still a button', () => {
  expect(rows('\u200B\n')).toEqual([['…']]);
});

test('a button names its row of the outbox and its action in base 36', () => {
  expect(keyboardOf([{ label: '确认', value: 'confirm:1' }], '1295')?.inline_keyboard).toEqual([
    [{ text: '确认', callback_data: 'zz.0' }],
  ]);
});

test('what is written into a button is read from it', () => {
  const row = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map(String);
  fc.assert(
    fc.property(row, fc.nat({ max: 99 }), (rowId, index) => {
      const data = callbackData(rowId, index);

      expect(callbackOf(data)).toEqual({ rowId, index });
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    }),
  );
});

test('anything else that a button may say is none of ours', () => {
  for (const data of [
    '',
    '.',
    '1',
    '1.',
    '.1',
    '01.0',
    '1.00',
    'A.1',
    '1.1.1',
    ' 1.1',
    '1.1\n',
    'zzzzzzzzzzzzz.1',
    '１.1',
  ])
    expect(callbackOf(data)).toBeNull();
});

test('whatever is read is what we would have written', () => {
  fc.assert(
    fc.property(fc.oneof(nastyText, fc.stringMatching(/^[0-9a-z]{0,14}\.?[0-9a-z]{0,3}$/)), (data) => {
      const pressed = callbackOf(data);

      expect(pressed === null || callbackData(pressed.rowId, pressed.index) === data).toBe(true);
    }),
  );
});

test('a row whose id is no number is refused with what was expected', () => {
  expect(() => callbackData('3f2a-11', 0)).toThrow('"3f2a-11" is no row of the outbox (expected a number)');
});

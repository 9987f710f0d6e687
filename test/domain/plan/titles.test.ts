import { expect, test } from 'vitest';
import { shortTitle } from '../../../src/domain/plan/titles.ts';

test.each([
  ['2.1 Clear the storm drains. (Lead: Drainage Team)', 'Clear the storm drains'],
  ['3.2.1 整治背街小巷，逐街验收。', '整治背街小巷'],
  ['2. 整治背街小巷，逐街验收。', '整治背街小巷'],
  ['（三）整治背街小巷', '整治背街小巷'],
  ['③ 整治背街小巷', '整治背街小巷'],
])('the name of a measure has no number of the outline: %s', (words, title) => {
  expect(shortTitle(words)).toBe(title);
});

import { expect, test } from 'vitest';
import { numberIn, weekAfter, weekOf } from '../../../src/domain/papers/order.ts';
import { partHeading } from '../../../src/domain/papers/paper.ts';
import { titleLines } from '../../../src/domain/papers/title-lines.ts';
import { withoutPersons } from '../../../src/domain/papers/without-persons.ts';

test('a title is broken between words into lines of about one length', () => {
  expect(titleLines('未报送工作进展单位名单', 19)).toEqual(['未报送工作进展单位名单']);
  const title = '关于《岚浦县2026年平安建设协同推进实施方案》落实情况的通报';
  const lines = titleLines(title, 19);

  expect(lines.join('')).toBe(title);
  expect(lines).toEqual(['关于《岚浦县2026年平安建设协同', '推进实施方案》落实情况的通报']);
});

test.each([
  ['文号是清平安办[2026]8号', '清平安办〔2026〕8号'],
  ['清政办（2026）第015号', '清政办〔2026〕15号'],
  ['起草本周工作通报', null],
])('the document number in %s is %s', (words, number) => {
  expect(numberIn(words)).toBe(number);
});

test('a week is Monday to Sunday, over the turn of the year too', () => {
  expect(weekOf('2026-12-31')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  expect(weekAfter(weekOf('2026-12-31'))).toEqual({ from: '2027-01-04', to: '2027-01-10' });
});

test('clauses that name somebody are left out, and all others stay', () => {
  expect(withoutPersons('已设3处，石公安已到场，余2处。', ['石公安'])).toEqual({
    words: '已设3处，余2处。',
    isWhole: false,
  });
  expect(withoutPersons('已设3处', ['石公安'])).toEqual({ words: '已设3处', isWhole: true });
});

test('parts are numbered in Chinese beyond ten', () => {
  expect([9, 10, 19, 20].map((at) => partHeading(at, '甲'))).toMatchObject([
    { text: '（十）甲' },
    { text: '（十一）甲' },
    { text: '（二十）甲' },
    { text: '（二十一）甲' },
  ]);
});

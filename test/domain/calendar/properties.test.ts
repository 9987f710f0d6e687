import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseDate, type Day } from '../../../src/domain/calendar/dates.ts';
import { findDeadlines, parseDeadline } from '../../../src/domain/calendar/deadline.ts';
import { findPeriods } from '../../../src/domain/calendar/period.ts';
import { aDay } from './days.ts';

const pieces = [
  ...Array.from('年月日号前底末内初中至到起后每第一二十三两个上下本周半0129-./ 　,。“”()\t\n'),
  ...[
    '2020',
    '季度',
    '工作日',
    '之前',
    '以来',
    '国庆',
    '旬',
    '自',
    '印发',
    '之日起',
    'by ',
    'end of ',
    'May ',
    'Q3',
    'within ',
    ' days',
  ],
];
const aText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const expectPlaces = (text: string, found: readonly { start: number; end: number; text: string }[]): void => {
  let reached = 0;
  for (const one of found) {
    expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(one.start).toBeGreaterThanOrEqual(reached);
    expect(one.end).toBeGreaterThan(one.start);
    reached = one.end;
  }
};

describe('whatever the text', () => {
  test('deadlines stand where they say, in order, without overlap', () => {
    fc.assert(
      fc.property(aText, aDay, (text, anchor) => {
        expectPlaces(text, findDeadlines(text, anchor));
      }),
      { numRuns: 2000 },
    );
  });

  test('a deadline without a last day is recurring, open or doubtful', () => {
    fc.assert(
      fc.property(aText, aDay, (text, anchor) => {
        for (const { due, kind, ambiguous } of findDeadlines(text, anchor)) {
          expect(due !== null || ambiguous || kind === 'recurring' || kind === 'open').toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('periods stand where they say and do not end before they begin', () => {
    fc.assert(
      fc.property(aText, aDay, (text, today) => {
        const found = findPeriods(text, today);

        expectPlaces(text, found);
        for (const { period } of found) expect(period.from <= period.to).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['2020年', '9月', '自', '一', ' ', '1-', 'within ', '自2020年起'])(
    'a hundred thousand characters of %j are read to the end',
    (piece) => {
      const text = `${piece.repeat(100_000 / piece.length)}\n9月底前`;

      expect(findDeadlines(text, '2020-06-18').at(-1)?.due).toBe('2020-09-30');
    },
  );
});

describe('a printed date is read as that date', () => {
  const prints: readonly ((day: Day) => string)[] = [
    (day) => day,
    (day) => day.replaceAll('-', '.'),
    (day) => day.replaceAll('-', '/'),
    chineseDate,
    (day) => `${chineseDate(day)}前`,
    (day) => chineseDate(day).replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (day) => chineseDate(day).replaceAll(/(\d+)/gu, ' $1 '),
  ];

  test('in every way of printing it', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(...prints), aDay, (day, print, anchor) => {
        const text = print(day);

        expect(parseDeadline(text, anchor)).toMatchObject({ due: day, kind: 'date', ambiguous: false });
        expect(findPeriods(chineseDate(day), anchor)).toMatchObject([{ period: { from: day, to: day } }]);
      }),
    );
  });
});

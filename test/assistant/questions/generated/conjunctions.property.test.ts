import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aStore } from '../../../support/store.ts';
import { asker, fill } from './asking.ts';
import { faultOf } from './judge.ts';
import { smallPlans } from './plans.ts';
import type { Row } from './record.ts';
import { isJoinedBy, isLedBy } from './sets.ts';

const record = smallPlans().find(({ name }) => name === 'old-town');
if (record === undefined) throw new Error('old-town.txt is a plan of these tests');
const { units, rows } = record;

const someUnits = (least: number, most: number) =>
  fc.uniqueArray(fc.constantFrom(...units), { minLength: least, maxLength: most });

/** The names in a row: by 、 and, before the last, by a word for all of them. */
const listed = (names: readonly string[], word: string): string =>
  [names.slice(0, -1).join('、'), names.at(-1) ?? ''].join(word);

const and = fc.constantFrom('和', '与', '、', '以及', '跟');
const or = fc.constantFrom('或', '或者');
const roles = fc.constantFrom(
  { has: isLedBy, together: '共同牵头', alone: '牵头' },
  { has: isJoinedBy, together: '都参与', alone: '参与' },
);
const ending = fc.constantFrom('的有哪些', '的工作有哪些', '的有哪几项', '的措施有哪些？');

interface Told {
  readonly message: string;
  readonly expected: readonly Row[];
}

async function expectExact(told: fc.Arbitrary<Told>): Promise<void> {
  const store = await aStore();
  await fill(store, record ?? expect.unreachable());
  const ask = asker(store, record ?? expect.unreachable());
  await fc.assert(
    fc.asyncProperty(told, async ({ message, expected }) => {
      const fault = faultOf(await ask(message), { rows: expected }, record ?? expect.unreachable());
      expect(fault, message).toBeNull();
    }),
    { numRuns: 120 },
  );
}

test('several units with one role are those that all of them have, in whatever order they are named', () =>
  expectExact(
    fc.tuple(someUnits(2, 3), and, roles, ending).map(([names, word, { has, together }, end]) => ({
      message: `${listed(names, word)}${together}${end}`,
      expected: rows.filter((row) => names.every((name) => has(name)(row))),
    })),
  ));

test('one unit or another is what either has, in whatever order they are named', () =>
  expectExact(
    fc.tuple(someUnits(2, 3), or, roles, ending).map(([names, word, { has, alone }, end]) => ({
      message: `${listed(names, word)}${alone}${end}`,
      expected: rows.filter((row) => names.some((name) => has(name)(row))),
    })),
  ));

test('a role before each unit is its own, and the order of the two does not matter', () =>
  expectExact(
    fc
      .tuple(someUnits(2, 2), fc.constantFrom('、', '，', '且', '而'), fc.boolean(), ending)
      .map(([[a = '', b = ''], word, leadFirst, end]) => ({
        message: leadFirst ? `${a}牵头${word}${b}参与${end}` : `${b}参与${word}${a}牵头${end}`,
        expected: rows.filter((row) => isLedBy(a)(row) && isJoinedBy(b)(row)),
      })),
  ));

test('what one unit has and another has not is the rest of what the first has', () =>
  expectExact(
    fc
      .tuple(
        someUnits(2, 2),
        roles,
        fc.constantFrom(
          (b: string) => `但没有${b}参与`,
          (b: string) => `、${b}不参与`,
          (b: string) => `而${b}没有参与`,
        ),
        ending,
      )
      .map(([[a = '', b = ''], { has, alone }, without, end]) => ({
        message: `${a}${alone}${without(b)}${end}`,
        expected: rows.filter((row) => has(a)(row) && !isJoinedBy(b)(row)),
      })),
  ));

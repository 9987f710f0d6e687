import type { PlanRecord, Row } from '../record.ts';
import { isJoinedBy, isLedBy, isOf } from '../sets.ts';
import { template } from '../template.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
}

/** Every two units in both orders; of a long list each with those that follow it. */
function pairs({ units }: PlanRecord): readonly Pair[] {
  const single = units.filter((unit) => !unit.startsWith('各'));
  const near = single.length <= MOST_UNITS ? single.length : NEIGHBOURS;
  return single.flatMap((a, i) =>
    Array.from({ length: near - 1 }, (_, k) => ({ a, b: single[(i + k + 1) % single.length] ?? a })),
  );
}

const MOST_UNITS = 20;
const NEIGHBOURS = 12;

interface Triple extends Pair {
  readonly c: string;
}

function triples({ units }: PlanRecord): readonly Triple[] {
  const single = units.filter((unit) => !unit.startsWith('各'));
  const at = (i: number): string => single[i % single.length] ?? '';
  return single.map((a, i) => ({ a, b: at(i + 1), c: at(i + 3) }));
}

const the =
  (has: (pair: Pair) => (row: Row) => boolean) =>
  (pair: Pair, { rows }: PlanRecord) => ({ rows: rows.filter(has(pair)) });

export const ofPairs = [
  template({
    name: 'two units both take part',
    about: pairs,
    wordings: [
      ({ a, b }) => `${a}和${b}都参与的有哪些`,
      ({ a, b }) => `${a}、${b}共同参与的工作`,
      ({ a, b }) => `${a}与${b}同时参与的有哪几项`,
      ({ a, b }) => `哪些工作${a}和${b}都参与`,
      ({ a, b }) => `${a}跟${b}都配合的措施有哪些`,
    ],
    expects: the(
      ({ a, b }) =>
        (row) =>
          isJoinedBy(a)(row) && isJoinedBy(b)(row),
    ),
  }),
  template({
    name: 'two units both have a part',
    about: pairs,
    wordings: [({ a, b }) => `${a}和${b}都涉及的工作有哪些`, ({ a, b }) => `既有${a}又有${b}的工作有哪些`],
    expects: the(
      ({ a, b }) =>
        (row) =>
          isOf(a)(row) && isOf(b)(row),
    ),
  }),
  template({
    name: 'two units lead together',
    about: pairs,
    wordings: [
      ({ a, b }) => `${a}和${b}共同牵头的有哪些`,
      ({ a, b }) => `${a}、${b}联合牵头的工作有哪些`,
      ({ a, b }) => `哪些工作由${a}和${b}一起牵头`,
    ],
    expects: the(
      ({ a, b }) =>
        (row) =>
          isLedBy(a)(row) && isLedBy(b)(row),
    ),
  }),
  template({
    name: 'one leads with another in it',
    about: pairs,
    wordings: [
      ({ a, b }) => `${a}牵头、${b}参与的有哪些`,
      ({ a, b }) => `${a}牵头且${b}参与的工作`,
      ({ a, b }) => `由${a}牵头，${b}配合的有哪几项`,
      ({ a, b }) => `${a}牵头的工作里哪些有${b}参与`,
      ({ a, b }) => `哪些工作是${a}牵头、${b}配合的`,
      ({ a, b }) => `${b}参与的工作中，哪些由${a}牵头`,
      ({ a, b }) => `有${b}参与、${a}牵头的措施`,
    ],
    expects: the(
      ({ a, b }) =>
        (row) =>
          isLedBy(a)(row) && isJoinedBy(b)(row),
    ),
  }),
  template({
    name: 'one leads without another in it',
    about: pairs,
    wordings: [
      ({ a, b }) => `${a}牵头但没有${b}参与的`,
      ({ a, b }) => `${a}牵头、${b}不参与的有哪些`,
      ({ a, b }) => `${a}牵头的工作中哪些没有${b}参与`,
      ({ a, b }) => `${a}牵头而${b}没有参与的有哪几项`,
      ({ a, b }) => `没有${b}参与、由${a}牵头的工作`,
    ],
    expects: the(
      ({ a, b }) =>
        (row) =>
          isLedBy(a)(row) && !isJoinedBy(b)(row),
    ),
  }),
  template({
    name: 'one takes part without another',
    about: pairs,
    wordings: [
      ({ a, b }) => `${a}参与但${b}不参与的有哪些`,
      ({ a, b }) => `${a}参与而没有${b}参与的工作`,
      ({ a, b }) => `有${a}参与、没有${b}参与的措施有哪些`,
    ],
    expects: the(
      ({ a, b }) =>
        (row) =>
          isJoinedBy(a)(row) && !isJoinedBy(b)(row),
    ),
  }),
  template({
    name: 'one or the other leads',
    about: pairs,
    wordings: [
      ({ a, b }) => `${a}或者${b}牵头的工作`,
      ({ a, b }) => `${a}或${b}牵头的有哪些`,
      ({ a, b }) => `由${a}或者由${b}牵头的措施有哪些`,
    ],
    expects: the(
      ({ a, b }) =>
        (row) =>
          isLedBy(a)(row) || isLedBy(b)(row),
    ),
  }),
  template({
    name: 'one or the other takes part',
    about: pairs,
    wordings: [({ a, b }) => `${a}或${b}参与的工作有哪些`, ({ a, b }) => `有${a}或者${b}参与的措施`],
    expects: the(
      ({ a, b }) =>
        (row) =>
          isJoinedBy(a)(row) || isJoinedBy(b)(row),
    ),
  }),
  template<Triple>({
    name: 'three units all take part',
    about: triples,
    wordings: [({ a, b, c }) => `${a}、${b}和${c}都参与的有哪些`, ({ a, b, c }) => `哪些工作${a}、${b}、${c}都参与`],
    expects: ({ a, b, c }, { rows }) => ({
      rows: rows.filter((row) => [a, b, c].every((unit) => isJoinedBy(unit)(row))),
    }),
  }),
  template<Triple>({
    name: 'one leads with two others in it',
    about: triples,
    wordings: [
      ({ a, b, c }) => `${a}牵头，${b}和${c}都参与的有哪些`,
      ({ a, b, c }) => `由${a}牵头、${b}和${c}配合的工作`,
    ],
    expects: ({ a, b, c }, { rows }) => ({
      rows: rows.filter((row) => isLedBy(a)(row) && isJoinedBy(b)(row) && isJoinedBy(c)(row)),
    }),
  }),
];

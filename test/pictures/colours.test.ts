import { describe, expect, test } from 'vitest';
import {
  behindTime,
  dayOff,
  ink,
  inTime,
  levels,
  paper,
  softInk,
  stateFills,
  track,
} from '../../src/pictures/palette.ts';
import { contrast, difference, visions } from './support/colour-vision.ts';

/** Just noticeable is 2.3; so much is told apart at a glance. */
const CLEAR = 15;

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const));

describe.each(Object.entries(visions))('seen with %s', (_, seen) => {
  const apart = (one: string, other: string): number => difference(seen(one), seen(other));

  test('the states of units are told apart', () => {
    for (const [one, other] of pairs(Object.values(stateFills)))
      expect(apart(one.colour, other.colour), `${one.colour} ${other.colour}`).toBeGreaterThan(CLEAR);
  });

  test('what is behind is told from what is not, and the levels from each other', () => {
    expect(apart(inTime.colour, behindTime.colour)).toBeGreaterThan(CLEAR);
    for (const [one, other] of pairs(levels)) expect(apart(one.colour, other.colour)).toBeGreaterThan(CLEAR);
    expect(apart(dayOff, paper)).toBeGreaterThan(CLEAR);
  });
});

test('red and green would be seen to be no such colours', () => {
  expect(difference('#C23B22', '#5E7D1B')).toBeGreaterThan(CLEAR);
  expect(difference(visions.deuteranopia('#C23B22'), visions.deuteranopia('#5E7D1B'))).toBeLessThan(CLEAR);
});

test('words stand out from their ground, and bars from theirs', () => {
  for (const ground of [paper, dayOff]) expect(contrast(ink, ground)).toBeGreaterThan(7);
  expect(contrast(softInk, paper)).toBeGreaterThan(7);
  for (const { colour, ink: on } of levels) expect(contrast(on, colour)).toBeGreaterThan(4.5);
  for (const { colour } of [inTime, behindTime]) expect(contrast(colour, track)).toBeGreaterThan(3);
});

test('states that are next to each other differ in more than the colour', () => {
  const patterns = Object.values(stateFills).map(({ stripes }) => stripes);

  expect(patterns).toContain('rising');
  expect(patterns).toContain('dense');
});

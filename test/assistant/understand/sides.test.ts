import { expect, test } from 'vitest';
import { sidesIn } from '../../../src/assistant/understand/sides.ts';
import { aDirectory, analysed, unitsNamed } from './support.ts';

const directory = aDirectory({ units: unitsNamed('文旅局', '住建局', '水利局') });

/** `文旅局 lead, 住建局 not participant`, with `or` between them where one is enough. */
const sides = (words: string): string => {
  const read = sidesIn(analysed(words, directory));
  return read.sides
    .map(({ unit, role, not }) => `${unit} ${not ? 'not ' : ''}${role}`)
    .join(read.either ? ' or ' : ', ');
};

test.each([
  ['文旅局牵头、住建局参与的', '文旅局 lead, 住建局 participant'],
  ['文旅局和住建局都参与的', '文旅局 participant, 住建局 participant'],
  ['文旅局、住建局、水利局都参与的措施', '文旅局 participant, 住建局 participant, 水利局 participant'],
  ['文旅局牵头但没有住建局参与的', '文旅局 lead, 住建局 not participant'],
  ['住建局参与但文旅局没参与的', '住建局 participant, 文旅局 not participant'],
  ['文旅局和住建局都没有参与的', '文旅局 not participant, 住建局 not participant'],
  ['哪些措施没有水利局参与', '水利局 not participant'],
  ['不是水利局牵头的有哪些', '水利局 not lead'],
  ['文旅局或者住建局牵头的', '文旅局 lead or 住建局 lead'],
  ['文旅局牵头和参与的工作', '文旅局 any'],
  ['文旅局除了牵头还参与哪些', '文旅局 participant'],
  ['文旅局有没有参与的工作', '文旅局 participant'],
  ['牵头单位是文旅局的有哪些', '文旅局 lead'],
  ['文旅局有哪些任务', '文旅局 any'],
])('%s: %s', (words, expected) => {
  expect(sides(words)).toBe(expected);
});

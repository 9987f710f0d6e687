import { expect, test } from 'vitest';
import { languageOf } from '../../src/assistant/language.ts';

test.each([
  ['护学岗谁牵头', 'zh'],
  ['who leads the school gates', 'en'],
  ['APP 上线了', 'zh'],
  ['護學崗', 'zh'],
  ['who leads 护学岗', 'en'],
  ['status of 平安 校园', 'en'],
  ['what is 护学岗的进展', 'zh'],
  ['APP 和 OK 完成', 'zh'],
] as const)('%s is written in %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
  expect(languageOf(text, 'en')).toBe(language);
});

test.each(['65%', '👍', '', '?', 'x', '10/31'])('%j has no language of its own', (text) => {
  expect(languageOf(text)).toBe('zh');
  expect(languageOf(text, 'en')).toBe('en');
});

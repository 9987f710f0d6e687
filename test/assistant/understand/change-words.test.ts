import { expect, test } from 'vitest';
import { questions } from '../../../src/assistant/questions/index.ts';
import { directoryOf } from '../../../src/assistant/understand/directory.ts';
import { readByRules } from '../../../src/assistant/understand/rules-reader.ts';
import { analysed } from './support.ts';

const nothingKnown = directoryOf({ units: [], items: [], people: [] });
const askedBy = (message: string) => readByRules(analysed(message, nothingKnown), questions)?.request.ask;

test.each(['哪些工作五月底之前到期', '10月15日以前到期的有哪些', '参与单位最多的工作是哪项'])(
  'neither a day before which something is due nor the most of something is a change: %s',
  (message) => {
    expect(askedBy(message)).not.toBe('what-changed');
  },
);

test.each(['原来的时限是什么时候', '多了哪些工作', '时限有没有调整'])('%s asks what has changed', (message) => {
  expect(askedBy(message)).toBe('what-changed');
});

import { describe, expect, test } from 'vitest';
import { entryByContent } from '../../../src/assistant/understand/by-content.ts';
import { bare } from '../../../src/domain/text/fold.ts';
import { lettersOf } from '../../../src/domain/text/letters.ts';
import { aRecord } from './support.ts';

const written = (items: readonly { readonly title: string; readonly text: string }[]) => ({
  titles: lettersOf(items.map(({ title }) => bare(title))),
  texts: lettersOf(items.map(({ text }) => bare(text))),
});
const record = written(aRecord);

describe('a measure told in words of one’s own', () => {
  test.each([
    ['木质匾额那个，拆霓虹灯箱换店招的', 1],
    ['换朽坏梁柱、恢复青砖黛瓦那个', 0],
    ['灯会的游船还有步道照明', 2],
  ])('%s', (words, entry) => {
    expect(entryByContent(words, record)).toBe(entry);
  });

  test.each(['匾额', '游客游船', '地铁公交轻轨换乘枢纽', '加强管理，完善机制，提升服务', ''])(
    'is not guessed from too little, or from what nothing has: %j',
    (words) => {
      expect(entryByContent(words, record)).toBeNull();
    },
  );

  test('is not guessed where two have as much of it', () => {
    const twins = [...aRecord, ...aRecord.slice(1, 2)];

    expect(entryByContent('木质匾额那个，拆霓虹灯箱换店招的', written(twins))).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { remembered } from '../../src/domain/remembered.ts';

const counting = (most?: number) => {
  const asked: string[] = [];
  const find = remembered((words) => {
    asked.push(words);
    return words === '无' ? undefined : { words };
  }, most);
  return { asked, find };
};

test('finds the same words once, also where nothing is found', () => {
  const { asked, find } = counting();

  const [first, again] = [find('灯会'), find('灯会')];
  find('无');

  expect(find('无')).toBeUndefined();
  expect(again).toBe(first);
  expect(asked).toEqual(['灯会', '无']);
});

test('tells words apart, and finds them again once it has forgotten them', () => {
  const { asked, find } = counting(2);

  const found = ['一', '二', '三', '一'].map((words) => find(words)?.words);

  expect(found).toEqual(['一', '二', '三', '一']);
  expect(asked).toEqual(['一', '二', '三', '一']);
});

test('keeps no long text', () => {
  const { asked, find } = counting();
  const long = '长'.repeat(2_000);

  find(long);
  find(long);

  expect(asked).toHaveLength(2);
});

test('tells of what goes wrong each time', () => {
  const find = remembered((words) => Number.parseInt(words, 10).toString(99));

  expect(() => find('7')).toThrow(RangeError);
  expect(() => find('7')).toThrow(RangeError);
});

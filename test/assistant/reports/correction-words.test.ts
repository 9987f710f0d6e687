import { expect, test } from 'vitest';
import {
  correctionsIn,
  deniesOnly,
  droppedIn,
  isCorrection,
  keptIn,
  placesIn,
} from '../../../src/assistant/reports/correction-words.ts';

const corrected = (words: string) =>
  isCorrection(words)
    ? correctionsIn(words)
        .map(({ what, value }) => `${what}→${value}`)
        .join(' ')
    : 'none';

test.each([
  ['不是60%，是65%', '→65%'],
  ['问题不是缺人，是缺钱', '问题→缺钱'],
  ['护学岗不对，应该是65%', '护学岗→65%'],
  ['预计时间不对，是11月底', '预计时间→11月底'],
  ['数字不对，应该是七成', '→七成'],
  ['刚刚那个填错了，是七成', '→七成'],
  ['稍等，我查了一下，应该是65%', '→65%'],
  ['抱歉抱歉，应为65%', '→65%'],
  ['行，不过进度应该是65%', '进度→65%'],
  ['还有百分比也调到65%', '百分比→65%'],
  ['时间也补一下：11月底', '时间→11月底'],
  ['其实是65%', '→65%'],
  ['六成五更准确', '→六成五'],
  ['不用改了，还是60%', '→60%'],
  ['第二项应该是40%', '第二项→40%'],
  ['护学岗完成60%', 'none'],
  ['补充：下周启动招标', 'none'],
  ['之前统计有遗漏', 'none'],
  ['改成65%了吗', 'none'],
])('%s corrects %s', (words, meant) => {
  expect(corrected(words)).toBe(meant);
});

test.each(['不对', '不太对', '有个地方错了', '填错了', '不是这个意思', '不行'])(
  '%s denies and says no more',
  (words) => {
    expect(deniesOnly(words)).toBe(true);
  },
);

test('leaves out or keeps by place or name', () => {
  expect(droppedIn('第二项下次再报')).toBe('第二项');
  expect(droppedIn('最后一条先别报')).toBe('最后一条');
  expect(droppedIn('这条不要了')).toBe('这条');
  expect(keptIn('只报第一项')).toBe('第一项');
  expect(placesIn('第二项和最后一条')).toEqual([1, -1]);
  expect(placesIn('还有三项')).toEqual([]);
});

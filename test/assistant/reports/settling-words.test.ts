import { expect, test } from 'vitest';
import { asksOfDraft, withoutTag } from '../../../src/assistant/reports/draft-questions.ts';
import { isCourteous, settlingIn } from '../../../src/assistant/reports/settling-words.ts';

test.each([
  '确认',
  '全部确认，谢谢',
  '嗯',
  '嗯嗯，行',
  '好嘞~',
  '對的',
  '可以，报吧',
  '就这么报',
  '没毛病',
  '没意见，提交吧',
  '不用改了，确认',
  'OK 👍',
  'yes, thank you',
  'looks good',
])('%s says yes', (words) => {
  expect(settlingIn(words)).toBe('yes');
});

test.each([
  '取消',
  '算了算了',
  '先不报了，等核实后再报',
  '都不要了',
  '全部取消吧',
  '别报了，我再核实一下',
  '不对，取消',
  '先不改了',
  '不行，先别提交',
  'cancel, please',
  'never mind',
])('%s says no', (words) => {
  expect(settlingIn(words)).toBe('no');
});

test.each([
  '好的，不过预计要到11月',
  '好的，不对',
  '对了',
  '没问题吧',
  '可以吗？',
  '确认什么',
  '谢谢',
  '我再看看',
  '好家风建设完成60%',
  '不是',
  '嗯？',
  '不用谢',
  'no problem?',
])('%s settles nothing by itself', (words) => {
  expect(settlingIn(words)).toBeNull();
});

test('a thousand assents are read as fast as one, and thanks are heard', () => {
  expect(settlingIn('嗯'.repeat(4000))).toBe('yes');
  expect(settlingIn(`${'嗯'.repeat(4000)}护学岗`)).toBeNull();
  expect(isCourteous('好的，辛苦')).toBe(true);
  expect(isCourteous('好的')).toBe(false);
});

test.each(['这么写可以吗？', '你看行不行', '报上去了没有', '记好了吗', 'is it recorded?'])(
  '%s asks about the draft',
  (words) => {
    expect(asksOfDraft(words)).toBe(true);
  },
);

test.each(['行', '护学岗行吗', '记一下', '是真的吗'])('%s does not', (words) => {
  expect(asksOfDraft(words)).toBe(false);
});

test('what asks for approval behind a report is none of it; what asks whether it is true stays', () => {
  expect(withoutTag('护学岗完成60%，这么写可以吗？')).toBe('护学岗完成60%');
  expect(withoutTag('护学岗完成60%，对吗？')).toBe('护学岗完成60%，对吗？');
});

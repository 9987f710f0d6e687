import { expect, test } from 'vitest';
import { recordOf } from './support.ts';
import { mender } from '../../../src/assistant/understand/slips.ts';

const mended = mender(
  recordOf('推进智慧门禁建设，织密群防群治网络', '打好困难学校精准脱困攻坚战', '利用文化广场等现有场地，安装电梯'),
);

test.each([
  ['智慧门襟', '智慧门禁'],
  ['精准脱因', '精准脱困'],
  ['群防群冶', '群防群治'],
])('writes %s as the record does: %s', (slip, meant) => {
  expect(mended(slip)).toBe(meant);
});

test.each(['智慧门禁', '智慧大门', '文化广场舞', '精准扶贫', '电力', ''])('makes no other word of %s', (mention) => {
  expect(mended(mention)).toBe(mention);
});

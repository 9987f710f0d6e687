import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aStore } from '../../support/store.ts';
import { fill } from '../../support/desk.ts';
import { anAsker } from './support.ts';

const plan = `清河县2026年河湖管护方案

清河县人民政府办公室
2026年3月2日

一、重点任务

1.优化城区河道巡查台账建立，逐段登记。（水务局牵头；完成时限：8月14日前）

2.开展城区河道巡查台账建立，逐段登记。（住建局牵头）

3.修复沿河步道。（交通局牵头）

4.更换沿河护栏，逐段登记。（城管局牵头；完成时限：5月底前）

5.油漆沿河护栏，逐段登记。（城管局牵头；完成时限：6月底前）

6.清洗沿河护栏，逐段登记。（城管局牵头；完成时限：7月底前）

7.加固沿河护栏，逐段登记。（城管局牵头；完成时限：9月底前）

二、工作要求

沿河步道沿线照明应在11月底前全部亮灯。
`;

async function ask(message: string) {
  const now = '2026-07-08T10:00:00+08:00';
  const store = await aStore();
  await fill(store, now, plan);
  return (await anAsker(store, null, now))(message);
}

test('a measure without a deadline has not that of another that is called nearly so', async () => {
  const reply = await ask('开展城区河道巡查台账建立什么时候完成');

  expect(plainText(reply)).toContain('均未写明完成时限');
  expect(plainText(reply)).not.toContain('8月14日');
  expect(reply.facts.measures).toMatchObject([{ ref: '一2', due: null }]);
});

test('what else the plan says of a deadline stands beside the measure that has none', async () => {
  const reply = await ask('沿河步道什么时候完成');

  expect(plainText(reply)).toMatch(/「修复沿河步道」：方案和台账均未写明完成时限。\n方案另有相关表述：\n.*11月底前/u);
  expect(reply.facts.measures).toMatchObject([{ ref: '一3', due: null }]);
  expect(reply.citations.map(({ quote }) => quote)).toContain('沿河步道沿线照明应在11月底前全部亮灯。');
});

test('asks which is meant where several are called so, and answers for none of them', async () => {
  const reply = await ask('沿河护栏什么时候完成');

  expect(reply).toMatchObject({ kind: 'clarify', total: 4 });
});

import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { exampleMessages } from './examples.ts';
import { anAsker } from './support.ts';

const canary = '金丝雀对讲机';

/** A desk at which 公安局 has reported on 护学岗, in which 教育局 takes part and nobody else. */
async function aDeskWithACanary() {
  const desk = await aDesk();
  const draft = await desk.say('石公安', `护学岗完成40%，缺${canary}，预计9月底完成`);
  const recorded = await desk.tap('石公安', draft, '确认');
  expect(recorded.kind).toBe('recorded');
  return desk;
}

const aboutTheRow = [
  '护学岗进展如何',
  '护学岗的历史记录',
  '公安局的工作进展',
  '总体进展如何',
  '公安局报了吗',
  '护学岗什么时候到期',
];

test('nobody of another unit sees what a unit wrote of its work, whatever is asked', async () => {
  const { store, clock } = await aDeskWithACanary();

  for (const account of ['汤财政', '叶卫健', '郝应急']) {
    const ask = await anAsker(store, account, clock.now());
    for (const message of [...exampleMessages, ...aboutTheRow]) {
      const reply = await ask(message);

      expect.soft(JSON.stringify(reply), `${account}: ${message}`).not.toContain(canary);
      expect.soft(plainText(reply), `${account}: ${message}`).not.toContain('石公安报送');
    }
  }
});

test('the unit itself, who takes part, the office and leadership see it; others see how far it is', async () => {
  const { store, clock } = await aDeskWithACanary();
  const read = async (account: string | null) =>
    plainText(await (await anAsker(store, account, clock.now()))('护学岗进展如何'));

  for (const account of ['石公安', '秦教育', '岳主任', '方县长', null])
    expect.soft(await read(account)).toContain(canary);
  expect(await read('汤财政')).toContain('40%');
});

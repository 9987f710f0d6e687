import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateOf } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';

const orders = fc.constantFrom(
  '护学岗改由应急局牵头',
  '护学岗由公安局和财政局共同牵头',
  '护学岗牵头单位由公安局变更为教育局',
  '护学岗取消牵头单位',
  '护学岗增加住建局为参与单位',
  '护学岗的参与单位去掉教育局',
  '护学岗增加公安局为参与单位',
  '护学岗完成时限改为10月31日',
  '取消护学岗的完成时限',
  '护学岗时限改到11月底，由卫健局牵头',
  '护学岗已办结并验收通过',
  '护学岗验收不通过，原因是没有划线',
);

test('whatever the office changes, undoing it brings the row back to the state before', async () => {
  const { store, say } = await aDesk();
  const row = async () => {
    const items = await store.ledger.items({}, localOperator);
    return items.find(({ title }) => title.includes('护学岗'));
  };
  const state = async () => {
    const item = await row();
    return item === undefined ? null : { ...stateOf(item), byPlan: item.byPlan, leadIsExplicit: item.leadIsExplicit };
  };

  await fc.assert(
    fc.asyncProperty(fc.array(orders, { minLength: 1, maxLength: 2 }), async (words) => {
      const states = [await state()];
      for (const each of words) {
        await say(office, each);
        const recorded = await say(office, '确认');
        if (recorded.kind === 'recorded') states.push(await state());
      }
      for (const before of states.slice(0, -1).toReversed()) {
        const undone = await say(office, '撤销');
        expect([undone.kind, await state()]).toEqual(['undone', before]);
      }
    }),
    { numRuns: 5 },
  );
});

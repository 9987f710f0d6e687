import { expect, test } from 'vitest';
import { faultsOf } from '../../src/domain/ledger/journal.ts';
import { localOperator } from '../../src/domain/people.ts';
import { plainText } from '../../src/domain/reply.ts';
import { digest } from '../../src/jobs/digest.ts';
import { aDesk } from '../support/desk.ts';

test('a day of reports, corrections and an undo ends in a ledger, a digest and a journal that agree', async () => {
  const { say, tap, clock, store, errors } = await aDesk();

  const asked = await say('秦教育', '完成60%，缺一名技术员');
  await tap('秦教育', asked, '硬质隔离设施');
  await say('秦教育', '疏散演练谁牵头');
  await say('秦教育', '不对，是65%');
  const recorded = await say('秦教育', '确认');
  await say('石公安', '护学岗卡住了，没有划线材料，请局领导协调');
  await say('石公安', '确认');
  await say('叶卫健', '明厨亮灶已办结');
  const wrong = await say('叶卫健', '确认');
  await tap('叶卫健', wrong, '撤销');
  await say('岳主任', '护学岗完成时限改为9月20日');
  await say('岳主任', '确认');
  clock.set('2026-07-08T18:00:00+08:00');
  const summary = await digest(store, { reader: localOperator, now: clock.now() });

  const items = await store.ledger.items({}, localOperator);
  expect(recorded.facts.update).toMatchObject({ percent: 65, blocker: '缺一名技术员' });
  expect(items.map(({ title, status, percent, due }) => [title, status, percent, due]).slice(0, 3)).toEqual([
    ['加固校门硬质隔离设施', 'in-progress', 65, '2026-09-30'],
    ['组织上学放学时段护学岗', 'blocked', null, '2026-09-20'],
    ['开展食堂明厨亮灶改造', null, null, '2026-07-10'],
  ]);
  expect(plainText(summary)).toContain('请领导协调（2 项）');
  expect(plainText(summary)).toContain('没有划线材料，请局领导协调');
  expect(faultsOf(await store.journal.entries(localOperator), await store.journal.head())).toEqual([]);
  expect(errors).toEqual([]);
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aDeskOfFiles, ledgerOf, planFile, rosterFile } from './support.ts';

test('the cells of a ledger are kept without the numbers of persons, which a finding tells; plan and roster stay', async () => {
  const desk = await aDeskOfFiles({
    'plan.txt': planFile.replace('配齐防冲撞装置。', '配齐防冲撞装置，联系电话0571-88012345。'),
    'roster.csv': rosterFile.replace('telegram:42', 'telegram:13900139000'),
    'ledger.csv': ledgerOf(
      '1,护学岗,公安局,,,已到位，联系人张三13800138000,40%,缺车辆京A12345,找110101199001011237办理',
      '2,心理辅导室建设,,,13700137000,,,,',
    ),
  });

  const reports = await desk.load(['plan.txt', 'roster.csv', 'ledger.csv']);
  const [again] = await desk.load(['ledger.csv']);

  const messages = reports.flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(messages).toContainEqual(expect.stringContaining('ledger.csv：已隐去2个手机号、1个车牌号、1个身份证号'));
  expect(again?.unchanged).toBe(true);
  const items = await desk.items();
  expect(items.find(({ title }) => title.includes('护学岗'))).toMatchObject({ percent: 40, blocker: '缺车辆京A***45' });
  expect(items.some(({ text }) => text.includes('0571-88012345'))).toBe(true);
  expect(await desk.store.people.byAccountOrName('telegram:13900139000')).not.toBeNull();
  for (const table of ['items', 'updates', 'journal', 'findings', 'documents'] as const) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(
      desk.store.database,
    );
    expect(rows.map(({ row }) => row).join('\n')).not.toMatch(/13800138000|13700137000|京A12345|110101199001011237/u);
  }
});

import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { plainText } from '../../src/domain/reply.ts';
import { aDesk } from '../support/desk.ts';
import { figuresOf, personalNumber, surrounding } from '../support/personal-numbers.ts';

const school = '秦教育';

type Store = Awaited<ReturnType<typeof aDesk>>['store'];

/** Everything that the store holds, as text. */
async function dumpOf({ database }: Store): Promise<string> {
  const tables = await database.introspection.getTables();
  const names = tables.map(({ name }) => name);
  const rows = await Promise.all(
    names.map(
      async (name) =>
        (await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(database)).rows,
    ),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

test('what a person writes is kept without the numbers of persons, and the person is told once', async () => {
  const { say, store } = await aDesk();

  const draft = await say(school, '硬质隔离设施完成60%，联系人张三13800138000、110101199001011237，缺车辆京A12345');
  const recorded = await say(school, '确认');
  const clean = await say(school, '明厨亮灶完成30%');

  expect(plainText(draft)).toContain(
    '原话：硬质隔离设施完成60%，联系人张三138******00、110*************37，缺车辆京A***45',
  );
  expect(plainText(draft)).toMatch(/已隐去1个手机号、1个身份证号、1个车牌号（系统不留存个人信息）。$/u);
  expect(draft.facts.update?.blocker).toBe('缺车辆京A***45');
  expect(recorded.kind).toBe('recorded');
  expect(plainText(recorded)).not.toContain('已隐去');
  expect(plainText(clean)).not.toContain('已隐去');
  expect(await dumpOf(store)).not.toMatch(/13800138000|110101199001011237|京A12345/u);
});

test('in English too; a stranger is told nothing but how to be enrolled', async () => {
  const { say, store } = await aDesk();

  const asked = await say(school, 'whose number is 13800138000');
  const refused = await say('路人', '我的电话13900139000');

  expect(plainText(asked)).toContain('Blotted out: 1 mobile number');
  expect(refused.kind).toBe('denied');
  expect(plainText(refused)).toMatch(/^您还没有登记[^\n]*$/u);
  expect(await dumpOf(store)).not.toMatch(/13[89]0013[89]000/u);
});

test('whose a number is, is asked without the number being kept', async () => {
  const { say } = await aDesk();

  for (const words of [
    '13800138000是谁的电话',
    '13800138000是谁',
    '京A12345是谁的车',
    '查一下110101199001011237是哪个人',
  ]) {
    const reply = await say(school, words);

    expect([words, reply.kind]).toEqual([words, 'not-found']);
    expect(plainText(reply)).toContain('名册不登记电话、身份证、住址等个人信息');
  }
});

test('a message that comes twice gets the same reply; a button carries the words without the number and works', async () => {
  const { handle, message, tap, store } = await aDesk();
  const report = message(school, '完成30%，联系人13800138000');

  const first = await handle(report);
  const second = await handle(report);
  const draft = await tap(school, first, '明厨亮灶');

  expect(second).toEqual(first);
  expect(first.kind).toBe('clarify');
  expect(first.actions.every(({ value }) => value.includes('138******00'))).toBe(true);
  expect(draft.facts.update).toMatchObject({ percent: 30, note: '完成30%，联系人138******00' });
  expect(plainText(draft)).not.toContain('已隐去');
  expect(await dumpOf(store)).not.toContain('13800138000');
});

test("a plan's own telephone numbers and the accounts of the roster stay", async () => {
  const { say, store } = await aDesk();
  const origin = { kind: 'roster', file: 'roster.csv', sha256: 'y', loadedAt: '2026-07-08T10:00:00+08:00' } as const;
  const person = { line: 2, name: '秦教育', unit: '教育局', post: null, role: 'liaison' } as const;

  await store.transaction('load', ({ library }) =>
    library.keepRoster([{ ...person, accounts: ['telegram:13800138000'] }], origin),
  );

  expect((await say('telegram:13800138000', '我单位有哪些任务')).kind).toBe('duties');
});

test('no table holds a number after any message, and what is no number of a person is kept as it was written', async () => {
  const { say, store, errors } = await aDesk();
  const numbers: string[] = [];
  const message = fc.tuple(surrounding, personalNumber, surrounding, personalNumber);
  await fc.assert(
    fc.asyncProperty(message, fc.constantFrom('', '硬质隔离设施', '明厨亮灶'), async ([a, one, b, other], item) => {
      await say(school, `${item}${a}${one.written}，${b}${other.written}。`);
      await say(school, `取消`, { action: `report:0=1:完成60%，${other.written}` });
      await say(school, '确认');
      numbers.push(one.digits, other.digits);
    }),
    { numRuns: 40 },
  );
  const words = '硬质隔离设施完成60%，20200930按公通字〔2020〕12号投入1,200万元，监控编号13800138000';
  await say(school, words);

  const dump = await dumpOf(store);
  const figures = figuresOf(dump);

  expect(numbers.filter((number) => figures.includes(number))).toEqual([]);
  expect(dump).toContain(words);
  expect(errors).toEqual([]);
}, 60_000);

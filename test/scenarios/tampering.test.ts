import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { audit, auditOf, type Audit } from '../../src/assistant/audit.ts';
import { localOperator } from '../../src/domain/people.ts';
import type { Database } from '../../src/store/database.ts';
import { storeOver } from '../../src/store/store.ts';
import { aDesk } from '../support/desk.ts';
import { timeZone } from '../support/store.ts';

/** Reports of every kind in one ledger: by a lead, a participant and the office, of several items at once, a changed deadline, two undone. */
async function aDayOfReports() {
  const desk = await aDesk();
  const { say } = desk;
  const said = [
    ['秦教育', '硬质隔离设施完成40%，明厨亮灶完成30%'],
    ['石公安', '硬质隔离设施完成90%'],
    ['石公安', '护学岗受阻，缺划线材料，预计10月底完成'],
    ['岳主任', '护学岗完成时限改为9月20日'],
    ['秦教育', '硬质隔离设施完成60%'],
    ['郝应急', '疏散演练无变化'],
  ] as const;
  for (const [who, words] of said) {
    await say(who, words);
    await say(who, '确认');
  }
  await say('秦教育', '撤销');
  await say('郝应急', '撤销');
  return desk;
}

type Desk = Awaited<ReturnType<typeof aDayOfReports>>;

class TakenBack extends Error {}

/** What the check finds where the tables were changed behind the program's back; afterwards they are as they were. */
async function foundAfter({ store }: Desk, ...tampering: readonly ReturnType<typeof sql>[]): Promise<Audit> {
  let found: Audit | undefined;
  const tampered = store.database.transaction().execute(async (transaction) => {
    for (const table of ['journal', 'updates'])
      await sql`alter table ${sql.table(table)} disable trigger all`.execute(transaction);
    await sql`alter table updates drop constraint updates_item_id_fkey`.execute(transaction);
    for (const statement of tampering) {
      const { numAffectedRows } = await statement.execute(transaction);
      expect(numAffectedRows, 'rows that were tampered with').toBeGreaterThan(0n);
    }
    found = await auditOf(storesOn(transaction), localOperator);
    throw new TakenBack();
  });
  await expect(tampered).rejects.toBeInstanceOf(TakenBack);
  if (found === undefined) throw new Error('nothing was checked');
  return found;
}

const storesOn = (database: Database) => storeOver(database, { timeZone, close: () => Promise.resolve() });

let desk: Desk;
beforeEach(async () => {
  desk = await aDayOfReports();
});

test('a ledger that nobody touched holds', async () => {
  expect(await audit(desk.store, localOperator)).toEqual({ entries: 9, faults: [], ledger: [] });
});

describe('of the journal', () => {
  const seqs = fc.integer({ min: 1, max: 9 });
  const altered = fc.constantFrom(
    sql`actor = actor || '等'`,
    sql`action = 'import'`,
    sql`action = action || ' 99'`,
    sql`subject = 'item 4'`,
    sql`message_id = 'another'`,
    sql`recorded_at = '2026-07-07T10:00:00+08:00'`,
    sql`before = '{}'`,
    sql`after = replace(after, '"due":', '"duly":')`,
    sql`after = null`,
    sql`previous_hash = repeat('0', 64)`,
    sql`hash = repeat('0', 64)`,
  );

  test('an entry of which anything was changed is named', async () => {
    await fc.assert(
      fc.asyncProperty(seqs, altered, async (seq, change) => {
        const { faults } = await foundAfter(desk, sql`update journal set ${change} where seq = ${seq}`);
        expect(faults.map((fault) => fault.seq)).toContain(seq);
      }),
      { numRuns: 40 },
    );
  });

  test('entries that were dropped are named, with what the ledger has of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(seqs, { minLength: 1, maxLength: 9 }), async (dropped) => {
        const { faults, ledger } = await foundAfter(
          desk,
          sql`delete from journal where seq = any(${dropped}::integer[])`,
        );
        expect(faults.filter(({ what }) => what === 'missing').map(({ seq }) => seq)).toEqual(
          dropped.toSorted((a, b) => a - b),
        );
        expect(ledger.filter(({ what }) => what === 'unjournalled')).toHaveLength(dropped.length);
      }),
      { numRuns: 20 },
    );
  });

  test('entries that changed places are named', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(seqs, { minLength: 2, maxLength: 2 }), async ([a = 0, b = 0]) => {
        const { faults } = await foundAfter(
          desk,
          sql`update journal set seq = 1000 + seq where seq in (${a}, ${b})`,
          sql`update journal set seq = ${a + b + 1000}::integer - seq where seq > 1000`,
        );
        expect(faults.map(({ seq }) => seq)).toEqual(expect.arrayContaining([a, b]));
      }),
      { numRuns: 20 },
    );
  });
});

describe('of the ledger', () => {
  const ids = fc.integer({ min: 1, max: 9 });
  const altered = fc.constantFrom(
    sql`after = jsonb_set(after, '{percent}', '99')`,
    sql`before = jsonb_set(before, '{percent}', '1')`,
    sql`said = said || '{"note":"从未说过"}'`,
    sql`person_name = '别人'`,
    sql`person_id = '999'`,
    sql`message_id = 'another'`,
    sql`recorded_at = recorded_at - interval '1 day'`,
    sql`kind = case kind when 'change' then 'report' else 'change' end`,
    sql`item_id = case item_id when 5 then 4 else 5 end`,
    sql`standing = case standing when 'office' then 'lead' else 'office' end`,
  );

  test('an update of which anything was changed is named, with its entry', async () => {
    await fc.assert(
      fc.asyncProperty(ids, altered, async (id, change) => {
        const { faults, ledger } = await foundAfter(desk, sql`update updates set ${change} where id = ${id}`);
        expect(faults).toEqual([]);
        expect(ledger.map(({ updateId }) => updateId)).toContain(String(id));
        expect(ledger.map(({ seq }) => seq)).not.toEqual(ledger.map(() => null));
      }),
      { numRuns: 40 },
    );
  });

  test('an update that was dropped, or put there, is named', async () => {
    const put = await foundAfter(
      desk,
      sql`insert into updates (item_id, kind, person_name, standing, said, before, after, recorded_at)
        select item_id, kind, person_name, standing, said, before, after, recorded_at from updates where id = 1`,
    );
    expect(put.ledger[0]).toMatchObject({ what: 'unjournalled', itemId: '1' });

    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        const { ledger } = await foundAfter(
          desk,
          sql`update updates set undoes_id = null where ${id}::integer in (id, undoes_id)`,
          sql`delete from updates where id = ${id}`,
        );
        expect(ledger).toContainEqual(expect.objectContaining({ what: 'unrecorded', updateId: null }));
      }),
      { numRuns: 9 },
    );
  });

  test.each([
    ['percent = 99', '1', ['percent']],
    ["due = '2027-01-01'", '2', ['due']],
    ["due = '2027-01-01'", '3', ['due']],
    ["status = 'done', blocker = '编的'", '4', ['status', 'blocker']],
    ["note = '编的'", '5', ['note']],
    ['reported_at = null, reported_by = null', '2', ['reportedAt']],
    ["reported_at = now(), reported_by = '别人'", '4', ['reportedAt']],
    ['version = 1', '1', ['version']],
  ])('a row where %s was written by hand is named: row %s, %j', async (change, itemId, fields) => {
    const { faults, ledger } = await foundAfter(
      desk,
      sql`update items set ${sql.raw(change)} where id = ${Number(itemId)}`,
    );

    expect(faults).toEqual([]);
    expect(ledger).toMatchObject([{ what: 'item-altered', itemId, fields }]);
  });

  test('a row that is gone is named', async () => {
    const { ledger } = await foundAfter(desk, sql`delete from items where id = 2`);

    expect(ledger).toContainEqual(expect.objectContaining({ what: 'item-gone', itemId: '2', title: null }));
  });
});

test('a check beside writers finds nothing of what they have half done', async () => {
  const { say, store } = desk;
  const writing = Promise.all(
    ['硬质隔离设施', '护学岗', '疏散演练'].map(async (title, i) => {
      const more = { conversation: `writer ${String(i)}` };
      for (const percent of [11, 12, 13]) {
        await say('岳主任', `${title}完成${String(percent)}%，经复核`, more);
        await say('岳主任', '确认', more);
      }
    }),
  );

  const checks: Audit[] = [];
  for (let n = 0; n < 8; n += 1) checks.push(await audit(store, localOperator));
  await writing;

  expect(checks.flatMap(({ faults, ledger }) => [...faults, ...ledger])).toEqual([]);
  expect(await audit(store, localOperator)).toEqual({ entries: 18, faults: [], ledger: [] });
});

import { createHash } from 'node:crypto';
import { audit } from '../../../src/assistant/audit.ts';
import { faultsOf, type JournalEntry } from '../../../src/domain/ledger/journal.ts';
import { stateOf } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { canonical, same } from '../support/canonical.ts';
import type { Opened } from '../support/places.ts';
import type { ModelLedger } from './ledger.ts';

/** What the store has otherwise than the model, after each step; thoroughly now and then, for that reads everything. */
export function checks(
  { store, database }: Opened,
  model: ModelLedger,
): (thoroughly: boolean) => Promise<readonly string[]> {
  let known = 0;
  let lastId = 0;
  let prefix = '';
  let journalled = { seq: 0, hash: '' };

  const rowsOf = async (): Promise<readonly string[]> => {
    const items = new Map((await store.ledger.items({}, localOperator)).map((item) => [item.id, item]));
    return model.rows.flatMap(({ id, name, state, version, reported }) => {
      const item = items.get(id);
      if (item === undefined) return [`row ${id} is gone`];
      const { percent, status, reportedAt, reportedBy } = item;
      const isSame = [
        [stateOf(item), state],
        [item.version, version],
        [reportedAt === null ? null : Date.parse(reportedAt), reported === null ? null : Date.parse(reported.at)],
        [reportedBy, reported?.by ?? null],
        [(percent ?? 0) >= 0 && (percent ?? 0) <= 100, true],
        [status === 'done', percent === 100],
      ].every(([one, other]) => same(one, other));
      return isSame
        ? []
        : [
            `${name} is ${canonical({ ...stateOf(item), version: item.version, reportedAt, reportedBy })}, by the model ${canonical({ ...state, version, reported })}`,
          ];
    });
  };

  /** What was added to the updates since the last step is what the model added to its own. */
  const updatesOf = async (): Promise<readonly string[]> => {
    const rows = await database.selectFrom('updates').selectAll().where('id', '>', lastId).orderBy('id').execute();
    const added = model.updates.slice(known);
    const wrongs =
      rows.length === added.length
        ? []
        : [`${String(rows.length)} updates were added, by the model ${String(added.length)}`];
    for (const [i, row] of rows.entries()) {
      lastId = row.id;
      prefix = digest(prefix, row);
      const own = added[i];
      if (own === undefined) break;
      own.id = String(row.id);
      const stored = {
        item: String(row.item_id),
        kind: row.kind,
        standing: row.standing,
        by: row.person_name,
        message: row.message_id,
        said: row.said,
        before: row.before,
        after: row.after,
        undoes: row.undoes_id === null ? null : String(row.undoes_id),
      };
      const expected = {
        item: own.row.id,
        kind: own.kind,
        standing: own.standing,
        by: own.by,
        message: own.message,
        said: row.said,
        before: own.before,
        after: own.after,
        undoes: own.undoes?.id ?? null,
      };
      if (!same(stored, expected)) wrongs.push(`update ${canonical(stored)}, by the model ${canonical(expected)}`);
    }
    known = model.updates.length;
    return wrongs;
  };

  /** What was added to the journal goes on with the chain. */
  const journalOf = async (): Promise<readonly string[]> => {
    const rows = await database
      .selectFrom('journal')
      .selectAll()
      .where('seq', '>', journalled.seq)
      .orderBy('seq')
      .execute();
    const head = await store.journal.head();
    const entries = rows.map(({ recorded_at, message_id, previous_hash, ...row }): JournalEntry => ({
      ...row,
      recordedAt: recorded_at,
      messageId: message_id,
      previousHash: previous_hash,
    }));
    const base = {
      actor: '',
      messageId: null,
      action: '',
      subject: '',
      before: null,
      after: null,
      recordedAt: '',
      previousHash: '',
    };
    const faults = faultsOf([{ ...base, ...journalled }, ...entries], head).filter(({ seq }) => seq > journalled.seq);
    journalled = head;
    return faults.map((fault) => `journal: ${canonical(fault)}`);
  };

  const everything = async (): Promise<readonly string[]> => {
    const rows = await database.selectFrom('updates').selectAll().orderBy('id').execute();
    const open = await database
      .selectFrom('drafts')
      .select(['conversation', 'author', 'token'])
      .where('state', '=', 'open')
      .orderBy('token')
      .execute();
    const places = open.map(({ conversation, author }) => `${conversation} ${author}`);
    const expected = model.drafts.filter(({ state }) => state === 'open').map(({ token }) => token);
    const { faults, ledger } = await audit(store, localOperator);
    return [
      ...(rows.reduce(digest, '') === prefix ? [] : ['an update of earlier is another now']),
      ...(new Set(places).size === places.length ? [] : ['a person has two open drafts in a conversation']),
      ...(same(
        open.map(({ token }) => token),
        expected.toSorted(),
      )
        ? []
        : ['other drafts are open than by the model']),
      ...[...faults, ...ledger].map((fault) => `audit: ${canonical(fault)}`),
    ];
  };

  return async (thoroughly) => [
    ...(await updatesOf()),
    ...(await rowsOf()),
    ...(await journalOf()),
    ...(thoroughly ? await everything() : []),
  ];
}

const digest = (before: string, row: unknown): string =>
  createHash('sha256')
    .update(before + canonical(row))
    .digest('hex');

import { sql, type RawBuilder } from 'kysely';
import type { Failure } from '../assistant/outbox.ts';
import type { Urge, UrgedItem, Urges, UrgeState } from '../assistant/urges.ts';
import type { Database } from './engine.ts';
import { keyOf, keysOf } from './ids.ts';
import { isoIn } from './instants.ts';
import { readsJournal } from './rights.ts';

/** Urgings and what became of them. What was sent and what was answered is read from the outbox and from the ledger, and kept nowhere twice. */
export function urgeStore(database: Database, timeZone: string): Urges {
  const read = (where: RawBuilder<unknown>) => urgesWhere(database, where, timeZone);

  return {
    async add({ recipient, itemIds, ...urge }) {
      const { id } = await database
        .insertInto('urges')
        .values({
          asker_id: urge.askerId,
          asker_name: urge.askerName,
          unit: urge.unit,
          recipient_id: recipient.id,
          recipient_name: recipient.name,
          recipient_unit: recipient.unit,
          conversation: urge.conversation,
          words: urge.words,
          answer_by: urge.answerBy,
          asked_at: urge.askedAt,
          send_at: urge.sendAt,
          after_update: sql`(select coalesce(max(id), 0) from updates)`,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const items = itemIds.map((itemId) => ({ urge_id: id, item_id: keyOf(itemId) }));
      if (items.length > 0) await database.insertInto('urged_items').values(items).execute();
      return String(id);
    },

    byId: async (id) => (await read(sql`urges.id = ${keyOf(id)}`))[0] ?? null,

    async open() {
      const { rows } = await sql<{ id: number }>`select id from urges where ${isOpen} order by id`.execute(database);
      return rows.map(({ id }) => String(id));
    },

    since: async (at, viewer) =>
      readsJournal(viewer) ? (await read(sql`urges.asked_at >= ${at}::timestamptz`)).toReversed() : [],

    async recent(unit, itemIds, since) {
      const { rows } = await sql<{ item_id: number; asker_name: string; asked_at: Date }>`
        select distinct on (item_id) item_id, asker_name, asked_at
        from urged_items join urges on urges.id = urge_id
        where unit = ${unit} and item_id = any(${keysOf(itemIds)}::integer[])
          and asked_at > ${since}::timestamptz and state not in ('withdrawn', 'undelivered')
        order by item_id, urges.id desc`.execute(database);
      return rows.map((row) => ({
        itemId: String(row.item_id),
        askerName: row.asker_name,
        askedAt: isoIn(timeZone, row.asked_at),
      }));
    },

    async sent(id, outgoingId, at) {
      await sql`update urges set state = 'sent', outgoing_id = ${keyOf(outgoingId)}, sent_at = ${at}::timestamptz
        where id = ${keyOf(id)} and state = 'waiting'`.execute(database);
    },

    async told(id, itemIds) {
      await sql`update urged_items set told = true
        where urge_id = ${keyOf(id)} and item_id = any(${keysOf(itemIds)}::integer[])`.execute(database);
    },

    async escalated(id, to, at) {
      await sql`update urges set escalated_at = ${at}::timestamptz, escalated_to = ${to}::text
        where id = ${keyOf(id)}`.execute(database);
    },

    async settle(id, state, at) {
      await settle(database, { id, state, at });
    },

    withdraw: (id, at) => settle(database, { id, state: 'withdrawn', at }),
  };
}

const isOpen = sql`state in ('waiting', 'sent')`;

/** Whether it was open. */
async function settle(
  database: Database,
  { id, state, at }: { readonly id: string; readonly state: UrgeState; readonly at: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`update urges set state = ${state}, settled_at = ${at}::timestamptz
    where id = ${keyOf(id)} and ${isOpen} returning id`.execute(database);
  return rows.length > 0;
}

interface Row {
  readonly id: number;
  readonly asker_id: string;
  readonly asker_name: string;
  readonly unit: string;
  readonly recipient_id: string;
  readonly recipient_name: string;
  readonly recipient_unit: string;
  readonly conversation: string;
  readonly words: string | null;
  readonly answer_by: string | null;
  readonly asked_at: Date;
  readonly send_at: Date;
  readonly state: UrgeState;
  readonly sent_at: Date | null;
  readonly escalated_at: Date | null;
  readonly escalated_to: string | null;
  readonly out_state: string | null;
  readonly out_failure: Failure | null;
}

interface ItemRow {
  readonly urge_id: number;
  readonly item_id: number;
  readonly title: string;
  readonly over: boolean;
  readonly told: boolean;
  readonly by: string | null;
  readonly at: Date | null;
}

async function urgesWhere(database: Database, where: RawBuilder<unknown>, timeZone: string): Promise<readonly Urge[]> {
  const { rows } = await sql<Row>`select urges.*, out.state as out_state, out.failure as out_failure
    from urges left join outgoing own on own.id = urges.outgoing_id
      left join outgoing out on out.id = coalesce(own.merged_into, own.id)
    where ${where} order by urges.id`.execute(database);
  const items = await itemsOf(
    database,
    rows.map(({ id }) => id),
    timeZone,
  );
  return rows.map((row) => urgeOf(row, items.get(row.id) ?? [], timeZone));
}

/** The first report or request since it was asked that was not taken back, by the unit itself or by the office for it. */
async function itemsOf(
  database: Database,
  urgeIds: readonly number[],
  timeZone: string,
): Promise<ReadonlyMap<number, readonly UrgedItem[]>> {
  const { rows } = await sql<ItemRow>`select x.urge_id, x.item_id, i.title, x.told,
      coalesce(i.status = 'done', false) or i.withdrawn as over, answer.by, answer.at
    from urged_items x join urges on urges.id = x.urge_id join item_details i on i.id = x.item_id
      left join lateral (select u.person_name as by, u.recorded_at as at from updates u
        where u.item_id = x.item_id and u.id > urges.after_update and u.kind in ('report', 'request')
          and not exists (select from updates later where later.undoes_id = u.id)
          and (u.standing = 'office' or exists (select from persons p where p.id::text = u.person_id
            and (p.unit_name in (urges.unit, urges.recipient_unit))))
        order by u.id limit 1) answer on true
    where x.urge_id = any(${urgeIds}::integer[]) order by i.position, i.id`.execute(database);
  const items = new Map<number, UrgedItem[]>();
  for (const row of rows) {
    const answer = row.by === null || row.at === null ? null : { by: row.by, at: isoIn(timeZone, row.at) };
    const item = { id: String(row.item_id), title: row.title, isOver: row.over, answer, isTold: row.told };
    items.set(row.urge_id, [...(items.get(row.urge_id) ?? []), item]);
  }
  return items;
}

function urgeOf(row: Row, items: readonly UrgedItem[], timeZone: string): Urge {
  const instant = (at: Date | null): string | null => (at === null ? null : isoIn(timeZone, at));
  return {
    id: String(row.id),
    askerId: row.asker_id,
    askerName: row.asker_name,
    unit: row.unit,
    recipient: { id: row.recipient_id, name: row.recipient_name, unit: row.recipient_unit },
    conversation: row.conversation,
    words: row.words,
    answerBy: row.answer_by,
    itemIds: items.map(({ id }) => id),
    askedAt: isoIn(timeZone, row.asked_at),
    sendAt: isoIn(timeZone, row.send_at),
    state: row.state,
    sentAt: instant(row.sent_at),
    delivered: row.out_state === 'sent' ? 'yes' : row.out_state === 'failed' ? (row.out_failure ?? 'refused') : 'no',
    items,
    escalatedAt: instant(row.escalated_at),
    escalatedTo: row.escalated_to,
  };
}

import { sql } from 'kysely';
import { audit } from '../../../src/assistant/audit.ts';
import { localOperator } from '../../../src/domain/people.ts';
import type { StandIn } from '../../support/telegram/stand-in.ts';
import { canCheckTraffic, checkTraffic } from '../../support/telegram/traffic.ts';
import { opened, type Opened } from '../support/places.ts';
import type { Expected } from './people.ts';

/** What a day has come to. */
export interface Verdict {
  readonly wrongs: readonly string[];
  /** Messages that reached people, and how many of these they had got before. */
  readonly sent: number;
  readonly duplicates: number;
  /** Each of those, with what the outbox knows of the message that it repeats. */
  readonly repeated: readonly string[];
  /** What people did: each has one effect. */
  readonly messages: number;
  readonly struck: Readonly<Record<string, number>>;
}

/** Looks at the ledger, the messages and everybody's telephone once the day is over. */
export function verdictOf(place: string, telegram: StandIn, expected: readonly Expected[]): Promise<Verdict> {
  return opened(place, async ({ store, database }) => {
    const { faults, ledger } = await audit(store, localOperator);
    const unanswered = await idsOf(database, sql`select id from messages where reply is null`);
    const unsent = await idsOf(
      database,
      sql`select conversation || ' ' || id || ' ' || state || ' ' || coalesce(failure, reason, '') as id from outgoing where state <> 'sent' order by outgoing.id`,
    );
    const parts = await idsOf(database, sql`select conversation || ' ' || unnest(parts) as id from outgoing`);
    const { rows } = await sql<{ count: string }>`select count(*) from messages`.execute(database);
    const reached = telegram.sent().map(({ message }) => `${String(message.chat.id)} ${String(message.message_id)}`);
    const sent = await idsOf(
      database,
      sql`select conversation || ' ' || array_to_string(parts, ',') || ' begun after ' || coalesce(begun_after, '?') as id from outgoing`,
    );
    const known = new Set(parts.map((part) => part.replace('telegram:', '').replace(/\/\d+(?= )/u, '')));
    const unknown = reached.filter((message) => !known.has(message));
    return {
      wrongs: [
        ...[...faults, ...ledger].map((fault) => JSON.stringify(fault)),
        ...unanswered.map((id) => `no reply: ${id}`),
        ...unsent.map((row) => `not sent: ${row}`),
        ...(await wrongInLedger(expected, store)),
        ...(await wrongInTraffic(telegram)),
      ],
      sent: reached.length,
      duplicates: unknown.length,
      repeated: unknown.map((message) => `${message} beside ${nextOf(message, sent)}`),
      messages: Number(rows[0]?.count ?? 0),
      struck: Object.fromEntries(telegram.struck),
    };
  });
}

async function idsOf(database: Opened['database'], query: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await query.execute(database);
  return (rows as readonly { readonly id: string }[]).map(({ id }) => id);
}

/** The row of the same chat whose message came next. */
function nextOf(message: string, sent: readonly string[]): string {
  const [chat = '', id = ''] = message.split(' ');
  const idIn = (row: string): number => Number(/ (?<id>\d+)/u.exec(row)?.groups?.['id']);
  const behind = sent.filter((row) => row.startsWith(`telegram:${chat} `) && idIn(row) > Number(id));
  return behind.toSorted((a, b) => idIn(a) - idIn(b))[0] ?? 'none';
}

/** Each piece of work has the figure that was reported last, and as many reports as were confirmed. */
async function wrongInLedger(expected: readonly Expected[], store: Opened['store']): Promise<readonly string[]> {
  const items = await store.ledger.items({}, localOperator);
  const recorded = Map.groupBy(await store.ledger.recorded(localOperator), ({ itemId }) => itemId);
  return expected.flatMap(({ title, percent, updates }) => {
    const item = items.find((each) => each.title === title);
    const count = recorded.get(item?.id ?? '')?.length ?? 0;
    return item?.percent === percent && count === updates
      ? []
      : [
          `${title}: ${String(item?.percent)}% by ${String(count)} reports, wanted ${String(percent)}% by ${String(updates)}`,
        ];
  });
}

/** Every call, result and update is as the published Bot API says, where that is there to be held against. */
async function wrongInTraffic({ recording }: StandIn): Promise<readonly string[]> {
  if (!canCheckTraffic) return [];
  const said = await checkTraffic(recording);
  return said.endsWith(': 0 faults') ? [] : [`traffic: ${said}`];
}

import type { Day, Period } from '../../domain/calendar/dates.ts';
import { ledgerTable } from '../../domain/ledger/export/table.ts';
import { bulletin } from '../../domain/papers/bulletin.ts';
import { leadsOf, unitsOf } from '../../domain/papers/item-words.ts';
import { ledgerPaper } from '../../domain/papers/ledger.ts';
import { isWeek, weekOf, type PaperOrder } from '../../domain/papers/order.ts';
import type { Paper } from '../../domain/papers/paper.ts';
import { unreported } from '../../domain/papers/unreported.ts';
import { withoutPersons } from '../../domain/papers/without-persons.ts';
import { isOffice, unitsAlong, type Person } from '../../domain/people.ts';
import type { Stores } from '../ports.ts';
import { collectBulletin } from './bulletin.ts';
import { signatureOf } from './signature.ts';

export interface DraftedPaper {
  readonly paper: Paper;
  /** How many items it is about, and of how many units. */
  readonly total: number;
  readonly units: number;
  /** How many reports and problems named somebody, whose clauses were left out. */
  readonly shortened: number;
}

/**
 * Why there is no paper: it is the office’s, the ledger is empty, nobody owes a report, the days are yet to come, or a bulletin was asked for
 * that is not about a week.
 */
export interface NoPaper {
  readonly refused: 'not-office' | 'nothing' | 'none-unreported' | 'ahead' | 'not-a-week';
}

interface Asked {
  readonly stores: Pick<Stores, 'ledger' | 'plans' | 'people'>;
  readonly reader: Person;
  /** ISO with offset. */
  readonly now: string;
}

/** Drafts a paper of the ledger as it stands now, for the office to edit. */
export async function draftPaper(order: PaperOrder, asked: Asked): Promise<DraftedPaper | NoPaper> {
  const today = asked.now.slice(0, 10);
  const refused = refusalOf(order, { ...asked, today });
  if (refused !== null) return { refused };
  if ((await asked.stores.ledger.items({}, asked.reader)).length === 0) return { refused: 'nothing' };
  switch (order.paper) {
    case 'bulletin':
      return draftBulletin(order, asked, today);
    case 'unreported':
      return draftUnreported(order, asked, today);
    case 'ledger':
      return draftLedger(asked);
  }
}

function refusalOf(
  { paper, period }: PaperOrder,
  { reader, today }: Asked & { readonly today: Day },
): NoPaper['refused'] | null {
  if (!isOffice(reader) || unitsAlong(reader) !== null) return 'not-office';
  if (paper === 'ledger' || period === undefined) return null;
  if (paper === 'bulletin' && !isWeek(period)) return 'not-a-week';
  return period.from > today ? 'ahead' : null;
}

/** What a paper is signed with. */
async function givenIn({ number }: PaperOrder, { stores, reader }: Asked) {
  const signature = await signatureOf(stores, reader);
  return { signature, ...(number === undefined ? {} : { number }) };
}

async function draftBulletin(order: PaperOrder, asked: Asked, today: Day): Promise<DraftedPaper> {
  const { stores, reader } = asked;
  const sets = await collectBulletin(stores, { reader, today, week: order.period ?? weekOf(today) });
  const words = [...sets.progress.map((one) => one.words), ...sets.blocked.map(({ blocker }) => blocker)];
  return {
    paper: bulletin(sets, await givenIn(order, asked)),
    total: sets.all.length,
    units: unitsOf(sets.all).length,
    shortened: words.filter((said) => !withoutPersons(said ?? '', sets.persons).isWhole).length,
  };
}

async function draftUnreported(order: PaperOrder, asked: Asked, today: Day): Promise<DraftedPaper | NoPaper> {
  const { stores, reader } = asked;
  const period = order.period === undefined ? null : untilToday(order.period, today);
  const silence = period === null ? { unreported: true } : { notReportedIn: period };
  const items = await stores.ledger.items({ ...silence, open: true }, reader);
  if (items.length === 0) return { refused: 'none-unreported' };
  return {
    paper: unreported({ items, period, today }, await givenIn(order, asked)),
    total: items.length,
    units: new Set(items.flatMap(leadsOf)).size,
    shortened: 0,
  };
}

const untilToday = ({ from, to }: Period, today: Day): Period => ({ from, to: to > today ? today : to });

async function draftLedger({ stores, reader, now }: Asked): Promise<DraftedPaper> {
  const items = await stores.ledger.items({}, reader);
  const people = await stores.people.all();
  const table = ledgerTable({ items, selection: {}, people, reader, now });
  return { paper: ledgerPaper(table), total: items.length, units: unitsOf(items).length, shortened: 0 };
}

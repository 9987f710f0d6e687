import type { Day, Period } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Person } from '../../domain/people.ts';
import type { BulletinSets } from '../../domain/papers/bulletin/sets.ts';
import { weekAfter, weekOf } from '../../domain/papers/order.ts';
import { progressIn, type Progress } from '../../domain/papers/progress.ts';
import type { ItemFilter, Stores } from '../ports.ts';

/** The sets of a bulletin, each of them a query, as the reader may read them. */
export async function collectBulletin(
  { ledger, plans, people }: Pick<Stores, 'ledger' | 'plans' | 'people'>,
  { reader, today, week }: { readonly reader: Person; readonly today: Day; readonly week: Period },
): Promise<BulletinSets> {
  const of = (filter: ItemFilter) => ledger.items(filter, reader);
  const [all, open] = [await of({}), await of({ open: true })];
  const moving = await of({ status: 'in-progress' });
  const blocked = await of({ status: 'blocked' });
  const silent = await of({ unreported: true, open: true });
  const said = new Set([...moving, ...blocked, ...silent].map(({ id }) => id));
  const progress = progressIn(await ledger.reportedIn(week, reader), all);
  const next = nextOf(week, today);
  return {
    ...{ today, week, next, all, moving, blocked, silent, progress },
    plans: await plans.titles(),
    done: await of({ status: 'done' }),
    waiting: open.filter(({ id }) => !said.has(id)),
    overdue: await of({ overdueOn: today }),
    due: await of({ due: next, open: true }),
    finished: finishedBy(progress),
    persons: (await people.all()).map(({ name }) => name),
  };
}

/** From today to the end of the week after it; of a week that is long gone, of the one after today's. */
function nextOf(week: Period, today: Day): Period {
  const after = weekAfter(week);
  const { to } = after.to < today ? weekAfter(weekOf(today)) : after;
  return { from: today, to };
}

const finishedBy = (progress: readonly Progress[]): readonly Item[] =>
  progress.filter(({ before, after }) => before.status !== 'done' && after.status === 'done').map(({ item }) => item);

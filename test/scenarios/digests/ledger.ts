import { addDays } from '../../../src/domain/calendar/dates.ts';
import type { Status } from '../../../src/domain/ledger/item.ts';
import { apply, stateOf, type Change, type ItemState } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import type { OpenStore } from '../../../src/store/store.ts';

/** Numbers that look like chance and are the same for a seed. */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    below: (n: number): number => Math.floor(next() * n),
    one: <T>(from: readonly T[]): T => {
      const found = from[Math.floor(next() * from.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}

export const units = ['教育局', '公安局', '卫健局', '应急局', '财政局', '住建局', '民政局'];

const statuses: readonly Status[] = ['not-started', 'in-progress', 'blocked', 'done'];

/** What was recorded of a row, as the test remembers it. */
export interface Recorded {
  readonly itemId: string;
  readonly before: ItemState;
  readonly after: ItemState;
  readonly at: string;
}

/** Fills an empty ledger with work of every kind around a day. */
export async function fillAtRandom(
  store: OpenStore,
  { seed, items, today }: { readonly seed: number; readonly items: number; readonly today: string },
): Promise<readonly Recorded[]> {
  const { below, one } = chance(seed);
  const rows = Array.from({ length: items }, (_, i) => ({
    title: `${one(['整治', '修缮', '排查', '新建'])}${String(i)}号${one(['危房', '管网', '校门', '堤坝'])}`,
    due: below(6) === 0 ? null : addDays(today, below(120) - 50),
    lead: [[], [one(units)], [one(units)], [units[below(3)] ?? '', units[3 + below(4)] ?? '']][below(4)] ?? [],
    participants: below(3) === 0 ? [one(['审计局', '统计局'])] : [],
  }));
  await store.library.addItems(rows);
  const recorded: Recorded[] = [];
  for (const { id } of await store.ledger.items({}, localOperator)) {
    for (let times = below(4); times > 0; times -= 1) {
      const [item] = await store.ledger.items({ ids: [id] }, localOperator);
      if (item === undefined) throw new Error('a row has gone');
      const before = stateOf(item);
      const said: Change = {
        status: one(statuses),
        ...(below(3) === 0 ? { blocker: one(['缺经费', '缺人手', '等审批']) } : {}),
        ...(below(5) === 0
          ? { extension: { until: addDays(today, 60), reason: null, by: '某人', askedOn: today } }
          : {}),
      };
      const after = apply(before, said);
      const at = `${addDays(today, -below(40))}T${String(10 + below(8))}:00:00+08:00`;
      const base = {
        itemId: id,
        version: item.version,
        undoes: null,
        personId: null,
        personName: '某人',
        messageId: null,
      };
      await store.ledger.record({ ...base, kind: 'report', standing: 'lead', said, before, after, recordedAt: at });
      recorded.push({ itemId: id, before, after, at });
    }
  }
  return recorded;
}

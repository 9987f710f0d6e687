import { later } from '../../support/plain-calendar.ts';
import type { expectation } from './expected.ts';
import type { Fact } from './world.ts';

type Known = Pick<ReturnType<typeof expectation>, 'works' | 'holders'>;

/** What people do of themselves in a day: report, ask for time and get it, hand work over, move deadlines, leave and come. */
export function doings(
  known: Known,
  { day, units, random }: { day: string; units: readonly string[]; random: () => number },
) {
  const facts: Fact[] = [];
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
  for (const { id, due, done, asks } of known.works()) {
    if (done || due === null || later(due, -20) > day) continue;
    if (asks) {
      if (random() < 0.2) facts.push({ what: 'due', id, due: later(due, 14) });
      continue;
    }
    const fate = random();
    if (fate < 0.02) facts.push({ what: 'finishes', id });
    else if (fate < 0.05) facts.push({ what: 'reports', id, day, says: fate < 0.035 ? 'figure' : 'unchanged' });
    else if (fate < 0.055) facts.push({ what: 'asks', id, until: later(due, 14) });
    else if (fate < 0.058)
      facts.push({ what: 'due', id, due: random() < 0.2 ? null : later(due, Math.floor(random() * 30) - 5) });
    else if (fate < 0.061) facts.push({ what: 'goes to', id, unit: pick(units) ?? '' });
  }
  const leaver = random() < 0.06 ? pick(known.holders().filter(({ role }) => role !== 'office')) : undefined;
  if (leaver !== undefined) {
    facts.push({ what: 'leaves', account: leaver.account });
    // Some posts stay empty for good.
    if (random() < 0.8)
      facts.push({
        what: 'comes',
        holder: {
          ...leaver,
          account: `${leaver.account.split('/')[0] ?? ''}/${day}`,
          name: `${leaver.unit}${leaver.role}${day}`,
        },
      });
  }
  return facts;
}

/** What people do of what they were reminded of in the morning: some answer the same day. */
export function answers(ids: Iterable<string>, known: Known, { day, random }: { day: string; random: () => number }) {
  const facts: Fact[] = [];
  for (const id of new Set(ids)) {
    const work = known.works().find((one) => one.id === id);
    if (work === undefined || work.done || work.asks || work.due === null) continue;
    const fate = random();
    if (fate < 0.25) facts.push({ what: 'reports', id, day, says: 'unchanged' });
    else if (fate < 0.5) facts.push({ what: 'reports', id, day, says: 'figure' });
    else if (fate < 0.6) facts.push({ what: 'finishes', id });
    else if (fate < 0.65) facts.push({ what: 'asks', id, until: later(work.due, 14) });
  }
  return facts;
}

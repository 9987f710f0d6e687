import { later } from '../../support/plain-calendar.ts';
import { isWorked, nearestWorked } from './calendar.ts';
import type { Fact, Holder, Work } from './world.ts';

/*
 * Who is to be reminded of what, told from what happened and from nothing else: one list of facts in, one list of reminders out. It knows no
 * table and no function of the program, and goes the long way wherever that is the plainer one.
 */

/** A day on which a program ran in the morning. */
export interface Morning {
  readonly day: string;
  readonly perWeek: number;
}

interface Past {
  readonly who: string;
  readonly day: string;
  readonly items: readonly { readonly item: string; readonly due: string; readonly step: number }[];
}

export function expectation() {
  const works = new Map<string, Work & { heard: string[]; asks: boolean; done: boolean }>();
  const holders = new Map<string, Holder>();
  const past: Past[] = [];

  function learn(fact: Fact): void {
    if (fact.what === 'item') works.set(fact.work.id, { ...fact.work, heard: [], asks: false, done: false });
    if (fact.what === 'comes') holders.set(fact.holder.account, fact.holder);
    if (fact.what === 'leaves') holders.delete(fact.account);
    const work = 'id' in fact ? works.get(fact.id) : undefined;
    if (work === undefined) return;
    if (fact.what === 'reports') work.heard.push(fact.day);
    if (fact.what === 'finishes') works.set(work.id, { ...work, done: true });
    if (fact.what === 'asks') works.set(work.id, { ...work, asks: true });
    if (fact.what === 'due') works.set(work.id, { ...work, due: fact.due, asks: false });
    if (fact.what === 'goes to') works.set(work.id, { ...work, lead: [fact.unit] });
  }

  /** The items that each account is reminded of on a morning. */
  function remindersOn({ day, perWeek }: Morning): ReadonlyMap<string, readonly string[]> {
    const all = new Map<string, readonly string[]>();
    if (!isWorked(day)) return all;
    for (const holder of holders.values()) {
      const items = [...works.values()].flatMap((work) => {
        const step = stepToday(work, day);
        if (step === null || !isFor(holder, work, step)) return [];
        const had = past.some(
          (one) =>
            one.who === holder.account &&
            one.items.some(({ item, due, step: before }) => item === work.id && due === work.due && before >= step),
        );
        return had || work.due === null ? [] : [{ item: work.id, due: work.due, step }];
      });
      const lately = past.filter((one) => one.who === holder.account && one.day >= later(day, -6));
      if (items.length === 0 || lately.length >= perWeek) continue;
      past.push({ who: holder.account, day, items });
      all.set(
        holder.account,
        items.map(({ item }) => item),
      );
    }
    return all;
  }

  /** Which of the steps of a deadline was the last to come, where it is still to be taken. */
  function stepToday(work: Work & { heard: string[]; asks: boolean; done: boolean }, today: string): number | null {
    if (work.due === null || work.done || work.asks || work.preset === 'off') return null;
    const steps: { step: number; day: string; since: string }[] = [];
    const dayOf = (step: number): string => nearestWorked(later(work.due ?? '', step), step > 0 ? 1 : -1);
    const all = [-14, -7, -3, -1, 0, 1];
    for (let step = 8; step < 800; step += 7) all.push(step);
    for (let i = 1; i < all.length; i += 1) {
      const step = all[i] ?? 0;
      const day = dayOf(step);
      if (day > today) break;
      if (work.preset === 'light' && step !== -3 && step < 1) continue;
      steps.push({ step, day, since: dayOf(all[i - 1] ?? 0) });
    }
    const last = steps.at(-1);
    if (last === undefined || work.heard.some((day) => day >= last.since)) return null;
    return last.step;
  }

  function isFor(holder: Holder, work: Work, step: number): boolean {
    const of = (unit: string, role: string) =>
      [...holders.values()].filter((one) => one.unit === unit && one.role === role);
    if (holder.role === 'office')
      return (
        step >= 15 ||
        work.lead.length === 0 ||
        work.lead.some((unit) => of(unit, 'liaison').length + of(unit, 'head').length === 0)
      );
    if (!work.lead.includes(holder.unit)) return false;
    if (holder.role === 'liaison') return true;
    return step >= 8 || of(holder.unit, 'liaison').length === 0;
  }

  /** How many messages would go out if every open item were told of every day from a week before its deadline. */
  function naivelyOn(day: string): number {
    const open = [...works.values()].filter((work) => work.due !== null && !work.done && later(work.due, -7) <= day);
    const liaisons = [...holders.values()].filter(({ role }) => role === 'liaison');
    return isWorked(day)
      ? open.reduce((sum, { lead }) => sum + liaisons.filter(({ unit }) => lead.includes(unit)).length, 0)
      : 0;
  }

  return { learn, remindersOn, naivelyOn, works: () => [...works.values()], holders: () => [...holders.values()] };
}

import type { Item, Milestone } from '../../domain/ledger/item.ts';
import { bare } from '../../domain/text/fold.ts';
import type { Context } from '../question.ts';
import { standingOn } from './rights.ts';

/** A milestone of an item. */
export interface NamedMilestone {
  readonly item: Item;
  readonly milestone: Milestone;
}

/** The milestones that the words name, with or without their item: X的招标, 招标. Those of what was talked about, or one's own, come first and alone. */
export async function milestonesNamed(named: string, context: Context): Promise<readonly NamedMilestone[]> {
  const items = await context.stores.ledger.items({ hasMilestones: true }, context.speaker);
  const found = items.flatMap((item) =>
    longest(namedOf(item, named, context)).map((milestone) => ({ item, milestone })),
  );
  return nearest(found, context);
}

function namedOf(item: Item, named: string, { directory }: Context): readonly Milestone[] {
  const words = bare(named);
  return (item.milestones ?? []).filter(({ title }) => {
    const name = bare(title);
    if (!words.includes(name)) return false;
    const rest = words
      .replace(name, '')
      .replace(/^的|的$/gu, '')
      .replace(/^(?:我们?(?:单位)?的?|这项?|该项?|其)/u, '');
    if (rest.length < 2) return true;
    const subject = directory.subjectOf(rest);
    return subject.kind !== 'nothing' && subject.itemIds.includes(item.id);
  });
}

/** 招标 of 招标和招标公示: the longest name that the words hold. */
function longest(found: readonly Milestone[]): readonly Milestone[] {
  const length = Math.max(0, ...found.map(({ title }) => title.length));
  return found.filter(({ title }) => title.length === length).slice(0, 1);
}

function nearest(found: readonly NamedMilestone[], { topic, speaker, directory }: Context): readonly NamedMilestone[] {
  const recent = found.filter(({ item }) => topic?.itemIds.length === 1 && topic.itemIds.includes(item.id));
  if (recent.length > 0 || found.length < 2) return recent.length > 0 ? recent : found;
  const own = found.filter(({ item }) => standingOn(item, speaker, directory) === 'lead');
  return own.length > 0 ? own : found;
}

import { chineseDate } from '../../calendar/dates.ts';
import type { Item } from '../../ledger/item.ts';
import type { BulletinSets } from './sets.ts';
import { daysOf, named, standing, unitsOf, withoutLead } from '../item-words.ts';
import { paragraph, partHeading, type PaperPart } from '../paper.ts';

/** What is due, and what is asked of whom. */
export function nextSteps(sets: BulletinSets): readonly PaperPart[] {
  if (sets.all.length === 0) return [];
  const asked = asks(sets);
  return [
    partHeading(0, '到期工作'),
    ...dueParts(sets),
    ...(asked.length === 0 ? [] : [partHeading(1, '请有关单位办理'), ...asked]),
  ];
}

function dueParts({ due, next }: BulletinSets): readonly PaperPart[] {
  if (due.length === 0) return [paragraph(`${daysOf(next)}没有到期的工作。`)];
  return [
    paragraph(`${daysOf(next)}到期、尚未完成的工作有${String(due.length)}项，请牵头单位按时完成；确需延期的，请在到期前提出申请。`),
    ...due.map((item, i) => paragraph(`${String(i + 1)}.${named(item)}，${chineseDate(item.due ?? next.to)}到期，目前${standing(item)}。`)),
  ]; // prettier-ignore
}

/** One paragraph a kind, to the units that it falls to. */
function asks({ overdue, blocked, silent }: BulletinSets): readonly PaperPart[] {
  return [
    ask(overdue, (units, of) => `逾期的${of}工作，请${units}抓紧办理，并报送预计完成时间。`),
    ask(blocked, (units, of) => `受阻的${of}工作，请${units}报送需要协调的事项。`),
    ask(silent, (units, of) => `未报送的${of}工作，请${units}报送进展；没有变化的，报“无变化”即可。`),
  ]
    .flat()
    .map((words, i) => paragraph(`${String(i + 1)}.${words}`));
}

/** What nobody leads is asked of nobody. */
function ask(items: readonly Item[], words: (units: string, of: string) => string): readonly string[] {
  const units = unitsOf(items);
  return units.length === 0 ? [] : [words(units.join('、'), `${String(items.length - withoutLead(items).length)}项`)];
}

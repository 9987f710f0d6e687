import type { DigestSnapshot, UnitStanding } from '../../domain/digest/snapshot.ts';
import type { Action } from '../../domain/reply.ts';
import { titled, type Frame } from './frame.ts';

/** How many units are offered to be urged, and items to be opened. */
const URGED = 2;
const OPENED = 2;

/** What a digest leads on to: the whole of a set that was cut, urging a unit that is late or silent, an item. */
export function actionsOf(snapshot: DigestSnapshot, frame: Frame): readonly Action[] {
  if (snapshot.empty !== 'no') return [];
  return [...wholeSets(snapshot, frame), ...urging(snapshot, frame), ...opening(snapshot, frame)];
}

function wholeSets({ asked, extensions, overdue, soon, silent, unit }: DigestSnapshot, { say }: Frame) {
  const sets = [
    { id: 'asked', total: asked.total, isCut: asked.lines.length < asked.total },
    { id: 'extensions', total: extensions.total, isCut: extensions.lines.length < extensions.total },
    { id: 'overdue', total: overdue.total, isCut: overdue.lines.length < overdue.total },
    { id: 'soon', total: soon.total, isCut: soon.lines.length < soon.total },
    // Which items those are no digest says.
    { id: 'silent', total: silent.items, isCut: silent.items > 0 && unit === null },
  ];
  return sets.flatMap(({ id, total, isCut }): readonly Action[] => {
    if (!isCut) return [];
    const own = unit === null ? 'no' : 'yes';
    return [
      { label: say(`digest-all-${id}`, { total }), value: say(`digest-all-${id}-words`, { unit: unit ?? '', own }) },
    ];
  });
}

/** The units with most that is late or silent; only where the reader sees all, for nobody urges their own. */
function urging({ units, unit }: DigestSnapshot, { say }: Frame): readonly Action[] {
  if (unit !== null) return [];
  const owing = ({ silent, overdue }: UnitStanding): number => silent + overdue;
  return units
    .filter((of) => of.unitId !== null && owing(of) > 0)
    .toSorted((a, b) => owing(b) - owing(a))
    .slice(0, URGED)
    .map(({ unitId, name }) => ({ label: say('digest-urge', { unit: name }), value: `urge:unit:${unitId ?? ''}` }));
}

function opening({ asked, overdue, soon }: DigestSnapshot, { say }: Frame): readonly Action[] {
  return [...asked.lines, ...overdue.lines, ...soon.lines].slice(0, OPENED).map(({ title }) => ({
    label: say('digest-open', { title: titled(title) }),
    value: say('ask-status', { title }),
  }));
}

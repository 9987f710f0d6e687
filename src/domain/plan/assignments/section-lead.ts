import { readAssigned } from './assignment.ts';
import type { FoundAssignment } from './assignments-in.ts';
import { readNumbering } from '../outline/numbering.ts';
import { endsAsUnit, isGroup } from '../units/unit-list.ts';

const WORK = '(?:的|实施的|落实的|组织实施的)?(?:重点)?(?:工作|任务|事项|项目|措施|举措)(?:任务)?(?:清单|分工)?';
const SECTION = new RegExp(
  `^(?:由)?([^。；;：:]{2,60}?(?:牵头|主办|负责)(?:负责)?)${WORK}(?:[(（][^()（）]{1,20}[)）])?$`,
  'u',
);

/** `一、县发展改革局牵头工作（8项）`: who leads all that stands under a heading; `null` for any other heading. */
export function leadOfSection(heading: string): FoundAssignment | null {
  const start = readNumbering(heading)?.length ?? 0;
  const words = SECTION.exec(heading.slice(start))?.[1];
  const assigned = words === undefined ? null : readAssigned(words.replace(/^由/u, ''));
  if (!assigned || assigned.lead.length === 0) return null;
  const isNamed = [...assigned.lead, ...assigned.participants].every((name) => endsAsUnit(name) || isGroup(name));
  return isNamed ? { start, end: heading.length, assigned } : null;
}

import { parseDeadline } from '../../calendar/deadline.ts';
import type { Assigned } from './assigned.ts';
import type { Labelled, Part } from './labels.ts';
import { labelledParts } from './labels.ts';
import { byLeadMarks, hasLeadMark } from './lead-marks.ts';
import { withoutRule } from './lead-rules.ts';
import { unitNames } from '../units/unit-list.ts';
import { byVerbs } from './verbs.ts';

/** `A牵头,B参与`, `牵头单位:A;配合单位:B`, `责任单位:A牵头,B按职责分工负责`. `null` where the words assign nothing. */
export function readAssigned(words: string): Assigned | null {
  const all = withoutRule(words);
  // Behind 完成时限: several times may stand, and all of them are its words.
  const labels = labelledParts(all);
  const hasDue = labels.some(({ part }) => part === 'due');
  const { rest, time } = hasDue ? { rest: all, time: null } : withoutTime(all);
  const labelled = hasDue ? labels : labelledParts(rest);
  const opening = readPart(rest.slice(0, labelled[0]?.from ?? rest.length));
  const dueWords = dueOf(labelled) ?? time;
  if (!labelled.some(({ part }) => part === 'lead' || part === 'joint' || part === 'participants')) {
    return opening && { ...opening, dueWords };
  }
  const read = byLabels(labelled);
  if (!opening) return { ...read, dueWords };
  return { ...opening, participants: [...opening.participants, ...read.lead, ...read.participants], dueWords };
}

// Which day it is plays no part in whether words are a time.
const ANY_DAY = '2000-01-01';
const TIME_WORDS = /[年月日季旬周底末前内期续]|\d{4}[./-]\d/u;

/** Takes a time out that stands among the names without a label: 甲局牵头,乙局配合,9月底前完成. */
export function withoutTime(words: string): { readonly rest: string; readonly time: string | null } {
  let time: string | null = null;
  const rest = words.replaceAll(/[^，,；;。]+/gu, (piece) => {
    if (piece.length > 40 || !TIME_WORDS.test(piece) || /[:：、]/u.test(piece) || !parseDeadline(piece, ANY_DAY))
      return piece;
    time ??= piece.trim().replace(/(?:全面|全部|基本)?(?:完成|办结|到位)$/u, '');
    return '';
  });
  return { rest, time };
}

const dueOf = (labelled: readonly Labelled[]): string | null =>
  labelled.find(({ part }) => part === 'due')?.words ?? null;

/** A list of units by what stands behind its names: a mark, or a verb. */
function readPart(words: string): Assigned | null {
  if (!hasLeadMark(words)) return byVerbs(words);
  const { lead, others } = byLeadMarks(unitNames(words));
  return { lead, participants: others.flatMap(namesUnderLabel), leadIsExplicit: true, dueWords: null };
}

function byLabels(labelled: readonly Labelled[]): Assigned {
  const words = (part: Part): string[] => labelled.filter((l) => l.part === part).map((l) => l.words);
  const lead = words('lead').flatMap(namesUnderLabel);
  const joint = words('joint').map((value) => readPart(value) ?? plain(unitNames(value)));
  const helpers = words('participants').flatMap(namesUnderLabel);
  const dueWords = dueOf(labelled);
  if (lead.length > 0) {
    const rest = [...joint.flatMap((j) => [...j.lead, ...j.participants]), ...helpers];
    return { lead, participants: rest.filter((name) => !lead.includes(name)), leadIsExplicit: true, dueWords };
  }
  return {
    lead: joint.flatMap((j) => j.lead),
    participants: [...joint.flatMap((j) => j.participants), ...helpers],
    // Who is responsible leads where others are named as helping.
    leadIsExplicit: joint.some((j) => j.leadIsExplicit) || (joint.length > 0 && helpers.length > 0),
    dueWords,
  };
}

const plain = (lead: readonly string[]): Assigned => ({
  lead,
  participants: [],
  leadIsExplicit: false,
  dueWords: null,
});

function namesUnderLabel(value: string): readonly string[] {
  const assigned = byVerbs(value);
  return assigned ? [...assigned.lead, ...assigned.participants] : unitNames(value);
}

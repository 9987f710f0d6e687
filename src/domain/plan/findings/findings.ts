import type { Day } from '../../calendar/dates.ts';
import { doubtfulDues } from './due-findings.ts';
import type { SettledMeasure } from '../measures.ts';
import { readNumbering } from '../outline/numbering.ts';
import type { Finding, FindingCode, Measure, Post } from '../plan.ts';
import { doubtfulNames } from './unit-findings.ts';
import type { KnownUnits } from '../units/units.ts';

interface FindingsInput {
  readonly text: string;
  readonly title: string;
  readonly issuedOn: Day | null;
  readonly measures: readonly SettledMeasure[];
  readonly units: KnownUnits;
  readonly members: readonly string[];
  readonly organisation: readonly Post[];
}

const GRAVITY: readonly FindingCode[] = [
  'lead-missing',
  'assignment-missing',
  'conflict',
  'duplicate-measure',
  'due-past',
  'due-ambiguous',
  'unit-misspelt',
  'unit-unknown',
  'unit-alias',
  'due-missing',
];

/** Everything that a person should look at, the gravest first, and in the order of the text where they weigh the same. */
export function readFindings(input: FindingsInput): readonly Finding[] {
  const found = [
    ...input.measures.flatMap(({ measure }) => withoutUnits(measure)),
    ...doubtfulDues(input),
    ...duplicates(input.measures),
    ...doubtfulNames(input),
  ];
  const places = placesOf(input);
  return found
    .toSorted((a, b) => GRAVITY.indexOf(a.code) - GRAVITY.indexOf(b.code))
    .map((finding) => ({ ...finding, ...places(finding) }));
}

/** The quote in the measure or its assignment; else the nearest before it, for a deadline may stand in a heading. */
function placesOf({ text, measures }: FindingsInput): (finding: Finding) => Pick<Finding, 'start'> {
  const byRef = new Map(measures.map((settled) => [settled.measure.ref, settled]));
  return ({ code, quote, ref }) => {
    const about = byRef.get(ref ?? '');
    const [start, end] = [about?.draft.start ?? 0, Math.max(about?.draft.end ?? 0, about?.draft.assignment?.end ?? 0)];
    const from = code.startsWith('unit-') ? (about?.draft.assignment?.start ?? start) : start;
    const inside = text.slice(from, about ? end : undefined).indexOf(quote);
    const found = inside < 0 ? text.lastIndexOf(quote, from) : from + inside;
    return found < 0 ? {} : { start: found };
  };
}

function withoutUnits({ ref, assignment, title, text, lead, participants }: Measure): readonly Finding[] {
  if (assignment === null) {
    return [
      {
        code: 'assignment-missing',
        message: `“${title}”没有写明由哪个单位负责。`,
        quote: text,
        suggestion: '请补充牵头单位和参与单位。',
        ref,
      },
    ];
  }
  if (lead.length > 0) return [];
  return [
    {
      code: 'lead-missing',
      message: `“${title}”没有写明牵头单位。`,
      quote: text,
      suggestion: participants.length > 0 ? `请在${participants.join('、')}中确定牵头单位。` : '请补充牵头单位。',
      ref,
    },
  ];
}

/** The same words twice are either a slip of copying or work that two lists count. Under other headings and other leads they are other work. */
function duplicates(measures: readonly SettledMeasure[]): readonly Finding[] {
  const groups = Map.groupBy(
    measures.map(({ measure }) => measure),
    workOf,
  );
  return [...groups].flatMap(([work, group]) => (work.length < SHORTEST ? [] : repeated(group)));
}

/** Words fewer than this stand in many rows: 持续推进, 见附件. */
const SHORTEST = 6;

/** What is to be done, without number and assignment. */
function workOf({ text, assignment }: Measure): string {
  const words = assignment === null ? text : text.replace(assignment, '');
  return words.slice(readNumbering(words)?.length ?? 0).replaceAll(/[\s\p{P}]/gu, '');
}

function repeated([first, ...others]: readonly Measure[]): readonly Finding[] {
  if (first === undefined) return [];
  const leads = ({ lead }: Measure): string => lead.join('、');
  return others
    .filter((other) => leads(other) === leads(first) || other.heading.join('\n') === first.heading.join('\n'))
    .map((other) => ({
      code: 'duplicate-measure',
      message: `“${other.title}”与${first.ref}的内容相同${leads(other) === leads(first) ? '' : `，牵头单位不同（${leads(first) || '未明确'}；${leads(other) || '未明确'}）`}。`,
      quote: other.text,
      suggestion: '请确认是否重复：重复的，删去一处；是两项工作的，请写明区别。',
      ref: other.ref,
    }));
}

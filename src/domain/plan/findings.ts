import type { Day } from '../calendar/dates.ts';
import { chineseDate } from '../calendar/dates.ts';
import type { SettledMeasure } from './measures.ts';
import { unitOfPost } from './holders.ts';
import type { Finding, FindingCode, Post } from './plan.ts';
import type { KnownUnits } from './units.ts';
import { longerName } from './units.ts';

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
    ...input.measures.flatMap((settled) => ofMeasure(settled, input)),
    ...doubtfulDues(input.measures),
    ...duplicates(input.measures),
    ...ofUnits(input),
    ...ofPosts(input),
    ...withoutDeadlines(input),
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

function ofMeasure({ measure, due }: SettledMeasure, { issuedOn }: FindingsInput): readonly Finding[] {
  const { ref, assignment, title, lead, participants } = measure;
  const quote = assignment ?? measure.text;
  const found: Finding[] = [];
  if (assignment === null) {
    found.push({
      code: 'assignment-missing',
      message: `“${title}”没有写明由哪个单位负责。`,
      quote,
      suggestion: '请补充牵头单位和参与单位。',
      ref,
    });
  } else if (lead.length === 0) {
    found.push({
      code: 'lead-missing',
      message: `“${title}”没有写明牵头单位。`,
      quote: measure.text,
      suggestion: participants.length > 0 ? `请在${participants.join('、')}中确定牵头单位。` : '请补充牵头单位。',
      ref,
    });
  }
  if (due.due !== null && issuedOn !== null && due.due < issuedOn) {
    found.push({
      code: 'due-past',
      message: `“${title}”的完成时限${chineseDate(due.due)}早于印发日期${chineseDate(issuedOn)}。`,
      quote: due.dueText ?? quote,
      suggestion: '请核对完成时限。',
      ref,
    });
  }
  return found;
}

/** One finding a wording: the office settles it once for all the measures that it governs. */
function doubtfulDues(measures: readonly SettledMeasure[]): readonly Finding[] {
  const groups = Map.groupBy(
    measures.filter(({ due }) => due.doubtful && due.dueText !== null),
    ({ due }) => due.dueText ?? '',
  );
  return [...groups].map(([dueText, [first, ...others]]): Finding => ({
    code: 'due-ambiguous',
    message: `“${first?.measure.title ?? ''}”${others.length > 0 ? `等${others.length + 1}项措施` : ''}的完成时限“${dueText}”不能确定为哪一天。`,
    quote: dueText,
    suggestion: '请写明年、月、日。',
    ...(first ? { ref: first.measure.ref, ...several([first, ...others].map(({ measure }) => measure.ref)) } : {}),
  }));
}

const several = (refs: readonly string[]): Pick<Finding, 'refs'> => (refs.length > 1 ? { refs } : {});

/** The same words twice are either a slip of copying or work that two lists count. */
function duplicates(measures: readonly SettledMeasure[]): readonly Finding[] {
  const groups = Map.groupBy(measures, ({ measure }) => measure.text.replaceAll(/\s/gu, ''));
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ measure }): Finding => ({
      code: 'duplicate-measure',
      message: `“${measure.title}”与${first?.measure.ref ?? ''}的内容相同。`,
      quote: measure.text,
      suggestion: '请确认是否重复。',
      ref: measure.ref,
    })),
  );
}

/** One finding a name, at the first measure that has it. */
function ofUnits({ text, measures, units }: FindingsInput): readonly Finding[] {
  const named = Map.groupBy(
    measures.flatMap(({ draft: { assigned }, measure }) =>
      [...new Set([...assigned.lead, ...assigned.participants])].map((written) => ({ written, measure })),
    ),
    ({ written }) => written,
  );
  return [...named].flatMap(([written, naming]) => {
    const found = ofName(written, units);
    const first = naming[0]?.measure;
    if (!found || !first) return [];
    const quote = text.includes(written) ? written : (first.assignment ?? first.text);
    return [{ ...found, quote, ref: first.ref, ...several(naming.map(({ measure }) => measure.ref)) }];
  });
}

function ofName(written: string, units: KnownUnits): Omit<Finding, 'quote'> | null {
  const settled = units.settle(written);
  const names = settled.names.join('、');
  switch (settled.kind) {
    case 'known':
    case 'unlisted':
      return null;
    case 'misspelt':
      return {
        code: 'unit-misspelt',
        message: `“${written}”疑为“${names}”之误，已按“${names}”读取。`,
        suggestion: names,
      };
    case 'alias':
      return { code: 'unit-alias', message: `“${written}”已按“${names}”读取，请确认是同一单位。`, suggestion: names };
    case 'unknown':
      return unknown(written, settled.perhaps);
  }
}

function unknown(written: string, perhaps: readonly string[]): Omit<Finding, 'quote'> {
  const message = `“${written}”不在成员单位之列。`;
  if (perhaps.length === 0) return { code: 'unit-unknown', message, suggestion: '请确认该单位名称。' };
  return {
    code: 'unit-unknown',
    message,
    suggestion: `请确认是否为${perhaps.map((name) => `“${name}”`).join('或')}；确认之前按不同单位处理。`,
  };
}

/** A head's post may call a member by a longer name: 后勤保障科科长 where the member is 保障科. */
function ofPosts({ members, organisation }: FindingsInput): readonly Finding[] {
  const written = new Set(
    organisation.flatMap(({ role, post }) => (role === '成员' || post === undefined ? [] : (unitOfPost(post) ?? []))),
  );
  return [...written].flatMap((unit) => {
    const name = longerName(unit, members);
    return name === null
      ? []
      : [
          {
            code: 'unit-alias',
            message: `“${unit}”已记为“${name}”的别名，请确认是同一单位。`,
            quote: unit,
            suggestion: name,
          } satisfies Finding,
        ];
  });
}

function withoutDeadlines({ measures, title, text }: FindingsInput): readonly Finding[] {
  if (measures.length === 0 || measures.some(({ due }) => due.dueText !== null)) return [];
  const quote = text.includes(title) ? title : (measures[0]?.measure.assignment ?? '');
  return [
    {
      code: 'due-missing',
      message: '本方案的各项措施均未写明完成时限。',
      quote,
      suggestion: '请由牵头单位提出完成时限，报办公室确定。',
    },
  ];
}

import type { Day } from '../../calendar/dates.ts';
import { chineseDate } from '../../calendar/dates.ts';
import { impossibleDay } from '../head/day-in-text.ts';
import type { SettledMeasure } from '../measures.ts';
import type { Finding } from '../plan.ts';

interface DuesInput {
  readonly text: string;
  readonly title: string;
  readonly issuedOn: Day | null;
  readonly measures: readonly SettledMeasure[];
}

/** What is doubtful about the deadlines: past, not to be told, or missing. */
export const doubtfulDues = (input: DuesInput): readonly Finding[] => [
  ...input.measures.flatMap((settled) => pastDue(settled, input.issuedOn)),
  ...unclearDues(input.measures),
  ...missingDues(input),
];

function pastDue({ measure, due }: SettledMeasure, issuedOn: Day | null): readonly Finding[] {
  if (due.due === null || issuedOn === null || due.due >= issuedOn) return [];
  return [
    {
      code: 'due-past',
      message: `“${measure.title}”的完成时限${chineseDate(due.due)}早于印发日期${chineseDate(issuedOn)}。`,
      quote: due.dueText ?? measure.assignment ?? measure.text,
      suggestion: '请核对年份和月份；已经完成的，请注明。',
      ref: measure.ref,
    },
  ];
}

/** One finding a wording: the office settles it once for all the measures that it governs. */
function unclearDues(measures: readonly SettledMeasure[]): readonly Finding[] {
  const groups = Map.groupBy(
    measures.filter(({ due }) => due.doubtful && due.dueText !== null),
    ({ due }) => due.dueText ?? '',
  );
  return [...groups].map(([dueText, [first, ...others]]): Finding => {
    const refs = [first, ...others].flatMap((settled) => settled?.measure.ref ?? []);
    const many = others.length > 0 ? `等${String(refs.length)}项措施` : '';
    return {
      code: 'due-ambiguous',
      ...wordingOf(`“${first?.measure.title ?? ''}”${many}的完成时限“${dueText}”`, dueText),
      quote: dueText,
      ...(first ? { ref: first.measure.ref } : {}),
      ...(refs.length > 1 ? { refs } : {}),
    };
  });
}

function wordingOf(about: string, dueText: string): Pick<Finding, 'message' | 'suggestion'> {
  const impossible = impossibleDay(dueText);
  if (impossible === null) return { message: `${about}不能确定为哪一天。`, suggestion: '请写明年、月、日。' };
  return {
    message: `${about}有误，${impossible.month}月没有${impossible.day}日。`,
    suggestion: `请更正日期；如指月底，请写作“${impossible.month}月底前”。`,
  };
}

/** Where nothing has a deadline, that is one question; where nearly everything has, those that have none were forgotten. */
function missingDues({ measures, title, text }: DuesInput): readonly Finding[] {
  const missing = measures.filter(({ due }) => due.dueText === null);
  const dated = measures.length - missing.length;
  const suggestion = '请由牵头单位提出完成时限，报办公室确定。';
  if (measures.length > 0 && dated === 0) {
    const quote = text.includes(title) ? title : (measures[0]?.measure.assignment ?? '');
    return [{ code: 'due-missing', message: '本方案的各项措施均未写明完成时限。', quote, suggestion }];
  }
  if (dated < missing.length * 3) return [];
  return missing
    .filter(({ measure }) => measure.assignment !== null)
    .map(({ measure }) => ({
      code: 'due-missing',
      message: `“${measure.title}”没有写明完成时限。`,
      quote: measure.assignment ?? measure.text,
      suggestion,
      ref: measure.ref,
    }));
}

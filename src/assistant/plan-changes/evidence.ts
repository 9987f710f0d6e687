import type { Item } from '../../domain/ledger/item.ts';
import type { Comparable } from '../../domain/plan/reissue/compare.ts';
import type { ChangeFact, Citation } from '../../domain/reply.ts';
import type { Context } from '../question.ts';
import type { Change } from './narrowed.ts';

/** What has changed as values, a field each. */
export const changeFacts = (changes: readonly Change[], moved: readonly Item[]): readonly ChangeFact[] => [
  ...changes.flatMap(factsOf),
  ...moved.map(({ ref, title, planDue, due }) => ({
    ref,
    measure: title,
    field: 'due' as const,
    before: planDue,
    after: due,
  })),
];

function factsOf({ before, after, fields }: Change): readonly ChangeFact[] {
  const { ref = '', title: measure = '' } = after ?? before ?? {};
  if (before === null || after === null)
    return [{ ref, measure, field: 'measure', before: before?.title ?? null, after: after?.title ?? null }];
  return fields.map((field) => ({ ref, measure, ...field }));
}

/** The words of both issues, each from its own text. */
export function citeChanges(changes: readonly Change[], { say }: Pick<Context, 'say'>): readonly Citation[] {
  return changes.flatMap(({ issue, before, after, fields }) => {
    const isWhole = fields.some(({ field }) => field === 'wording' || field === 'due');
    const earlier =
      issue.before.title === issue.after.title
        ? say('changes-earlier', { title: issue.before.title })
        : issue.before.title;
    return [
      ...(before === null ? [] : [citation(before, earlier, isWhole)]),
      ...(after === null ? [] : [citation(after, issue.after.title, isWhole)]),
    ];
  });
}

/** The assignment tells who; what is to be done and by when may stand elsewhere in the measure. */
const citation = ({ ref, text, assignment }: Comparable, document: string, isWhole: boolean): Citation => ({
  source: 'plan',
  document,
  ref,
  quote: isWhole ? text : (assignment ?? text),
});

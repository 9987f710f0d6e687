import type { Reply } from '../../domain/reply.ts';
import { text } from '../answer.ts';
import type { Context } from '../question.ts';
import { drafted, itemsOf, offer, show, type Author } from './compose.ts';
import type { Draft, DraftedChange } from './draft.ts';
import { understandReport, type ReportPart } from './understand-report.ts';

/** How a correction begins: 不对，是65%; 改成45%; 把预计改成10月底. */
const correcting =
  /^(?:不对|不是|错了|写错了|说错了|更正|纠正|应(?:该)?(?:是|为)|改(?:成|为|到|一下)|(?:把|将).{1,20}(?:改|换|调)(?:成|为|到)|(?:进度|状态|预计|百分比|比例).{0,6}(?:改|换|应)|\b(?:no|wrong|correct(?:ion)?|make it|change)\b)/iu;

const correction =
  /^(?:不对|不是(?:的)?|错了|写错了|说错了|更正|纠正|\b(?:no|wrong|correction)\b)[，,：:。.\s]*|(?:应(?:该)?(?:是|为)|改(?:成|为|到|一下)|换成|调(?:成|为|到)|把|将|\b(?:make it|change(?: it)? to)\b)/giu;

export const isCorrection = (words: string): boolean => correcting.test(words.trim());

/** Changes an open draft by what its author says; what the words do not name keeps its value. */
export async function correct(
  words: string,
  draft: Draft,
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply> {
  const parts = understandReport(words.replace(correction, ' ').trim(), context);
  const [part] = parts ?? [];
  const target = part === undefined ? undefined : targetOf(part, draft);
  if (part === undefined || target === undefined || part.unclear !== null) {
    return show(draft, context, [text(context.say('correction-not-understood'))]);
  }
  const items = await itemsOf(draft.payload, context);
  const changes = draft.payload.changes.map((change) => {
    const item = items.get(change.itemId);
    if (change !== target || item === undefined) return change;
    const said = withoutNote(part.change);
    return drafted(item, { ...withoutContradiction(change.said, said), ...said }, change.standing);
  });
  return offer({ ...draft.payload, changes }, context, author);
}

/** The draft's only change, or the one whose item the correction names. */
function targetOf({ itemIds }: ReportPart, { payload }: Draft): DraftedChange | undefined {
  const [first, ...more] = payload.changes;
  if (more.length === 0) return first;
  return payload.changes.find(({ itemId }) => itemIds.length === 1 && itemIds[0] === itemId);
}

/** A corrected figure takes an earlier 已完成 with it, unless that was said again. */
function withoutContradiction(earlier: DraftedChange['said'], said: DraftedChange['said']): DraftedChange['said'] {
  if (said.percent === undefined || said.percent === 100 || earlier.status !== 'done') return earlier;
  return Object.fromEntries(Object.entries(earlier).filter(([field]) => field !== 'status'));
}

/** The draft keeps the words that it was made of; those of a correction are no note. */
const withoutNote = (change: DraftedChange['said']): DraftedChange['said'] =>
  Object.fromEntries(Object.entries(change).filter(([field]) => field !== 'note'));

import { findDeadlines } from '../../domain/calendar/deadline.ts';
import { combined, type Change } from '../../domain/ledger/update.ts';
import type { Reply } from '../../domain/reply.ts';
import { byDay } from '../../domain/ledger/milestones.ts';
import { bare, fold } from '../../domain/text/fold.ts';
import { text } from '../answer.ts';
import type { Context } from '../question.ts';
import { denial } from './ask.ts';
import { moveFiles } from './attachments.ts';
import { drafted, itemsOf, offer, show, type Author } from './compose.ts';
import { isAsking } from './asking.ts';
import {
  correctionsIn,
  deniesOnly,
  droppedIn,
  isCorrection,
  keptIn,
  placesIn,
  refersOnly,
  type Correction,
} from './correction-words.ts';
import { asksOfDraft, withoutTag } from './draft-questions.ts';
import type { DraftedChange, UpdatesDraft, UpdatesPayload } from './draft.ts';
import { explains } from './explains.ts';
import { toCome } from './expected-day.ts';
import { giveReason } from './reason.ts';
import { standingOn } from './rights.ts';
import { cancel } from './settle-draft.ts';
import { understandReport } from './understand-report.ts';

/**
 * What an open draft becomes by words: corrected, without one of its items, or shown again to whoever asks about it. `null` where they are about
 * something else.
 */
export async function changed(message: string, draft: UpdatesDraft, corrector: Corrector): Promise<Reply | null> {
  const { context } = corrector;
  const untagged = withoutTag(message);
  const words = isCorrection(untagged) ? untagged : message;
  if (asksOfDraft(words)) return show(draft, context, [text(context.say('draft-not-yet'))]);
  if (isAsking(words) && !isCorrection(words)) return null;
  const kept = keptIn(words);
  const mention = kept ?? droppedIn(words);
  const left = mention === null ? null : await drop({ mention, keeps: kept !== null }, draft, corrector);
  const explained = left ?? (await giveReason(words, draft, corrector));
  if (explained !== null) return explained;
  if (deniesOnly(words)) return show(draft, context, [text(context.say('correction-what'))]);
  return isCorrection(words) ? correct(words, draft, corrector) : null;
}

interface Corrector {
  readonly context: Context;
  readonly author: Author;
}

/**
 * Changes an open draft by what its author says; what the words do not name keeps its value. All of the corrections of a message or none:
 * what is not understood leaves the draft as it was. `null` where the words are about something else than the draft.
 */
export async function correct(
  words: string,
  draft: UpdatesDraft,
  { context, author }: Corrector,
): Promise<Reply | null> {
  const corrections = correctionsIn(words);
  if (corrections.some((each) => isAboutElse(each, draft, context))) return null;
  const [only] = corrections;
  if (only !== undefined && corrections.length === 1) {
    const other = await onAnotherItem(only, draft, { context, author });
    if (other !== null) return other;
  }
  let changes: readonly DraftedChange[] | null = draft.payload.changes;
  for (const each of corrections)
    changes =
      changes === null
        ? null
        : await applied(each, { ...draft, payload: { ...draft.payload, changes } }, words, context);
  if (changes === null) return show(draft, context, [text(context.say('correction-not-understood'))]);
  return offer({ ...draft.payload, changes }, context, author);
}

/** 招标改到9月20日: words that move a milestone of the draft. */
export const movesMilestone = (words: string, { payload }: UpdatesDraft): boolean =>
  /改|调整?|推迟|提前/u.test(words) &&
  payload.changes.some(({ said }) => said.milestones?.some(({ title }) => words.includes(title)));

/** Names an item that is not in the draft, or the deadline of one, which is no report. */
function isAboutElse({ what }: Correction, { payload }: UpdatesDraft, context: Context): boolean {
  if (what.includes('节点') && payload.changes.every(({ said }) => said.milestones === undefined)) return true;
  const ids = namedIn(what, payload, context);
  if (ids.length > 0 && !payload.changes.some(({ itemId }) => ids.includes(itemId))) return true;
  const isOfDeadline = /时限|期限|截止|\bdeadline\b|\bdue\b/u.test(what);
  const isNamed = bare(what.replace(fieldWords, '')).length >= 2;
  return isOfDeadline && (payload.kind === 'report' || (isNamed && ids.length === 0));
}

async function applied(
  correction: Correction,
  { payload }: UpdatesDraft,
  words: string,
  context: Context,
): Promise<readonly DraftedChange[] | null> {
  const read =
    arrangedOf(correction, payload, context) ??
    (payload.kind === 'report' ? valueOf(correction, payload, context) : dueOf(correction, payload, context));
  if (read === null) return null;
  const target = targetOf(read.itemIds, payload.changes);
  const item = target === null ? undefined : (await itemsOf(payload, context)).get(target.itemId);
  if (target === null || item === undefined) return null;
  const added = read.added ?? (read.change.percent === undefined ? target.added : undefined);
  const said = { ...combined(target.said, read.change), ...noteOf(target, words, context) };
  const corrected = drafted(item, said, {
    standing: target.standing,
    added,
    reason: target.reason ?? (explains(words) ? words : undefined),
  });
  return payload.changes.map((change) => (change === target ? corrected : change));
}

/** The draft keeps the words that it was made of, and those that corrected them. */
function noteOf({ said: { note } }: DraftedChange, words: string, { say }: Context): { readonly note?: string } {
  return note === undefined ? {} : { note: say('note-corrected', { note, words }) };
}

/** The draft's only change, or the one whose item is named; `null` where the words tell of none or of several. */
function targetOf(itemIds: readonly string[], changes: readonly DraftedChange[]): DraftedChange | null {
  const named = changes.filter(({ itemId }) => itemIds.includes(itemId));
  if (itemIds.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  return changes.length === 1 ? (changes[0] ?? null) : null;
}

interface Value {
  readonly itemIds: readonly string[];
  readonly change: Change;
  readonly added?: number;
}

/** What a report is to say instead. The words before 改成 tell which field, and which item of several. */
function valueOf({ what, value }: Correction, payload: UpdatesPayload, context: Context): Value | null {
  const itemIds = namedIn(what, payload, context);
  if (/问题|困难|难点|原因|说明.*缺|卡点|堵点|瓶颈|blocker/u.test(what))
    return { itemIds, change: { blocker: /^(?:无|没有?了?|空|none)$/u.test(value) ? null : value } };
  const figure = /^(\d{1,3})(?:才对|吧|了)?$/u.exec(value)?.[1];
  if (figure !== undefined && Number(figure) <= 100) return { itemIds, change: { percent: Number(figure) } };
  const [part, ...more] = understandReport(value, { ...context, isFollowUp: true }) ?? [];
  if (part === undefined) return withDay(dayIn(value, context), (day) => ({ itemIds, change: { expected: day } }));
  if (part.unclear !== null || more.length > 0) return null;
  return {
    itemIds: itemIds.length > 0 ? itemIds : part.itemIds,
    change: withoutNote(part.change),
    ...(part.added === null ? {} : { added: part.added }),
  };
}

/** The day that is asked for, or of a milestone; `null` where the words tell of something else. */
function arrangedOf({ what, value }: Correction, { kind, changes }: UpdatesPayload, context: Context): Value | null {
  const itemIds = itemsNamed(what.replace(/(?:申请)?(?:延期|延长)(?:申请)?/u, ''), context);
  const said = targetOf(itemIds, changes)?.said;
  const extension = said?.extension;
  if (extension != null && (kind === 'request' || what.includes('延')))
    return withDay(dayIn(value.replace(/^延?[至到]/u, ''), context), (until) => ({
      itemIds,
      change: { extension: { ...extension, until } },
    }));
  const milestones = said?.milestones ?? [];
  const meant = milestones.find(({ title }) => what.includes(fold(title)));
  if (meant === undefined) return null;
  return withDay(dayIn(value, context), (due) => ({
    itemIds: [],
    change: { milestones: byDay(milestones.map((each) => (each === meant ? { ...each, due } : each))) },
  }));
}

/** What a deadline is to be instead. */
const dueOf = ({ what, value }: Correction, payload: UpdatesPayload, context: Context): Value | null =>
  withDay(dayIn(value, context), (due) => ({ itemIds: namedIn(what, payload, context), change: { due } }));

const withDay = (day: string | null, read: (day: string) => Value): Value | null => (day === null ? null : read(day));

function dayIn(words: string, { today }: Context): string | null {
  const found = findDeadlines(words, today).find(({ due }) => due !== null);
  return found?.due == null ? null : toCome(found.due, found.text, today);
}

const fieldWords =
  /的|进度|数字|状态|预计(?:完成)?|完成率|百分比|比例|时间|日期|完成时限|时限|期限|那[项个条]|这[项个条]|[\d.]+%|[\s\p{P}]/gu;

const aboutHindrance = /^(?:主要|存在)*(?:问题|困难|难点|原因|卡点|堵点|瓶颈|障碍|备注|说明|情况)$/u;

/** By its place in the draft, or by its name. */
function namedIn(words: string, { changes }: UpdatesPayload, context: Context): readonly string[] {
  const placed = placesIn(words).flatMap((at) => changes.at(at)?.itemId ?? []);
  return placed.length > 0 ? placed : itemsNamed(words, context);
}

/** 三道安保圈数据迟迟不报 is no wish to leave the item out. */
function isExactly(mention: string, { directory }: Context): boolean {
  const subject = directory.subjectOf(mention.replace(fieldWords, ''));
  return subject.kind === 'items' && subject.exact;
}

function itemsNamed(words: string, { directory }: Context): readonly string[] {
  const mention = words.replace(fieldWords, '');
  if (bare(mention).length < 2 || aboutHindrance.test(mention)) return [];
  const subject = directory.subjectOf(mention);
  return subject.kind === 'nothing' ? [] : subject.itemIds;
}

/** 不对，是三道安保圈: the same of another item. `null` where the words name none, or a value. */
async function onAnotherItem(
  { what, value, denies }: Correction,
  draft: UpdatesDraft,
  { context, author }: Corrector,
): Promise<Reply | null> {
  const { changes, kind } = draft.payload;
  const [change] = changes;
  if (changes.length !== 1 || change === undefined || kind !== 'report' || !(denies || what === '')) return null;
  if (understandReport(value, { ...context, isFollowUp: true }) !== null) return null;
  const ids = itemsNamed(value.replace(/^报的?/u, ''), context);
  const items = ids.length === 0 ? [] : await context.stores.ledger.items({ ids }, context.speaker);
  const allowed = items.filter((item) => standingOn(item, context.speaker, context.directory) !== null);
  const [item] = allowed;
  if (items.length > 0 && item === undefined) return show(draft, context, [text(denial(items, context))]);
  if (item === undefined || allowed.length > 1 || item.id === change.itemId) return null;
  const standing = standingOn(item, context.speaker, context.directory) ?? change.standing;
  await moveFiles({ from: change.itemId, to: item.id }, author.conversation, context);
  return offer({ ...draft.payload, changes: [drafted(item, change.said, { standing })] }, context, author);
}

/** Takes items out of a draft, the draft away where none is left; `null` where the words name none of them. */
async function drop(
  { mention, keeps }: { readonly mention: string; readonly keeps: boolean },
  draft: UpdatesDraft,
  { context, author }: Corrector,
): Promise<Reply | null> {
  const { changes } = draft.payload;
  if (refersOnly(mention) && changes.length > 1) return show(draft, context, [text(context.say('draft-drop-which'))]);
  const ids = refersOnly(mention) ? changes.map(({ itemId }) => itemId) : namedIn(mention, draft.payload, context);
  const left = changes.filter(({ itemId }) => ids.includes(itemId) === keeps);
  if (left.length === changes.length || (keeps && left.length === 0)) return null;
  if (left.length === 0) return refersOnly(mention) || isExactly(mention, context) ? cancel(draft, context) : null;
  const lead = [text(context.say('draft-dropped', { total: left.length }))];
  return offer({ ...draft.payload, changes: left }, context, { ...author, lead });
}

/** The words of a correction are no note of their own. */
const withoutNote = (change: Change): Change =>
  Object.fromEntries(Object.entries(change).filter(([field]) => field !== 'note'));

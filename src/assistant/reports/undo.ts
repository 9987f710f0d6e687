import { Temporal } from 'temporal-polyfill';
import { isOffice } from '../../domain/people.ts';
import { differing, stateOf, type ItemState, type Update } from '../../domain/ledger/update.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Reply, ReplyKind } from '../../domain/reply.ts';
import { fold } from '../../domain/text/fold.ts';
import { cite, instantIn, list, quoted, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { countOf } from './attachments.ts';
import { quantitiesIn } from './quantities.ts';
import { recordAll } from './record.ts';
import { standingOn } from './rights.ts';
import { changeLines } from './show-change.ts';

/** How long a person may take back what they recorded. The office may at any time. */
const UNDO_HOURS = 24;

const undoing =
  /^(?:\/undo\b|\bundo\b|(?:请|帮我|我要|我想|给我|麻烦)*(?:撤销|撤回|撤消|撤掉|回退))(?:一下|了)?(?<what>.{0,40})$|^(?<before>(?:请|帮我|麻烦)*(?:把|将).{2,30}?|.{2,30}?的?(?:记录|报送|上报|汇报))(?:撤销|撤回|撤消|撤掉)(?:了|掉|一下)?$/su;

/** Words after 撤销 that name no item: 撤销上一条记录, 撤回刚才报的那条. */
const unnamed =
  /上一?[条次个笔项]|最[近新后](?:的)?(?:一)?[条次个笔]?|刚才?|刚刚|请|帮|麻烦|把|将|我|们|今天|昨天|那|这|一?[条次个笔项]|的|了|报(?:送|上去|的)?|记录|确认|操作|办结|完结|修改|调整|改动|变更|进展|更新|吧|啊|谢谢|[\s\p{P}]|\b(?:the|my|last|latest|one|report|record|entry|that|please)\b/gu;

/** 刚才那条报错了，撤掉: why it is taken back, before the word that does. */
const mistaken = /^(?<of>.{0,12}?)(?:数据|数字|情况|进度)?(?:搞|报|弄|写|填|说|记|发|点)错了?[,;。!\s]+(?=.{0,20}撤)/u;

/** What is to be taken back: the speaker's newest record, or that of an item; `null` where nothing is. */
export function undoIn(words: string): { readonly mention: string } | null {
  const text_ = fold(words)
    .replace(/[。.!\s]+$/u, '')
    .trim();
  const said = undoing.exec(text_.replace(mistaken, ''))?.groups;
  const mention = said?.['before'] ?? said?.['what'];
  // 撤销违规点位完成60% is a report of taking something else away.
  if (mention === undefined || quantitiesIn(mention).length > 0) return null;
  const of = mistaken.exec(text_)?.groups?.['of'] ?? '';
  return { mention: mention.replace(unnamed, '') || of.replace(unnamed, '') };
}

/** Which record a button takes back. */
export interface UndoTarget {
  readonly id: string;
  readonly recordedAt: string;
}

/** Takes back one record, with all that was confirmed together with it, by compensating entries. Nothing is deleted. */
export async function undo(
  target: UndoTarget | { readonly mention: string },
  context: Context,
  messageId: string,
): Promise<Reply> {
  const found = await recordMeant(target, context);
  if (found === null) return no('not-found', 'undo-nothing', context);
  if (found.personId !== context.speaker.id && !isOffice(context.speaker))
    return no('denied', 'undo-not-yours', context);
  if (isTooOld(found, context)) return no('not-found', 'undo-nothing', context);
  const since = await recordsSince(found, context);
  const standing = confirmedTogether(found, since).filter(({ id }) => !isUndone(id, since));
  if (standing.length === 0) return no('undone', 'undo-already', context);
  return takeBack(standing, { since, context, messageId });
}

const confirmedTogether = (found: Update, since: readonly Update[]): readonly Update[] =>
  since.filter((update) => update.id === found.id || isOfSame(update, found));

/** Everything that is taken back with a record, of the rows that the speaker reads in full. */
export const takenBackWith = async (found: Update, context: Context): Promise<readonly Update[]> =>
  confirmedTogether(found, await recordsSince(found, context));

const isOfSame = (update: Update, { messageId, personId }: Update): boolean =>
  update.kind !== 'undo' && messageId !== null && update.messageId === messageId && update.personId === personId;

const isUndone = (id: string, updates: readonly Update[]): boolean => updates.some(({ undoes }) => undoes === id);

async function takeBack(
  updates: readonly Update[],
  {
    since,
    context,
    messageId,
  }: { readonly since: readonly Update[]; readonly context: Context; readonly messageId: string },
): Promise<Reply> {
  const { stores, speaker, directory } = context;
  const items = new Map(
    (await stores.ledger.items({ ids: updates.map(({ itemId }) => itemId) }, speaker)).map((item) => [item.id, item]),
  );
  const pairs = updates.flatMap((update) => {
    const item = items.get(update.itemId);
    return item === undefined ? [] : [{ update, item }];
  });
  if (pairs.some(({ item }) => standingOn(item, speaker, directory) === null))
    return no('denied', 'undo-no-right', context);
  if (pairs.length < updates.length || pairs.some((pair) => hasMovedOn(pair, since)))
    return no('not-found', 'undo-moved-on', context);
  const ids = new Set(updates.map(({ id }) => id));
  const evidence = await stores.evidence.of([...items.keys()], speaker);
  const gone = evidence.filter(({ updateId }) => ids.has(updateId));
  await recordAll(pairs.map(compensation), { context, messageId });
  const answer = await undone(pairs, context);
  if (gone.length === 0) return answer;
  const files = [...new Map(gone.map((file) => [file.id, file])).values()];
  return {
    ...answer,
    blocks: [...answer.blocks, text(context.say('undone-files', { count: countOf(files, context) }))],
  };
}

interface Pair {
  readonly update: Update;
  readonly item: Item;
}

/** Something that still stands was recorded of the row afterwards. What stands beside it moves nothing. */
function hasMovedOn({ update, item }: Pair, since: readonly Update[]): boolean {
  if (update.standing === 'participant') return false;
  const later = since.filter(
    ({ id, itemId, kind, standing }) =>
      itemId === item.id && Number(id) > Number(update.id) && kind !== 'undo' && standing !== 'participant',
  );
  const now = differing(stateOf(item), update.after);
  return later.some(({ id }) => !isUndone(id, since)) || changedBy(update).some((field) => now.includes(field));
}

const changedBy = ({ before, after }: Update) => differing(before, after);

const compensation = ({ update, item }: Pair) => ({
  itemId: item.id,
  version: item.version,
  kind: 'undo' as const,
  undoes: update.id,
  standing: update.standing,
  said: {},
  before: stateOf(item),
  after: restored({ update, item }),
});

/** What the update changed is as it was before; what moved otherwise since, by a new issue of the plan, stays. */
function restored({ update, item }: Pair): ItemState {
  const now = stateOf(item);
  if (update.standing === 'participant') return now;
  const before = changedBy(update).map((field) => [field, update.before[field]] as const);
  return { ...now, ...Object.fromEntries(before), note: update.before.note };
}

async function undone(pairs: readonly Pair[], context: Context): Promise<Reply> {
  const { say, language, stores, speaker } = context;
  const now = await stores.ledger.items({ ids: pairs.map(({ item }) => item.id) }, speaker);
  const [first] = pairs;
  const lines = pairs.flatMap((pair) => changeLines(stateOf(pair.item), restored(pair), context));
  return reply(context, 'undone', {
    blocks: [
      text(
        say('undone', {
          titles: pairs.map(({ item }) => quoted(item.title)).join(''),
          when: instantIn(language, first?.update.recordedAt ?? context.now),
        }),
      ),
      ...(lines.length === 0 ? [] : pairs.map((pair) => restoredBlock(pair, pairs.length > 1, context))),
    ],
    measures: now,
    citations: now.flatMap((item) => cite(item)),
  });
}

function restoredBlock(pair: Pair, isOneOfSeveral: boolean, context: Context) {
  const lines = changeLines(stateOf(pair.item), restored(pair), context);
  if (!isOneOfSeveral) return { ...list(lines), ordered: false };
  const what = lines.length === 0 ? context.say('no-change') : lines.join(context.say('change-joint'));
  return text(context.say('recorded-line', { title: quoted(pair.item.title), what }));
}

/** The record that is to be taken back. */
export const recordMeant = (
  target: UndoTarget | { readonly mention: string },
  context: Context,
): Promise<Update | null> => ('id' in target ? recordOf(target, context) : newestOf(target.mention, context));

/** The record that a button names. */
async function recordOf({ id, recordedAt }: UndoTarget, context: Context): Promise<Update | null> {
  const since = await recordsSince({ recordedAt }, context);
  return since.find((update) => update.id === id && update.kind !== 'undo') ?? null;
}

/** The speaker's newest record that stands; of one item, where one is named. */
async function newestOf(mention: string, context: Context): Promise<Update | null> {
  const { stores, speaker, directory } = context;
  if (mention.length < 2) return stores.ledger.lastUpdate(speaker);
  const subject = directory.subjectOf(mention);
  const ids = subject.kind === 'nothing' ? [] : subject.itemIds;
  const updates: Update[] = [];
  for (const id of ids) updates.push(...((await stores.ledger.history(id, speaker)) ?? []));
  const standing = updates.filter(({ id, kind }) => kind !== 'undo' && kind !== 'import' && !isUndone(id, updates));
  const newest = standing.toSorted((a, b) => Number(b.id) - Number(a.id));
  return newest.find(({ personId }) => personId === speaker.id) ?? newest[0] ?? null;
}

/** Everything from the moment of a record until now, itself included, of the rows that the speaker reads in full. */
async function recordsSince(
  { recordedAt }: Pick<Update, 'recordedAt'>,
  { stores, speaker, now }: Context,
): Promise<readonly Update[]> {
  const since = Temporal.Instant.from(recordedAt).subtract({ seconds: 1 });
  return stores.ledger.recordedBetween(since.toString(), now, speaker);
}

function isTooOld({ recordedAt }: Update, { now, speaker }: Context): boolean {
  if (isOffice(speaker)) return false;
  return Temporal.Instant.from(recordedAt).until(Temporal.Instant.from(now)).total('hours') > UNDO_HOURS;
}

const no = (kind: ReplyKind, id: string, context: Context): Reply =>
  reply(context, kind, { blocks: [text(context.say(id))] });

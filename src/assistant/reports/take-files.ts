import type { Item } from '../../domain/ledger/item.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import { quoted, reply, text } from '../answer.ts';
import type { TakenFile } from '../ports.ts';
import type { Context } from '../question.ts';
import { MOST_FILES, type ReceivedFile } from '../received-files.ts';
import { denied } from './ask.ts';
import { askWhereTo, askWhich, note, notKept, refuse, type WithFiles } from './ask-of-files.ts';
import { inADay, waitingIn } from './attachments.ts';
import { isExpired, offer } from './compose.ts';
import { isDeedDraft } from './draft.ts';
import { supplement } from './files-by-button.ts';
import { ownItems, standingOn } from './rights.ts';
import { understandReport } from './understand-report.ts';

/**
 * What becomes of files that were sent: they go with what their caption reports, else with the draft that waits, else with what was recorded a
 * moment ago if the author says so, else it is asked what they are of. Until then they wait.
 */
export async function takeFiles(given: WithFiles, words: string): Promise<Reply> {
  const { received, message, context, deed } = given;
  const taken = received.flatMap((file) => ('refused' in file ? [] : [file]));
  const waiting = await waitingIn(message.conversation, context);
  const room = taken.slice(0, Math.max(0, MOST_FILES - waiting.length));
  const over = (message.files?.length ?? 0) - received.length + taken.length - room.length;
  const notes = [...refusals(received, context), ...tooMany(over, context)];
  const ids = await receive(room, words, given);
  const done = words === '' ? null : await deed(words);
  const answer = await settled(done, ids, { given, words, hasRoom: room.length > 0 });
  return answer === null
    ? reply(context, 'help', { blocks: notes })
    : { ...answer, blocks: [...notes, ...answer.blocks] };
}

async function settled(
  done: Reply | null,
  ids: readonly string[],
  { given, words, hasRoom }: { readonly given: WithFiles; readonly words: string; readonly hasRoom: boolean },
): Promise<Reply | null> {
  const { context } = given;
  if (!hasRoom) return done;
  if (done === null) return alone(words, given);
  if (done.kind === 'draft') return done;
  if (done.kind === 'clarify') return { ...done, blocks: [...done.blocks, note('files-wait', context)] };
  await context.stores.evidence.drop(ids);
  return notKept(done, context);
}

/** A line for each reason, with the files that it is about. */
function refusals(received: readonly ReceivedFile[], { say }: Context): readonly Block[] {
  const refused = received.flatMap((file) => ('refused' in file ? [file] : []));
  return [...Map.groupBy(refused, ({ refused: reason }) => reason)].map(([reason, files]) =>
    text(
      say(`file-refused-${reason}`, {
        names: files.map(({ name }) => quoted(name)).join(''),
        limit: files[0]?.limit ?? 0,
      }),
    ),
  );
}

const tooMany = (over: number, { say }: Context): readonly Block[] =>
  over > 0 ? [text(say('files-too-many', { over, limit: MOST_FILES }))] : [];

function receive(files: readonly TakenFile[], words: string, { message, context }: WithFiles) {
  return context.stores.evidence.receive(files, {
    conversation: message.conversation,
    person: context.speaker,
    messageId: message.id,
    caption: words === '' || reportsSomething(words, context) ? null : words,
    at: context.now,
    until: inADay(context),
  });
}

/** What is reported stands in the update itself. */
const reportsSomething = (words: string, context: Context): boolean =>
  understandReport(words, { ...context, isFollowUp: true }) !== null;

/** Files whose words report nothing. */
async function alone(words: string, given: WithFiles): Promise<Reply> {
  const { open, context, settling } = given;
  if (open !== null && !isDeedDraft(open) && !isExpired(open, context))
    return offer(open.payload, context, { ...settling, lead: [text(context.say('files-added'))] });
  const { items, isNamed } = await itemsMeant(words, context);
  const own = items.filter((item) => standingOn(item, context.speaker, context.directory) !== null);
  if (isNamed && own.length === 0) return refuse(denied(items, context), given);
  const [item] = own;
  if (isNamed && item !== undefined && own.length === 1) return supplement(item, context, settling);
  return isNamed ? askWhich(own, given) : askWhereTo(own, given);
}

/** What the caption names; else all that is the person's own. */
async function itemsMeant(
  words: string,
  { directory, stores, speaker }: Context,
): Promise<{ readonly items: readonly Item[]; readonly isNamed: boolean }> {
  const mention = words.replace(wordsForFiles, ' ').trim();
  const subject = bare(mention).length < 2 ? null : directory.subjectOf(mention);
  if (subject !== null && subject.kind !== 'nothing')
    return { items: await stores.ledger.items({ ids: subject.itemIds }, speaker), isNamed: true };
  return { items: ownItems(await stores.ledger.items({}, speaker), speaker, directory), isNamed: false };
}

const wordsForFiles =
  /(?:这是|以下是|发|附|见|补充?|上传)*(?:现场|施工|工作|活动|佐证|证明|相关|有关)?的?(?:照片|图片|相片|截图|视频|录像|影像|附件|材料|资料|文件|台账|佐证|证明|截图)|现场|\b(?:photos?|pictures?|images?|files?|attached|attachments?|evidence|of|the|for)\b/giu;

import { stateOf, type Change } from '../../domain/ledger/update.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Reply } from '../../domain/reply.ts';
import { fold } from '../../domain/text/fold.ts';
import { text } from '../answer.ts';
import type { Context } from '../question.ts';
import { drafted, itemsOf, offer, show, type Author } from '../reports/compose.ts';
import { droppedIn } from '../reports/correction-words.ts';
import type { UpdatesDraft, DraftedChange } from '../reports/draft.ts';
import { arrangeOn } from './arrange.ts';
import { unknownUnits } from './ask.ts';
import { correctedBy, keptIn, type Kept } from './corrected.ts';
import { ordersIn } from './orders.ts';
import { unitsMeant } from './units-meant.ts';

interface Corrector {
  readonly context: Context;
  readonly author: Author;
}

const denying =
  /^(?:哦|噢|啊|呃|哎呀?|\s)*(?:不对|不是的?(?=[,.\s]|$)|(?:我)?(?:[写说填记弄搞])?错了|更正(?:一下)?|纠正(?:一下)?|(?:wrong|correction|sorry|no)(?=[,.:\s]))[,:.!\s]*/u;
const instead =
  /^(?:请)?(?:应该?是|应为|要)?(?:改(?:成|为|到|由)|换(?:成|为)|调整(?:为|到)|是|应该是|make it|change (?:it )?to|it should be|it is)\s*(?!不)/u;

/** Changes an open draft of the office's by what its author says of it; `null` where the words are about something else. */
export async function correctArrangement(
  words: string,
  draft: UpdatesDraft,
  { context, author }: Corrector,
): Promise<Reply | null> {
  const said = fold(words)
    .trim()
    .replace(/[\s.!~]+$/u, '');
  const rest = said.replace(denying, '');
  const denies = rest !== said;
  const [kept, others] = keptIn(rest);
  const open = kept.length === 0 ? draft : await without(kept, draft, context);
  if (kept.length > 0 && others === '') return offered(open, words, { context, author });
  const ordered = await byOrder(others, open, { denies, kept, context, author });
  if (ordered !== null) return ordered;
  const dropped = unitDropped(others, context);
  const value = dropped ?? others.replace(instead, '');
  if (value === others && !denies) return null;
  return byValue(value, { open, words, isDropped: dropped !== null }, { context, author });
}

/** 不对，时限改到10月底: an order of its own. What it denies does not count any more. */
async function byOrder(
  words: string,
  open: UpdatesDraft,
  { denies, kept, context, author }: Corrector & { readonly denies: boolean; readonly kept: readonly Kept[] },
): Promise<Reply | null> {
  const read = ordersIn(words);
  if (read === null || (read.others.length > 0 && (denies || kept.length > 0))) return null;
  if (!denies && kept.length === 0) return arrangeOn({ words, chosen: new Map() }, { context, author, open });
  const denied = denies ? read.orders.map(({ wish }): Kept => (wish.kind === 'units' ? wish.role : 'due')) : [];
  const base = denied.length === 0 ? open : await without(denied, open, context);
  const isUnnamed = read.orders.every(({ what }) => what === '');
  const ids = base.payload.changes.map(({ itemId }) => itemId);
  const chosen = new Map(isUnnamed ? [[0, ids] as const] : []);
  return arrangeOn({ words, chosen }, { context, author, open: base });
}

/** 去掉住建局 takes a unit out of a draft of units, where it names no row of it. */
function unitDropped(words: string, { directory }: Context): string | null {
  const dropped = droppedIn(words);
  if (dropped === null) return null;
  const isUnit = unitsMeant(dropped, { directory, people: [] }).unknown.length === 0;
  return isUnit && directory.subjectOf(dropped).kind === 'nothing' ? dropped : null;
}

interface Valued {
  readonly open: UpdatesDraft;
  readonly words: string;
  readonly isDropped: boolean;
}

/** 不对，是信息科; 改成11月15日: the value alone, of what the draft changes. */
async function byValue(
  value: string,
  { open, words, isDropped }: Valued,
  { context, author }: Corrector,
): Promise<Reply | null> {
  const people = await context.stores.people.all();
  const units = unitsMeant(value, { directory: context.directory, people });
  const corrected = open.payload.changes.map((change) =>
    correctedBy(value, change, { units, isDropped, today: context.today }),
  );
  if (corrected.every((each) => each === null)) {
    const isUnitMeant =
      units.unknown.length > 0 && /^[\p{Script=Han}]{2,10}(?:[局委办科室站所队院厅部处镇乡]|中心|街道)$/u.test(value);
    const isOfUnits = open.payload.changes.some(
      ({ said }) => said.lead !== undefined || said.participants !== undefined,
    );
    return isUnitMeant && isOfUnits ? unknownUnits(units, { words, chosen: new Map() }, context) : null;
  }
  const doubt = corrected.find((each) => each !== null && 'doubt' in each);
  if (doubt != null) return show(open, context, [text(context.say('arrange-no-day', { words: value }))]);
  const saids = corrected.map((each, i) =>
    each !== null && 'said' in each ? each.said : open.payload.changes[i]?.said,
  );
  return offered(await redrafted(open, (_, i) => saids[i] ?? {}, context), words, { context, author });
}

/** The draft without what is to stay as it is. */
const without = (kept: readonly Kept[], draft: UpdatesDraft, context: Context): Promise<UpdatesDraft> =>
  redrafted(draft, ({ said }, _, item) => withoutFields(said, kept, item), context);

function withoutFields(said: Change, kept: readonly Kept[], item: Item): Change {
  const left: Change = Object.fromEntries(
    Object.entries(said).filter(([field]) => !kept.some((each) => each === field)),
  );
  const { participants = [] } = stateOf(item);
  // Who leads takes no part besides, whatever stays.
  const rest = participants.filter((unit) => !(left.lead ?? item.lead).includes(unit));
  return left.lead !== undefined && rest.length < participants.length && left.participants === undefined
    ? { ...left, participants: rest }
    : left;
}

async function redrafted(
  draft: UpdatesDraft,
  saidOf: (change: DraftedChange, at: number, item: Item) => Change,
  context: Context,
): Promise<UpdatesDraft> {
  const items = await itemsOf(draft.payload, context);
  const changes = draft.payload.changes.map((change, i) => {
    const item = items.get(change.itemId);
    return item === undefined ? change : drafted(item, saidOf(change, i, item), { standing: 'office' });
  });
  return { ...draft, payload: { ...draft.payload, changes } };
}

const offered = ({ payload }: UpdatesDraft, words: string, { context, author }: Corrector): Promise<Reply> =>
  offer({ ...payload, words: `${payload.words}\n${words}` }, context, author);

import type { Day } from '../../domain/calendar/dates.ts';
import { dayAfter } from '../../domain/calendar/duration.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Change } from '../../domain/ledger/update.ts';
import { isOffice, unitsAlong } from '../../domain/people.ts';
import type { Action, Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import { dayIn, list, quoted, reply, text, unitNames } from '../answer.ts';
import { NotHereError } from '../not-here.ts';
import type { Context } from '../question.ts';
import { find } from '../subject.ts';
import { isAsking } from './asking.ts';
import { extendAction, readExtendAction } from './choices.ts';
import { drafted, isExpired, offer, type Author } from './compose.ts';
import type { UpdatesDraft } from './draft.ts';
import { extensionIn, isDayAlone, reasonOf, untilIn, withdrawnIn, type ExtensionAsked } from './extension-words.ts';
import { besideReport } from './beside-report.ts';
import { ownItems, standingOn, standsElsewhere } from './rights.ts';
import { understandReport } from './understand-report.ts';

/** What was said, and what buttons have settled of it. */
export interface ExtensionSaid {
  readonly words: string;
  readonly itemId?: string;
  readonly until?: Day;
}

/**
 * 申请延期: a unit asks the office for more time for what it leads. A draft, a question for what is missing, or a refusal; `null` where the
 * words ask for none, and for the office, whose word sets the deadline.
 */
export async function askExtension(said: ExtensionSaid, context: Context, author: Author): Promise<Reply | null> {
  const asked = extensionIn(said.words);
  if (asked === null || isOffice(context.speaker)) return null;
  const found = await itemFor(asked, said, context);
  if (found === null || 'kind' in found) return found;
  const { say, speaker, directory, today } = context;
  if (standingOn(found, speaker, directory) !== 'lead') return notYours(found, context);
  const title = quoted(found.title);
  if (found.due === null) return ask('extension-no-due', { title }, context);
  const until = said.until ?? untilIn(asked.when, { today, due: found.due });
  if (until === null) return askDay(found, { words: said.words, when: asked.when }, context);
  const due = dayIn(context.language, found.due);
  if (until <= found.due)
    return ask('extension-not-later', { title, due, until: dayIn(context.language, until) }, context);
  const reason = reasonIn(asked, context);
  const change: Change = { extension: { until, reason, by: speaker.name, askedOn: today } };
  const beside =
    asked.rest === '' || reason === asked.rest
      ? null
      : await besideReport(asked.rest, { item: found, change, words: said.words }, { context, author });
  if (beside !== null) return reason === null ? askReason(found, until, beside, context) : beside;
  const draft = await offer(
    { kind: 'request', changes: [drafted(found, change, { standing: 'lead' })], words: said.words },
    context,
    { ...author, lead: found.extension === undefined ? [] : [text(say('extension-again', { title }))] },
  );
  return reason === null ? askReason(found, until, draft, context) : draft;
}

/** 设备还没到货，想延到11月底: what is said beside it and is no report is why. */
function reasonIn({ reason, rest }: ExtensionAsked, context: Context): string | null {
  if (reason !== null && reason !== '') return reason;
  if (bare(rest).length < 3) return null;
  const parts = understandReport(rest, { ...context, isFollowUp: true });
  return parts === null || parts.every(({ change }) => onlyHinders(change)) ? rest : null;
}

const onlyHinders = ({ percent, status, expected }: Change): boolean =>
  percent === undefined && expected === undefined && (status === undefined || status === 'blocked');

/** The item that is meant: chosen, named, talked about, or the only one that the speaker's unit leads. */
async function itemFor(
  asked: ExtensionAsked,
  { words, itemId, until }: ExtensionSaid,
  context: Context,
): Promise<Item | Reply | null> {
  const { stores, speaker, directory, topic, say } = context;
  if (itemId !== undefined) {
    const [chosen] = await stores.ledger.items({ ids: [itemId] }, speaker);
    return chosen ?? reply(context, 'not-found', { blocks: [text(say('draft-item-gone'))] });
  }
  const again = ({ id }: Item): string => extendAction(id, until ?? null, words);
  if (asked.mention !== '') {
    const isUnknown = directory.subjectOf(asked.mention).kind === 'nothing';
    // What is put off may be a meeting on the way; only what is asked for has to be an item.
    if (isUnknown && !asked.isPleaded) return null;
    const found = await find(asked.mention, context, again);
    if ('instead' in found) return found.instead;
    return oneOf(led(found.items, context), found.items, { again, context });
  }
  const told = new Set((understandReport(asked.rest, context) ?? []).flatMap(({ itemIds }) => itemIds));
  if (told.size > 0) {
    const items = await stores.ledger.items({ ids: [...told] }, speaker);
    return oneOf(led(items, context), items, { again, context });
  }
  const open = ownItems(await stores.ledger.items({ open: true }, speaker), speaker, directory);
  const recent = open.filter(({ id }) => topic?.itemIds.includes(id) === true);
  const own = led(recent.length === 0 ? open : recent, context);
  return oneOf(own, recent.length === 0 ? open : recent, { again, context });
}

const led = (items: readonly Item[], { speaker, directory }: Context): readonly Item[] =>
  items.filter((item) => standingOn(item, speaker, directory) === 'lead');

/** More buttons than this are a wall on a phone. */
const MOST_BUTTONS = 10;

function oneOf(
  own: readonly Item[],
  all: readonly Item[],
  { again, context }: { readonly again: (item: Item) => string; readonly context: Context },
): Item | Reply {
  const { say } = context;
  const [only, ...more] = own.length === 0 ? all : own;
  if (only === undefined && unitsAlong(context.speaker) !== null) throw new NotHereError('group');
  if (only === undefined) return reply(context, 'denied', { blocks: [text(say('extension-nothing-led'))] });
  if (more.length === 0 || own.length === 0) return only;
  return reply(context, 'clarify', {
    blocks: [text(say('extension-which')), list(own.map(({ title, ref }) => say('item-line', { title, ref })))],
    measures: own,
    actions: own.slice(0, MOST_BUTTONS).map((item): Action => ({ label: item.title, value: again(item) })),
  });
}

/** Refuses, and says who could. */
function notYours(item: Item, context: Context): Reply {
  const { say, language, speaker, directory } = context;
  if (standsElsewhere(item, speaker, directory)) throw new NotHereError('group');
  const title = quoted(item.title);
  const words =
    item.lead.length === 0
      ? say('extension-denied-nobody', { title })
      : say('extension-denied', { title, units: unitNames(item.lead, language) });
  return reply(context, 'denied', { blocks: [text(words)] });
}

const ask = (id: string, values: Readonly<Record<string, string>>, context: Context): Reply =>
  reply(context, 'clarify', { blocks: [text(context.say(id, values))] });

/** Lengths that are asked for most. */
const lengths = [
  { id: 'extension-two-weeks', count: '2', unit: '周' },
  { id: 'extension-one-month', count: '1', unit: '个月' },
  { id: 'extension-two-months', count: '2', unit: '个月' },
] as const;

function askDay(
  item: Item,
  { words, when }: { readonly words: string; readonly when: string },
  context: Context,
): Reply {
  const { say, language } = context;
  const due = item.due ?? context.today;
  const title = quoted(item.title);
  return reply(context, 'clarify', {
    blocks: [
      text(
        when === ''
          ? say('extension-ask-day', { title, due: dayIn(language, due) })
          : say('extension-no-day', { title, when, due: dayIn(language, due) }),
      ),
    ],
    measures: [item],
    actions: lengths.map(({ id, count, unit }) => ({
      label: say(id),
      value: extendAction(item.id, dayAfter(due, { count, unit }), words),
    })),
  });
}

/** The draft waits without its reason; whatever is said next is taken for it. */
function askReason(item: Item, until: Day, draft: Reply, context: Context): Reply {
  const { say, language } = context;
  if (draft.kind !== 'draft') return draft;
  return reply(context, 'clarify', {
    blocks: [text(say('extension-ask-reason', { title: quoted(item.title), until: dayIn(language, until) }))],
    measures: [item],
    actions: draft.actions.filter(({ value }) => value.startsWith('cancel:')),
  });
}

/** What is asked for without saying why, by its row. */
const unexplained = ({ payload }: UpdatesDraft) => payload.changes.find(({ said }) => said.extension?.reason === null);

/** Asks for the reason that a draft still lacks; `null` where it lacks none. */
export async function askMissingReason(draft: UpdatesDraft, context: Context): Promise<Reply | null> {
  const change = unexplained(draft);
  const until = change?.said.extension?.until;
  if (change === undefined || until === undefined) return null;
  const [item] = await context.stores.ledger.items({ ids: [change.itemId] }, context.speaker);
  const actions = [{ label: context.say('action-cancel'), value: `cancel:${draft.token}` }];
  const shown = reply(context, 'draft', { blocks: [], actions });
  return item === undefined ? null : askReason(item, until, shown, context);
}

/** 理由是…, or whatever answers what was asked: the draft with its reason. `null` where the words are about something else. */
export async function explain(
  words: string,
  open: UpdatesDraft,
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply | null> {
  const isSaidSo = /^(?:延期|申请|不同意)?(?:的)?(?:理由|原因|因为?|因為|由于|because|due to)/u.test(words.trim());
  const lacking = unexplained(open);
  const target = lacking ?? (isSaidSo ? explainable(open) : undefined);
  if (target === undefined || (!isSaidSo && isElsewhere(words, context))) return null;
  const reason = reasonOf(words.trim());
  if (bare(reason).length < 2) return lacking === undefined ? null : askMissingReason(open, context);
  const [item] = await context.stores.ledger.items({ ids: [target.itemId] }, context.speaker);
  if (item === undefined) return null;
  const { extension } = target.said;
  const said: Change =
    extension == null ? { ...target.said, reason } : { ...target.said, extension: { ...extension, reason } };
  const change = drafted(item, said, { standing: target.standing, added: target.added });
  const changes = open.payload.changes.map((each) => (each === target ? change : each));
  return offer({ ...open.payload, changes, words: `${open.payload.words}\n${words}` }, context, author);
}

/** The one change whose reason may be said again: what is asked for, or what the office refuses. */
const explainable = ({ payload: { changes } }: UpdatesDraft) =>
  changes.length === 1 && changes[0]?.said.extension !== undefined ? changes[0] : undefined;

/** Another request, or a report of how far something is that is named. 供水没完工 is a reason. */
function isElsewhere(words: string, context: Context): boolean {
  if (isAsking(words) || extensionIn(words) !== null || withdrawnIn(words) !== null) return true;
  const parts = understandReport(words, context) ?? [];
  return parts.some(({ itemIds, change }) => itemIds.length > 0 && saysHowFar(change));
}

const saysHowFar = ({ percent, status }: Change): boolean =>
  percent !== undefined || status === 'done' || status === 'unchanged';

/** A day alone, after it was asked until when. */
export async function dayAnswered(words: string, context: Context, author: Author): Promise<Reply | null> {
  const asked = (context.topic?.choices ?? []).map(({ value }) => readExtendAction(value)).find((one) => one !== null);
  if (asked === undefined || asked.until === null || !isDayAlone(words)) return null;
  const { itemId } = asked;
  const [item] = await context.stores.ledger.items({ ids: [itemId] }, context.speaker);
  const when = words.replace(/^(?:那就?|就|延期?|延长|延至|到|至)+/u, '').trim();
  const until = item?.due == null ? null : untilIn(when, { today: context.today, due: item.due });
  if (item !== undefined && until === null) return askDay(item, { words: asked.words, when }, context);
  return askExtension({ words: asked.words, itemId, ...(until === null ? {} : { until }) }, context, author);
}

/** 撤回延期申请: a draft that takes the request back, or the draft of it dropped. `null` where the words say nothing of the kind. */
export async function withdrawExtension(words: string, context: Context, author: Author): Promise<Reply | null> {
  const mention = withdrawnIn(words);
  if (mention === null) return null;
  const { stores, speaker, directory, say } = context;
  const pending = (await stores.ledger.items({ asksExtension: true }, speaker)).filter(
    (item) => isOffice(speaker) || standingOn(item, speaker, directory) === 'lead',
  );
  const ids = idsNamed(mention, context);
  const meant = ids === null ? pending : pending.filter(({ id }) => ids.includes(id));
  const [item, ...more] = meant;
  if (item === undefined) {
    const open = await stores.drafts.open(author.conversation, speaker.id);
    const isDrafted = open?.payload.kind === 'request' && !isExpired(open, context);
    if (isDrafted && (await stores.drafts.close(open.token, 'cancelled')))
      return reply(context, 'cancelled', { blocks: [text(say('draft-cancelled'))] });
    return reply(context, 'not-found', { blocks: [text(say('extension-none-to-withdraw'))] });
  }
  if (more.length > 0) {
    const value = ({ title }: Item): string => say('extension-withdraw-words', { title });
    return reply(context, 'clarify', {
      blocks: [text(say('extension-which-withdrawn'))],
      actions: meant.slice(0, MOST_BUTTONS).map((each) => ({ label: each.title, value: value(each) })),
    });
  }
  const standing = isOffice(speaker) ? 'office' : 'lead';
  return offer(
    {
      kind: isOffice(speaker) ? 'change' : 'request',
      changes: [drafted(item, { extension: null }, { standing })],
      words,
    },
    context,
    author,
  );
}

/** `null` where no item is named. */
export function idsNamed(mention: string, { directory, topic }: Context): readonly string[] | null {
  if (/^(?:这|那|它|该)/u.test(mention)) return topic?.itemIds ?? null;
  if (bare(mention).length < 2) return null;
  const subject = directory.subjectOf(mention);
  return subject.kind === 'nothing' ? [] : subject.itemIds;
}

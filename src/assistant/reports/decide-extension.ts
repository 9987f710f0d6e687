import type { Day } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Change } from '../../domain/ledger/update.ts';
import { isOffice } from '../../domain/people.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { dayIn, quotedTitles, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { idsNamed } from './ask-extension.ts';
import { drafted, offer, type Author } from './compose.ts';
import { decisionIn, type Decision } from './decision-words.ts';
import { untilIn } from './extension-words.ts';
import { extensionActions, extensionLine } from '../extension-lines.ts';

/** The question whose answer lists what is asked for, after which 同意 needs no more words. */
const LISTING = 'extensions';

/**
 * The office's word on what units ask for: 同意护学岗延期, 不同意第一项，理由是…, 全部同意. Granting sets the deadline, refusing keeps the
 * reason; either by draft. `null` where nothing of the kind is decided, and where a deadline is granted that nobody asked for.
 */
export async function decideExtension(words: string, context: Context, author: Author): Promise<Reply | null> {
  const decision = decisionIn(words);
  const { speaker, stores, say, topic } = context;
  const isListed = topic?.asked?.request.ask === LISTING;
  if (decision === null) return null;
  // 全部同意 and 同意第一项 are about nothing else, where something is asked for.
  const isCounted = isOffice(speaker) && (decision.all || decision.at !== null);
  if (!decision.isAboutExtensions && !isListed && !isCounted) return null;
  if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('extension-decide-denied'))] });
  const pending = await stores.ledger.items({ asksExtension: true }, speaker);
  if (pending.length === 0 && !decision.isAboutExtensions && !isListed) return null;
  const ids = idsMeant(decision, context);
  const meant = ids === null ? pending : pending.filter(({ id }) => ids.includes(id));
  if (meant.length === 0) return none(decision, ids, context);
  if (meant.length > 1 && !decision.all) return which(meant, context);
  const [item] = meant;
  const named =
    decision.when === '' || item?.due == null ? null : untilIn(decision.when, { today: context.today, due: item.due });
  if (decision.when !== '' && named === null)
    return reply(context, 'clarify', { blocks: [text(say('arrange-no-day', { words: decision.when }))] });
  return draftDecision(meant, { ...decision, until: named, words }, { context, author });
}

/** The same of the one that a button names, as long as it asks for what it asked for then. */
export async function decideExtensionOf(
  { itemId, grants, until }: { readonly itemId: string; readonly grants: boolean; readonly until: Day },
  context: Context,
  author: Author,
): Promise<Reply> {
  const { speaker, stores, say } = context;
  if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('extension-decide-denied'))] });
  const [item] = await stores.ledger.items({ ids: [itemId], asksExtension: true }, speaker);
  if (item === undefined) return reply(context, 'not-found', { blocks: [text(say('extension-settled'))] });
  if (item.extension?.until !== until) return which([item], context);
  return draftDecision([item], { grants, reason: null, until: null, words: '' }, { context, author });
}

/** `null` where no item is named. */
function idsMeant({ at, all, mention }: Decision, context: Context): readonly string[] | null {
  if (all) return null;
  if (at !== null) return [context.topic?.listed[at] ?? context.topic?.itemIds[at] ?? ''];
  return idsNamed(mention, context);
}

async function none(
  { grants, when }: Decision,
  ids: readonly string[] | null,
  context: Context,
): Promise<Reply | null> {
  const { say, stores, speaker } = context;
  // 同意护学岗延期到11月底, of which nothing was asked, is the office's own change of the deadline.
  if (grants && when !== '' && ids !== null && ids.length > 0) return null;
  const items = ids === null || ids.length === 0 ? [] : await stores.ledger.items({ ids }, speaker);
  const titles = quotedTitles(items);
  return reply(context, 'not-found', {
    blocks: [text(titles === '' ? say('extensions-none', { whose: '' }) : say('extension-none-of', { titles }))],
    measures: items,
  });
}

const which = (items: readonly Item[], context: Context): Reply =>
  reply(context, 'clarify', {
    blocks: [
      text(context.say('extensions-which')),
      { type: 'list', ordered: true, items: items.map((item) => extensionLine(item, context)) },
    ],
    measures: items,
    actions: items.flatMap((item) => extensionActions(item, context)),
  });

interface Decided {
  readonly grants: boolean;
  readonly reason: string | null;
  /** Another day than was asked for. */
  readonly until: Day | null;
  readonly words: string;
}

function draftDecision(
  items: readonly Item[],
  { grants, reason, until, words }: Decided,
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply> {
  const because = reason === null ? {} : { reason };
  const changes = items.map((item) => {
    const day = until ?? item.extension?.until ?? item.due;
    const change: Change = grants ? { due: day, extension: null, ...because } : { extension: null, ...because };
    return drafted(item, change, { standing: 'office' });
  });
  const lead = items.map((item) => decisionText(item, { grants, until }, context));
  const hint = grants || reason !== null || items.length > 1 ? [] : [text(context.say('extension-say-why'))];
  return offer({ kind: 'change', changes, words }, context, { ...author, lead: [...lead, ...hint] });
}

function decisionText(item: Item, { grants, until }: Pick<Decided, 'grants' | 'until'>, context: Context): Block {
  const { say, language } = context;
  const asked = item.extension?.until ?? '';
  return text(
    say(
      !grants
        ? 'extension-refusing'
        : until === null || until === asked
          ? 'extension-granting'
          : 'extension-granting-other',
      {
        request: extensionLine(item, context),
        until: dayIn(language, until ?? asked),
      },
    ),
  );
}

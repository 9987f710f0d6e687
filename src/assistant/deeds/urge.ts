import { findPeriods } from '../../domain/calendar/period.ts';
import { mayReadAll } from '../../domain/people.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { bullets, instantIn, quoted, quotedTitles, reply, text } from '../answer.ts';
import {
  defineDeed,
  instead,
  type Acting,
  type Done,
  type Instead,
  type Intended,
  type Told,
  type Traced,
  type Undone,
} from '../deed.ts';
import { languageAt } from '../places.ts';
import type { Context } from '../question.ts';
import { urgedLine, urgeMessage } from '../urging/message.ts';
import { readUrgeAction, urgeIn } from '../urging/said-urge.ts';
import { afterQuiet } from '../urging/waking-hours.ts';
import { wordingIn } from '../wording.ts';
import { trace, urging, type Target, type Trace, type Urging } from './urge/content.ts';
import { askedLately, contactLine, targetsOf } from './urge/targets.ts';
import { meantBy, meantByButton } from './urge/whom.ts';

/** 催办: asks the lead units, in the asker's words, to say how far their items are. The office does, and leaders. */
export const urge = defineDeed({
  deed: 'urge',
  what: urging,
  trace,
  mayDo: mayReadAll,
  refuse: refused,
  read,
  again,
  correct: async (words, what, context) => {
    const own =
      /^(?:(?:附言|内容|催办词|话)?(?:改为|改成|换成)|(?:加|补充)(?:一)?句|就说|再说)[:：,，\s]*(?<own>.+)$/su.exec(
        words.trim(),
      );
    return own === null ? null : again({ ...what, words: own.groups?.['own']?.trim() ?? what.words }, context);
  },
  show,
  carryOut,
  undo,
});

async function read(words: string, context: Context): Promise<Intended<Urging> | null> {
  const button = readUrgeAction(words);
  const said = button === null ? urgeIn(words) : null;
  if (button === null && said === null) return null;
  // What others ask is refused before it is looked for, so that the refusal tells nothing.
  if (!mayReadAll(context.speaker)) return instead('denied', 'urge-which', context);
  const meant =
    button === null
      ? said === null
        ? null
        : await meantBy(said, words, context)
      : await meantByButton(button, context);
  if (meant === null || 'instead' in meant) return meant;
  const own = said?.words ?? null;
  const found = await targetsOf(meant, own, context);
  if ('instead' in found || said?.again === true) return found;
  return (await askedLately(found.what, saidAgain(words, found.what, context), context)) ?? found;
}

/** The same in words, for a button that says it again. */
const saidAgain = (words: string, { targets }: Urging, { say }: Context): string =>
  readUrgeAction(words) === null
    ? words
    : say('urge-words', { target: targets.map(({ unit }) => unit).join('、'), words: '', hasWords: 'no' });

async function again({ targets, words, leadless }: Urging, context: Context): Promise<Intended<Urging>> {
  const ids = [...new Set(targets.flatMap(({ items }) => items.map(({ id }) => id)))];
  const items = await context.stores.ledger.items({ ids }, context.speaker);
  const now = await targetsOf({ items, units: targets.map(({ unit }) => unit) }, words, context);
  if ('instead' in now) return now;
  // Of joint leads each is urged about what it was shown for.
  const shown = new Map(targets.map(({ unit, items: of }) => [unit, new Set(of.map(({ id }) => id))]));
  const kept = now.what.targets.map((target) => ({
    ...target,
    items: target.items.filter(({ id }) => shown.get(target.unit)?.has(id) === true),
  }));
  return { what: { targets: kept.filter((target) => target.items.length > 0), words, leadless } };
}

async function refused(context: Context): Promise<Reply> {
  const { stores, say } = context;
  const office = (await stores.people.all()).filter(({ role }) => role === 'office');
  const names = office.map(({ name, unit }) => say('deed-office-person', { name, unit }));
  return reply(context, 'denied', {
    blocks: [text(say('urge-denied', { names: names.join(say('side-and')), total: names.length }))],
  });
}

async function show(what: Urging, context: Context): Promise<Told> {
  const { say, stores, speaker, language, now } = context;
  const ids = what.targets.flatMap(({ items }) => items.map(({ id }) => id));
  const measures = await stores.ledger.items({ ids }, speaker);
  const reached = what.targets.filter(({ to }) => to !== null);
  const sendAt = afterQuiet(now, (await stores.settings.organisation()).reminders.quiet);
  return {
    blocks: [
      text(say('urge-draft', { total: reached.length })),
      ...reached.flatMap((target) => [
        text(whom(target, context)),
        bullets(
          measures
            .filter(({ id }) => target.items.some((item) => item.id === id))
            .map((item) => urgedLine(item, { say, language })),
        ),
      ]),
      ...(await unreachedLines(what, context)),
      ...leadlessLine(what, context),
      text(what.words === null ? say('urge-no-words') : say('urge-own-words', { words: what.words })),
      ...(sendAt === now ? [] : [text(say('urge-waits', { when: instantIn(language, sendAt) }))]),
    ],
    measures,
    total: reached.length,
  };
}

const whom = ({ unit, to }: Target, { say }: Context): string =>
  say('urge-whom', { unit, name: to?.name ?? '', role: to?.role ?? 'liaison' });

const unreachedLines = async ({ targets }: Urging, context: Context): Promise<readonly Block[]> =>
  Promise.all(targets.filter(({ to }) => to === null).map(async ({ unit }) => text(await contactLine(unit, context))));

async function carryOut(what: Urging, { context }: Acting): Promise<Done<Trace> | Instead> {
  const { stores, say, language, now } = context;
  const sendAt = afterQuiet(now, (await stores.settings.organisation()).reminders.quiet);
  const urges: string[] = [];
  for (const target of what.targets) {
    const id = await urgeOne(target, what.words, { context, sendAt });
    if (id !== null) urges.push(id);
  }
  const reached = what.targets.filter(({ to }) => to !== null);
  return {
    trace: { urges },
    subject: `urges ${urges.join(' ')}`,
    before: {},
    after: {
      targets: reached.map(({ unit, to, items }) => ({ unit, to: to?.name ?? '', items: items.map(({ id }) => id) })),
      words: what.words,
    },
    told: {
      blocks: [
        text(
          say(sendAt === now ? 'urge-done' : 'urge-done-waits', {
            total: reached.length,
            when: instantIn(language, sendAt),
          }),
        ),
        bullets(
          reached.map((target) => `${whom(target, context)}${target.items.map(({ title }) => quoted(title)).join('')}`),
        ),
        ...(await unreachedLines(what, context)),
        text(say('urge-then')),
      ],
      total: reached.length,
      actions: [{ label: say('urgings-say'), value: say('urgings-say') }],
    },
  };
}

const leadlessLine = ({ leadless }: Urging, { say }: Context): readonly Block[] =>
  leadless.length === 0 ? [] : [text(say('urge-leadless', { total: leadless.length, titles: quotedTitles(leadless) }))];

async function urgeOne(
  { unit, to, items }: Target,
  words: string | null,
  { context, sendAt }: { readonly context: Context; readonly sendAt: string },
): Promise<string | null> {
  const { stores, speaker, now, today } = context;
  const recipient = to === null ? undefined : (await stores.people.all()).find(({ id }) => id === to.id);
  if (to === null || recipient === undefined) return null;
  const answerBy = findPeriods(words ?? '', today).at(-1)?.period.to ?? null;
  const id = await stores.urges.add({
    ...{ askerId: speaker.id, askerName: speaker.name, unit, recipient, conversation: to.conversation, words },
    ...{ answerBy: answerBy !== null && answerBy >= today ? answerBy : null, askedAt: now, sendAt },
    itemIds: items.map((item) => item.id),
  });
  if (sendAt !== now) return id;
  const rows = await stores.ledger.items({ ids: items.map((item) => item.id) }, recipient);
  const language = await languageAt({ person: recipient, conversation: to.conversation }, stores);
  const message = urgeMessage({ asker: asker(context), words, items: rows, now, language });
  const sent = { conversation: to.conversation, reply: message, purpose: 'notice' as const, messageId: null, at: now };
  await stores.urges.sent(id, await stores.outbox.put(sent), now);
  return id;
}

const asker = ({ speaker }: Context): string => `${speaker.unit}${speaker.name}`;

/** What was not sent is not sent any more; whoever got it already is told that no answer is needed. */
async function undo({ what, trace: { urges } }: Traced<Urging, Trace>, { context }: Acting): Promise<Undone> {
  const { stores, say, now } = context;
  const told: string[] = [];
  for (const id of urges) {
    const kept = await stores.urges.byId(id);
    if (kept === null || !(await stores.urges.withdraw(id, now))) continue;
    const { conversation, recipient, unit } = kept;
    told.push(say(kept.sentAt === null ? 'urge-undone-unsent' : 'urge-undone-sent', { unit, name: recipient.name }));
    if (kept.sentAt === null) continue;
    const person = (await stores.people.all()).find((each) => each.id === recipient.id);
    const language = person === undefined ? 'zh' : await languageAt({ person, conversation }, stores);
    const titles = kept.items.map(({ title }) => quoted(title)).join('');
    const notice = reply({ now }, 'help', {
      blocks: [text(wordingIn(language)('urge-withdrawn-notice', { asker: asker(context), titles }))],
    });
    await stores.outbox.put({ conversation, reply: notice, purpose: 'notice', messageId: null, at: now });
  }
  if (told.length === 0) return instead('not-found', 'urge-undo-over', context);
  return { before: { urges, words: what.words }, after: {}, told: { blocks: [bullets(told)], total: told.length } };
}

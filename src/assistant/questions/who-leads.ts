import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block } from '../../domain/reply.ts';
import { mention, unitName } from '../../domain/request.ts';
import {
  cite,
  citeText,
  closing,
  dueText,
  leadLine,
  list,
  quoted,
  quotePlan,
  reply,
  statusSentence,
  text,
  unitNames,
} from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import type { Analysis } from '../understand/analysis.ts';
import { knownNames, strangeNames } from '../understand/units.ts';
import { unknownUnit } from '../unknown-unit.ts';

const aspects = ['lead', 'participants', 'both', 'overview'] as const;
type Aspect = (typeof aspects)[number];

/** Who leads a measure, and who takes part; or whether certain units do. */
export const whoLeads = defineQuestion({
  ask: 'who-leads',
  slots: z.object({
    about: mention,
    asks: z.enum(aspects),
    /** Asked about these units: are they the ones? */
    units: z.array(unitName),
    /** Called like a unit, and none that is known. */
    unknown: z.array(z.string()),
    /** Who else, these apart? */
    besides: z.array(unitName),
  }),

  read(analysis) {
    const { mention: about, subject, units, has, asked, refersBack, speaker } = analysis;
    if (has('silent')) return null;
    const known = subject.kind !== 'nothing';
    const besides = besidesIn(analysis);
    // 为什么由甲牵头 takes for granted what may not be so.
    const asksYesNo =
      besides.length === 0 &&
      (has('yesNo') || /还是|为什么|为何|为啥|怎么(?=是|会|由|不是|让)|凭什么|\bwhy\b/u.test(asked));
    const slots = {
      about,
      asks: aspectOf(analysis),
      besides,
      ...(asksYesNo ? unitsOf(analysis) : { units: [], unknown: [] }),
    };
    if (!has('lead', 'participate', 'responsible') && !asked.includes('一起')) {
      // Nothing but the name of a measure: who leads it is the best that can be said.
      const score = units.length > 0 || has('which', 'requirement', 'who') ? 0 : bareScore(analysis);
      return score > 0 ? { score, slots: { ...slots, asks: 'overview' as const } } : null;
    }
    const isOwn = has('mine') && units.length === 0 && speaker.unit !== '' && has('yesNo');
    if (isOwn && (known || refersBack)) return { score: 0.92, slots: { ...slots, units: [speaker.unit] } };
    if (units.length > 0) {
      const isAbout = known || (refersBack && asksYesNo);
      return isAbout && (asksYesNo || has('who') || besides.length > 0) ? { score: 0.92, slots } : null;
    }
    if (refersBack && !has('mine')) return { score: 0.9, slots };
    // Who leads, without a word of what: the person is asked.
    if (about === '') return has('who', 'lead') && !has('mine', 'count', 'which') ? { score: 0.5, slots } : null;
    if (has('mine')) return null;
    return { score: known ? 0.9 : 0.6, slots };
  },

  async answer({ about, asks, units, unknown, besides }, context) {
    const [stranger] = unknown;
    if (stranger !== undefined && units.length === 0) return unknownUnit(stranger, context);
    const found = await find(about, context, (item) => context.say('ask-lead', { title: item.title }));
    if ('instead' in found) return found.instead;
    const { items, heading } = found;
    const few = items.length <= (heading === null ? MOST_AT_LENGTH : 1);
    const blocks: readonly Block[] = few
      ? items.flatMap((item) => [...sentences(item, { asks, units, besides, context }), quotePlan(item)])
      : inShort(items, heading, context);
    const names = new Set(items.flatMap(({ lead, participants }) => [...lead, ...participants]));
    return reply(context, 'lead', {
      blocks: [...blocks, closing(context, items.length)],
      measures: items,
      facts: { units: [...names].map((name) => ({ name })) },
      // What the words were found in is cited too, where it is told of in full.
      citations: items.flatMap((item) => [...cite(item), ...(few ? citeText(item) : [])]),
    });
  },

  instead(slots, change) {
    if (change.kind === 'period' || change.kind === 'role') return null;
    // 那经侦大队呢, after who leads: does that unit have a part in it?
    return change.kind === 'unit' ? { ...slots, units: [change.unit], unknown: [] } : { ...slots, about: change.about };
  },
});

/** How well a name alone says that a measure is meant; a heading over one measure is its name in many plans. */
function bareScore({ subject }: Analysis): number {
  if (subject.kind === 'heading') return subject.itemIds.length === 1 ? 0.45 : 0;
  return subject.kind === 'nothing' || !subject.exact ? 0 : subject.named ? 0.45 : 0.3;
}

/** So many measures are told of in full, with the plan's own words. */
const MOST_AT_LENGTH = 2;

function inShort(items: readonly Item[], heading: string | null, context: Context): readonly Block[] {
  const total = items.length;
  const first =
    heading === null
      ? context.say('lead-of-several', { total })
      : context.say('lead-under-heading', { heading, total });
  return [text(first), list(items.map((item) => inOneLine(item, context)))];
}

function aspectOf({ has }: Analysis): Aspect {
  if (has('participate')) return has('lead') ? 'both' : 'participants';
  return has('lead') ? 'lead' : 'both';
}

const unitsOf = ({ units }: Analysis) => ({
  units: knownNames(units),
  unknown: strangeNames(units),
});

interface Asked {
  readonly asks: Aspect;
  readonly units: readonly string[];
  readonly besides: readonly string[];
  readonly context: Context;
}

/** The units that are set apart: 除了甲以外还有谁参与. */
function besidesIn({ asked, units }: Analysis): string[] {
  const [first] = units;
  if (
    first === undefined ||
    !/(?:除了?|除开|不算|不包括|不含|\bbesides|\bapart from|\bother than)\s*$/u.test(asked.slice(0, first.start))
  )
    return [];
  return knownNames(units);
}

function besidesLine(
  { title, lead, participants }: Item,
  { asks, besides, context: { say, language } }: Asked,
): string {
  const what = asks === 'lead' ? 'lead' : 'participants';
  const others = (what === 'lead' ? lead : participants).filter((unit) => !besides.includes(unit));
  const values = { units: unitNames(besides, language), others: unitNames(others, language) };
  return say('lead-besides', { ...values, title: quoted(title), what, total: others.length });
}

const leadText = (item: Item, context: Context): Block =>
  text(
    context.say(item.lead.length === 0 ? 'lead-of-none' : 'lead-of', {
      title: quoted(item.title),
      lead: leadLine(item, context),
    }),
  );

function sentences(item: Item, said: Asked): readonly Block[] {
  const { asks, units, besides, context } = said;
  if (besides.length > 0) return [text(besidesLine(item, said)), leadText(item, context)];
  const lead = leadText(item, context);
  const participants = text(participantsLine(item, asks, context));
  const verdicts = units.map((unit) => text(verdictOn(unit, item, { asks, context })));
  const rest = asks === 'overview' ? [dueText(item, context), text(statusSentence(item, context))] : [];
  return asks === 'participants' ? [...verdicts, participants, lead] : [...verdicts, lead, participants, ...rest];
}

/** The line that comes first names the measure. */
function participantsLine({ title, participants }: Item, asks: Aspect, { say, language }: Context): string {
  const id = asks === 'participants' ? 'participants-of' : 'participants';
  const values = { title: quoted(title), units: unitNames(participants, language), total: participants.length };
  return say(participants.length === 0 ? `${id}-none` : id, values);
}

/** Several measures in a list, each in one line. */
function inOneLine(item: Item, context: Context): string {
  const { title, ref, participants } = item;
  return context.say('lead-and-participants', {
    title,
    ref,
    lead: leadLine(item, context),
    participants: participants.length,
    units: unitNames(participants, context.language),
  });
}

/** Yes or no, and what the unit is instead. */
function verdictOn(unit: string, item: Item, { asks, context }: Pick<Asked, 'asks' | 'context'>): string {
  const leads = item.lead.includes(unit);
  const joins = item.participants.includes(unit);
  const { say, language } = context;
  // Who leads cannot be told of units that the plan only names as responsible.
  if (leads && !item.leadIsExplicit && asks !== 'participants') {
    const values = { unit, units: unitNames(item.lead, language), total: item.lead.length };
    return say(asks === 'lead' ? 'named-not-as-lead' : 'yes-responsible', values);
  }
  if (!leads && !joins) return say(asks === 'participants' ? 'no-part' : 'no-neither', { unit });
  if (asks === 'participants') return say(joins ? 'yes-takes-part' : 'no-leads', { unit });
  return say(leads ? 'yes-leads' : 'no-takes-part', { unit });
}

import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import { mention, unitName, unitRole } from '../../domain/request.ts';
import { cite, closing, dayIn, leadNames, measureList, quoted, reply, statusLine, text } from '../answer.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import type { Analysis } from '../understand/analysis.ts';
import { mentions } from '../understand/mention.ts';
import { roleIn } from '../understand/sides.ts';

const sets = ['accepted', 'awaited'] as const;

/** What the office has accepted (验收), what is done and waits for it, and whether a measure is accepted. */
export const whatIsAccepted = defineQuestion({
  ask: 'what-is-accepted',
  slots: z.object({ about: mention, unit: unitName.nullable(), role: unitRole, set: z.enum(sets) }),

  read(analysis) {
    const { asked, has, units, speaker, directory } = analysis;
    if (!acceptance.test(asked) || has('requirement', 'target', 'liaison', 'organisation')) return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    const about = besides(analysis);
    const subject = about === '' ? null : directory.subjectOf(about);
    if (subject?.kind === 'nothing') return null;
    if (subject === null && !isOfSet(analysis)) return null;
    const set =
      awaited.test(asked) && !/验收(?:了)?没有?\s*[?]?$/u.test(asked) ? ('awaited' as const) : ('accepted' as const);
    return { score: 0.92, slots: { about, unit, role: roleIn(asked) ?? 'any', set } };
  },

  async answer({ about, unit, role, set }, context) {
    const { say, directory } = context;
    if (about !== '' && directory.subjectOf(about).kind === 'items') return ofItem(about, context);
    const subject = about === '' ? null : directory.subjectOf(about);
    const known = unit === null ? undefined : directory.unitNamed(unit);
    const filter: ItemFilter = {
      acceptance: set,
      ...(subject?.kind === 'heading' ? { ids: subject.itemIds } : {}),
      ...(known === undefined ? {} : { units: [{ unitId: known.id, role }] }),
    };
    const items = await context.stores.ledger.items(filter, context.speaker);
    const under = subject?.kind === 'heading' ? say('figures-under', { heading: subject.heading }) : '';
    const whose = known === undefined ? under : say('due-of-unit-any', { unit: known.name });
    return reply(context, 'status', {
      blocks: [
        text(say(items.length === 0 ? `acceptance-${set}-none` : `acceptance-${set}`, { whose, total: items.length })),
        ...measureList(items, (item) => line(item, context)),
        closing(context, items.length),
      ],
      measures: items,
      citations: items.flatMap((item) => cite(item)),
    });
  },

  instead(slots, change) {
    if (change.kind === 'unit') return { ...slots, unit: change.unit, about: '' };
    return change.kind === 'about' ? { ...slots, unit: null, about: change.about } : null;
  },
});

const acceptance = /验收|销号|\baccept(?:ed|ance)\b/u;
const awaited =
  /(?:待|未|没有?|尚未|等(?:待|着)?|需要?|该|可以?|能|要)(?:去|通过|组织)*(?:验收|销号)|\b(?:not|to be|await\w*|waiting|pending|unaccepted)\b/u;
const naming =
  /(?:已经?|完成|办结|做完)*(?:待|还|尚|未|没有?|没|等待?|等着|需要?|该|可以?|能|要|通过|组织|了|过|已经?|但|的)*(?:验收|销号)(?:通过|合格|过|了|没有?|的|情况|清单|名单)*|\b(?:not|yet|to be|await\w*|waiting|for|pending|is|are|has|been|was|done|but|accept(?:ed|ance))\b/gu;

/** Which measure or heading is named beside the words that ask. */
const besides = ({ mention: words }: Analysis): string => mentions(words.replace(naming, ' ')).join(' ');

const isOfSet = ({ asked, has }: Analysis): boolean =>
  has('which', 'count') ||
  /(?:待|未|没有?|已经?)(?:通过)?(?:验收|销号)的?(?:工作|措施|任务|事项|项目)?(?:有|清单|名单|情况)?\s*[?]?$|有没有|有无/u.test(
    asked,
  );

async function ofItem(about: string, context: Context) {
  const { say, language } = context;
  const found = await find(about, context, ({ title }) => say('ask-acceptance', { title }));
  if ('instead' in found) return found.instead;
  const sentence = (item: Item): string => {
    const title = quoted(item.title);
    if (item.accepted === undefined)
      return say(item.status === 'done' ? 'acceptance-waits' : 'acceptance-not-done', {
        title,
        status: statusLine(item, context),
      });
    return say('acceptance-given', { title, by: item.accepted.by, on: dayIn(language, item.accepted.on) });
  };
  return reply(context, 'status', {
    blocks: [...found.items.map((item) => text(sentence(item))), closing(context, found.items.length)],
    measures: found.items,
    citations: found.items.flatMap((item) => cite(item)),
  });
}

function line(item: Item, context: Context): string {
  const { say, language } = context;
  const rest =
    item.accepted === undefined
      ? say('acceptance-line-waits', { lead: leadNames(item, context), status: statusLine(item, context) })
      : say('value-accepted', { by: item.accepted.by, on: dayIn(language, item.accepted.on) });
  return say('item-line-with', { title: item.title, ref: item.ref, rest });
}

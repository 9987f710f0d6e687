import { numberIn, paperOrder, weekOf, type PaperKind, type PaperOrder } from '../../domain/papers/order.ts';
import { daysOf } from '../../domain/papers/item-words.ts';
import type { Period } from '../../domain/calendar/dates.ts';
import type { Action, Reply, ReplyFile } from '../../domain/reply.ts';
import { fold } from '../../domain/text/fold.ts';
import { closing, dayIn, reply, text } from '../answer.ts';
import { draftPaper, type DraftedPaper, type NoPaper } from '../papers/draft.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { wantsPaper } from '../understand/wants-paper.ts';

/** An official paper drafted of the ledger, as a file for the office to edit. */
export const draftPaperQuestion = defineQuestion({
  ask: 'draft-paper',
  inPrivate: true,
  slots: paperOrder,

  read(analysis) {
    const paper = wantsPaper(fold(analysis.original));
    return paper === null ? null : { score: 0.98, slots: orderIn(paper, analysis) };
  },

  async answer(order, context) {
    const { stores, speaker: reader, now } = context;
    const drafted = await draftPaper(order, { stores, reader, now });
    return 'refused' in drafted ? refusal(drafted, order, context) : handedOver(drafted, order, context);
  },

  instead: (order, change) =>
    change.kind === 'period' && order.paper !== 'ledger'
      ? { ...order, period: periodOf(order.paper, change.period) }
      : null,
});

function orderIn(paper: PaperKind, { periods: [found], original }: Analysis): PaperOrder {
  const number = numberIn(original);
  return {
    paper,
    ...(found === undefined || paper === 'ledger' ? {} : { period: periodOf(paper, found.period) }),
    ...(number === null ? {} : { number }),
  };
}

/** A bulletin is about the week of a day that is named; of more than a week none can be made, and the order stays as it was said. */
function periodOf(paper: PaperKind, period: Period): Period {
  const week = weekOf(period.from);
  return paper === 'bulletin' && period.to <= week.to ? week : period;
}

function handedOver({ paper, total, units, shortened }: DraftedPaper, order: PaperOrder, context: Context): Reply {
  const { say, today } = context;
  const file = fileOf(order, context);
  const week = order.period ?? weekOf(today);
  const isPast = order.paper === 'bulletin' && week.to < today;
  return reply(context, 'file', {
    blocks: [
      text(say(`paper-ready-${order.paper}`, { name: file.name, total, units, days: daysIn(week, context) })),
      text(say('paper-draft', { signed: paper.signature === '' && paper.isAnnex !== true ? 'no' : 'yes' })),
      ...(isPast ? [text(say('paper-as-of-today'))] : []),
      ...(shortened === 0 ? [] : [text(say('paper-shortened', { total: shortened }))]),
      closing(context, total),
    ],
    total,
    facts: { counts: [{ label: 'items', value: total }, { label: 'units', value: units }] },
    files: [file],
    actions: others(order.paper, context),
  }); // prettier-ignore
}

const daysIn = ({ from, to }: Period, { language, say }: Context): string =>
  language === 'zh'
    ? daysOf({ from, to })
    : say('days-between', { from: dayIn(language, from), to: dayIn(language, to) });

/** Marked as a draft where people see it in a folder; on the paper itself nothing has to be taken out. */
function fileOf({ paper, ...given }: PaperOrder, { today, say }: Context): ReplyFile {
  const day = paper === 'bulletin' ? (given.period ?? weekOf(today)).from : today;
  return { name: `${say(`paper-name-${paper}`)}-${day}.docx`, what: 'paper', order: { paper, ...given } };
}

const others = (paper: PaperKind, { say }: Pick<Context, 'say'>): readonly Action[] =>
  (['bulletin', 'unreported', 'ledger'] as const)
    .filter((other) => other !== paper)
    .map((other) => ({ label: say(`action-paper-${other}`), value: say(`action-paper-${other}`) }));

async function refusal({ refused }: NoPaper, order: PaperOrder, context: Context): Promise<Reply> {
  const { say, stores } = context;
  if (refused !== 'not-office')
    return reply(context, 'not-found', {
      blocks: [text(say(`paper-${refused}`, { ever: order.period === undefined ? 'yes' : 'no' })), closing(context, 0)],
    });
  const office = (await stores.people.all()).filter(({ role }) => role === 'office');
  const names = office.map(({ name, unit }) => say('deed-office-person', { name, unit }));
  return reply(context, 'denied', {
    blocks: [text(say('paper-office-only', { names: names.join(say('side-and')), total: names.length }))],
    actions: ['action-mine', 'action-silent', 'action-paper-instead'].map((id) => ({ label: say(id), value: say(id) })),
  });
}

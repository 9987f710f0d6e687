import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Update } from '../../domain/ledger/update.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { mention, period, unitName, unitRole, type UnitRole } from '../../domain/request.ts';
import { cite, closing, instantIn, list, quoted, quotedTitles, reply, statusLine, text, unitNames } from '../answer.ts';
import { daysLine } from '../days.ts';
import { defineQuestion, type Context } from '../question.ts';
import { updateLines } from '../reports/show-change.ts';
import { unknownUnit } from '../unknown-unit.ts';
import type { Analysis } from '../understand/analysis.ts';
import { mentions } from '../understand/mention.ts';

const wanted = ['who', 'what', 'done'] as const;
type Wanted = (typeof wanted)[number];

/** What was reported in a period, newest first; by which units; or what was finished in it. */
export const whatWasReported = defineQuestion({
  ask: 'what-was-reported',
  slots: z.object({
    wanted: z.enum(wanted),
    period,
    /** The words that named the period. */
    when: z.string(),
    unit: unitName.nullable(),
    role: unitRole,
    /** Among these measures only. */
    about: mention,
  }),

  read(analysis) {
    const { has, periods, today, units, asked, speaker, directory } = analysis;
    const [found] = periods;
    if (found === undefined || found.period.from > today) return null;
    if (has('silent', 'overdue', 'target', 'liaison', 'lead', 'participate', 'organisation', 'due')) return null;
    const asks = wantedOf(analysis);
    const about = withoutNews(analysis);
    if (asks === null || (about !== '' && directory.subjectOf(about).kind === 'nothing')) return null;
    const unit = units[0]?.unit?.name ?? units[0]?.text ?? (has('mine') ? speaker.unit : null);
    // 公安局报了什么 is about what it reports on, 公安局有什么进展 about all that it has a part in.
    const role: UnitRole = asked.includes('报') ? 'lead' : 'any';
    return { score: 0.93, slots: { wanted: asks, period: found.period, when: found.text, unit, role, about } };
  },

  async answer({ wanted: asks, period: asked, when, unit, role, about }, context) {
    const { stores, speaker, directory } = context;
    const known = unit === null ? undefined : directory.unitNamed(unit);
    if (unit !== null && known === undefined) return unknownUnit(unit, context);
    const subject = about === '' ? null : directory.subjectOf(about);
    const items = await stores.ledger.items(
      {
        ...(known === undefined ? {} : { units: [{ unitId: known.id, role }] }),
        ...(subject === null || subject.kind === 'nothing' ? {} : { ids: subject.itemIds }),
      },
      speaker,
    );
    const byId = new Map(items.map((item) => [item.id, item]));
    const entries = (await stores.ledger.reportedIn(asked, speaker)).flatMap((update): readonly Entry[] => {
      const item = byId.get(update.itemId);
      return item === undefined || (asks === 'done' && !finishes(update)) ? [] : [{ update, item }];
    });
    const whose = known === undefined ? '' : context.say('due-of-unit-any', { unit: known.name });
    return answerWith(asks, entries, { values: { when, days: daysLine(asked, context), whose }, items, context });
  },

  instead(slots, change) {
    if (change.kind === 'role') return null;
    if (change.kind === 'period') return { ...slots, period: change.period, when: change.when };
    return change.kind === 'unit'
      ? { ...slots, unit: change.unit, about: '' }
      : { ...slots, unit: null, about: change.about };
  },
});

interface Entry {
  readonly update: Update;
  readonly item: Item;
}

const finishes = ({ before, after, standing }: Update): boolean =>
  standing !== 'participant' && before.status !== 'done' && after.status === 'done';

function wantedOf({ asked, has }: Analysis): Wanted | null {
  if (
    /(?:完成|办结|做完|办完)了(?:的)?(?:哪|什么|啥|几|多少)|(?:哪|什么|啥|几项|多少)[^,，]{0,8}(?:完成|办结|做完|办完)了|\b(?:was|were|got|been) (?:done|finished|completed)\b/u.test(
      asked,
    )
  )
    return 'done';
  if (!news.test(asked)) return null;
  if ((has('who') || /有没?有?人/u.test(asked)) && reporting.test(asked)) return 'who';
  return has('which', 'count', 'yesNo') ||
    /(?:报送|汇报|上报|更新|变动|变化|动态)(?:情况|记录|清单|内容)?(?:呢)?[?？]?$/u.test(asked)
    ? 'what'
    : null;
}

const reporting = /(?:谁|人)(?:都|也)?报|报了|报过|报送了?|上报了?|汇报了?|更新了|已报|\breported\b/u;
const news =
  /(?:谁|人)(?:都|也)?报|报了|报过|报送|上报|汇报|填报|更新|变动|变化|动态|进展|进度|动静|\breport\w*|\bnews\b|\bchang\w+|\bupdat\w+|\bprogress\b/u;

/** The mention without the words for what comes in. */
const withoutNews = ({ mention: words }: Analysis): string =>
  mentions(
    words.replace(
      /(?:新|最新)?(?:报送|上报|汇报|填报|更新|变动|变化|动态|动静|消息|报)(?:了|过|的|情况|记录|内容)*|有?人|\b(?:reports?|reported|news|changes?|changed|updates?|updated|was|were)\b/gu,
      ' ',
    ),
  ).join(' ');

interface Told {
  readonly values: Readonly<Record<'when' | 'days' | 'whose', string>>;
  /** All that was looked among. */
  readonly items: readonly Item[];
  readonly context: Context;
}

async function answerWith(asks: Wanted, entries: readonly Entry[], { values, items, context }: Told): Promise<Reply> {
  const { say } = context;
  const units = asks === 'who' ? await unitsOf(entries, context) : new Map<string, readonly Item[]>();
  const reported = [...new Set(entries.map(({ item }) => item))];
  const shown = reported.length === 0 && items.length === 1 ? items : reported;
  const total = asks === 'who' ? units.size : asks === 'done' ? reported.length : entries.length;
  const first = text(
    say(`reported-${asks}${total === 0 ? '-none' : ''}`, { ...values, total, items: reported.length }),
  );
  const lines =
    asks === 'who'
      ? [...units].map(([unit, of]) => say('silent-unit', { unit, total: of.length, titles: quotedTitles(of) }))
      : entries.map((entry) => line(entry, context));
  return reply(context, 'history', {
    blocks: [
      first,
      ...(lines.length === 0 ? standing(items, context) : [list(lines)]),
      closing(context, total, asks === 'who' ? 'units' : asks === 'done' ? 'items' : 'entries'),
    ],
    measures: shown,
    ...(asks === 'who' ? { facts: { units: [...units.keys()].map((name) => ({ name })) } } : {}),
    citations: shown.flatMap((item) => cite(item)),
    total,
  });
}

/** Where nothing was reported of one measure, how it stands all the same. */
function standing(items: readonly Item[], context: Context): readonly Block[] {
  const [item] = items;
  if (item === undefined || items.length > 1) return [];
  return [text(context.say('status-of', { title: quoted(item.title), status: statusLine(item, context) }))];
}

/** Who reported belongs to a unit of the roster; where that is not to be seen, it is the lead that answers for the row. */
async function unitsOf(
  entries: readonly Entry[],
  { stores, directory }: Context,
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const people = await stores.people.all();
  const found = new Map<string, readonly Item[]>();
  for (const { update, item } of entries.filter((entry) => entry.update.kind !== 'change')) {
    const unit = people.find(({ name }) => name === update.personName)?.unit ?? '';
    const own = directory.unitNamed(unit)?.name;
    const isOwn = own !== undefined && [...item.lead, ...item.participants].includes(own);
    for (const name of isOwn ? [own] : item.lead) found.set(name, [...new Set([...(found.get(name) ?? []), item])]);
  }
  return found;
}

function line({ update, item }: Entry, context: Context): string {
  const { say, language } = context;
  const changes = updateLines(update, context).join(language === 'zh' ? '；' : '; ');
  const what = update.standing === 'participant' ? (update.said.note ?? '') : changes;
  return say('reported-line', {
    when: instantIn(language, update.recordedAt),
    who: update.personName === '' ? unitNames(item.lead, language) : update.personName,
    title: quoted(item.title),
    what: what === '' ? say('no-change') : what,
    kind: update.kind,
  });
}

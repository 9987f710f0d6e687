import { numberOf } from '../../domain/calendar/numerals.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import { list, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { find } from '../subject.ts';

/** The rows that an order is about, or the reply that asks which. */
export type Targets = { readonly items: readonly Item[] } | { readonly instead: Reply };

interface Looking {
  readonly context: Context;
  /** The rows of a draft that waits, which an order without a name goes on with. */
  readonly drafted: readonly string[];
  /** What a button says that chooses these rows. */
  readonly choose: (itemIds: readonly string[]) => string;
}

const it =
  /^(?:它|他|这|那|该|此|本)?(?:个|项|件|条)?(?:工作|任务|措施|事项|项目)?(?:的)?$|^(?:it|this(?: one| item| measure)?|that(?: one)?)$/u;
const number = '[一二两三四五六七八九十\\d]{1,3}';
const them = new RegExp(
  `^(?:(?:这|那|上面|上述|以上|前面|刚才|以下)(?:的|那|这)?(?<number>${number})?(?:些|几)?(?:项|个|条|件)?|它们|他们|都|全部|所有|(?:all )?(?:of )?(?:these|those|them)(?: all)?|all|both)(?:工作|任务|措施|事项)?(?:都|全部)?$`,
  'u',
);
const everything =
  /^(?:台账|方案)?(?:上|里|中)?(?:的)?(?:所有|全部|各项)(?:的)?(?:工作|任务|措施|事项)$|^all (?:measures|items|tasks)$/u;
const ofUnit =
  /^(?<unit>.{2,20}?)(?<role>牵头|参与|配合|负责)的(?:所有|全部|各项)*(?:的)?(?:工作|任务|措施|事项)?(?:都|全部)?$/u;
const ordinal = new RegExp(`^第?(?<number>${number})(?:项|个|条|件)$|^(?<last>最后)(?:一|那)?(?:项|个|条|件)$`, 'u');
const underHeading =
  /(?:下面?|里面?|中|项下)?(?:的)?(?:所有|全部|各项|几项)?(?:的)?(?:措施|工作|任务|事项)?(?:都|全部)?$/u;

/** Settles which rows are meant. All of a heading, of a list or of a unit is meant together; several that fit alike are asked about. */
export async function targetsOf(what: string, looking: Looking): Promise<Targets> {
  const { context, drafted } = looking;
  const words = withoutAll(what);
  const { topic } = context;
  const plural = them.exec(words)?.groups;
  if (words !== '' && plural !== undefined) return listed(plural['number'], looking);
  if (it.test(words)) {
    const ids = drafted.length === 1 ? drafted : (topic?.itemIds ?? drafted);
    return ids.length > 1 ? which(await rows(ids, context), '', looking) : byIds(ids, looking);
  }
  if (everything.test(words)) return { items: await context.stores.ledger.items({}, context.speaker) };
  return (await ofUnitNamed(words, context)) ?? (await severalNamed(words, looking)) ?? named(words, looking);
}

/** Whether the words may name rows, so that they are worth an answer. */
export function mayName(what: string, context: Context): boolean {
  const words = withoutAll(what);
  const isRecalled =
    context.topic !== null &&
    (them.test(words) || words.split(/[、和与及,]/u).some((part) => ordinalAt(part) !== null));
  const parts = [...namesOf(words, context), ...words.split(/[、和与及,]/u)];
  return (
    isRecalled ||
    everything.test(words) ||
    parts.some((part) => bare(part).length >= 2 && context.directory.subjectOf(part).kind !== 'nothing')
  );
}

const withoutAll = (what: string): string => what.replace(/(?:都|全部|统一|一并|均|现|就|也)+$/u, '').trim();

/** The words, and what is left without what only stands around a name. */
const namesOf = (words: string, context: Context): readonly string[] => [
  words,
  words.replace(underHeading, ''),
  words.replace(/(?:工作|任务|项目|事项)$/u, ''),
  withoutUnit(words, context),
];

const rows = (ids: readonly string[], { stores, speaker }: Context): Promise<readonly Item[]> =>
  stores.ledger.items({ ids }, speaker);

async function byIds(ids: readonly string[], { context }: Looking): Promise<Targets> {
  if (ids.length > 0) return { items: await rows(ids, context) };
  return { instead: reply(context, 'clarify', { blocks: [text(context.say('arrange-which-none'))] }) };
}

/** 这两项: those that were listed last, where there are as many. */
async function listed(count: string | undefined, looking: Looking): Promise<Targets> {
  const { topic } = looking.context;
  const lists = [topic?.listed ?? [], topic?.itemIds ?? [], looking.drafted].filter(({ length }) => length > 0);
  const wanted = count === undefined ? null : numberOf(count === '两' ? '二' : count);
  const meant = lists.find(({ length }) => (wanted === null ? length > 1 : length === wanted));
  if (meant !== undefined) return byIds(meant, looking);
  const [first] = lists;
  return first === undefined || wanted === null
    ? byIds(first ?? [], looking)
    : which(await rows(first, looking.context), '', looking);
}

/** 公安局牵头的工作: as the ledger has them now. */
async function ofUnitNamed(words: string, { directory, stores, speaker }: Context): Promise<Targets | null> {
  const { unit: name = '', role = '' } = ofUnit.exec(words)?.groups ?? {};
  const unit =
    name === '' ? undefined : directory.unitsIn(name).find(({ start, end }) => end - start === name.length)?.unit;
  if (unit == null) return null;
  const as = /参与|配合/u.test(role) ? 'participant' : 'lead';
  const items = await stores.ledger.items({ units: [{ unitId: unit.id, role: as }] }, speaker);
  return items.length === 0 ? null : { items };
}

/** 第一项和第三项, 护学岗和明厨亮灶: each by itself one row. */
async function severalNamed(words: string, { context }: Looking): Promise<Targets | null> {
  const { directory, topic } = context;
  const parts = words.split(/[、,，/]|以及|还有|[和与跟及](?=.{2})|\band\b/u).map((part) => part.trim());
  if (words === '' || directory.subjectOf(words).kind === 'heading') return null;
  const found = parts.map((part): readonly string[] => {
    const at = ordinalAt(part);
    if (at !== null) return [topic?.listed.at(at) ?? []].flat();
    const subject = directory.subjectOf(part);
    if (subject.kind === 'nothing') return [];
    return subject.kind === 'heading' || subject.itemIds.length === 1 ? subject.itemIds : [];
  });
  if (found.some(({ length }) => length === 0)) return null;
  return { items: await rows([...new Set(found.flat())], context) };
}

function ordinalAt(words: string): number | null {
  const groups = ordinal.exec(words)?.groups;
  if (groups === undefined) return null;
  return groups['last'] === undefined ? numberOf(groups['number'] ?? '') - 1 : -1;
}

/** As it was said; else without what only stands around it. */
async function named(words: string, looking: Looking): Promise<Targets> {
  const { context, choose } = looking;
  const { directory } = context;
  const mention =
    namesOf(words, context).find((each) => bare(each).length >= 2 && directory.subjectOf(each).kind !== 'nothing') ??
    words;
  const found = await find(mention, context, ({ id }) => choose([id]));
  if ('instead' in found) return found;
  return found.heading === null && found.items.length > 1
    ? which(found.items, mention, looking)
    : { items: found.items };
}

/** 教育局的护学岗: whose work it is now names no other work. */
function withoutUnit(words: string, { directory }: Context): string {
  const [unit] = directory.unitsIn(words);
  if (unit?.start !== 0) return words;
  return words.slice(unit.end).replace(/^(?:牵头|负责|承担|参与|配合)?的/u, '');
}

/** Rows that fit alike, a button each, and one for all of them. */
function which(items: readonly Item[], mention: string, { context, choose }: Looking): Targets {
  const { say } = context;
  const first = mention === '' ? say('arrange-which') : say('clarify-several', { mention, total: items.length });
  const all = { label: say('arrange-all', { total: items.length }), value: choose(items.map(({ id }) => id)) };
  const buttons = items.slice(0, MOST_BUTTONS).map(({ id, title }) => ({ label: title, value: choose([id]) }));
  return {
    instead: reply(context, 'clarify', {
      blocks: [text(first), list(items.map(({ title, ref }) => say('item-line', { title, ref })))],
      total: items.length,
      actions: [...buttons, all],
    }),
  };
}

const MOST_BUTTONS = 9;

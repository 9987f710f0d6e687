import type { Item } from '../../domain/ledger/item.ts';
import type { FieldChange } from '../../domain/plan/reissue/compare.ts';
import type { Block } from '../../domain/reply.ts';
import { dayIn, dueDay, leadLine, list, text } from '../answer.ts';
import type { IssueFacts } from '../ports.ts';
import type { Context } from '../question.ts';
import type { Aspect } from '../understand/change-words.ts';
import type { Change, ComparedIssue, Narrowed } from './narrowed.ts';

interface Told {
  readonly blocks: readonly Block[];
  /** The measures that the blocks are about. */
  readonly shown: readonly Change[];
  /** Rows whose deadline the ledger has otherwise than the plan, where that was told. */
  readonly moved: readonly Item[];
}

/** What has changed, in words: of a set only what has, of measures that were asked about by name each one. */
export function told(aspect: Aspect, found: Narrowed, context: Context): Told {
  const parts = found.issues.map((compared) =>
    found.items === null
      ? ofSet(aspect, compared, { whose: found.whose, context })
      : ofMeasures(aspect, compared, context),
  );
  const moved = aspect === 'due' ? found.moved : [];
  const ledger = moved.map((item) => context.say('status-item', { title: item.title, status: dueDay(item, context) }));
  return {
    blocks: [
      ...parts.flatMap(({ blocks }) => blocks),
      ...(moved.length === 0 ? [] : [text(context.say('changes-ledger', { total: moved.length })), list(ledger)]),
    ],
    shown: parts.flatMap(({ shown }) => shown),
    moved,
  };
}

type Part = Pick<Told, 'blocks' | 'shown'>;

function ofMeasures(aspect: Aspect, { issue, all }: ComparedIssue, context: Context): Part {
  if (all.length === 0) return { blocks: [], shown: [] };
  const lines = all.map((change) => measureLine(aspect, change, context));
  const first = context.say('changes-of', { total: all.length });
  return { blocks: [text(first), list(lines), basisOf(issue, context)], shown: all };
}

/** A measure of both issues that says nothing new of what was asked is told as it is and was. */
function measureLine(aspect: Aspect, change: Change, context: Context): string {
  const { say } = context;
  const shown = change.after ?? change.before;
  if (shown === null) return '';
  const { title, ref } = shown;
  if (change.before === null) return say('change-line-new', { title, ref, lead: leadLine(shown, context) });
  if (change.after === null) return say('change-line-gone', { title, ref, lead: leadLine(shown, context) });
  const fields = fieldsOf(aspect, change);
  if (fields.length > 0) return say('item-line-with', { title, ref, rest: fieldWords(fields, context) });
  const rest = say('change-line-same', { aspect, lead: leadLine(shown, context) });
  return say('item-line-with', { title, ref, rest });
}

interface Asking {
  readonly whose: Narrowed['whose'];
  readonly context: Context;
}

function ofSet(aspect: Aspect, { issue, all }: ComparedIssue, { whose, context }: Asking): Part {
  const { say } = context;
  const added = all.filter(({ before }) => before === null);
  const withdrawn = all.filter(({ after }) => after === null);
  const changed = all.filter((change) => fieldsOf(aspect, change).length > 0);
  const values = { whose: whoseLine(whose, context) };
  const basis = basisOf(issue, context);
  if (aspect === 'all') {
    const shown = [...added, ...withdrawn, ...changed];
    const figures = { added: added.length, withdrawn: withdrawn.length, changed: changed.length };
    const first = say(shown.length === 0 ? 'changes-all-none' : 'changes-all', {
      ...values,
      ...figures,
      same: all.length - shown.length,
    });
    const under = (id: string, changes: readonly Change[], named: Aspect): readonly Block[] =>
      changes.length === 0 ? [] : [text(say(id)), list(changes.map((change) => setLine(named, change, context)))];
    const blocks = [
      text(first),
      ...under('changes-heading-added', added, 'added'),
      ...under('changes-heading-withdrawn', withdrawn, 'withdrawn'),
      ...under('changes-heading-changed', changed, 'all'),
      basis,
      text(say('changes-scope')),
    ];
    return { blocks, shown };
  }
  const shown = aspect === 'added' ? added : aspect === 'withdrawn' ? withdrawn : changed;
  const first = say(`changes-${aspect}${shown.length === 0 ? '-none' : ''}`, { ...values, total: shown.length });
  const lines = shown.map((change) => setLine(aspect, change, context));
  return { blocks: [text(first), ...(lines.length === 0 ? [] : [list(lines)]), basis], shown };
}

function setLine(aspect: Aspect, change: Change, context: Context): string {
  const shown = change.after ?? change.before;
  if (shown === null) return '';
  const { title, ref } = shown;
  const rest =
    aspect === 'added' || aspect === 'withdrawn'
      ? leadLine(shown, context)
      : fieldWords(fieldsOf(aspect, change), context);
  return context.say('item-line-with', { title, ref, rest });
}

const fieldsOf = (aspect: Aspect, { fields }: Change): readonly FieldChange[] =>
  aspect === 'all' ? fields : fields.filter(({ field }) => field === aspect);

/** Longer words are not set side by side; the citations have them in full. */
const SHOWN_IN_FULL = 40;

function fieldWords(fields: readonly FieldChange[], { say, language }: Context): string {
  const shown = (words: string | null) =>
    words === null ? say('value-none') : /^\d{4}-\d\d-\d\d$/u.test(words) ? dayIn(language, words) : words;
  const lines = fields.map(({ field, before, after }) =>
    field === 'wording' && [before, after].some((words) => (words ?? '').length > SHOWN_IN_FULL)
      ? say('change-wording')
      : say('change', { field: say(`field-${field}`), before: shown(before), after: shown(after) }),
  );
  return lines.join(language === 'zh' ? '；' : '; ');
}

const basisOf = (issue: ComparedIssue['issue'], context: Context): Block =>
  text(context.say('changes-basis', { issues: issuesLine(issue, context) }));

/** Which two issues: by their titles where these differ, and by the days on which they were issued. */
function issuesLine({ before, after }: ComparedIssue['issue'], { say, language }: Context): string {
  const differ = before.issuedOn !== after.issuedOn;
  const day = ({ issuedOn }: IssueFacts) => (issuedOn === null || !differ ? 'none' : dayIn(language, issuedOn));
  return say(before.title === after.title ? 'changes-issue-same' : 'changes-issue-other', {
    title: after.title,
    old: before.title,
    before: day(before),
    after: day(after),
  });
}

function whoseLine(whose: Narrowed['whose'], { say }: Context): string {
  if (whose === null) return '';
  return 'unit' in whose ? say('changes-whose-unit', { unit: whose.unit }) : say('changes-whose-heading', whose);
}

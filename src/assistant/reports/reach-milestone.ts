import { isOffice } from '../../domain/people.ts';
import type { Change } from '../../domain/ledger/update.ts';
import type { Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import { list, quoted, reply, text, unitNames } from '../answer.ts';
import type { Context } from '../question.ts';
import { besideReport } from './beside-report.ts';
import { reachAction } from './choices.ts';
import { drafted, offer, type Author } from './compose.ts';
import { clausesIn } from './extension-words.ts';
import { milestonesNamed, type NamedMilestone } from './milestone-named.ts';
import { reachedIn } from './milestone-words.ts';
import { standingOn } from './rights.ts';

interface ReachedSaid {
  readonly words: string;
  /** Chosen by a button. */
  readonly itemId?: string;
}

/**
 * X的招标节点已完成, 招标完成了: the lead's or the office's report that a milestone is reached. It moves no figure; what else the message
 * reports stands beside it. `null` where the words name no milestone that there is.
 */
export async function reachMilestone(said: ReachedSaid, context: Context, author: Author): Promise<Reply | null> {
  const clauses = clausesIn(said.words);
  if (!clauses.some((clause) => reachedIn(clause).length > 0)) return null;
  const found = await Promise.all(clauses.map((clause) => reachedBy(clause, said, context)));
  const own = found.flat();
  const [first] = own;
  if (first === undefined) return null;
  const items = [...new Map(own.map(({ item }) => [item.id, item])).values()];
  const [item, ...more] = items;
  if (item === undefined) return null;
  if (more.length > 0) return which(own, said.words, context);
  const standing = standingOn(item, context.speaker, context.directory);
  if (standing !== 'lead' && !isOffice(context.speaker))
    return own.some(({ isCalled }) => isCalled) ? refused(first, context) : null;
  const reached = new Set(own.map(({ milestone }) => milestone.title));
  const milestones = (item.milestones ?? []).map((each) => (reached.has(each.title) ? { ...each, done: true } : each));
  const begun: Change = item.status === null || item.status === 'not-started' ? { status: 'in-progress' } : {};
  const change: Change = { ...begun, milestones, note: said.words };
  const rest = clauses.filter((_, i) => (found[i] ?? []).length === 0).join('，');
  const beside =
    rest === ''
      ? null
      : await besideReport(rest, { item, change: { milestones }, words: said.words }, { context, author });
  if (beside !== null) return beside;
  const isLast = milestones.every(({ done }) => done) && item.status !== 'done';
  const title = quoted(item.title);
  const lead = isLast ? [text(context.say('milestones-all-reached', { title }))] : [];
  const changes = [drafted(item, change, { standing: standing ?? 'office' })];
  return offer({ kind: 'report', changes, words: said.words }, context, { ...author, lead });
}

type Reached = NamedMilestone & { readonly isCalled: boolean };

/** What a clause says is reached. Without the word 节点, what names an item as a whole is a report on that item. */
async function reachedBy(clause: string, { itemId }: ReachedSaid, context: Context): Promise<readonly Reached[]> {
  for (const { named, isCalled } of reachedIn(clause)) {
    const all = await milestonesNamed(named, context);
    const found = itemId === undefined ? all : all.filter(({ item }) => item.id === itemId);
    const open = found.filter(({ milestone }) => isCalled || !milestone.done);
    if (open.length > 0 && (isCalled || !isItemItself(named, open, context)))
      return open.map((each) => ({ ...each, isCalled }));
  }
  return [];
}

function isItemItself(named: string, found: readonly NamedMilestone[], { directory }: Context): boolean {
  if (found.some(({ milestone }) => bare(milestone.title) === bare(named))) return false;
  const subject = directory.subjectOf(named);
  return (
    subject.kind === 'items' &&
    subject.exact &&
    subject.itemIds.every((id) => found.every(({ item }) => item.id !== id))
  );
}

function which(found: readonly Reached[], words: string, context: Context): Reply {
  const { say } = context;
  return reply(context, 'clarify', {
    blocks: [
      text(say('milestone-which')),
      list(found.map(({ item, milestone }) => say('milestone-of-item', { item: item.title, title: milestone.title }))),
    ],
    measures: found.map(({ item }) => item),
    actions: found.map(({ item }) => ({ label: item.title, value: reachAction(item.id, words) })),
  });
}

function refused({ item }: NamedMilestone, context: Context): Reply {
  const { say, language } = context;
  const units = unitNames(item.lead, language);
  return reply(context, 'denied', { blocks: [text(say('milestone-denied', { title: quoted(item.title), units }))] });
}

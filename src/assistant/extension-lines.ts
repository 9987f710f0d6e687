import type { Item } from '../domain/ledger/item.ts';
import type { Update } from '../domain/ledger/update.ts';
import type { Action, Block } from '../domain/reply.ts';
import { dayIn, quoted, text, unitNames } from './answer.ts';
import type { Context } from './question.ts';
import { decideAction } from './reports/choices.ts';

type Wording = Pick<Context, 'say' | 'language'>;

/** What is asked for, why, by whom, and until when the work is due now. */
export function extensionLine({ title, due, extension, lead }: Item, { say, language }: Wording): string {
  if (extension === undefined) return quoted(title);
  return say('extension-line', {
    title: quoted(title),
    due: due === null ? say('value-none') : dayIn(language, due),
    until: dayIn(language, extension.until),
    by: extension.by,
    unit: unitNames(lead, language),
    askedOn: dayIn(language, extension.askedOn),
    reason: extension.reason ?? say('value-none'),
  });
}

/** The buttons by which the office decides. */
export const extensionActions = ({ id, title, extension }: Item, { say }: Wording): readonly Action[] =>
  extension === undefined
    ? []
    : [
        { label: say('action-grant', { title }), value: decideAction('grant', id, extension.until) },
        { label: say('action-refuse', { title }), value: decideAction('refuse', id, extension.until) },
      ];

/** Under how an item stands: that it asks for an extension, or how the last one was answered. Empty for who may not read it. */
export async function extensionBlocks(item: Item, context: Context): Promise<readonly Block[]> {
  const { say, language, stores, speaker } = context;
  if (item.extension !== undefined)
    return [
      text(
        say('extension-pending', {
          until: dayIn(language, item.extension.until),
          reason: item.extension.reason ?? say('value-none'),
        }),
      ),
    ];
  const history = item.version > 1 ? ((await stores.ledger.history(item.id, speaker)) ?? []) : [];
  const refused = refusalIn(history);
  if (refused === null) return [];
  const until = dayIn(language, refused.before.extension?.until ?? '');
  const { reason } = refused.said;
  return [
    text(reason === undefined ? say('extension-refused', { until }) : say('extension-refused-why', { until, reason })),
  ];
}

/** The newest answer to a request, where it is a refusal that still stands: nothing was asked or set since. */
function refusalIn(history: readonly Update[]): Update | null {
  const undone = new Set(history.flatMap(({ undoes }) => undoes ?? []));
  const standing = history.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id));
  const last = standing.find(
    ({ before, after }) => before.due !== after.due || before.extension != null || after.extension != null,
  );
  if (last?.before.extension == null || last.after.extension != null) return null;
  return last.kind === 'change' && last.before.due === last.after.due ? last : null;
}

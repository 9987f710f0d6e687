import { z } from 'zod';
import type { Day } from '../../domain/calendar/dates.ts';

/** What buttons say: the row that is meant, by its id, so that no name is read twice. */

/** Which item each part of a report is about, where its author has chosen; parts are counted from 0. */
export type Choices = ReadonlyMap<number, string>;

/** The report again, with what was chosen so far. */
export const reportAction = (choices: Choices, words: string): string =>
  `report:${[...choices].map(([part, id]) => `${String(part)}=${id}`).join(',')}:${words}`;

export function readReportAction(action: string): { readonly choices: Choices; readonly words: string } | null {
  const said = /^report:(?<choices>(?:\d+=\d+,?)*):(?<words>.+)$/su.exec(action)?.groups;
  if (said === undefined) return null;
  const pairs = [...(said['choices'] ?? '').matchAll(/(\d+)=(\d+)/gu)];
  return { choices: new Map(pairs.map(([, part, id]) => [Number(part), id ?? ''])), words: said['words'] ?? '' };
}

const dueParts = z.tuple([z.string().regex(/^\d{1,9}$/u), z.iso.date()]);

export const dueAction = (itemId: string, due: Day): string => `due:${itemId}:${due}`;

export function readDueAction(action: string): { readonly itemId: string; readonly due: Day } | null {
  const read = dueParts.safeParse(/^due:(.+?):(.+)$/u.exec(action)?.slice(1));
  return read.success ? { itemId: read.data[0], due: read.data[1] } : null;
}

const undoParts = z.tuple([z.string().regex(/^\d{1,15}$/u), z.iso.datetime({ offset: true })]);

/** A record is found by when it was made and its id. */
export const undoAction = (update: { readonly id: string; readonly recordedAt: string }): string =>
  `undo:${update.id}:${update.recordedAt}`;

export function readUndoAction(action: string): { readonly id: string; readonly recordedAt: string } | null {
  const read = undoParts.safeParse(/^undo:(.+?):(.+)$/u.exec(action)?.slice(1));
  return read.success ? { id: read.data[0], recordedAt: read.data[1] } : null;
}

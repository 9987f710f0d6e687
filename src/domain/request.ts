import { z } from 'zod';

/**
 * The words that all requests are made of. A request names what it is about in the person's own words; what they mean is settled by
 * the part that answers, so that whoever reads the message, rules or a model, fills in the same.
 */
export const mention = z.string().overwrite((words) => words.slice(0, 200));

/** A unit as the record names it. */
export const unitName = z.string().max(100);

export const unitRole = z.enum(['lead', 'participant', 'any']);
export type UnitRole = z.infer<typeof unitRole>;

export const period = z.object({ from: z.iso.date(), to: z.iso.date() });

/** What was asked, typed: `ask` names the question, the other fields are its own. */
export interface Request {
  readonly ask: string;
}

const named = z.looseObject({ ask: z.string() });

/** A request of any kind, whose other fields are known to its question. */
export const anyRequest = z.custom<Request>((value) => named.safeParse(value).success);

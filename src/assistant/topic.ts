import { z } from 'zod';
import { anyRequest } from '../domain/request.ts';

/** What was asked, so far as it can be asked again: the request as it was understood, and the rows that it was asked of alone. */
export const asked = z.object({
  request: anyRequest,
  /** 其中…: among these rows only; `null` for the whole record. */
  among: z.array(z.string()).nullable(),
  /** 除了…: without these rows. */
  without: z.array(z.string()),
  /** The page that was shown, from 0. */
  page: z.int().min(0),
});
export type Asked = Readonly<z.infer<typeof asked>>;

/** What a person and the desk were talking about, so that 那参与单位呢 has something to refer to. */
export const topic = z.object({
  /** The rows of the last answer, in the order in which it gave them. */
  itemIds: z.array(z.string()),
  /** The last list of several rows, as long as one of them is talked about: 第二项 is the second of these. */
  listed: z.array(z.string()),
  /** The units that were asked about by name, or that the answer is a list of. */
  units: z.array(z.string()),
  /** The last question that was understood. */
  asked: asked.nullable(),
  /** The buttons of a reply that asked which of several was meant. */
  choices: z.array(z.object({ label: z.string(), value: z.string() })),
  /** ISO with offset; after a while a topic is forgotten. */
  at: z.string(),
});
export type Topic = Readonly<z.infer<typeof topic>>;

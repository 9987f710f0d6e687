import type { z } from 'zod';
import { isOffice, type Person } from '../domain/people.ts';
import type { Reply, ReplyKind } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import { content, type Content } from './deed-content.ts';
import type { Context } from './question.ts';

/** What words ask to be done, or the reply that asks back or says why not. */
export type Intended<What> = { readonly what: What } | Instead;

export interface Instead {
  readonly instead: Reply;
}

/** What a reply tells of a deed, besides how it is settled. */
export type Told = Parameters<typeof reply>[2];

/** A deed is done in the speaker's name, by a message. */
export interface Acting {
  readonly context: Context;
  readonly messageId: string;
}

/** What was done. The journal gets all but what is told. */
export interface Done<Trace> {
  /** What has to be known to take it back. */
  readonly trace: Trace;
  /** As the journal names it, such as `item 12`. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly told: Told;
}

/** A deed that was done, with what it left to be known. */
export interface Traced<What, Trace> {
  readonly what: What;
  readonly trace: Trace;
  /** When it was done, and by which message. */
  readonly recordedAt: string;
  readonly messageId: string | null;
}

/** What a deed's taking back did, or the reply that says why it cannot be taken back. */
export type Undone = Pick<Done<unknown>, 'before' | 'after' | 'told'> | Instead;

/** A kind of deed of the office: how it is understood, shown, done and taken back. One file each in `deeds/`. */
export interface DeedParts<What, Trace> {
  readonly deed: string;
  readonly what: z.ZodType<What>;
  readonly trace: z.ZodType<Trace>;
  /** Who may do it; the office alone where it is left out. */
  readonly mayDo?: (speaker: Person) => boolean;
  /** What whoever may not is told; where it is left out, who could. */
  readonly refuse?: (context: Context) => Promise<Reply>;
  /** `null` where the words ask for nothing of the kind. Whether the speaker may do it is looked at afterwards. */
  readonly read: (words: string, context: Context) => Promise<Intended<What> | null>;
  /** The same deed as things stand now: equal to what was drafted where nothing that it rests on has moved. */
  readonly again: (what: What, context: Context) => Promise<Intended<What>>;
  /** The draft's content, changed by what its author says; `null` where the words are about something else. */
  readonly correct?: (words: string, what: What, context: Context) => Promise<Intended<What> | null>;
  readonly show: (what: What, context: Context) => Promise<Told>;
  /** Refuses before it has changed anything, where it finds that it cannot be done. */
  readonly carryOut: (what: What, acting: Acting) => Promise<Done<Trace> | Instead>;
  readonly undo: (done: Traced<What, Trace>, acting: Acting) => Promise<Undone>;
}

/** A kind of deed, whatever its content. */
export interface Deed {
  readonly deed: string;
  readonly mayDo: (speaker: Person) => boolean;
  readonly refuse: ((context: Context) => Promise<Reply>) | null;
  readonly read: (words: string, context: Context) => Promise<Intended<Content> | null>;
  /** Each throws for the content of another deed. */
  readonly again: (what: Content, context: Context) => Promise<Intended<Content>>;
  readonly correct: (words: string, what: Content, context: Context) => Promise<Intended<Content> | null>;
  readonly show: (what: Content, context: Context) => Promise<Told>;
  readonly carryOut: (what: Content, acting: Acting) => Promise<Done<Content> | Instead>;
  readonly undo: (done: Traced<Content, Content>, acting: Acting) => Promise<Undone>;
}

export function defineDeed<What, Trace>(parts: DeedParts<What, Trace>): Deed {
  const { deed, what: schema, trace } = parts;
  return {
    deed,
    mayDo: parts.mayDo ?? isOffice,
    refuse: parts.refuse ?? null,
    async read(words, context) {
      const read = await parts.read(words, context);
      return read === null ? null : asContent(read);
    },
    again: async (what, context) => asContent(await parts.again(schema.parse(what), context)),
    async correct(words, what, context) {
      const corrected = (await parts.correct?.(words, schema.parse(what), context)) ?? null;
      return corrected === null ? null : asContent(corrected);
    },
    show: (what, context) => parts.show(schema.parse(what), context),
    async carryOut(what, acting) {
      const done = await parts.carryOut(schema.parse(what), acting);
      return 'instead' in done ? done : { ...done, trace: content.parse(done.trace) };
    },
    undo: (done, acting) =>
      parts.undo({ ...done, what: schema.parse(done.what), trace: trace.parse(done.trace) }, acting),
  };
}

const asContent = <What>(intended: Intended<What>): Intended<Content> =>
  'instead' in intended ? intended : { what: content.parse(intended.what) };

/** One message of the wording in the place of a deed. */
export const instead = (
  kind: ReplyKind,
  id: string,
  context: Context,
  values: Readonly<Record<string, string | number>> = {},
): Instead => ({ instead: reply(context, kind, { blocks: [text(context.say(id, values))] }) });

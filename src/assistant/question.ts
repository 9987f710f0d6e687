import { z } from 'zod';
import type { Day, Period } from '../domain/calendar/dates.ts';
import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import type { Request } from '../domain/request.ts';
import type { Group } from './event.ts';
import type { Language } from './language.ts';
import type { ModelReading } from './model/model-reading.ts';
import type { FoundSteps } from './model/steps.ts';
import type { Stores } from './ports.ts';
import type { Topic } from './topic.ts';
import type { Analysis } from './understand/analysis.ts';
import type { Directory } from './understand/directory.ts';
import type { Say } from './wording.ts';

/** All that an answer may rest on. */
export interface Context {
  readonly stores: Stores;
  readonly directory: Directory;
  readonly speaker: Person;
  /** ISO with offset. */
  readonly now: string;
  readonly today: Day;
  readonly language: Language;
  readonly say: Say;
  /** What was talked about before, where that is recent. */
  readonly topic: Topic | null;
  /** Long answers come page by page; else whole, as a command prints them. */
  readonly pages: boolean;
  /** The group that it was asked in. */
  readonly group?: Group;
  /** How a model reads words; absent where none is there. Throws `ConsultingError` the first time. */
  readonly asModelReads?: (words: string) => ModelReading;
  /** By which steps a model would answer words, likewise. */
  readonly asModelSteps?: (words: string) => FoundSteps;
}

/** How well a question fits a message, 0 to 1, and what it would ask. */
export interface Reading<Slots> {
  readonly score: number;
  readonly slots: Slots;
}

/** Something that a question is asked about instead of what it was asked about before: 换成法制大队呢. */
export type Change =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'role'; readonly role: 'lead' | 'participant' }
  | { readonly kind: 'period'; readonly period: Period; readonly when: string }
  /** A measure or a heading, or what is neither, in the person's words. */
  | { readonly kind: 'about'; readonly about: string; readonly isHeading: boolean };

/** A kind of question: how the rules know it, what it needs to know, how it is answered. One file each in `questions/`. */
export interface QuestionParts<Shape extends z.ZodRawShape> {
  readonly ask: string;
  readonly slots: z.ZodObject<Shape>;
  /** Answered where nobody reads along. */
  readonly inPrivate?: boolean;
  readonly read: (analysis: Analysis) => Reading<z.infer<z.ZodObject<Shape>>> | null;
  readonly answer: (slots: z.infer<z.ZodObject<Shape>>, context: Context) => Promise<Reply>;
  /** The question about something else; `null` where it can not be about such a thing. */
  readonly instead?: (slots: z.infer<z.ZodObject<Shape>>, change: Change) => z.infer<z.ZodObject<Shape>> | null;
}

export interface Question {
  readonly ask: string;
  readonly inPrivate: boolean;
  /** The shape of its request, for whoever fills it in. */
  readonly request: z.ZodObject;
  readonly read: (analysis: Analysis) => { readonly score: number; readonly request: Request } | null;
  /** Answers a request of its own shape; throws for any other. */
  readonly answer: (request: Request, context: Context) => Promise<Reply>;
  /** A request of its own shape about something else; `null` where it can not be about such a thing. */
  readonly instead: (request: Request, change: Change) => Request | null;
}

export function defineQuestion<Shape extends z.ZodRawShape>({
  ask,
  slots,
  inPrivate = false,
  read,
  answer,
  instead = () => null,
}: QuestionParts<Shape>): Question {
  return {
    ask,
    inPrivate,
    request: slots.extend({ ask: z.literal(ask) }),
    read(analysis) {
      const reading = read(analysis);
      return reading === null ? null : { score: reading.score, request: { ask, ...reading.slots } };
    },
    answer: (request, context) => answer(slots.parse(request), context),
    instead(request, change) {
      const changed = instead(slots.parse(request), change);
      return changed === null ? null : { ask, ...changed };
    },
  };
}

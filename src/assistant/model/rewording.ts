import { z } from 'zod';
import type { Reply } from '../../domain/reply.ts';
import type { RewordingOutcome, Watch } from '../happening.ts';
import type { Language } from '../language.ts';
import { isOfModel, ModelAnswerError } from '../model-errors.ts';
import type { LanguageModel } from './language-model.ts';
import { isSummable, quotesOf, summed, summarySchema } from './wording/sum-up.ts';
import { objectionTo, type Judging } from './wording/guard.ts';
import { nameFinder, type FindNames, type KnownNames } from './wording/names.ts';
import { inPlaceOf, isRewordable, partsOf, withWords, type Part } from './wording/reworded-parts.ts';

/** For whom a reply is put in other words, and by which names these are judged. */
export interface RewordingFrame {
  /** Whose budget it is. */
  readonly personId: string;
  readonly language: Language;
  /** The same object for as long as the names are the same, so that they are looked through once. */
  readonly names: KnownNames;
}

/**
 * The reply to show for a plain one: in kinder words where a model has some that say the same, else the plain one. It only reads what it is
 * given and may take as long as a model does, so it is called outside of a transaction. Never throws. Blocks of text and the items of short
 * lists may change; quotes, charts, notes, buttons, facts and citations are those of the plain reply.
 */
export type Rewording = (reply: Reply, frame: RewordingFrame) => Promise<Reply>;

/** A reply and what became of its wording; `null` where there was nothing to put otherwise. */
export interface Reworded {
  readonly reply: Reply;
  readonly outcome: RewordingOutcome | null;
}

export interface RewordingParts {
  readonly model: LanguageModel;
  readonly watch: Watch;
  /** Writes down what no model is to blame for. */
  readonly log: (error: unknown) => void;
}

export function rewordingBy({ model, watch, log }: RewordingParts): Rewording {
  return async (reply, frame) => {
    const what = isSummable(reply, frame.language) ? 'summary' : 'wording';
    try {
      const made = await (what === 'summary' ? summarised : reworded)(reply, { ...frame, model });
      if (made.outcome !== null) watch({ type: 'reworded', what, outcome: made.outcome });
      return made.reply;
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome === null) log(error);
      watch({ type: 'reworded', what, outcome: outcome ?? 'gone' });
      return reply;
    }
  };
}

/** `null` for what is a mistake of the program. */
function outcomeOf(error: unknown): RewordingOutcome | null {
  if (error instanceof ModelAnswerError) return 'rejected:shape';
  return isOfModel(error) ? 'gone' : null;
}

type Asking = RewordingFrame & { readonly model: LanguageModel };

const schema = z.object({ blocks: z.array(z.string()) });

/** All parts in other words, or none: who slips in one is not believed in the others. Throws what the model throws. */
async function reworded(reply: Reply, { model, personId, language, names }: Asking): Promise<Reworded> {
  const parts = isRewordable(reply) ? partsOf(reply) : [];
  if (parts.length === 0) return { reply, outcome: null };
  const { blocks } = await model.fill({
    prompt: 'reword',
    values: { language: called[language], count: String(parts.length) },
    data: parts.map(({ text }, i) => ({ label: `block ${String(i + 1)}`, text })),
    schema,
    personId,
  });
  if (blocks.length !== parts.length) return { reply, outcome: 'rejected:shape' };
  const judged = judge(parts, blocks, judging(reply, names));
  if ('objection' in judged) return { reply, outcome: `rejected:${judged.objection}` };
  return { reply: { ...reply, blocks: withWords(reply, judged.parts) }, outcome: 'accepted' };
}

const called: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

const finders = new WeakMap<KnownNames, FindNames>();

function finderOf(names: KnownNames): FindNames {
  const known = finders.get(names) ?? nameFinder(names);
  finders.set(names, known);
  return known;
}

const judging = ({ facts, asOf }: Reply, names: KnownNames): Judging => ({
  names: finderOf(names),
  phrases: (facts.measures ?? []).map(({ title }) => title),
  today: asOf.slice(0, 10),
});

function judge(parts: readonly Part[], words: readonly string[], by: Judging) {
  const said: (Part & { readonly words: string })[] = [];
  for (const [i, part] of parts.entries()) {
    const other = inPlaceOf(part, words[i] ?? '');
    const objection = other === part.text ? null : objectionTo(part.text, other, by);
    if (objection !== null) return { objection };
    said.push({ ...part, words: other });
  }
  return { parts: said };
}

/** The gist above the quotes, of the sentences that one of them bears out. Throws what the model throws. */
async function summarised(reply: Reply, { model, personId, language, names }: Asking): Promise<Reworded> {
  const { sentences } = await model.fill({
    prompt: 'sum-up-passages',
    values: { language: called[language], count: String(quotesOf(reply).length) },
    data: quotesOf(reply).map((text, i) => ({ label: `quote ${String(i + 1)}`, text })),
    schema: summarySchema,
    personId,
  });
  return summed(reply, sentences, { ...judging(reply, names), language });
}

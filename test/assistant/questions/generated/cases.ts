import { randomOf, type Random } from '../../../fuzz/random.ts';
import { dresses } from './dress.ts';
import type { PlanRecord } from './record.ts';
import type { Case, Subject, Template } from './template.ts';
import { templatesFor } from './templates/index.ts';

/** A question of a template, as it is asked. */
export interface Asked extends Case {
  readonly template: string;
}

/** Every subject of every template in every wording, each once as it stands and once in one of the dresses by turns. */
export function* everyCase(record: PlanRecord): Generator<Asked> {
  for (const { subjects, name } of templatesFor(record)) {
    for (const [i, subject] of subjects(record).entries()) {
      for (let wording = 0; wording < subject.wordings; wording += 1) {
        yield dressed(subject, { wording, dress: 0, record, name });
        yield dressed(subject, { wording, dress: 1 + i + wording, record, name });
      }
    }
  }
}

/** Pairs and the like grow with the square of a plan: of more subjects than this, as many are taken at even distances. */
const MOST_SUBJECTS = 24;

/** Every subject of every template, in one wording and dress by turns, every other one as it stands; where subjects are few, in all wordings, each both ways. */
export function* everySubject(record: PlanRecord, most = MOST_SUBJECTS): Generator<Asked> {
  for (const { name, subjects } of templatesFor(record)) {
    const some = evenly(subjects(record), most);
    for (const [i, subject] of some.entries()) {
      const rounds = some.length >= subject.wordings ? 1 : 2 * Math.ceil(subject.wordings / some.length);
      for (let round = 0; round < rounds; round += 1) {
        const wording = i + Math.floor(round / 2) * some.length;
        const dress = (i + round) % 2 === 0 ? 0 : 1 + Math.floor((i + round) / 2);
        yield dressed(subject, { wording, dress, record, name });
      }
    }
  }
}

/** So many questions of templates by turns, about a subject, in a wording and in a dress that the seed chooses. */
export function* sample(record: PlanRecord, count: number, seed: number): Generator<Asked> {
  const random = randomOf(seed);
  const templates = templatesFor(record).map((template) => [template, template.subjects(record)] as const);
  const asked = shuffled(
    templates.filter(([, subjects]) => subjects.length > 0),
    random,
  );
  for (let i = 0; i < count; i += 1) {
    const [template, subjects] = asked[i % asked.length] ?? [];
    const subject = subjects?.[random.below(subjects.length)];
    if (template === undefined || subject === undefined) return;
    const wording = random.below(subject.wordings);
    const dress = random.chance(0.5) ? 0 : random.below(dresses(record.language).length);
    yield dressed(subject, { wording, dress, record, name: template.name });
  }
}

function evenly<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

const shuffled = <T>(list: readonly T[], { below }: Random): readonly T[] =>
  list
    .map((one) => [below(1_000_000), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);

interface Turn {
  readonly wording: number;
  readonly dress: number;
  readonly record: PlanRecord;
  readonly name: Template['name'];
}

function dressed(subject: Subject, { wording, dress, record, name }: Turn): Asked {
  const { message, expected } = subject.ask(wording);
  const [plain, ...others] = dresses(record.language);
  const wear = dress === 0 ? plain : others[(dress - 1) % others.length];
  return { template: name, message: wear?.(message) ?? message, expected };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { tabularEndings, textEndings } from '../../src/knowledge/readers/index.ts';
import { generatedPlan } from '../support/generated-plans.ts';
import { otherNames, writers } from '../support/plan-files.ts';
import { bytesSlightly, insideZip } from './mutate-bytes.ts';
import { deepBrackets, longRun, manyTimes, slightly } from './mutate-text.ts';
import { randomOf, type Random } from './random.ts';

/** What one run reads. `.text` is no format: its UTF-16 goes to the plan's reader as it is, lone surrogates and all. */
export interface Input {
  readonly ending: string;
  readonly bytes: Uint8Array;
}

export interface Inputs {
  /** The input of a run: the same for the same seed and texts, whatever was asked before. */
  readonly of: (run: number) => Promise<Input>;
  /** Endings that have no writer here, so that their files are only texts under another name. */
  readonly unwritten: readonly string[];
}

/** Mutated plans and files of every format that is read. The texts are the demonstration's, generated ones and those of the folder. */
export function inputsOf(seed: number, cases: string | null): Inputs {
  const texts = textsOf(seed, cases);
  const whole = new Map<string, Promise<Uint8Array>>();
  const fileOf = (ending: string, text: string): Promise<Uint8Array> => {
    const key = `${ending} ${text}`;
    const known = whole.get(key) ?? write(ending, text);
    return whole.set(key, known).get(key) ?? known;
  };
  return {
    unwritten: endings.filter((ending) => !writers.has(ending)),
    async of(run) {
      const random = randomOf(Math.imul(seed, 0x9e3779b1) + run);
      const text = random.pick(texts);
      if (random.chance(0.35)) return { ending: '.text', bytes: Buffer.from(mutated(text, random), 'utf16le') };
      const ending = random.pick(endings);
      const file = await fileOf(ending, text);
      if (random.chance(isText(file) ? 0.85 : 0.4))
        return { ending, bytes: await write(ending, ofLength(ending, mutated(text, random))) };
      return { ending, bytes: damaged(file, random) };
    },
  };
}

/** A PDF places every character by itself, so that its time is that of its length; longer ones are the bench's. */
const LONGEST_PDF = 120_000;
const ofLength = (ending: string, text: string): string => (ending === '.pdf' ? text.slice(0, LONGEST_PDF) : text);

/** Every format that is read, by one of its endings. */
const endings: readonly [string, ...string[]] = [
  '.txt',
  ...[...textEndings, ...tabularEndings].filter((ending) => ending !== '.txt' && !otherNames.has(ending)),
];

/** Bytes of a text that are changed are refused as damaged, as a rule, so it is tried less often. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && !/^(?:PK|%PDF)/u.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

const write = async (ending: string, text: string): Promise<Uint8Array> =>
  (await writers.get(ending)?.(text)) ?? Buffer.from(text);

function mutated(text: string, random: Random): string {
  if (random.chance(0.06)) return longRun(text, random);
  if (random.chance(0.02)) return deepBrackets(text, random);
  if (random.chance(0.02)) return manyTimes(text, random);
  return slightly(text, random);
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  return random.chance(0.7) && bytes[0] === 0x50 && bytes[1] === 0x4b
    ? insideZip(bytes, random, bytesSlightly)
    : bytesSlightly(bytes, random);
}

const demonstration = fileURLToPath(new URL('../../knowledge/plan.txt', import.meta.url));

function textsOf(seed: number, cases: string | null): readonly [string, ...string[]] {
  const generated = fc.sample(generatedPlan, { seed, numRuns: 40 }).map(({ text }) => text);
  const published = cases !== null && existsSync(cases) ? readdirSync(cases).toSorted() : [];
  return [
    readFileSync(demonstration, 'utf8'),
    ...generated,
    ...published
      .filter((name) => extname(name) === '.txt')
      .map((name) => readFileSync(join(cases ?? '', name), 'utf8')),
  ];
}

import { localOperator } from '../../src/domain/people.ts';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { readPlan } from '../../src/domain/plan/read-plan.ts';
import type { Clause } from '../../src/domain/plan/plan.ts';
import { termsOf } from '../../src/domain/text/terms.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { hashedVector } from '../support/hashed-vector.ts';

const cases = fileURLToPath(new URL('../../../shared/cases/cmrc2018_trial.json', import.meta.url));

const squad = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(z.object({ context: z.string(), qas: z.array(z.object({ question: z.string() })) })),
    }),
  ),
});

/** A document and the questions that it answers. */
interface Asked {
  readonly name: string;
  readonly text: string;
  readonly questions: readonly string[];
}

/** The names of the documents that a way of searching finds, best first. */
type Search = (question: string) => Promise<readonly string[]>;

interface Way {
  readonly name: string;
  readonly index: (documents: readonly Asked[]) => Promise<Search>;
}

/** Ours beside what a project would take from a shelf, on the same documents and questions. */
export async function passages(fresh: () => Promise<{ readonly store: OpenStore }>, plan: string): Promise<void> {
  const documents = existsSync(cases) ? ofCases() : ofHeadings(plan);
  const { store } = await fresh();
  const ways: readonly Way[] = [
    { name: 'ours (BM25 in sparsevec, embedded engine)', index: (some) => ours(some, store) },
    { name: 'MiniSearch, the same segments and bigrams', index: miniSearch },
    { name: 'LangChain MemoryVectorStore, hashed bigrams', index: langChain },
  ];
  const table: Record<string, Record<string, number>> = {};
  for (const { name, index } of ways) table[name] = await measure(index, documents);
  await store.close();
  const questions = documents.reduce((sum, each) => sum + each.questions.length, 0);
  console.log(`\nPassages: ${String(documents.length)} documents, ${String(questions)} questions, in one run (ms)`);
  console.table(table);
}

async function measure(index: Way['index'], documents: readonly Asked[]): Promise<Record<string, number>> {
  const began = performance.now();
  const search = await index(documents);
  const indexed = performance.now() - began;
  const places: number[] = [];
  const times: number[] = [];
  for (const { name, questions } of documents)
    for (const question of questions) {
      const asked = performance.now();
      const found = await search(question);
      times.push(performance.now() - asked);
      places.push(found.indexOf(name) + 1);
    }
  times.sort((a, b) => a - b);
  const mean = (value: (place: number) => number) =>
    places.reduce((sum, place) => sum + value(place), 0) / places.length;
  return {
    'found first': rounded(
      mean((place) => (place === 1 ? 1 : 0)),
      4,
    ),
    'reciprocal rank': rounded(
      mean((place) => (place === 0 ? 0 : 1 / place)),
      4,
    ),
    'to index': rounded(indexed, 0),
    median: rounded(times[Math.floor(times.length / 2)] ?? 0, 2),
    p99: rounded(times[Math.floor(times.length * 0.99)] ?? 0, 2),
  };
}

function ofCases(): readonly Asked[] {
  const { data } = squad.parse(JSON.parse(readFileSync(cases, 'utf8')));
  return data
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ context, qas }, i) => ({
      name: `p${String(i)}`,
      text: context,
      questions: qas.map(({ question }) => question),
    }));
}

/** What stands under each heading of the plan; the heading asks for it. */
function ofHeadings(plan: string): readonly Asked[] {
  const clauses = readPlan({ file: basename(plan), text: readFileSync(plan, 'utf8') }).clauses;
  return clauses
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ ref, heading, text }) => ({
      name: ref,
      text: [...heading, text].join('\n'),
      questions: heading.slice(-1),
    }));
}

async function ours(documents: readonly Asked[], store: OpenStore): Promise<Search> {
  const facts = { number: null, issuer: null, issuedOn: null };
  const origin = { kind: 'reference', sha256: '', loadedAt: '2026-07-08T10:00:00+08:00' } as const;
  await store.transaction('load', async ({ library, passages: index }) => {
    for (const { name, text } of documents) {
      const { clauses } = readPlan({ file: name, text });
      await library.keepReference({ ...facts, title: name }, withText(clauses, text), text, { ...origin, file: name });
    }
    await index.index();
  });
  return async (question) => [
    ...new Set((await store.passages.search(question, 10, localOperator)).map(({ file }) => file)),
  ];
}

/** A single paragraph may read as a title; here it is what is looked for. */
const withText = (clauses: readonly Clause[], text: string): readonly Clause[] =>
  clauses.some(({ kind }) => kind === 'paragraph')
    ? clauses
    : [{ ref: '段1', kind: 'paragraph', level: 1, heading: [], text, start: 0, end: text.length }];

function miniSearch(documents: readonly Asked[]): Promise<Search> {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => [...termsOf(text)],
    processTerm: (term) => term,
  });
  index.addAll(documents.map(({ name, text }) => ({ id: name, text })));
  return Promise.resolve((question) =>
    Promise.resolve(
      index
        .search(question)
        .slice(0, 10)
        .map(({ id }) => String(id)),
    ),
  );
}

/** The model's place is taken by hashed bigrams, for the bench has no network; a real model would be better and far slower. */
class HashedBigrams extends Embeddings {
  constructor() {
    super({});
  }

  override embedQuery(text: string): Promise<number[]> {
    return Promise.resolve([...hashedVector(text, 1024)]);
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

async function langChain(documents: readonly Asked[]): Promise<Search> {
  const store = new MemoryVectorStore(new HashedBigrams());
  await store.addDocuments(documents.map(({ name, text }) => new Document({ pageContent: text, metadata: { name } })));
  return async (question) =>
    (await store.similaritySearch(question, 10)).map(({ metadata }) => String(metadata['name']));
}

function rounded(figure: number, places: number): number {
  return Number(figure.toFixed(places));
}

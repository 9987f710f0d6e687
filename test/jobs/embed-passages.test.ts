import { localOperator } from '../../src/domain/people.ts';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/assistant/ports.ts';
import { embeddingJob } from '../../src/jobs/embed-passages.ts';
import { realTime } from '../../src/models/care/time.ts';
import { embedderOf } from '../../src/models/embedder.ts';
import { questionVectors } from '../../src/models/question-vectors.ts';
import { storeOver, type OpenStore } from '../../src/store/store.ts';
import { aCare } from '../models/support/care.ts';
import { anEmbeddingServer, failing, type EmbeddingServerOptions } from '../support/embedding-server.ts';
import { keepReference } from '../support/library.ts';
import { aStore, timeZone } from '../support/store.ts';

const texts = [
  '学校门口应当设置硬质隔离设施。',
  '食堂每日留样，接受家长监督。',
  '疏散演练每学期组织一次。',
  '心理辅导室配备专职教师。',
];

/** Words that mean the same to the models here. */
const synonyms = [
  ['食堂', '饭厅'],
  ['演练', '练兵'],
];

/** For its care so much time has passed as the waits of the test come to. */
const embedderAt = (model: string, { baseUrl }: { readonly baseUrl: string }, waits: readonly number[] = []) => {
  const time = { ...realTime, now: () => waits.reduce((sum, ms) => sum + ms, 0) };
  return embedderOf({ model, baseUrl, apiKey: null }, { fetch: aCare(baseUrl, { time }).care.fetchFor({ tries: 1 }) });
};

async function aLibrary(options: EmbeddingServerOptions = {}) {
  const server = await anEmbeddingServer({ models: { small: 256, large: 512 }, synonyms, ...options });
  const opened = await aStore();
  const notices: string[] = [];
  const waits: number[] = [];
  const notice = (level: string, message: string) => void notices.push(`${level} ${message}`);
  /** A program that is set up for a model, on the one store. */
  const using = (model: string) => {
    const embedder = embedderAt(model, server, waits);
    const questionVector = questionVectors(embedder, { notice });
    const store = storeOver(opened.database, { timeZone, questionVector, close: () => Promise.resolve() });
    const wait = (ms: number) => Promise.resolve(waits.push(ms));
    const job = embeddingJob({ embedder, vectors: store.vectors, notice, wait });
    const found = async (words: string) => (await store.passages.search(words, 1, localOperator))[0]?.text;
    return { store, job, found, progress: () => store.vectors.progress(model) };
  };
  await keepReference(opened, texts);
  return { server, notices, waits, using, database: opened.database };
}

describe('passages by meaning', () => {
  it('are found by words that stand nowhere, and by words as before', async () => {
    const { using } = await aLibrary();
    const { job, found, store } = using('small');
    expect(await found('饭厅练兵')).toBeUndefined();

    expect(await job.finish()).toBeNull();

    expect(await found('饭厅')).toBe(texts[1]);
    expect(await found('练兵')).toBe(texts[2]);
    expect(await found('心理辅导室')).toBe(texts[3]);
    expect(await store.passages.search('。？', 5, localOperator)).toEqual([]);
  });

  it('are embedded with their headings, and nothing else is', async () => {
    const { server, using } = await aLibrary();

    await using('small').job.finish();

    expect(server.texts().toSorted()).toEqual(['联络台', ...texts.map((text) => `一、总则\n${text}`)].toSorted());
  });

  it('of a new document are embedded alone, and none twice', async () => {
    const { server, using } = await aLibrary();
    const { job, store, found, progress } = using('small');
    await job.finish();
    const before = server.asked.length;

    await keepReference(store, [...texts, '护学岗由公安局组织。'], { file: 'again.txt' });
    await job.finish();

    expect(server.asked.slice(before).map((each) => each.texts)).toEqual([
      ['联络台'],
      ['一、总则\n护学岗由公安局组织。'],
    ]);
    expect(await progress()).toMatchObject({ done: 9, total: 9 });
    expect(await found('饭厅')).toBe(texts[1]);
  });

  it('that went out of force leave no vectors behind', async () => {
    const { using, database } = await aLibrary();
    const { job, store } = using('small');
    await job.finish();

    await keepReference(store, texts.slice(0, 1));
    await job.finish();

    expect(await database.selectFrom('vectors').select('digest').execute()).toHaveLength(1);
  });
});

describe('another model', () => {
  it('is taken when all its vectors are there; until then the old ones serve', async () => {
    const { server, using, database } = await aLibrary();
    await using('small').job.finish();
    const { job, found, progress } = using('large');
    server.mishap((response, asked) => {
      if (asked.texts[0] === '联络台') server.answer(response, asked.texts, 'large');
      else failing(500)(response, asked);
    });
    expect(await job.finish()).toContain('500');
    server.mishap(null);

    expect(await found('饭厅')).toBe(texts[1]);
    expect(await progress()).toMatchObject({ done: 0, total: 4, serving: 'small' });
    expect(await job.finish()).toBeNull();

    expect(await progress()).toMatchObject({ done: 4, total: 4, serving: 'large' });
    expect(await found('饭厅')).toBe(texts[1]);
    expect(server.asked.at(-1)).toMatchObject({ model: 'large', texts: ['饭厅'] });
    expect(await database.selectFrom('vector_sets').select('model').execute()).toEqual([{ model: 'large' }]);
  });

  it('of the same name and another dimension is another model', async () => {
    const { server, using } = await aLibrary();
    const { job, found, progress } = using('small');
    await job.finish();

    server.becomes({ models: { small: 300 } });
    expect(await found('食堂留样')).toBe(texts[1]);
    expect(await job.finish()).toBeNull();

    expect(await progress()).toMatchObject({ done: 4, serving: 'small' });
    expect(await using('small').found('饭厅')).toBe(texts[1]);
  });
});

describe('the job', () => {
  /** A job whose rests last until it is woken or stopped; `rested` ends when it comes to its next one. */
  function aResting(embedder: Embedder, store: OpenStore) {
    let next = Promise.withResolvers<number>();
    const job = embeddingJob({
      embedder,
      vectors: store.vectors,
      notice: () => undefined,
      async wait(ms, signal) {
        next.resolve(ms);
        if (!signal.aborted) await once(signal, 'abort');
      },
    });
    const rested = async () => {
      const ms = await next.promise;
      next = Promise.withResolvers();
      return ms;
    };
    return { job, rested };
  }

  it('embeds what was loaded, rests, and goes on when it is told of more', async () => {
    const { server, using } = await aLibrary();
    const { store, progress } = using('small');
    const { job, rested } = aResting(embedderAt('small', server), store);
    job.start();
    expect(await rested()).toBe(60_000);
    expect(await progress()).toMatchObject({ done: 4, serving: 'small' });

    await keepReference(store, ['护学岗由公安局组织。'], { file: 'again.txt' });
    job.request();
    await rested();

    expect(await progress()).toMatchObject({ done: 5, total: 5 });
    const before = server.asked.length;
    job.request();
    await rested();
    expect(server.asked).toHaveLength(before);
    await job.stop();
  });

  it('stops at once, even while the model keeps it waiting', async () => {
    const { server, using } = await aLibrary();
    const { store, progress } = using('small');
    const waiting = Promise.withResolvers<null>();
    server.mishap(() => {
      waiting.resolve(null);
    });
    const { job } = aResting(embedderAt('small', server), store);
    job.start();
    await waiting.promise;

    await job.stop();

    expect(await progress()).toMatchObject({ done: 0, fault: null });
  });
});

describe('a model that fails', () => {
  it('leaves search to the words, is asked again after longer and longer rests, and says why', async () => {
    const { server, using, waits } = await aLibrary();
    const { job, found, progress } = using('small');
    server.mishap(failing(401));

    expect(await job.finish()).toContain('OPENAI_API_KEY');

    expect(waits).toEqual([2_000, 4_000]);
    expect(await found('食堂')).toBe(texts[1]);
    expect(await progress()).toMatchObject({ done: 0, serving: null });
    expect((await progress()).fault).toContain('OPENAI_API_KEY');

    server.mishap(null);
    expect(await job.finish()).toBeNull();
    expect(await progress()).toMatchObject({ done: 4, serving: 'small', fault: null });
  });

  it('goes on from where it broke off', async () => {
    const { server, using } = await aLibrary({ mostTexts: 1 });
    const { job, progress } = using('small');
    let requests = 0;
    server.mishap((response, asked) => {
      requests += 1;
      if (requests > 6) failing(503)(response, asked);
      else server.answer(response, asked.texts, 'small');
    });
    await job.finish();
    const { done } = await progress();
    const before = server.asked.length;

    server.mishap(null);
    await job.finish();

    expect(await progress()).toMatchObject({ done: 4, serving: 'small' });
    expect(server.asked.slice(before).flatMap((each) => each.texts)).toHaveLength(1 + 4 - done);
  });

  it('by refusing is asked for less: fewer texts at once, then shorter ones, then not for these', async () => {
    const { server, using } = await aLibrary({ mostTexts: 2, longestText: 220 });
    const { job, store, found, progress } = using('small');
    await keepReference(store, [...texts, '护学岗'.repeat(150)]);

    expect(await job.finish()).toBeNull();

    expect(await progress()).toMatchObject({ done: 5, total: 5, serving: 'small' });
    expect(server.asked.every((each) => each.texts.length <= 2)).toBe(true);
    server.becomes({ longestText: 20 });
    await keepReference(store, [...texts, '心理室'.repeat(150)]);
    expect(await job.finish()).toBeNull();
    expect(await progress()).toMatchObject({ done: 5, total: 5 });
    expect(await found('饭厅')).toBe(texts[1]);
  });
});

import { describe, expect, it } from 'vitest';
import { realTime } from '../../src/models/care/time.ts';
import { embedderOf } from '../../src/models/embedder.ts';
import { questionVectors } from '../../src/models/question-vectors.ts';
import { aCare } from './support/care.ts';
import { anEmbeddingServer, answerOf, failing, send } from '../support/embedding-server.ts';

const as = { model: 'small', dimension: 256 };

async function aQuestioner() {
  const server = await anEmbeddingServer({ models: { small: 256, other: 64 } });
  const notices: string[] = [];
  const time = { now: 0 };
  const { care } = aCare(server.baseUrl, { time: { ...realTime, now: () => time.now } });
  const fetch = care.fetchFor({ tries: 1 });
  const embedder = embedderOf({ model: 'small', baseUrl: server.baseUrl, apiKey: null }, { fetch });
  const vectorOf = questionVectors(embedder, {
    notice: (level, message) => notices.push(`${level} ${message}`),
    now: () => time.now,
    timeoutMs: 2_000,
  });
  return { server, notices, time, vectorOf };
}

describe('a question as a vector', () => {
  it('is made once, by the model that the index was made with', async () => {
    const { server, vectorOf } = await aQuestioner();

    const first = await vectorOf('食堂留样', as);

    expect(first).toHaveLength(256);
    expect(await vectorOf('食堂留样', as)).toEqual(first);
    expect(await vectorOf('食堂留样', { model: 'other', dimension: 64 })).toHaveLength(64);
    expect(server.asked.map(({ model }) => model)).toEqual(['small', 'other']);
  });

  it('goes out without the numbers of persons', async () => {
    const { server, vectorOf } = await aQuestioner();

    await vectorOf('１3812345678和440102199001011234、138 1234 5678、020-12345678的事，2026年第15号，36公里', as);

    expect(server.texts()).toEqual([
      '138******78和440*************34、138******78、020******78的事,2026年第15号,36公里',
    ]);
  });

  it('is left out while the model fails, which is said once a rest, and is back with it', async () => {
    const { server, notices, time, vectorOf } = await aQuestioner();
    server.mishap(failing(503));

    expect(await vectorOf('食堂', as)).toBeNull();
    expect(await vectorOf('校门', as)).toBeNull();
    expect(notices).toHaveLength(1);
    server.mishap(null);
    expect(await vectorOf('校门', as)).toBeNull();
    time.now += 2_001;

    expect(await vectorOf('校门', as)).toHaveLength(256);
    expect(notices.map((notice) => notice.slice(0, 4))).toEqual(['warn', 'info']);
  });

  it('waits longer after each failure, and as long as the model asks', async () => {
    const { server, notices, time, vectorOf } = await aQuestioner();
    server.mishap(failing(500));
    for (const rest of [0, 2_001, 4_001]) {
      time.now += rest;
      await vectorOf('食堂', as);
    }
    time.now += 7_000;
    await vectorOf('食堂', as);
    expect(notices).toHaveLength(3);

    server.mishap(failing(429, { 'retry-after': '60' }));
    time.now += 2_000;
    await vectorOf('食堂', as);
    time.now += 59_000;
    await vectorOf('食堂', as);

    expect(notices).toHaveLength(4);
  });

  it('is left out where the model has another dimension than the index', async () => {
    const { server, notices, vectorOf } = await aQuestioner();
    server.mishap((response) => {
      send(response, 200, answerOf([[1, 2, 3]], 'small'));
    });

    expect(await vectorOf('食堂', as)).toBeNull();
    expect(notices[0]).toContain('256 维变成 3 维');
  });

  it('that the model refuses is left out alone', async () => {
    const { server, notices, vectorOf } = await aQuestioner();
    server.mishap(failing(400));
    expect(await vectorOf('食堂', as)).toBeNull();
    server.mishap(null);

    expect(await vectorOf('校门', as)).toHaveLength(256);
    expect(notices).toHaveLength(1);
  });
});

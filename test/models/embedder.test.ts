import { describe, expect, it } from 'vitest';
import { ModelUnavailableError, TextsRefusedError } from '../../src/assistant/model-errors.ts';
import { embedderOf } from '../../src/models/embedder.ts';
import {
  anEmbeddingServer,
  answerOf,
  failing,
  send,
  type EmbeddingServerOptions,
} from '../support/embedding-server.ts';
import { aCare } from './support/care.ts';
import { hashedVector } from '../support/hashed-vector.ts';

const texts = ['食堂每日留样', '校门设置隔离设施', 'GPS'];

const fetchOf = ({ baseUrl }: { readonly baseUrl: string }) => aCare(baseUrl).care.fetchFor({ tries: 1 });

async function aModel(options: EmbeddingServerOptions = {}, { model = 'small', key = 'sk-right' } = {}) {
  const server = await anEmbeddingServer({ key: 'sk-right', ...options });
  const embedder = embedderOf({ model, baseUrl: server.baseUrl, apiKey: () => key }, { fetch: fetchOf(server) });
  return { server, embedder, embed: (some: readonly string[] = texts) => embedder.embed(some, { timeoutMs: 5_000 }) };
}

/** What went wrong, in the words that operators read. */
const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('an embedding model', () => {
  it('gives a vector for each text, in the order of the texts', async () => {
    const { server, embed } = await aModel();

    const vectors = await embed();

    expect(vectors).toHaveLength(3);
    for (const [i, text] of texts.entries())
      for (const [part, value] of hashedVector(text, 256).entries()) expect(vectors[i]?.[part]).toBeCloseTo(value, 6);
    expect(server.asked).toEqual([{ model: 'small', texts, key: 'Bearer sk-right' }]);
  });

  it('is asked for plain numbers where it knows no base64, and from then on at once', async () => {
    const { server, embed } = await aModel({ knowsBase64: false });
    expect(await embed()).toHaveLength(3);
    let requests = 0;
    server.mishap((response, asked) => {
      requests += 1;
      send(
        response,
        200,
        answerOf(
          asked.texts.map(() => [1, 2]),
          'small',
        ),
      );
    });

    await embed();

    expect(requests).toBe(1);
  });

  it('without a key is sent none of anybody’s', async () => {
    const server = await anEmbeddingServer();
    const embedder = embedderOf({ model: 'small', baseUrl: server.baseUrl, apiKey: null }, { fetch: fetchOf(server) });

    await embedder.embed(['食堂'], { timeoutMs: 5_000 });

    expect(server.asked[0]?.key).toBe('Bearer none');
  });

  it.each([
    ['a wrong key', 401, 'OPENAI_API_KEY'],
    ['no right to it', 403, 'OPENAI_API_KEY'],
    ['a wrong name', 404, 'LIAISON_EMBEDDING_MODEL'],
    ['too much asked', 429, 'too many requests'],
    ['a fault of its own', 500, '500'],
    ['an overload', 503, '503'],
  ])('says of %s what to do, in words of ours', async (_, status, words) => {
    const { server, embed } = await aModel();
    server.mishap(failing(status));

    const fault = await faultOf(embed());

    expect(fault).toBeInstanceOf(ModelUnavailableError);
    expect(String(fault)).toContain(words);
    expect(String(fault)).not.toMatch(/sk-|message of the server/u);
  });

  it('passes on how long it asks to be left alone', async () => {
    const { server, embed } = await aModel();

    server.mishap(failing(429, { 'retry-after': '7' }));
    expect(await faultOf(embed())).toMatchObject({ retryAfterMs: 7_000 });
    server.mishap(failing(429, { 'retry-after-ms': '250' }));
    expect(await faultOf(embed())).toMatchObject({ retryAfterMs: 250 });
    server.mishap(failing(429));
    expect(await faultOf(embed())).toMatchObject({ retryAfterMs: null });
  });

  it('tells texts that it refuses from a model that is not there', async () => {
    const { embed } = await aModel({ mostTexts: 2 });

    expect(await faultOf(embed())).toBeInstanceOf(TextsRefusedError);
    expect(await faultOf(embed(['']))).toBeInstanceOf(TextsRefusedError);
    expect(await embed(['食堂'])).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    [
      'fewer vectors than texts',
      answerOf(
        [
          [1, 2],
          [3, 4],
        ],
        'small',
      ),
    ],
    ['vectors of unequal length', answerOf([[1, 2], [3, 4], [5]], 'small')],
    [
      'parts that are no numbers',
      answerOf(
        [
          [1, Number.NaN],
          [3, 4],
          [5, 6],
        ],
        'small',
        'base64',
      ),
    ],
    [
      'nothing but zeros',
      answerOf(
        [
          [0, 0],
          [3, 4],
          [5, 6],
        ],
        'small',
      ),
    ],
    ['vectors of no length', answerOf([[], [], []], 'small')],
    ['words', { data: [{ embedding: 'no' }, { embedding: 'no' }, { embedding: 'no' }] }],
    ['another thing altogether', { hello: 'world' }],
    ['nothing', null],
  ])('is no use with %s', async (_, answer) => {
    const { server, embed } = await aModel();
    server.mishap((response) => {
      send(response, 200, answer);
    });

    expect(await faultOf(embed())).toBeInstanceOf(ModelUnavailableError);
  });

  it('is no use where a page answers, where nobody does, or where the answer breaks off', async () => {
    const { server, embed } = await aModel();
    server.mishap((response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>'));
    expect(await faultOf(embed())).toBeInstanceOf(ModelUnavailableError);
    server.mishap((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"data": [');
      response.destroy();
    });
    expect(await faultOf(embed())).toBeInstanceOf(ModelUnavailableError);

    await server.stop();

    expect(String(await faultOf(embed()))).toContain('OPENAI_BASE_URL');
  });

  it('that does not answer in time is given up', async () => {
    const { server, embedder } = await aModel();
    server.mishap(() => undefined);

    const fault = await faultOf(embedder.embed(texts, { timeoutMs: 50 }));

    expect(String(fault)).toContain('no answer in time');
  });
});

import { describe, expect, it } from 'vitest';
import { transcriberOf } from '../../src/models/transcriber.ts';
import { aCare } from './support/care.ts';
import { send } from '../support/embedding-server.ts';
import { aTranscriptionServer } from '../support/transcription-server.ts';

const fetchOf = ({ baseUrl }: { readonly baseUrl: string }) => aCare(baseUrl).care.fetchFor({ tries: 1 });

const audio = { name: '语音-7.ogg', bytes: new Uint8Array([1, 2, 3]) };

describe('the transcriber', () => {
  it('sends a recording with its name and the key, and gives the words', async () => {
    const server = await aTranscriptionServer(() => '加固校门完成六成', { key: 'sk-secret' });
    const transcribe = transcriberOf(
      { model: 'whisper-1', apiKey: () => 'sk-secret', baseUrl: server.baseUrl },
      { fetch: fetchOf(server) },
    );

    expect(await transcribe(audio)).toBe('加固校门完成六成');

    expect(server.heard).toEqual([{ model: 'whisper-1', ...audio }]);
  });

  it('says what is wrong in words of its own, and no key', async () => {
    const server = await aTranscriptionServer(() => '', { key: 'another' });
    const transcribe = transcriberOf(
      { model: 'whisper-1', apiKey: () => 'sk-secret', baseUrl: server.baseUrl },
      { fetch: fetchOf(server) },
    );

    await expect(transcribe(audio)).rejects.toThrow(/不认密钥/u);
    await expect(transcribe(audio)).rejects.not.toThrow(/sk-secret/u);
  });

  it('names its own setting where there is no such model, and waits no longer than it may', async () => {
    const missing = await aTranscriptionServer((_, response) => {
      send(response, 404, { error: { message: 'no such model' } });
      return null;
    });
    const silent = await aTranscriptionServer(() => null);
    const over = (baseUrl: string, timeoutMs?: number) =>
      transcriberOf(
        { model: 'm', apiKey: null, baseUrl },
        { fetch: fetchOf({ baseUrl }), ...(timeoutMs === undefined ? {} : { timeoutMs }) },
      )(audio);

    await expect(over(missing.baseUrl)).rejects.toThrow('LIAISON_TRANSCRIPTION_MODEL');
    await expect(over(silent.baseUrl, 50)).rejects.toThrow('没有及时答复');
  });
});

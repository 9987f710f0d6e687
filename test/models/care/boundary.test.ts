import { describe, expect, it } from 'vitest';
import { AddressRefusedError } from '../../../src/models/care/call.ts';
import { aModelServer } from '../../support/model-server.ts';
import { aCare } from '../support/care.ts';

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'Bearer none' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const said = (content: string) => ({ model: 'stand-in', messages: [{ role: 'user', content }] });

describe('what goes to a model', () => {
  it('goes to the configured address alone', async () => {
    const [ours, other] = [await aModelServer(), await aModelServer()];
    const { care, outcomes } = aCare(ours.baseUrl);
    const fetch = care.fetchFor();

    for (const url of [
      `${other.baseUrl}/chat/completions`,
      `${ours.baseUrl}/files`,
      ours.baseUrl.replace('127.0.0.1', 'localhost') + '/chat/completions',
      'https://example.com/v1/chat/completions',
      'file:///etc/passwd',
    ])
      await expect(fetch(url, post(said('食堂')))).rejects.toBeInstanceOf(AddressRefusedError);

    expect([...ours.requests, ...other.requests]).toEqual([]);
    expect(outcomes()).toEqual(Array(5).fill('not-allowed'));
  });

  it('is not led elsewhere, and says so', async () => {
    const other = await aModelServer();
    const ours = await aModelServer(undefined, { redirectsTo: `${other.baseUrl}/chat/completions` });
    const { care, outcomes } = aCare(ours.baseUrl);

    const led = care.fetchFor()(`${ours.baseUrl}/chat/completions`, post(said('食堂')));

    await expect(led).rejects.toBeInstanceOf(AddressRefusedError);
    expect(other.requests).toEqual([]);
    expect(outcomes()).toEqual(['not-allowed']);
  });

  it('holds no numbers of persons, wherever in it they stand, and is blotted out once', async () => {
    const server = await aModelServer();
    const { care } = aCare(server.baseUrl);
    const body = {
      model: 'stand-in',
      messages: [
        { role: 'system', content: '只答 JSON。' },
        { role: 'user', content: [{ type: 'text', text: '电话13812345678，身份证440102199001011234' }] },
        { role: 'user', content: '已经遮住的138******78，2026年第15号，36公里' },
      ],
      metadata: { note: '１3812345678' },
    };

    await care.fetchFor()(`${server.baseUrl}/chat/completions`, post(body));

    const sent = server.requests[0]?.body ?? '';
    expect(sent).not.toMatch(/12345|19900101/u);
    expect(JSON.parse(sent)).toEqual({
      ...body,
      messages: [
        body.messages[0],
        { role: 'user', content: [{ type: 'text', text: '电话138******78，身份证440*************34' }] },
        body.messages[2],
      ],
      metadata: { note: '138******78' },
    });
  });

  it('is nothing that cannot be looked into', async () => {
    const server = await aModelServer();
    const { care } = aCare(server.baseUrl);
    const fetch = care.fetchFor();

    for (const body of [new Uint8Array([1]), new Blob(['{}']), new FormData()])
      await expect(fetch(`${server.baseUrl}/chat/completions`, { method: 'POST', body })).rejects.toThrow('body');
    await expect(fetch(new Request(`${server.baseUrl}/chat/completions`, post(said('食堂'))))).rejects.toThrow();

    expect(server.requests).toEqual([]);
  });
});

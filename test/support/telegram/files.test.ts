import { InputFile } from 'grammy';
import { describe, expect, test } from 'vitest';
import { refusalOf, telegramWithClient } from './client.ts';
import { pixel } from './pixel.ts';
import type { StandIn } from './stand-in.ts';

const MEGABYTE = 1024 * 1024;

async function aChat() {
  const { telegram, api } = await telegramWithClient();
  return { telegram, api, phone: telegram.user({ id: 42, started: true }) };
}

const download = (telegram: StandIn, path = '') => fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${path}`);

describe('a file', () => {
  test('that somebody sends is fetched by its path', async () => {
    const { telegram, api, phone } = await aChat();
    const bytes = Buffer.from('序号,工作任务');
    const { document } = phone.document('台账.csv', bytes, '本月');

    const file = await api.getFile(document?.file_id ?? '');
    const fetched = Buffer.from(await (await download(telegram, file.file_path)).arrayBuffer());

    expect(document).toMatchObject({ file_name: '台账.csv', mime_type: 'text/csv', file_size: bytes.length });
    expect(fetched).toEqual(bytes);
    expect((await download(telegram, 'documents/other.csv')).status).toBe(404);
  });

  test('is the same file whoever sends it, under another id', async () => {
    const { phone } = await aChat();

    const [one, same] = [phone.document('一.txt', Buffer.from('x')), phone.document('二.txt', Buffer.from('x'))];

    expect(one.document?.file_unique_id).toBe(same.document?.file_unique_id);
    expect(one.document?.file_id).not.toBe(same.document?.file_id);
  });

  test('over 20 MB is not given out', async () => {
    const { api, phone } = await aChat();
    const fits = phone.document('大.zip', { size: 20 * MEGABYTE });
    const large = phone.document('更大.zip', { size: 20 * MEGABYTE + 1 });

    expect((await api.getFile(fits.document?.file_id ?? '')).file_size).toBe(20 * MEGABYTE);
    expect(await refusalOf(api.getFile(large.document?.file_id ?? ''))).toMatchObject({
      code: 400,
      says: 'Bad Request: file is too big',
    });
  });

  test('over 50 MB is not taken', async () => {
    const { api, phone } = await aChat();
    const upload = new InputFile(new Uint8Array(50 * MEGABYTE + 1), '大.zip');

    expect(await refusalOf(api.sendDocument(42, upload))).toMatchObject({
      code: 413,
      says: 'Request Entity Too Large',
    });
    expect(phone.messages()).toEqual([]);
  });

  test('that the bot has sent is sent again by its id', async () => {
    const { api, phone } = await aChat();
    const { photo } = await api.sendPhoto(42, new InputFile(pixel, '图.png'));

    await api.sendPhoto(42, photo.at(-1)?.file_id ?? '');

    expect(phone.messages().map(({ file }) => file?.bytes())).toEqual([new Uint8Array(pixel), new Uint8Array(pixel)]);
  });

  test('that is no picture is no photo, and neither is one that is too long', async () => {
    const { api } = await aChat();
    const long = Buffer.from(pixel);
    long.writeUInt32BE(21, 16);

    const refused = [Buffer.from('x'), long].map((bytes) =>
      refusalOf(api.sendPhoto(42, new InputFile(bytes, '图.png'))),
    );

    expect((await Promise.all(refused)).map(({ says }) => says)).toEqual([
      'Bad Request: IMAGE_PROCESS_FAILED',
      'Bad Request: PHOTO_INVALID_DIMENSIONS',
    ]);
  });

  test('in an album comes as a message of its own, all of one group', async () => {
    const { telegram, api, phone } = await aChat();
    phone.album([{ bytes: pixel, caption: '两张' }, { bytes: pixel }]);

    const updates = await api.getUpdates();

    expect(updates.map(({ message }) => message?.caption ?? null)).toEqual(['两张', null]);
    expect(new Set(updates.map(({ message }) => message?.media_group_id)).size).toBe(1);
    expect(telegram.pending()).toHaveLength(2);
  });

  test('breaks off half-way where the connection does', async () => {
    const { telegram, api, phone } = await aChat();
    const { document } = phone.document('台账.csv', new Uint8Array(4 * MEGABYTE));
    const { file_path } = await api.getFile(document?.file_id ?? '');
    telegram.next('download', 'cut-after');

    const response = await download(telegram, file_path);

    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});

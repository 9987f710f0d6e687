import { describe, expect, it } from 'vitest';
import { localOperator } from '../../../src/domain/people.ts';
import { aPng } from '../../support/png.ts';
import { aTelegramDesk } from './support.ts';

describe('a private chat with the bot', () => {
  it('answers a question, and confirms it to Telegram', async () => {
    const { telegram, channel, errors } = await aTelegramDesk();
    const phone = telegram.user({ id: 1001, firstName: '秦', started: true });

    channel.start();
    phone.say('加固校门谁牵头');
    const reply = await phone.reply();

    expect(reply.text).toContain('教育局');
    await telegram.quiet();
    expect(telegram.pending()).toEqual([]);
    expect(channel.state()).toMatchObject({ kind: 'on', mode: 'polling', username: telegram.bot.username });
    expect(errors).toEqual([]);
  });

  it('records a report by a tap, takes the buttons away, and answers the tap', async () => {
    const { telegram, channel, errors, store } = await aTelegramDesk();
    const phone = telegram.user({ id: 1001, firstName: '秦', started: true });
    channel.start();

    phone.say('加固校门完成60%');
    const draft = await phone.reply();
    const tap = phone.tap('确认');
    const recorded = await phone.reply();

    expect(draft.text).toContain('60%');
    expect(recorded.text).toContain('已');
    expect(errors).toEqual([]);
    await telegram.quiet();
    expect(telegram.calls().filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(1);
    expect(tap).toBeDefined();
    expect(phone.messages().find(({ id }) => id === draft.id)?.buttons).toEqual([]);
    expect(await store.ledger.items({ status: 'in-progress' }, localOperator)).toHaveLength(1);
  });

  it('answers what was sent before it started, in its order', async () => {
    const { telegram, channel, handled } = await aTelegramDesk();
    const phone = telegram.user({ id: 1001, firstName: '秦', started: true });
    phone.say('加固校门谁牵头');
    phone.say('疏散演练谁牵头');

    channel.start();
    await phone.until((all) => all.filter(({ byBot }) => byBot).length >= 2);

    expect(handled.map(({ text }) => text)).toEqual(['加固校门谁牵头', '疏散演练谁牵头']);
  });

  it('takes a photo as evidence, and says what to do with one that is too large', async () => {
    const kept: number[] = [];
    const intake = {
      limit: 200 * 1024 * 1024,
      inspect: () => Promise.resolve('image/png' as const),
      keep: (bytes: Uint8Array) => {
        kept.push(bytes.length);
        return Promise.resolve('a'.repeat(64));
      },
    };
    const { telegram, channel, errors } = await aTelegramDesk({ files: intake });
    const phone = telegram.user({ id: 1001, firstName: '秦', started: true });
    channel.start();

    phone.photo(aPng(), '加固校门完成60%');
    const taken = await phone.reply();
    phone.document('大.pdf', new Uint8Array(21 * 1024 * 1024), '加固校门完成70%');
    const refused = await phone.reply();

    expect(taken.text).toContain('60%');
    expect(kept).toHaveLength(1);
    expect(refused.text).toContain('20 MB');
    expect(refused.text).toContain('70%');
    expect(errors).toEqual([]);
  });

  it('asks again for a file where the line breaks', async () => {
    const kept: number[] = [];
    const intake = {
      limit: 1024 * 1024,
      inspect: () => Promise.resolve('image/png' as const),
      keep: (bytes: Uint8Array) => {
        kept.push(bytes.length);
        return Promise.resolve('a'.repeat(64));
      },
    };
    const { telegram, channel, notices } = await aTelegramDesk({ files: intake });
    const phone = telegram.user({ id: 1001, firstName: '秦', started: true });
    channel.start();
    telegram.next('getFile', 'server-error');
    telegram.next('download', 'cut-after');

    phone.photo(aPng(), '加固校门完成60%');
    const reply = await phone.reply();

    expect(reply.text).not.toContain('读取不到');
    expect(kept).toHaveLength(1);
    expect(notices.filter((line) => line.includes('取不到'))).toEqual([]);
  });

  it('handles the words of a message whose file cannot be had', async () => {
    const intake = {
      limit: 1024 * 1024,
      inspect: () => Promise.resolve('image/png' as const),
      keep: () => Promise.resolve('a'.repeat(64)),
    };
    const { telegram, channel, notices } = await aTelegramDesk({ files: intake });
    const phone = telegram.user({ id: 1001, firstName: '秦', started: true });
    channel.start();
    telegram.next('download', 'cut-after', 8);

    phone.photo(aPng(), '加固校门完成60%');
    const reply = await phone.reply();

    expect(reply.text).toContain('60%');
    expect(reply.text).toContain('读取不到文件内容');
    expect(notices.filter((line) => line.includes('取不到'))).toHaveLength(1);
    expect(notices.join()).not.toContain(telegram.token);
  });
});

describe('a spoken message', () => {
  it('shows what was heard, and settles nothing', async () => {
    const { telegram, channel, handled } = await aTelegramDesk({
      transcribe: () => Promise.resolve('加固校门完成60%'),
    });
    const phone = telegram.user({ id: 1001, firstName: '秦', started: true });
    channel.start();

    phone.voice(new Uint8Array(10));
    const reply = await phone.reply();

    expect(reply.text).toMatch(/^听写：“加固校门完成60%”/u);
    expect(handled[0]?.spoken?.name).toMatch(/\.ogg$/u);
  });

  it('is answered politely without a model, and nobody else’s voice goes to one', async () => {
    const heard: string[] = [];
    const transcribe = ({ name }: { readonly name: string }) => {
      heard.push(name);
      return Promise.reject(new Error('no model'));
    };
    const { telegram, channel } = await aTelegramDesk({ transcribe });
    const [known, stranger] = [telegram.user({ id: 1001, started: true }), telegram.user({ id: 5, started: true })];
    channel.start();

    known.voice(new Uint8Array(10));
    stranger.voice(new Uint8Array(10));

    expect((await known.reply()).text).toContain('目前还不能听语音');
    expect((await stranger.reply()).text).toContain('还没有登记');
    expect(heard).toHaveLength(1);
  });
});

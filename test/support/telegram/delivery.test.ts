import { describe, expect, test } from 'vitest';
import { refusalOf, telegramWithClient } from './client.ts';
import type { StandIn } from './stand-in.ts';

describe('getUpdates', () => {
  test('gives the same again until a higher offset confirms it', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42 });
    for (const text of ['一', '二', '三']) phone.say(text);

    const first = await api.getUpdates({ limit: 2 });
    const again = await api.getUpdates({ limit: 2 });
    const rest = await api.getUpdates({ offset: (first.at(-1)?.update_id ?? 0) + 1 });

    expect(textsOf(first)).toEqual(['一', '二']);
    expect(again).toEqual(first);
    expect(textsOf(rest)).toEqual(['三']);
    expect(telegram.pending()).toEqual(rest);
  });

  test('waits for what comes, and gives what was said in one breath together', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42 });
    const waiting = api.getUpdates({ timeout: 30 });
    await telegram.until(() => isWaiting(telegram));

    phone.say('一');
    phone.say('二');

    expect(textsOf(await waiting)).toEqual(['一', '二']);
  });

  test('serves one caller: a second one ends the call of the first', async () => {
    const { telegram, api } = await telegramWithClient();
    const first = refusalOf(api.getUpdates({ timeout: 30 }));
    await telegram.until(() => isWaiting(telegram));
    const second = api.getUpdates({ timeout: 30 });

    expect(await first).toMatchObject({
      code: 409,
      says: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    telegram.user({ id: 42 }).say('好');
    expect(textsOf(await second)).toEqual(['好']);
  });

  test('loses nothing to a caller who hangs up', async () => {
    const { telegram, api } = await telegramWithClient();
    const hangUp = new AbortController();
    const waiting = api.getUpdates({ timeout: 30 }, hangUp.signal as Parameters<typeof api.getUpdates>[1]);
    await telegram.until(() => isWaiting(telegram));

    hangUp.abort();
    await expect(waiting).rejects.toThrow();
    telegram.user({ id: 42 }).say('好');

    expect(textsOf(await api.getUpdates({ timeout: 30 }))).toEqual(['好']);
  });

  test('gives only the kinds that were asked for last', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42 });
    await api.getUpdates({ allowed_updates: ['edited_message'] });

    phone.edit(phone.say('一'), '二');

    expect(await api.getUpdates()).toMatchObject([{ edited_message: { text: '二' } }]);
  });

  test('is refused while a webhook is set', async () => {
    const { api } = await telegramWithClient();
    await api.setWebhook('https://example.org/hook');

    expect((await refusalOf(api.getUpdates())).says).toMatch(
      /^Conflict: can't use getUpdates method while webhook is active/,
    );
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });
});

describe('quiet', () => {
  test('comes when all is confirmed and nothing is under way', async () => {
    const { telegram, api } = await telegramWithClient();
    telegram.user({ id: 42 }).say('好');

    await expect(telegram.quiet({ withinMs: 20 })).rejects.toThrow('updates are pending');
    await api.getUpdates({ offset: (telegram.pending()[0]?.update_id ?? 0) + 1 });

    await telegram.quiet();
  });
});

const textsOf = (updates: readonly { readonly message?: { readonly text?: string } }[]) =>
  updates.map(({ message }) => message?.text);

/** Somebody waits for updates. */
const isWaiting = (telegram: StandIn): boolean => telegram.polled();

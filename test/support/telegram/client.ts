import { Api, GrammyError } from 'grammy';
import { onTestFinished } from 'vitest';
import { standInTelegram, type StandIn, type StandInOptions } from './stand-in.ts';

/** The stand-in, stopped when the test has finished, and grammY's client for it. */
export async function telegramWithClient(options: StandInOptions = {}) {
  const telegram = await standInTelegram(options);
  onTestFinished(() => telegram.stop());
  return { telegram, api: clientOf(telegram) };
}

export const clientOf = (telegram: StandIn, token = telegram.token): Api =>
  new Api(token, { apiRoot: telegram.apiRoot });

/** What a call is refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: number; says: string; parameters: object }> {
  const error: unknown = await call.then(
    () => new Error('the call was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof GrammyError)) throw error instanceof Error ? error : new Error(String(error));
  return { code: error.error_code, says: error.description, parameters: error.parameters };
}

/** A call as somebody makes it who does not keep to the types. */
export async function rawCall(telegram: StandIn, method: string, params: object = {}) {
  const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return {
    status: response.status,
    body: (await response.json()) as { ok: boolean; description?: string; result?: unknown },
  };
}

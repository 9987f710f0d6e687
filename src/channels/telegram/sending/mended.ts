import { SendError, type SendOutcome } from '../../../assistant/outbox.ts';
import type { Notice } from '../../../assistant/ports.ts';
import { failureIn, TelegramFailure } from '../failures.ts';
import { asMeant, type How } from './part-call.ts';
import { verdictOn, type Verdict } from './verdict.ts';

/** Makes a call, and makes it once more in another way where Telegram says that this way will not do. Throws `SendError`. */
export async function mended<T>(call: (how: How) => Promise<T>, notice: Notice, how: How = asMeant): Promise<T> {
  try {
    return await call(how);
  } catch (error) {
    const verdict = verdictOn(error);
    const other = otherWay(verdict, how);
    if (other === null) throw sendError(verdict, error);
    if (verdict.kind !== 'no-topic')
      notice(
        'warn',
        `Telegram 不接受一条消息的格式，改按纯文本或文件发送 / sent in a plainer form: ${failureIn(error)}`,
      );
    return mended(call, notice, other);
  }
}

/** Each way is tried once. */
function otherWay({ kind }: Verdict, how: How): How | null {
  if (kind === 'bad-markup' && !how.plain) return { ...how, plain: true };
  if (kind === 'no-topic' && !how.withoutTopic) return { ...how, withoutTopic: true };
  if (kind === 'bad-file' && !how.asDocument) return { ...how, asDocument: true };
  return null;
}

/** What nothing mends as an outcome of the outbox. */
export function sendError(verdict: Verdict, error: unknown): SendError {
  const cause = new TelegramFailure('sending', error);
  return new SendError(isOutcome(verdict) ? verdict : { kind: 'final', failure: 'refused' }, { cause });
}

const isOutcome = (verdict: Verdict): verdict is SendOutcome => outcomes.has(verdict.kind);

const outcomes: ReadonlySet<string> = new Set<SendOutcome['kind']>(['final', 'later', 'unknown', 'moved']);

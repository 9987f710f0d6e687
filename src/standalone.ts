import { randomUUID } from 'node:crypto';
import type { Clock } from './assistant/ports.ts';
import type { Desk } from './channels/channel.ts';
import { terminalConversation } from './channels/terminal/chat.ts';
import type { Reply } from './domain/reply.ts';

interface Question {
  readonly q: string;
  /** A name or account of the roster; `null` is the operator. */
  readonly as: string | null;
}

/** What a question of a file leaves out: who asks, and when. */
interface Defaults {
  readonly as?: string | undefined;
  readonly now?: string | undefined;
}

interface Room {
  readonly desk: Desk;
  readonly clock: Clock;
}

/** Asks by itself: neither what was said before nor a draft that waits has a bearing on it. */
export function askAlone({ q, as: account }: Question, { desk, clock }: Room): Promise<Reply> {
  const conversation = terminalConversation(account);
  return desk.handle({
    id: randomUUID(),
    conversation,
    account,
    text: q,
    sentAt: clock.now(),
    standalone: true,
  });
}

/** Asks a question of a file at its own time, and says how long the reply took. */
export async function askTimed(
  { q, as, now }: Defaults & { readonly q: string },
  otherwise: Defaults,
  room: { readonly desk: Desk; readonly clock: Clock & { set(iso: string | null): void } },
): Promise<{ readonly reply: Reply; readonly elapsedMs: number }> {
  room.clock.set(now ?? otherwise.now ?? null);
  const started = performance.now();
  const reply = await askAlone({ q, as: as ?? otherwise.as ?? null }, room);
  return { reply, elapsedMs: Math.round((performance.now() - started) * 100) / 100 };
}

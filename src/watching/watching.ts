import { channelOf, type Happening, type Watch } from '../assistant/happening.ts';
import type { IncomingMessage } from '../assistant/message.ts';
import type { Reply } from '../domain/reply.ts';

/** Passes what happens on to all who asked for it. */
export interface Watching {
  readonly tell: Watch;
  add(watch: Watch): void;
}

export function watching(): Watching {
  const watches: Watch[] = [];
  return {
    tell(happening: Happening) {
      for (const watch of watches) watch(happening);
    },
    add: (watch) => void watches.push(watch),
  };
}

interface Handling {
  handle(message: IncomingMessage): Promise<Reply>;
}

/** A desk of which it is told how long its answers take. */
export function watched<Desk extends Handling>(desk: Desk, tell: Watch): Desk {
  return {
    ...desk,
    async handle(message) {
      const begun = performance.now();
      const reply = await desk.handle(message);
      const ms = Math.round(performance.now() - begun);
      tell({ type: 'answered', channel: channelOf(message.conversation), kind: reply.kind, ms, id: plainId(message) });
      return reply;
    },
  };
}

/** Other platforms than Telegram put the account into the id, which may be a name. */
const plainId = ({ id }: IncomingMessage): string => (id.startsWith('telegram:') ? id : id.replace(/^.*[:/]/su, ''));

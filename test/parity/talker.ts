import { randomUUID } from 'node:crypto';
import { desk } from '../../src/assistant/desk.ts';
import type { ModelServices } from '../../src/assistant/model/services.ts';
import { directoryOf } from '../../src/assistant/understand/directory.ts';
import { questionsIn } from '../../src/assistant/understand/questions-in.ts';
import type { Asked } from '../../src/assistant/topic.ts';
import { localOperator } from '../../src/domain/people.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { aClock } from '../support/desk.ts';
import type { Talk } from './cases.ts';

/** What one said, and how long the answer took. */
export interface Turn {
  readonly reply: Reply;
  readonly ms: number;
  /** The request that the reply answered; `null` where there is none. */
  readonly asked: Asked | null;
}

/** Somebody who talks to a desk over a store, with a model or without. */
export function talker({ store, model = null }: { readonly store: OpenStore; readonly model?: ModelServices | null }) {
  const clock = aClock();
  const errors: unknown[] = [];
  const ours = desk({ store, clock, services: { model }, log: (_, error) => errors.push(error) });

  /** Begins a conversation, in which one thing is said after another. */
  function begin({ as, now, id }: Talk, run = '') {
    const conversation = `parity:${id}${run}`;
    let last: Reply | null = null;
    return async (said: string): Promise<Turn> => {
      clock.set(now);
      const action = said.startsWith('/tap ') ? pressedIn(last, said.slice('/tap '.length)) : undefined;
      const began = performance.now();
      const reply = await ours.handle({
        ...{ id: randomUUID(), conversation, account: as, text: said, sentAt: now },
        ...(action === undefined ? {} : { action }),
      });
      last = reply;
      return { reply, ms: performance.now() - began, asked: await askedIn(conversation, as, now) };
    };
  }

  async function askedIn(conversation: string, as: string | null, now: string): Promise<Asked | null> {
    const speaker = as === null ? localOperator : await store.people.byAccountOrName(as);
    const topic = speaker === null ? null : await store.topics.get(conversation, speaker.id);
    return topic?.at === now ? topic.asked : null;
  }

  /** The questions of a message, each as somebody would ask it alone. */
  async function partsOf(words: string, as: string | null): Promise<readonly string[]> {
    const speaker = as === null ? localOperator : await store.people.byAccountOrName(as);
    if (speaker === null) return [words];
    const [units, items, people] = [
      await store.plans.units(),
      await store.ledger.items({}, speaker),
      await store.people.all(),
    ];
    const directory = directoryOf({ units, items, people });
    return questionsIn(words, { directory, speaker, today: clock.now().slice(0, 10), topic: null });
  }

  return { begin, partsOf, errors: errors as readonly unknown[] };
}

function pressedIn(reply: Reply | null, label: string): string {
  return reply?.actions.find((action) => action.label.includes(label))?.value ?? label;
}

/** What a reply tells, whatever its words. */
export const tells = ({ kind, facts, total, citations }: Reply): string =>
  JSON.stringify([kind, facts, total, citations], (key, value: unknown) => (key === 'asOf' ? undefined : value));

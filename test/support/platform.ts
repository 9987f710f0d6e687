import { SendError, type Outgoing, type SendOutcome, type Sender, type SentPart } from '../../src/assistant/outbox.ts';
import { plainText } from '../../src/domain/reply.ts';

/** What a call to the platform meets with. `cut after` and `bug after` act first, and then nobody hears of it; `hang` acts and never ends. */
export type Fault = 'cut before' | 'cut after' | 'bug before' | 'bug after' | 'hang' | SendOutcome;

interface Message {
  readonly id: string;
  readonly by: 'bot' | 'person';
  readonly text: string;
}

const never = new Promise<never>(() => undefined);

/** A place where messages are sent, in memory: it numbers them as they come, and can be told to fail. Each line of a reply is a part. */
export function aPlatform({ prefix = 'telegram:' }: { readonly prefix?: string } = {}) {
  const chats = new Map<string, Message[]>();
  const faults: (Fault | null)[] = [];
  const calls: string[] = [];
  const state: { newestId: number; gate: Promise<void>; atOnce: number; mostAtOnce: number } = {
    newestId: 100,
    gate: Promise.resolve(),
    atOnce: 0,
    mostAtOnce: 0,
  };
  const chat = (conversation: string): Message[] => {
    const known = chats.get(conversation) ?? [];
    chats.set(conversation, known);
    return known;
  };
  const post = (conversation: string, by: Message['by'], text: string): SentPart => {
    state.newestId += 1;
    chat(conversation).push({ id: String(state.newestId), by, text });
    return { id: String(state.newestId) };
  };
  const linesOf = (row: Outgoing): readonly string[] => plainText(row.reply).split('\n');

  function act(row: Outgoing, part: number): SentPart {
    const text = linesOf(row)[part] ?? '';
    const earlier = row.replaces?.[part];
    const at = chat(row.conversation).findIndex(({ id }) => id === earlier?.id);
    if (earlier === undefined || at < 0) return post(row.conversation, 'bot', text);
    chat(row.conversation)[at] = { id: earlier.id, by: 'bot', text };
    return earlier;
  }

  async function met<T>(call: string, effect: () => T): Promise<T> {
    calls.push(call);
    state.atOnce += 1;
    state.mostAtOnce = Math.max(state.mostAtOnce, state.atOnce);
    await state.gate;
    state.atOnce -= 1;
    const fault = faults.shift() ?? null;
    if (fault === null) return effect();
    if (typeof fault !== 'string') throw new SendError(fault);
    if (fault === 'cut after' || fault === 'bug after' || fault === 'hang') effect();
    if (fault === 'hang') return never;
    throw fault.startsWith('bug') ? new Error('a bug') : new SendError({ kind: 'unknown' });
  }

  const sender: Sender = {
    sends: (conversation) => conversation.startsWith(prefix),
    newestIn: (conversation) => chats.get(conversation)?.at(-1)?.id ?? null,
    partsOf: (row) => linesOf(row).length,
    send: (row, part) => met(`send ${row.id}.${String(part)}`, () => act(row, part)),
    find: (row, part) =>
      met(`find ${row.id}.${String(part)}`, () => {
        const later = chat(row.conversation).find(
          ({ id, by }) => by === 'bot' && Number(id) > Number(row.begunAfter ?? Infinity),
        );
        return later === undefined ? null : { id: later.id };
      }),
  };

  return {
    sender,
    calls,
    /** What the next calls meet with, one after another. */
    fail: (...next: readonly (Fault | null)[]) => void faults.push(...next),
    /** Somebody says something there. */
    hear: (conversation: string) => post(conversation, 'person', '…').id,
    /** What a person reads of the desk there. */
    seen: (conversation: string) =>
      (chats.get(conversation) ?? []).filter(({ by }) => by === 'bot').map(({ text }) => text),
    /** Calls wait from now on until what is returned is called. */
    hold(): () => void {
      let open = (): void => undefined;
      state.gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    mostAtOnce: () => state.mostAtOnce,
  };
}

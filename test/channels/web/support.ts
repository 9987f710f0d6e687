import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

import type { IncomingMessage, Turn } from '../../../src/assistant/message.ts';
import type { Board, Desk, LedgerOrder, OrderedPaper } from '../../../src/channels/channel.ts';
import type { WebEnv } from '../../../src/channels/web/request.ts';
import type { Failure } from '../../../src/channels/web/switchboard.ts';
import { webApp, type WebOptions } from '../../../src/channels/web/web-app.ts';
import type { Item } from '../../../src/domain/ledger/item.ts';
import type { Person } from '../../../src/domain/people.ts';
import { anItem as aRow } from '../../support/item.ts';
import { aPng } from '../../support/png.ts';
import type { Reply } from '../../../src/domain/reply.ts';

/** What the board of a test has for a file. */
export const fileBytes = new TextEncoder().encode('一份台账');

export const noon = '2026-10-20T12:00:00+08:00';

export const aPerson = (person: Partial<Person> = {}): Person => ({
  id: 'p-1',
  name: '柳下溪',
  unit: '青石县水务局',
  unitId: null,
  post: '办公室主任',
  role: 'liaison',
  accounts: ['demo:water'],
  ...person,
});

const officer = aPerson({
  id: 'p-2',
  name: '江岸远',
  unit: '青石县综治办',
  role: 'office',
  accounts: ['telegram:7', 'demo:office'],
});

export const anItem = (item: Partial<Item> = {}): Item =>
  aRow({
    id: 'i-1',
    measureId: null,
    ref: '二(一)1',
    title: '清理河道障碍',
    text: '清理河道障碍。',
    heading: [],
    lead: ['青石县水务局'],
    participants: ['青石县城管局', '各镇'],
    document: '方案.txt',
    due: '2026-11-30',
    planDue: '2026-11-30',
    status: 'in-progress',
    percent: 40,
    ...item,
  });

export const aReply = (reply: Partial<Reply> = {}): Reply => ({
  kind: 'lead',
  blocks: [{ type: 'text', text: '由青石县水务局牵头。' }],
  facts: {},
  citations: [],
  total: 1,
  complete: true,
  asOf: noon,
  actions: [],
  ...reply,
});

type Answer = (message: IncomingMessage) => Reply | Promise<Reply>;

/** A desk and a board over one memory: a message has its effect once, and its reply is a turn from then on. */
export function memoryDesk(answer: Answer = ({ text }) => aReply({ blocks: [{ type: 'text', text: `答：${text}` }] })) {
  const handled: IncomingMessage[] = [];
  const stored: (Turn & { conversation: string })[] = [];
  const items: Item[] = [anItem()];
  const ordered: LedgerOrder[] = [];
  const papers: OrderedPaper[] = [];
  const desk: Desk = {
    async handle(message) {
      const known = stored.find((turn) => turn.messageId === message.id);
      if (known) return known.reply;
      handled.push(message);
      const reply = await answer(message);
      const { id: messageId, conversation, text, sentAt } = message;
      stored.push({ messageId, conversation, text, sentAt, reply });
      return reply;
    },
  };
  const board: Board = {
    ledgerFile: (order) => {
      ordered.push(order);
      const isKnown = order.selection.unit !== '无此单位';
      return Promise.resolve(
        isKnown ? { bytes: fileBytes, contentType: 'text/x-ledger', total: 1 } : { refused: 'unknown-unit' },
      );
    },
    paperFile: (paper) => {
      papers.push(paper);
      const isOffice = paper.reader.role === 'office';
      return Promise.resolve(
        isOffice ? { bytes: fileBytes, contentType: 'text/x-paper', total: 1 } : { refused: 'not-office' },
      );
    },
    planTitle: () => Promise.resolve('青石县2026年河道整治方案'),
    items: () => Promise.resolve([...items]),
    turns: (_person, { conversation, limit }) =>
      Promise.resolve(stored.filter((turn) => turn.conversation === conversation).slice(-limit)),
    demonstrationPersons: () => Promise.resolve([aPerson(), officer]),
  };
  return { desk, board, handled, stored, items, ordered, papers };
}

export function aWeb(options: Partial<WebOptions> & { readonly answer?: Answer } = {}) {
  const memory = memoryDesk(options.answer);
  const failures: Failure[] = [];
  const app = webApp({
    desk: memory.desk,
    board: memory.board,
    draw: () => Promise.resolve(aPng()),
    loopback: true,
    now: () => noon,
    onFailure: (failure) => failures.push(failure),
    ...options,
  });
  return { ...memory, failures, app };
}

/** As the server underneath would say where a request came from. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } }) as unknown as HttpBindings;

interface Asked {
  readonly headers?: Record<string, string>;
  readonly form?: Record<string, string>;
  readonly remote?: string;
}

/** A request as the page's own scripts make it, from this machine unless told otherwise. */
export async function ask(app: Hono<WebEnv>, path: string, { headers = {}, form, remote = '127.0.0.1' }: Asked = {}) {
  const init = form
    ? { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', ...headers }, body: new URLSearchParams(form) }
    : { headers };
  return app.request(path, init, from(remote));
}

export const asFragment = { 'hx-request': 'true' };

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export interface ServerSentEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data: string;
}

/** Reads a stream as a browser does, one event at a time. */
export async function* eventsOf(response: Response): AsyncGenerator<ServerSentEvent> {
  if (!response.body) throw new Error('The response has no body.');
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) if (!block.startsWith(':')) yield eventIn(block);
  }
}

function eventIn(block: string): ServerSentEvent {
  const fields = block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  const of = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value);
  const [id] = of('id');
  const [event] = of('event');
  return {
    data: of('data').join('\n'),
    ...(id === undefined ? {} : { id }),
    ...(event === undefined ? {} : { event }),
  };
}

/** The events up to and including the first that fits. */
export async function until(
  events: AsyncGenerator<ServerSentEvent>,
  fits: (event: ServerSentEvent) => boolean,
): Promise<readonly ServerSentEvent[]> {
  const heard: ServerSentEvent[] = [];
  for (;;) {
    const next = await events.next();
    if (next.done) throw new Error(`The stream ended after ${String(heard.length)} events.`);
    heard.push(next.value);
    if (fits(next.value)) return heard;
  }
}

export const isCaughtUp = ({ event }: ServerSentEvent): boolean => event === 'caught-up';
export const isAnswer = ({ id }: ServerSentEvent): boolean => id !== undefined;

import { Hono } from 'hono';
import { z } from 'zod';

import type { IncomingMessage } from '../../assistant/message.ts';
import type { Board, Desk, DrawChart } from '../channel.ts';
import { admitVisitors } from './admission.ts';
import { assets } from './assets.ts';
import { eventStream } from './event-stream.ts';
import { sendLedger } from './ledger-file.ts';
import { sendPaper } from './paper-file.ts';
import { exampleMessages } from './examples.ts';
import { exchangeOf, mergeExchanges, messageIdOf, type Exchange } from './exchange.ts';
import { probeRoutes, type Probes } from './probes.ts';
import { protect } from './protection.ts';
import { filesIn, serveFile, type WebFiles } from './files.ts';
import { sendPicture } from './picture.ts';
import { refuse, wantsFragment, type WebContext, type WebEnv } from './request.ts';
import { newErrorId, switchboard, type Failure, type Switchboard } from './switchboard.ts';
import { exchangeView } from './views/exchange.ts';
import { ledgerView } from './views/ledger.ts';
import { deskPage } from './views/page.ts';
import { rememberChoice, type Visitor } from './visitor.ts';
import type { Language } from './wording.ts';

export interface WebOptions {
  readonly desk: Desk;
  readonly board: Board;
  readonly draw: DrawChart;
  /** Where files are sent to and had from; without it the page has no such button. */
  readonly files?: WebFiles;
  /** Whether demonstration persons may be chosen at all; even then only from this machine itself. */
  readonly loopback: boolean;
  /** Routes of others on the same server, which the page's rules do not reach. */
  readonly beside?: Hono;
  /** For those who watch the program; without it nothing is told of it. */
  readonly probes?: Probes;
  /** ISO with offset. */
  readonly now: () => string;
  /** The same for everyone; without it, as each browser prefers. */
  readonly language?: Language;
  /** Hears once of everything that broke on our side. */
  readonly onFailure: (failure: Failure) => void;
}

const turnsShown = 50;
const postedMessage = z.object({ messageId: z.uuid(), text: z.string().default(''), action: z.string().optional() });
const postedChoice = z.object({ account: z.string() });

type Parts = WebOptions & { readonly switchboard: Switchboard };

/** The conversation with the ledger beside it, as routes; `serveWeb` opens a port for them. */
export function webApp(options: WebOptions): Hono<WebEnv> {
  const parts: Parts = { ...options, switchboard: switchboard(options.desk, options.onFailure) };
  const app = new Hono<WebEnv>();
  if (options.beside !== undefined) app.route('/', options.beside);
  if (options.probes !== undefined) app.route('/', probeRoutes({ ...options.probes, loopback: options.loopback }));
  protect(app, { ...options, limit: options.files?.limit });
  app.route('/assets', assets());
  app.use(admitVisitors(options));
  app.get('/', (c) => showPage(c, parts));
  app.get('/ledger', (c) => showLedger(c, parts));
  app.get('/files/:file{ledger[.][a-z]+}', (c) => sendLedger(c, parts));
  app.get('/pictures/:message/:place{[0-9]+[.]png}', async (c) =>
    sendPicture(c, { draw: parts.draw, exchanges: await exchangesOf(c.var.visitor, parts) }),
  );
  app.get('/files/:file{paper-[a-z]+[.]docx}', (c) => sendPaper(c, parts));
  app.get('/events', (c) => streamEvents(c, parts));
  app.get('/files/:id', (c) => serveFile(c, options.files));
  app.post('/messages', (c) => takeMessage(c, parts));
  app.post('/person', choosePerson);
  return app;
}

async function showPage(c: WebContext, { board, now, switchboard, files }: Parts): Promise<Response> {
  const { visitor, visitors, wording } = c.var;
  const [planTitle, items, exchanges] = await Promise.all([
    board.planTitle(),
    board.items(visitor.person),
    exchangesOf(visitor, { board, switchboard }),
  ]);
  const examples = exampleMessages(visitor.person, items);
  return c.html(
    deskPage({
      planTitle,
      visitor,
      visitors,
      exchanges,
      examples,
      items,
      now: now(),
      wording,
      fileLimit: files?.limit,
    }),
  );
}

async function showLedger(c: WebContext, { board, now }: Parts): Promise<Response> {
  const items = await board.items(c.var.visitor.person);
  return c.html(ledgerView({ items, now: now(), wording: c.var.wording }));
}

function streamEvents(c: WebContext, { board, switchboard, onFailure }: Parts): Response {
  const { visitor } = c.var;
  const { conversation } = visitor;
  return eventStream(c, {
    conversation,
    switchboard,
    exchanges: () => exchangesOf(visitor, { board, switchboard }),
    wording: c.var.wording,
    onError: (error) => {
      onFailure({ errorId: newErrorId(), error, during: `events of ${conversation}` });
    },
  });
}

/** The reply comes by the event stream. A browser without scripts has none: it waits, and gets the page again. */
async function takeMessage(c: WebContext, { now, switchboard, files }: Parts): Promise<Response> {
  const message = await readMessage(c, { sentAt: now(), takesFiles: files !== undefined });
  if (!message) return refuse(c, { status: 400, text: c.var.wording.unreadable });
  const told = switchboard.accept(message);
  if (wantsFragment(c)) return c.html(exchangeView(exchangeOf(message, { type: 'waiting' }), c.var.wording), 202);
  await told;
  return c.redirect('/', 303);
}

async function choosePerson(c: WebContext): Promise<Response> {
  const choice = postedChoice.safeParse(await c.req.parseBody());
  const chosen = c.var.visitors.find(({ account }) => account === choice.data?.account);
  if (!chosen) return refuse(c, { status: 400, text: c.var.wording.unknownPerson });
  rememberChoice(c, chosen);
  return c.redirect('/', 303);
}

/** What is not stored is read first: a reply on its way into the store is then found at one end or the other. */
async function exchangesOf(
  { conversation, person }: Visitor,
  { board, switchboard }: Pick<Parts, 'board' | 'switchboard'>,
): Promise<readonly Exchange[]> {
  const unstored = switchboard.unstored(conversation);
  return mergeExchanges(await board.turns(person, { conversation, limit: turnsShown }), unstored);
}

/** `null` where the form is not one of the page's. Words are passed on as they are: the desk answers for what it cannot take. */
async function readMessage(
  c: WebContext,
  { sentAt, takesFiles }: { readonly sentAt: string; readonly takesFiles: boolean },
): Promise<IncomingMessage | null> {
  const body = await c.req.parseBody({ all: true });
  const posted = postedMessage.safeParse(body);
  if (!posted.success) return null;
  const { account, conversation } = c.var.visitor;
  const { messageId, text, action } = posted.data;
  const files = takesFiles ? filesIn(body['files']) : [];
  return {
    id: messageIdOf(account, messageId),
    conversation,
    account,
    text: text.replaceAll('\r\n', '\n'),
    sentAt,
    ...(action === undefined ? {} : { action }),
    ...(files.length === 0 ? {} : { files }),
  };
}

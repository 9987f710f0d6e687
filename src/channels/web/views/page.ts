import { randomUUID } from 'node:crypto';

import { html, raw } from 'hono/html';

import type { Item } from '../../../domain/ledger/item.ts';
import { lastEventId, type Exchange } from '../exchange.ts';
import { MOST_FILES, MOST_MEGABYTES } from '../files.ts';
import { ledgerAddress } from '../ledger-address.ts';
import type { Visitor } from '../visitor.ts';
import type { Wording } from '../wording.ts';
import { exchangeView } from './exchange.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import { ledgerView } from './ledger.ts';

export interface DeskPage {
  readonly planTitle: string | null;
  readonly visitor: Visitor;
  readonly visitors: readonly Visitor[];
  readonly exchanges: readonly Exchange[];
  readonly examples: readonly string[];
  readonly items: readonly Item[];
  readonly now: string;
  readonly wording: Wording;
  /** The most bytes of a file; left out where none are taken. */
  readonly fileLimit?: number | undefined;
}

/** The whole page: the plan and who is speaking on top, the conversation, the ledger. */
export function deskPage(page: DeskPage): Html {
  const { wording, planTitle } = page;
  const header = html`<div class="plan">
      <strong>${wording.product}</strong>
      <h1>${planTitle ?? wording.noPlan}</h1>
    </div>
    <a href="#ledger" class="switch">${wording.toLedger}</a>
    ${personChooser(page)}`;
  return layout({ wording, title: planTitle ?? wording.product, header, main: html`${chat(page)}${ledger(page)}` });
}

function personChooser({ visitor, visitors, wording }: DeskPage): Html {
  return html`<button type="button" class="person" popovertarget="persons">
      <span class="unseen">${wording.speakingAs}：</span>${visitorView(visitor, wording)}
    </button>
    <form id="persons" popover method="post" action="/person" aria-label="${wording.choosePerson}">
      <h2>${wording.choosePerson}</h2>
      ${visitors.map(
        (other) =>
          html`<button
            name="account"
            value="${other.account}"
            aria-current="${other.account === visitor.account ? 'true' : 'false'}"
          >
            ${visitorView(other, wording)}
          </button>`,
      )}
    </form>`;
}

const visitorView = ({ person }: Visitor, wording: Wording): Html =>
  html`<span class="name">${person.name}<span class="role">${wording.role[person.role]}</span></span>
    <span class="post">${[person.unit, person.post].filter(Boolean).join(' ')}</span>`;

/** What posts a message inherits its target and its swap from the section; refusals go to the notice. */
function chat(page: DeskPage): Html {
  const { wording, exchanges, fileLimit } = page;
  return html`<section
    id="chat"
    aria-label="${wording.conversation}"
    hx-target:inherited="#log"
    hx-swap:inherited="exchange"
    hx-sync:inherited="queue all"
    hx-status:4xx:inherited="target:#notice swap:innerHTML"
    hx-status:5xx:inherited="target:#notice swap:innerHTML"
    data-not-sent="${wording.notSent}"
    data-offline="${wording.offline}"
    data-files-unsure="${wording.filesUnsure}"
  >
    <div id="log" role="log" aria-live="polite" aria-label="${wording.conversationLog}" tabindex="0">
      ${welcome(page)} ${exchanges.map((exchange) => exchangeView(exchange, wording))}
    </div>
    <div hidden hx-sse:connect="${streamAddress(exchanges)}" hx-trigger="load, every 20s"></div>
    <p id="notice" role="status"></p>
    <noscript><p class="notice">${wording.scriptsNeeded}</p></noscript>
    ${composer(wording, fileLimit)}
  </section>`;
}

function streamAddress(exchanges: readonly Exchange[]): string {
  const after = lastEventId(exchanges);
  return after === undefined ? '/events' : `/events?after=${encodeURIComponent(after)}`;
}

function welcome({ examples, wording }: DeskPage): Html {
  return html`<div class="welcome">
    <p><strong>${wording.welcome}</strong></p>
    <p>${wording.welcomeHint}</p>
    <div class="chips">
      ${examples.map(
        (example) =>
          html`<form method="post" action="/messages" hx-post="/messages" class="fresh">
            <input type="hidden" name="messageId" value="${randomUUID()}" />
            <input type="hidden" name="text" value="${example}" />
            <button lang="zh-CN">${example}</button>
          </form>`,
      )}
    </div>
  </div>`;
}

const composer = (wording: Wording, fileLimit: number | undefined): Html =>
  html`<form
    id="composer"
    method="post"
    action="/messages"
    hx-post="/messages"
    class="fresh"
    autocomplete="off"
    ${fileLimit === undefined ? '' : raw('enctype="multipart/form-data"')}
  >
    <input type="hidden" name="messageId" value="${randomUUID()}" />
    ${fileLimit === undefined ? '' : attaching(wording, fileLimit)}
    <label class="unseen" for="text">${wording.messageLabel}</label>
    <textarea id="text" name="text" rows="1" enterkeyhint="send" placeholder="${wording.messagePlaceholder}"></textarea>
    <button>${wording.send}</button>
  </form>`;

/** What is seen beside it, as a file: a workbook to go on with, a document for paper. */
const exportLinks = (wording: Wording): Html =>
  html`<nav class="export">
    ${(['xlsx', 'docx'] as const).map(
      (format) => html`<a href="${ledgerAddress(format, {})}" download>${wording.exportTo(format)}</a>`,
    )}
  </nav>`;

/** A label over the browser's own field: one tap on a telephone offers its camera, its pictures and its files, with or without scripts. */
function attaching(wording: Wording, fileLimit: number): Html {
  const megabytes = Math.floor(fileLimit / 1024 / 1024);
  const hint = wording.attachHint(megabytes, MOST_FILES, MOST_MEGABYTES);
  return html`<label class="attach" title="${wording.attach}：${hint}">
      <span class="unseen">${wording.attach}</span>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M8 12.5 14.5 6a3 3 0 0 1 4.2 4.2l-8.4 8.5a5 5 0 0 1-7.1-7.1L11 3.8" />
      </svg>
      <input
        id="files"
        type="file"
        name="files"
        multiple
        accept="${accepted}"
        aria-describedby="files-hint"
        data-limit="${String(fileLimit)}"
        data-too-large="${wording.fileTooLarge(megabytes)}"
        data-most="${String(MOST_FILES)}"
        data-too-many="${wording.tooManyFiles(MOST_FILES)}"
        data-all="${String(MOST_MEGABYTES * 1024 * 1024)}"
        data-all-too-large="${wording.filesTooLarge(MOST_MEGABYTES)}"
      />
    </label>
    <p id="files-hint"><output for="files"></output><small>${hint}</small></p>`;
}

/** What the telephone offers first; what a file is, its content tells later. */
const accepted = 'image/*,video/mp4,video/quicktime,.pdf,.ofd,.doc,.docx,.wps,.xls,.xlsx,.et,.ppt,.pptx,.txt,.csv';

function ledger({ planTitle, items, now, wording }: DeskPage): Html {
  const missing = planTitle === null && items.length === 0;
  return html`<section id="ledger" aria-labelledby="ledger-heading">
    <header>
      <h2 id="ledger-heading">${wording.ledger}</h2>
      ${items.length === 0 ? '' : exportLinks(wording)}
      <a href="#chat" class="switch">${wording.toConversation}</a>
    </header>
    <div id="rows" hx-get="/ledger" hx-trigger="ledger-changed from:body, caught-up from:body" hx-swap="innerMorph">
      ${missing ? html`<p class="empty">${wording.noPlanHint}</p>` : ledgerView({ items, now, wording })}
    </div>
  </section>`;
}

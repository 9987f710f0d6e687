import { randomUUID } from 'node:crypto';

import { html } from 'hono/html';

import { chartWords } from '../../../assistant/chart-words.ts';
import { languageOf } from '../../../assistant/language.ts';
import type { Chart } from '../../../domain/charts.ts';
import { isShownInPlace } from '../../../domain/files/file-types.ts';
import type { Action, Block, FileFact, Reply, ReplyFile } from '../../../domain/reply.ts';
import { ledgerAddress } from '../ledger-address.ts';
import { paperAddress } from '../paper-address.ts';
import { postedIdOf, type Exchange } from '../exchange.ts';
import { pictureAddress } from '../picture.ts';
import type { Wording } from '../wording.ts';
import type { Html } from './html.ts';

/** One exchange as a fragment: the person's words, then the reply, a waiting sign or an apology. */
export function exchangeView(exchange: Exchange, wording: Wording): Html {
  return html`<article class="exchange ${exchange.outcome.type}" id="x-${exchange.messageId}">
    <div class="said">
      <p class="bubble">
        <span class="unseen">${wording.you}：</span>${words(exchange.text)}${sentFiles(exchange, wording)}
      </p>
      <time datetime="${exchange.sentAt}">${clockTime(exchange.sentAt)}</time>
    </div>
    ${replyView(exchange, wording)}
  </article>`;
}

function replyView(exchange: Exchange, wording: Wording): Html {
  const { outcome } = exchange;
  switch (outcome.type) {
    case 'waiting':
      return html`<div class="reply">
        <p class="bubble dots"><span class="unseen">${wording.waiting}</span><i></i><i></i><i></i></p>
        ${resendForm(exchange)}
      </div>`;
    case 'failed':
      return html`<div class="reply">
        <div class="bubble">
          <p>${exchange.files ? wording.filesFailed(outcome.errorId) : wording.failed(outcome.errorId)}</p>
        </div>
        ${resendForm(exchange, wording.sendAgain)}
      </div>`;
    case 'answered':
      return html`<div class="reply">
        <div class="bubble">
          <span class="unseen">${wording.desk}：</span
          >${outcome.reply.blocks.map((block, i) => blockView(block, { wording, picture: pictureAddress(exchange.messageId, i) }))}
          ${sourcesView(outcome.reply, wording)} ${attachmentsView(outcome.reply, wording)}
        </div>
        ${filesView(outcome.reply, wording)} ${actionsView(outcome.reply, wording)}
      </div>`;
  }
}

/** What was sent along, by name; the reply has it to look at where it was taken. */
function sentFiles({ files = [] }: Exchange, wording: Wording): Html {
  if (files.length === 0) return html``;
  return html`<small class="sent-files"
    ><span class="unseen">${wording.filesOf}：</span>${files.map((name) => html`<span>${name}</span> `)}</small
  >`;
}

/** Pictures to look at, everything else to save. The address is the same for all: what may be shown in place is decided where it is served. */
function attachmentsView({ attachments = [] }: Reply, wording: Wording): Html {
  if (attachments.length === 0) return html``;
  return html`<div class="attachments" role="group" aria-label="${wording.filesOf}">
    ${attachments.map(attachmentView)}
  </div>`;
}

const attachmentView = ({ id, name, type }: FileFact): Html =>
  isShownInPlace(type)
    ? html`<a href="/files/${id}" target="_blank" rel="noopener" title="${name}"
        ><img src="/files/${id}" alt="${name}" loading="lazy"
      /></a>`
    : html`<a href="/files/${id}" download="${name}" class="document">${name}</a>`;

interface Placed {
  readonly wording: Wording;
  /** Where the picture of the block is to be had. */
  readonly picture: string;
}

function blockView(block: Block, { wording, picture }: Placed): Html {
  switch (block.type) {
    case 'text':
      return block.heads === true ? html`<p class="head">${words(block.text)}</p>` : html`<p>${words(block.text)}</p>`;
    case 'note':
      return html`<p class="note"><small>${words(block.text)}</small></p>`;
    case 'list':
      return listView(block);
    case 'chart':
      return chartView(block.chart, picture);
    case 'quote':
      return html`<details class="quote">
        <summary><span class="unseen">${wording.quote}：</span>${block.source}</summary>
        <blockquote>${words(block.text)}</blockquote>
      </details>`;
  }
}

/** What it shows stands in its words as well, for whoever does not see it. */
const chartView = (chart: Chart, picture: string): Html =>
  html`<figure class="chart">
    <a href="${picture}" target="_blank" rel="noopener"
      ><img src="${picture}" alt="${chartWords(chart, languageOf(chart.title))}" loading="lazy"
    /></a>
  </figure>`;

/** What a list rests on, to be unfolded: every citation but those that stand in the reply already. */
function sourcesView({ kind, blocks, citations }: Reply, wording: Wording): Html {
  if (ofChanges.has(kind)) return html``;
  const shown = blocks
    .flatMap((block) => {
      if (block.type === 'list') return block.items;
      return block.type === 'chart' ? [] : [block.text];
    })
    .join('\n');
  const further = citations.filter(({ quote }) => !shown.includes(quote));
  if (further.length === 0) return html``;
  return html`<details class="quote sources">
    <summary>${wording.sources(further.length)}</summary>
    <ul>
      ${further.map(({ quote, document, ref }) => html`<li>${words(quote)} <small>《${document}》${ref}</small></li>`)}
    </ul>
  </details>`;
}

/** These show old and new themselves. */
const ofChanges: ReadonlySet<Reply['kind']> = new Set(['draft', 'recorded', 'cancelled', 'undone']);

function listView({ ordered, start = 1, items }: Extract<Block, { type: 'list' }>): Html {
  const rows = items.map((item) => html`<li>${words(item)}</li>`);
  return ordered
    ? html`<ol start="${start}">
        ${rows}
      </ol>`
    : html`<ul>
        ${rows}
      </ul>`;
}

/** Links, behind which the file is made with the visitor's rights at the time. */
function filesView({ files = [] }: Reply, wording: Wording): Html {
  if (files.length === 0) return html``;
  return html`<ul class="files" aria-label="${wording.files}">
    ${files.map((file) => html`<li><a href="${addressOf(file)}" download="${file.name}">${file.name}</a></li>`)}
  </ul>`;
}

const addressOf = (file: ReplyFile): string =>
  file.what === 'ledger' ? ledgerAddress(file.format, file.selection) : paperAddress(file.order);

function actionsView({ actions }: Reply, wording: Wording): Html {
  if (actions.length === 0) return html``;
  return html`<div class="actions" role="group" aria-label="${wording.actions}">${actions.map(actionForm)}</div>`;
}

const actionForm = (action: Action): Html =>
  html`<form method="post" action="/messages" hx-post="/messages" class="fresh">
    <input type="hidden" name="messageId" value="${randomUUID()}" />
    <input type="hidden" name="text" value="${action.label}" />
    <input type="hidden" name="action" value="${action.value}" />
    <button>${action.label}</button>
  </form>`;

/** Posts the same message under the same id; the page does so by itself when a lost connection is back. Files cannot be posted again by the page. */
const resendForm = (exchange: Exchange, label?: string): Html =>
  exchange.files
    ? html``
    : html`<form
        method="post"
        action="/messages"
        hx-post="/messages"
        class="resend"
        ${label === undefined ? 'hidden' : ''}
      >
        <input type="hidden" name="messageId" value="${postedIdOf(exchange.messageId)}" />
        <input type="hidden" name="text" value="${exchange.text}" />
        ${exchange.action === undefined ? '' : html`<input type="hidden" name="action" value="${exchange.action}" />`}
        ${label === undefined ? '' : html`<button>${label}</button>`}
      </form>`;

/** Text with its line breaks. */
const words = (text: string): Html => html`<span class="words">${text}</span>`;

/** `10:30`, as the sender's clock showed it. */
const clockTime = (sentAt: string): string => sentAt.slice(11, 16);

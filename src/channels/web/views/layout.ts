import { html, raw } from 'hono/html';

import type { Wording } from '../wording.ts';
import type { Html } from './html.ts';

interface Layout {
  readonly title: string;
  readonly header: Html;
  readonly main: Html;
  readonly wording: Wording;
}

const htmxConfig = JSON.stringify({ extensions: 'sse,exchange', includeIndicatorCSS: false, history: false });

export function layout({ title, header, main, wording }: Layout): Html {
  return html`${raw('<!doctype html>')}
    <html lang="${wording.htmlLanguage}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content="${htmxConfig}" />
        <title>${title === wording.product ? title : `${title} - ${wording.product}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="stylesheet" href="/assets/conversation.css" />
        <link rel="stylesheet" href="/assets/ledger.css" />
      </head>
      <body>
        <header class="top">${header}</header>
        <main>${main}</main>
        ${scripts()}
      </body>
    </html>`;
}

/** Not deferred: htmx looks for its extensions as soon as the document is read, and misses those that come later. */
const scripts = (): Html =>
  html`<script src="/assets/htmx.js"></script>
    <script src="/assets/hx-sse.js"></script>
    <script src="/assets/app.js"></script>`;

/** A page that only says something. */
export function noticePage(notice: { readonly title: string; readonly text: string; readonly wording: Wording }): Html {
  const { title, text, wording } = notice;
  const header = html`<div class="plan"><strong>${wording.product}</strong></div>`;
  const main = html`<section class="plain">
    <h1>${title}</h1>
    <p>${text}</p>
  </section>`;
  return layout({ title, header, main, wording });
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Hono } from 'hono';
import { etag } from 'hono/etag';

const types = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

/** Our own files stand beside this one; htmx is served from the installed package, so that the page needs no internet. */
const locations = {
  'app.js': new URL('./assets/app.js', import.meta.url).href,
  'style.css': new URL('./assets/style.css', import.meta.url).href,
  'conversation.css': new URL('./assets/conversation.css', import.meta.url).href,
  'ledger.css': new URL('./assets/ledger.css', import.meta.url).href,
  'icon.svg': new URL('./assets/icon.svg', import.meta.url).href,
  'htmx.js': import.meta.resolve('htmx.org/dist/htmx.min.js'),
  'hx-sse.js': import.meta.resolve('htmx.org/dist/ext/hx-sse.min.js'),
};

/** The static files of the page. They are read once, here, so that a missing one is noticed at start. */
export function assets(): Hono {
  const app = new Hono();
  app.use(etag());
  for (const [name, location] of Object.entries(locations)) {
    const file = readFileSync(fileURLToPath(location));
    const type = types[name.split('.').at(-1) as keyof typeof types];
    app.get(`/${name}`, (c) => c.body(file, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }));
  }
  return app;
}

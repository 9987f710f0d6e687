import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Exchange } from '../../../src/channels/web/exchange.ts';
import type { Html } from '../../../src/channels/web/views/html.ts';
import { exchangeView } from '../../../src/channels/web/views/exchange.ts';
import { ledgerView } from '../../../src/channels/web/views/ledger.ts';
import { deskPage } from '../../../src/channels/web/views/page.ts';
import { wordings } from '../../../src/channels/web/wording.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { readBack } from './markup.ts';
import { anItem, aPerson, aReply, noon } from './support.ts';

const wording = wordings.zh;

const pieces = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b hx-post="/messages">',
  "' autofocus onfocus='x",
  '</textarea></article></p>',
  '<hx-partial hx-target="body">',
  '&lt;script&gt;',
  '&',
  '<!--',
  '${x}',
  '`',
  '督办',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { minLength: 1 })
  .map((parts) => parts.join('').replaceAll(/[\0\r]/g, ''));

describe('hostile text', () => {
  test('changes nothing about an exchange but its words', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = readBack(markupOf(exchangeOf(text)));

        expect(shown.elements).toEqual(readBack(markupOf(exchangeOf('督办'))).elements);
        expect(shown.text.split(text).length - 1).toBeGreaterThanOrEqual(7);
        expect(shown.values.filter((value) => value === text)).toHaveLength(2);
      }),
    );
  });

  test('changes nothing about a row of the ledger but its words', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = readBack(ledgerOf(text));

        expect(shown.elements).toEqual(readBack(ledgerOf('督办')).elements);
        expect(shown.text.split(text).length - 1).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test('changes nothing about the page but its words', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readBack(pageOf(text)).elements).toEqual(readBack(pageOf('督办')).elements);
      }),
    );
  });
});

const exchangeOf = (text: string): Exchange => ({
  messageId: `demo:water/${text}`,
  text,
  sentAt: noon,
  outcome: { type: 'answered', reply: replyOf(text) },
});

const replyOf = (text: string): Reply =>
  aReply({
    blocks: [
      { type: 'text', text },
      { type: 'note', text },
      { type: 'list', ordered: true, items: [text] },
      { type: 'quote', text, source: text },
    ],
    actions: [{ label: text, value: text }],
  });

const markupOf = (exchange: Exchange): Html => exchangeView(exchange, wording);

const ledgerOf = (text: string): Html =>
  ledgerView({
    items: [anItem({ id: text, ref: text, title: text, lead: [text], participants: [text], blocker: text })],
    now: noon,
    wording,
  });

function pageOf(text: string): Html {
  const visitor = {
    person: aPerson({ name: text, unit: text, post: text }),
    account: `demo:${text}`,
    conversation: `web:demo:${text}`,
  };
  return deskPage({
    planTitle: `${text}方案`,
    visitor,
    visitors: [visitor],
    exchanges: [exchangeOf(text)],
    examples: [text],
    items: [],
    now: noon,
    wording,
  });
}

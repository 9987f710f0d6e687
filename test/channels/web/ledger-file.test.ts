import { expect, test } from 'vitest';
import { ledgerAddress } from '../../../src/channels/web/ledger-address.ts';
import { exchangeView } from '../../../src/channels/web/views/exchange.ts';
import { wordings } from '../../../src/channels/web/wording.ts';
import { aReply, ask, aWeb, fileBytes, noon } from './support.ts';

test('the ledger is fetched with the rights of whoever sits at the page, to be saved under its name', async () => {
  const { app, ordered } = aWeb();

  const response = await ask(
    app,
    ledgerAddress('xlsx', { unit: '青石县水务局', due: { from: '2026-10-01', to: '2026-10-31' } }),
  );

  expect(response.status).toBe(200);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(fileBytes));
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent('工作台账-青石县水务局-2026-10-20.xlsx')}`,
  );
  expect(ordered).toMatchObject([
    {
      format: 'xlsx',
      selection: { unit: '青石县水务局', due: { from: '2026-10-01', to: '2026-10-31' } },
      reader: { role: 'office' },
    },
  ]);
});

test.each([
  ['a format that there is not', '/files/ledger.pdf', 404],
  ['a selection that no page has', '/files/ledger.csv?from=yesterday', 404],
  ['a field that no page has', '/files/ledger.csv?as=office', 404],
  ['a unit that there is not', ledgerAddress('csv', { unit: '无此单位' }), 404],
])('%s is refused', async (_, address, status) => {
  const { app } = aWeb();

  expect((await ask(app, address)).status).toBe(status);
});

test('nobody elsewhere gets it', async () => {
  const { app, ordered } = aWeb();

  expect((await ask(app, '/files/ledger.xlsx', { remote: '10.0.0.7' })).status).toBe(403);
  expect(ordered).toEqual([]);
});

test('the page has it beside the ledger, and a reply with a file has a link to it', async () => {
  const { app } = aWeb();
  const files = [{ name: '台账"<b>.csv', what: 'ledger', format: 'csv', selection: { state: 'overdue' } }] as const;
  const exchange = {
    messageId: 'm',
    text: '导出',
    sentAt: noon,
    outcome: { type: 'answered', reply: aReply({ files }) },
  } as const;

  const page = await (await ask(app, '/')).text();
  const shown = String(await exchangeView(exchange, wordings.zh));

  expect(page).toContain('<a href="/files/ledger.xlsx" download>导出 Excel</a>');
  expect(shown).toContain('href="/files/ledger.csv?state=overdue"');
  expect(shown).not.toContain('<b>');
});

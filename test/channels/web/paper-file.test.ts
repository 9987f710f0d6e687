import { expect, test } from 'vitest';
import { paperAddress } from '../../../src/channels/web/paper-address.ts';
import { exchangeView } from '../../../src/channels/web/views/exchange.ts';
import { wordings } from '../../../src/channels/web/wording.ts';
import { exportCommand } from '../../../src/channels/terminal/export-command.ts';
import { aReply, ask, aWeb, noon } from './support.ts';

const order = {
  paper: 'bulletin',
  period: { from: '2026-10-19', to: '2026-10-25' },
  number: '青办〔2026〕8号',
} as const;

test('a paper is made for whoever sits at the page, to be saved under its name', async () => {
  const { app, papers } = aWeb();

  const response = await ask(app, paperAddress(order));

  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="paper.docx"; filename*=UTF-8''${encodeURIComponent('工作通报（草稿）-2026-10-19.docx')}`,
  );
  expect(papers).toMatchObject([{ order, reader: { role: 'office' } }]);
});

test.each([
  ['a paper that there is not', '/files/paper-secret.docx'],
  ['a week that is none', '/files/paper-bulletin.docx?from=yesterday'],
  ['a field that no page has', '/files/paper-bulletin.docx?as=office'],
])('%s is refused', async (_, address) => {
  const { app, papers } = aWeb();

  expect((await ask(app, address)).status).toBe(404);
  expect(papers).toEqual([]);
});

test('a reply with a paper has a link to it, and at the terminal the command that writes it', async () => {
  const file = { name: '工作通报.docx', what: 'paper', order } as const;
  const outcome = { type: 'answered', reply: aReply({ files: [file] }) } as const;

  const shown = String(await exchangeView({ messageId: 'm', text: '起草', sentAt: noon, outcome }, wordings.zh));

  expect(shown).toContain('href="/files/paper-bulletin.docx?from=2026-10-19&amp;to=2026-10-25');
  expect(exportCommand(file, { as: '江岸远' })).toBe(
    "liaison paper bulletin --out 工作通报.docx --week 2026-10-19 --number '青办〔2026〕8号' --as 江岸远",
  );
});

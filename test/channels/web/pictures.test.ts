import { describe, expect, test } from 'vitest';
import { drawingWith } from '../../../src/pictured.ts';
import { aProgressChart, aUnitChart } from '../../support/charts.ts';
import { aReply, ask, asFragment, aWeb, uuid } from './support.ts';

const answer = () =>
  aReply({
    kind: 'digest',
    blocks: [
      { type: 'text', text: '今日摘要' },
      { type: 'chart', chart: aUnitChart(2) },
      { type: 'chart', chart: aProgressChart(2, 'Progress <by> area') },
    ],
  });

/** A page on which somebody has got pictures. */
async function aPage(options: Parameters<typeof aWeb>[0] = {}) {
  const web = aWeb({ answer, ...options });
  await ask(web.app, '/messages', { form: { messageId: uuid(1), text: '今日摘要' }, headers: asFragment });
  const page = await ask(web.app, '/');
  const html = await page.text();
  return {
    ...web,
    page,
    html,
    addresses: [...html.matchAll(/<img src="(\/pictures\/[^"]+)"/gu)].map(([, at = '']) => at),
  };
}

describe('a chart on the page', () => {
  test('is a picture that the page may show, with its figures in words', async () => {
    const { page, html, addresses } = await aPage();

    expect(addresses).toEqual([`/pictures/${uuid(1)}/1.png`, `/pictures/${uuid(1)}/2.png`]);
    expect(html).toContain(
      'alt="各单位情况：第1镇人民政府：已完成 0 项，推进中 0 项，受阻 0 项，未启动 0 项，未报送 0 项；第2镇人民政府：已完成 7 项',
    );
    expect(html).toContain('alt="Progress &lt;by&gt; area: ');
    expect(page.headers.get('content-security-policy')).toMatch(/img-src 'self'/u);
  });

  test('is drawn when it is asked for, and stays where it was when the page is loaded again', async () => {
    const failures: unknown[] = [];
    const { app, addresses } = await aPage({ draw: drawingWith((_, error) => failures.push(error)) });

    const got = await ask(app, addresses[0] ?? '');
    const again = await ask(app, addresses[0] ?? '');

    const bytes = Buffer.from(await got.arrayBuffer());
    expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'no-store',
    ]);
    expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)]).toEqual(['PNG', 1170]);
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    expect(failures).toEqual([]);
  });

  test('is not there for whoever was not told of it, nor where there is no chart', async () => {
    const { app, addresses } = await aPage();
    const other = { headers: { cookie: 'liaison-person=demo%3Awater' } };

    const got = await Promise.all([
      ask(app, addresses[0] ?? '', other),
      ask(app, `/pictures/${uuid(1)}/0.png`),
      ask(app, `/pictures/${uuid(1)}/9.png`),
      ask(app, `/pictures/${uuid(2)}/1.png`),
      ask(app, `/pictures/${uuid(1)}/x.png`),
      ask(app, addresses[0] ?? '', { remote: '10.0.0.9' }),
    ]);

    expect(got.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 403]);
  });

  test('that cannot be drawn is said to be missing; its words are in the page', async () => {
    const { app, addresses } = await aPage({ draw: () => Promise.resolve(null) });

    const got = await ask(app, addresses[0] ?? '');

    expect(got.status).toBe(500);
    expect(await got.text()).toContain('这张图没有画成');
  });
});

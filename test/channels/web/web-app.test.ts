import { describe, expect, test } from 'vitest';

import { asFragment, ask, aWeb, uuid } from './support.ts';

describe('the page', () => {
  test('shows the plan, the person, the ledger and a few things to ask', async () => {
    const { app } = aWeb();

    const page = await (await ask(app, '/')).text();

    expect(page).toContain('青石县2026年河道整治方案');
    expect(page).toContain('江岸远');
    expect(page).toContain('清理河道障碍由谁牵头？');
    expect(page).toContain('共1项');
  });

  test('says what to do before a plan is loaded', async () => {
    const { board } = aWeb();
    const { app } = aWeb({
      board: { ...board, planTitle: () => Promise.resolve(null), items: () => Promise.resolve([]) },
    });

    const page = await (await ask(app, '/')).text();

    expect(page).toContain('尚未载入方案');
    expect(page).toContain('npm run -s liaison -- load');
  });

  test('speaks Chinese unless the browser prefers English', async () => {
    const { app } = aWeb();
    const titleFor = async (languages: string) =>
      /<html lang="(.*?)">/.exec(
        await (await ask(app, '/', { headers: { 'accept-language': languages } })).text(),
      )?.[1];

    expect(await titleFor('en-GB,en;q=0.9,zh;q=0.5')).toBe('en');
    expect(await titleFor('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh-CN');
    expect(await titleFor('fr')).toBe('zh-CN');
  });

  test('speaks one language to all when told to', async () => {
    const { app } = aWeb({ language: 'en' });

    const page = await (await ask(app, '/', { headers: { 'accept-language': 'zh-CN' } })).text();

    expect(page).toContain('<html lang="en">');
  });

  test('allows no inline script and no foreign source', async () => {
    const { app } = aWeb();

    const response = await ask(app, '/');

    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toMatch(/<script>|<style| style=| on[a-z]+=|https?:/);
  });

  test('finds every file that it names', async () => {
    const { app } = aWeb();
    const page = await (await ask(app, '/')).text();
    const names = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, name = '']) => name);

    const responses = await Promise.all(names.map(async (name) => ask(app, name)));

    expect(names).toHaveLength(7);
    expect(responses.map(({ status }) => status)).toEqual(names.map(() => 200));
  });
});

describe('the chooser', () => {
  test('remembers the person in a cookie that scripts and other sites do not get', async () => {
    const { app } = aWeb();

    const response = await ask(app, '/person', { form: { account: 'demo:water' } });
    const cookie = response.headers.get('set-cookie') ?? '';
    const page = await (await ask(app, '/', { headers: { cookie: cookie.split(';')[0] ?? '' } })).text();

    expect(response.status).toBe(303);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(page).toMatch(/value="demo:water"\s+aria-current="true"/);
  });

  test('knows nobody but the demonstration persons', async () => {
    const { app } = aWeb();

    const response = await ask(app, '/person', { form: { account: 'telegram:7' } });

    expect(response.status).toBe(400);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('takes a forged cookie for none', async () => {
    const { app, handled } = aWeb();

    await ask(app, '/messages', {
      form: { messageId: uuid(1), text: '你好' },
      headers: { cookie: 'liaison-person=telegram%3A7' },
    });

    expect(handled[0]?.account).toBe('demo:office');
  });
});

describe('away from this machine', () => {
  const elsewhere = [
    { why: 'another address', url: 'http://localhost/', remote: '192.168.1.20' },
    {
      why: 'a name of another site that was resolved to this machine',
      url: 'http://rebound.example/',
      remote: '127.0.0.1',
    },
    { why: 'a name that only begins like this machine', url: 'http://localhost.rebound.example/', remote: '127.0.0.1' },
    {
      why: 'a proxy on this machine',
      url: 'http://localhost/',
      remote: '127.0.0.1',
      headers: { 'x-forwarded-for': '192.168.1.20' },
    },
    {
      why: 'another name in the header',
      url: 'http://localhost/',
      remote: '127.0.0.1',
      headers: { host: 'rebound.example' },
    },
  ];

  test.each(elsewhere)('shows nothing of the store: $why', async ({ url, remote, headers = {} }) => {
    const { app } = aWeb();

    for (const path of ['', 'ledger', 'events']) {
      const response = await ask(app, url + path, { remote, headers });
      const page = await response.text();

      expect(response.status).toBe(403);
      expect(page).toContain('请使用已登记的聊天账号');
      expect(page).not.toMatch(/河道|江岸远|demo:/);
    }
  });

  test.each(elsewhere)('takes no message and no choice: $why', async ({ url, remote, headers = {} }) => {
    const { app, handled } = aWeb();

    const said = await ask(app, `${url}messages`, { remote, headers, form: { messageId: uuid(1), text: '你好' } });
    const chosen = await ask(app, `${url}person`, { remote, headers, form: { account: 'demo:water' } });

    expect([said.status, chosen.status]).toEqual([403, 403]);
    expect(chosen.headers.get('set-cookie')).toBeNull();
    expect(handled).toEqual([]);
  });

  test('and on this machine too, when the chooser is switched off', async () => {
    const { app } = aWeb({ loopback: false });

    expect((await ask(app, '/')).status).toBe(403);
  });

  test('lets in whoever is at this machine, by any of its names', async () => {
    const { app } = aWeb();

    for (const [url, remote] of [
      ['http://localhost:3000/', '127.0.0.1'],
      ['http://127.0.0.1:3000/', '::ffff:127.0.0.1'],
      ['http://[::1]:3000/', '::1'],
    ] as const) {
      expect((await ask(app, url, { remote })).status).toBe(200);
    }
  });

  test('lets nobody in when it cannot be told where a request comes from', async () => {
    const { app } = aWeb();

    expect((await app.request('/')).status).toBe(403);
  });
});

describe('with no demonstration persons', () => {
  test('says who may talk here, and who elsewhere', async () => {
    const { board } = aWeb();
    const { app } = aWeb({ board: { ...board, demonstrationPersons: () => Promise.resolve([]) } });

    const response = await ask(app, '/');

    expect(response.status).toBe(403);
    expect(await response.text()).toContain('名册中没有演示人员');
  });
});

describe('a post', () => {
  test('from another site is refused', async () => {
    const { app, handled } = aWeb();
    const form = { messageId: uuid(1), text: '你好' };

    const foreign = await ask(app, '/messages', {
      form,
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    });
    const origin = await ask(app, 'http://localhost/messages', {
      form,
      headers: { 'sec-fetch-site': 'none', origin: 'http://localhost' },
    });

    expect(foreign.status).toBe(403);
    expect(origin.status).toBe(303);
    expect(handled).toHaveLength(1);
  });

  test('beyond 256 KB is refused politely', async () => {
    const { app, handled } = aWeb();

    const response = await ask(app, '/messages', {
      form: { messageId: uuid(1), text: 'x'.repeat(256 * 1024) },
      headers: { ...asFragment, 'content-length': String(300 * 1024) },
    });

    expect(response.status).toBe(413);
    expect(await response.text()).toBe('消息太长，没有送达。请缩短或分几次发送。');
    expect(handled).toEqual([]);
  });

  test('of 100,000 characters is the matter of the desk', async () => {
    const { app, handled } = aWeb();

    await ask(app, '/messages', { form: { messageId: uuid(1), text: 'x'.repeat(100_000) }, headers: asFragment });

    expect(handled[0]?.text).toHaveLength(100_000);
  });

  test.each([{}, { text: '你好' }, { messageId: 'x', text: '你好' }, { messageId: `${uuid(1)}\n`, text: '你好' }])(
    'that is none of the page is refused: %o',
    async (form) => {
      const { app, handled } = aWeb();

      const response = await ask(app, '/messages', { form: form, headers: asFragment });

      expect(response.status).toBe(400);
      expect(handled).toEqual([]);
    },
  );
});

describe('a failure on our side', () => {
  test('is told with an id, and logged once under that id', async () => {
    const { board } = aWeb();
    const broken = new Error('the store is gone');
    const { app, failures } = aWeb({ board: { ...board, items: () => Promise.reject(broken) } });

    const response = await ask(app, '/ledger', { headers: asFragment });

    expect(response.status).toBe(500);
    expect(failures).toMatchObject([{ error: broken, during: 'GET /ledger' }]);
    expect(await response.text()).toContain(failures[0]?.errorId);
  });

  test('is not an address that does not exist', async () => {
    const { app, failures } = aWeb();

    expect((await ask(app, '/nowhere')).status).toBe(404);
    expect(failures).toEqual([]);
  });
});

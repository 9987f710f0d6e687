import { describe, expect, test } from 'vitest';

import type { MediaType } from '../../../src/domain/files/file-types.ts';
import { exchangeView } from '../../../src/channels/web/views/exchange.ts';
import { wordings } from '../../../src/channels/web/wording.ts';
import { aPng } from '../../support/png.ts';
import { readBack } from './markup.ts';
import { aReply, ask, asFragment, aWeb, noon, uuid } from './support.ts';

const types: Readonly<Record<string, MediaType>> = {
  '1': 'image/png',
  '2': 'application/pdf',
  '3': 'image/heic',
  '4': 'text/plain',
};

/** The office reads all files, nobody else any; the last is lost. */
const files = {
  limit: 1024 * 1024,
  open: (person: { readonly role: string }, id: string) => {
    const type = types[id];
    if (person.role !== 'office' || (type === undefined && id !== '5')) return Promise.resolve(null);
    const name = id === '1' ? '现场"照片";x=1\u202E(1).png' : `文件${id}`;
    return Promise.resolve({ id, name, type: type ?? 'image/png', size: 3, bytes: id === '5' ? null : aPng() });
  },
};

async function post(web: ReturnType<typeof aWeb>, form: FormData) {
  const incoming = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const headers = { 'sec-fetch-site': 'same-origin', ...asFragment };
  return web.app.request('/messages', { method: 'POST', headers, body: form }, incoming);
}

function aForm(...posted: readonly File[]): FormData {
  const form = new FormData();
  form.set('messageId', uuid(1));
  form.set('text', '完成60%');
  for (const file of posted) form.append('files', file);
  return form;
}

describe('a file that is asked for', () => {
  test('is shown in place where it is a picture, and else only saved; it can act in no way', async () => {
    const web = aWeb({ files });
    const got = await Promise.all(['1', '2', '3', '4'].map((id) => ask(web.app, `/files/${id}`)));

    expect(got.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
      [200, 'image/png'],
      [200, 'application/pdf'],
      [200, 'image/heic'],
      [200, 'text/plain'],
    ]);
    expect(got.map(({ headers }) => headers.get('content-disposition')?.split(';')[0])).toEqual([
      'inline',
      'attachment',
      'attachment',
      'attachment',
    ]);
    for (const { headers } of got) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; frame-ancestors 'none'; sandbox\b/u);
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
    expect(got[0]?.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''[\w%.-]+$/u);
  });

  test('is not there for whoever may not read it, nor where it never was; a lost one is said to be lost', async () => {
    const web = aWeb({ files });
    const liaison = { headers: { cookie: 'liaison-person=demo%3Awater' } };

    const statuses = await Promise.all([
      ask(web.app, '/files/1', liaison),
      ask(web.app, '/files/99'),
      ask(web.app, '/files/..%2F..%2Fetc'),
      ask(web.app, '/files/5'),
      ask(web.app, '/files/1', { remote: '10.0.0.9' }),
    ]);

    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 410, 403]);
  });
});

describe('the form', () => {
  test('takes several files with the words, and an empty field as none', async () => {
    const web = aWeb({ files });

    await post(web, aForm(new File([aPng()], '一.png'), new File(['x'], '二.txt')));
    const first = web.handled[0]?.files ?? [];
    const bytes = await Promise.all(first.map((file) => file.read()));

    expect(first.map(({ name, size }) => [name, size])).toEqual([
      ['一.png', aPng().length],
      ['二.txt', 1],
    ]);
    expect(bytes[0] && Buffer.from(bytes[0])).toEqual(aPng());

    const empty = aForm(new File([], ''));
    empty.set('messageId', uuid(2));
    await post(web, empty);
    expect(web.handled[1]?.files).toBeUndefined();
  });

  test('works without scripts, says the limit before anything is sent, and is not there where no files are taken', async () => {
    const page = await (await ask(aWeb({ files }).app, '/')).text();
    const without = await (await ask(aWeb().app, '/')).text();

    expect(page).toMatch(/<form[^>]*id="composer"[^>]*enctype="multipart\/form-data"/u);
    expect(page).toMatch(/<input[^>]*type="file"[^>]*name="files"[^>]*multiple/u);
    expect(page).toContain('每个附件不超过 1 MB，一次最多 50 个、共 100 MB');
    expect(without).not.toContain('type="file"');
  });

  test('refuses more than a message may bring', async () => {
    const web = aWeb({ files });

    const response = await post(web, aForm(new File([Buffer.alloc(102 * 1024 * 1024)], '大.mp4')));

    expect(response.status).toBe(413);
    expect(await response.text()).toContain('合计超过 100 MB');
    expect(web.handled).toEqual([]);
  });
});

describe('an exchange', () => {
  const exchange = {
    messageId: `demo:water/${uuid(1)}`,
    text: '',
    files: ['<b>一</b>.png'],
    sentAt: noon,
  };

  test('names what was sent, shows pictures and hands over the rest, every name as text', () => {
    const reply = aReply({
      kind: 'draft',
      attachments: [
        { id: '1', name: '"><script>.png', type: 'image/png', size: 3 },
        { id: '2', name: '说明.pdf', type: 'application/pdf', size: 3 },
      ],
    });

    const shown = readBack(exchangeView({ ...exchange, outcome: { type: 'answered', reply } }, wordings.zh));

    expect(shown.elements.filter((element) => element.startsWith('img')).length).toBe(1);
    expect(shown.elements.join()).not.toContain('script');
    expect(shown.text).toContain('<b>一</b>.png');
    expect(shown.text).toContain('说明.pdf');
  });

  test('with files that failed is not posted again without them', () => {
    const failed = { ...exchange, outcome: { type: 'failed' as const, errorId: 'abc' } };

    const shown = readBack(exchangeView(failed, wordings.zh));

    expect(shown.text).toContain('请重新选择附件再发送');
    expect(shown.elements.filter((element) => element.startsWith('form'))).toEqual([]);
  });
});

import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readBatch } from '../../src/batch.ts';
import { aFolder, aLoadedStore, copyOf, demonstration, liaison, type Ran } from '../support/cli.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let store: string;

beforeAll(async () => {
  const loaded = await aLoadedStore();
  store = loaded.folder;
  return loaded.remove;
});

/** A named failure: status 1, one line on standard error, nothing on standard output, and no word of the program's insides. */
function expectOneLine({ status, out, err }: Ran, reason: string): void {
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/u);
  expect(err).toContain(reason);
  expect(err).not.toMatch(/\bat \S+:\d+|Error:|node:/u);
}

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(aFolder(), name);
  writeFileSync(path, content);
  return path;
}

function tooLarge(): string {
  const path = aFile('plan.txt', '');
  truncateSync(path, 51 * 1024 * 1024);
  return path;
}

const locked = (): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(4000),
  ]);

describe('a file that cannot be read', () => {
  it.each([
    ['empty', () => aFile('plan.txt', ''), '文件是空的'],
    [
      'binary',
      () =>
        aFile(
          'plan.txt',
          Uint8Array.from({ length: 4000 }, (_, i) => (i * 97) % 256),
        ),
      'plan.txt',
    ],
    ['protected by a password', () => aFile('plan.docx', locked()), '密码'],
    [
      'damaged',
      () => aFile('plan.txt', Buffer.concat([Buffer.from('第一条\n第二'), Buffer.of(0xff, 0xfe, 0xfa)])),
      'plan.txt',
    ],
    ['of another kind', () => aFile('plan.xyz', '一'), '.xyz'],
    ['a folder', () => aFolder(), '文件夹'],
    ['missing', () => join(aFolder(), 'plan.txt'), '没有这个文件'],
    ['over 50 MB', tooLarge, '50 MB'],
  ])('for it is %s ends extract with one line', async (_, path, reason) => {
    expectOneLine(await liaison(['extract', path()]), reason);
  });

  it('among others leaves the store as it was', async () => {
    const data = copyOf(store);
    const plan = aFile('plan.txt', '清河县平安校园方案\n一、重点任务\n1.加固校门。（教育局牵头，9月底前完成）\n');

    const refused = await liaison(['load', plan, aFile('other.txt', ''), '--data', data]);
    const doctor = await liaison(['doctor', '--data', data]);

    expectOneLine(refused, '文件是空的');
    expect(doctor.out).not.toContain('清河县');
    expect(doctor.out).toContain('18 项');
  });
});

describe('a plan in another encoding', () => {
  it('is read when it is UTF-16', async () => {
    const path = aFile(
      'plan.txt',
      Buffer.from('\uFEFF清河县平安校园建设方案\n一、重点任务\n1.加固校门。（教育局牵头）\n', 'utf16le'),
    );

    const { status, out } = await liaison(['extract', path]);

    expect(status).toBe(0);
    expect(out).toContain('教育局');
  });
});

describe('a batch', () => {
  it.each([
    ['a line that is not JSON', '{"id":"1","q":"谁牵头"}\n\n{"id":2}\n', '第3行'],
    ['a time without its offset', '{"id":"1","q":"谁牵头","now":"2026-07-08T10:00:00"}\n', '第1行'],
    ['no line at all', '\n', '没有一行'],
    ['another encoding', Buffer.from('{"id":"1","q":"\xb1\xb1"}', 'latin1'), 'UTF-8'],
  ])('with %s is refused', (_, content, reason) => {
    expect(() => readBatch(aFile('batch.jsonl', content))).toThrow(reason);
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(readBatch(aFile('batch.jsonl', '\uFEFF{"id":"1","q":"谁牵头"}\r\n'))).toEqual([{ id: '1', q: '谁牵头' }]);
  });

  it('that is wrong opens no store', async () => {
    const data = join(aFolder(), 'data');

    expectOneLine(await liaison(['ask', '--batch', aFile('batch.jsonl', 'x'), '--data', data]), 'batch.jsonl');
    expectOneLine(await liaison(['search', '--batch', join(aFolder(), 'none.jsonl'), '--data', data]), 'none.jsonl');
    expect(existsSync(data)).toBe(false);
  });
});

describe('the settings', () => {
  it('are refused on one line, from the environment or from .env', async () => {
    const cwd = aFolder();
    writeFileSync(join(cwd, '.env'), 'LOG_LEVEL=loud\n');

    expectOneLine(await liaison(['doctor'], { cwd }), 'LOG_LEVEL');
    expectOneLine(await liaison(['ask', '谁牵头'], { env: { LIAISON_TZ: 'Mars' } }), 'LIAISON_TZ');
    expectOneLine(
      await liaison(['digest'], { env: { DATABASE_URL: 'postgres://me:geheim@127.0.0.1:1/x' } }),
      'DATABASE_URL',
    );
  });

  it('are taken from .env of the current folder', async () => {
    const cwd = aFolder();
    mkdirSync(join(cwd, 'here'));
    writeFileSync(join(cwd, '.env'), 'LIAISON_DATA=here/data\nLIAISON_TZ=Asia/Urumqi\n');

    const { out } = await liaison(['doctor'], { cwd });

    expect(out).toContain('Asia/Urumqi');
    expect(existsSync(join(cwd, 'here', 'data'))).toBe(true);
  });
});

describe('rights', () => {
  it('keep a liaison from loading, from the journal, from the doctor and from another’s digest, and a stranger from searching', async () => {
    const as = (name: string, ...args: readonly string[]) => liaison([...args, '--as', name, '--data', store]);

    expectOneLine(await as('邵景梧', 'load', ...demonstration), '办公室');
    expectOneLine(await as('邵景梧', 'audit', 'show'), '办公室');
    expectOneLine(await as('邵景梧', 'digest', '--for', '程砚青'), '邵景梧');
    expectOneLine(await as('陌生人', 'search', '燃气'), '陌生人');
    expectOneLine(await as('邵景梧', 'doctor'), '办公室');
    const batch = aFile('batch.jsonl', JSON.stringify({ id: 'x', q: '燃气', as: '陌生人' }));
    const { out } = await liaison(['search', '--batch', batch, '--data', store]);
    expect(JSON.parse(out)).toMatchObject({ id: 'x', results: [], denied: true });
  });
});

describe('a message', () => {
  it('of 100,000 characters, of control characters, of nothing, each has a reply', async () => {
    const input = `${'字'.repeat(100_000)}\n\0\u0001\u001b[2J\n\n  \r\n更换老旧燃气管道谁牵头\r\n开展老旧电梯安全评估谁牵头`;

    const { status, out, err } = await liaison(['chat', '--json', '--data', copyOf(store)], { input });

    const replies = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly kind: string; readonly text: string });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(replies).toHaveLength(6);
    expect(replies.slice(4).map(({ kind }) => kind)).toEqual(['lead', 'lead']);
    expect(replies.every(({ kind, text }) => kind !== 'error' && text !== '')).toBe(true);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { untilSettled } from '../../src/at-the-desk.ts';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { aFolder, aLoadedStore, copyOf, demonstration, ended, liaison, saying, started } from '../support/cli.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let store: string;

beforeAll(async () => {
  const loaded = await aLoadedStore();
  store = loaded.folder;
  return loaded.remove;
});

const page = { PORT: '0' };

async function addressOf(child: ReturnType<typeof started>): Promise<string> {
  const { address } = JSON.parse(await saying(child, '\n')) as { readonly address: string };
  return address;
}

const isLocked = (data: string): boolean => existsSync(join(data, 'lock'));

describe('a program that is told to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s closes the page and the store, and ends well', async (signal) => {
    const data = copyOf(store);
    const server = started(['start', '--json', '--data', data], { env: page });
    const address = await addressOf(server);
    const served = await fetch(address);
    server.kill(signal);

    const { status } = await ended(server);

    expect(served.status).toBe(200);
    expect({ status, locked: isLocked(data) }).toEqual({ status: 0, locked: false });
    await expect(fetch(address)).rejects.toThrow();
  });

  it('in a conversation leaves no lock, with the status of the signal', async () => {
    const data = copyOf(store);
    const chat = started(['chat', '--data', data]);
    chat.stdin.write('更换老旧燃气管道谁牵头\n'.repeat(200));
    await saying(chat, '牵头');
    chat.kill('SIGTERM');

    const { status, out, err } = await ended(chat);

    expect({ status, err, locked: isLocked(data) }).toEqual({ status: 143, err: '已停止 / stopped\n', locked: false });
    expect(out.split('截至').length).toBeLessThan(200);
  });

  it('while it loads has loaded all or nothing', async () => {
    const data = join(aFolder(), 'data');
    const load = started(['load', ...demonstration, '--data', data]);
    const loading = ended(load);
    await until(() => existsSync(join(data, 'db', 'PG_VERSION')));
    load.kill('SIGINT');

    const { status } = await loading;
    const { out } = await liaison(['doctor', '--data', data]);

    expect(isLocked(data)).toBe(false);
    expect(out).toContain(status === 0 ? '台账：18 项' : '台账：0 项');
  });

  it('as the child of an npm that ends, ends with it', async () => {
    const data = copyOf(store);
    const npm = spawn(
      'sh',
      ['-c', '"$0" "$@"; true', process.execPath, 'src/main.ts', 'start', '--json', '--data', data],
      {
        env: { ...process.env, ...page, npm_lifecycle_event: 'start', DATABASE_URL: '' },
      },
    );
    onTestFinished(() => {
      npm.kill('SIGKILL');
    });
    const address = await addressOf(npm);
    npm.kill('SIGTERM');

    await ended(npm);

    await expect(fetch(address)).rejects.toThrow();
    expect(isLocked(data)).toBe(false);
  });

  it('by a reader who has seen enough ends without a word', async () => {
    const data = copyOf(store);
    const chat = started(['chat', '--data', data]);
    chat.stdin.on('error', () => undefined);
    chat.stdin.write('更换老旧燃气管道谁牵头\n'.repeat(200));
    await saying(chat, '牵头');
    chat.stdout.destroy();

    const [status, err] = await new Promise<readonly [number | null, string]>((resolve) => {
      let said = '';
      chat.stderr.on('data', (chunk) => (said += String(chunk)));
      chat.once('exit', (code) => {
        resolve([code, said]);
      });
    });

    expect({ status, err, locked: isLocked(data) }).toEqual({ status: 0, err: '', locked: false });
  });
});

describe('a folder', () => {
  it('is refused to a second process, given over after a kill, and a taken port leaves it closed', async () => {
    const data = copyOf(store);
    const first = started(['start', '--json', '--data', data], { env: page });
    const port = new URL(await addressOf(first)).port;

    const beside = await liaison(['ask', '谁牵头', '--data', data]);
    const other = copyOf(store);
    const samePort = await liaison(['start', '--data', other], { env: { PORT: port } });
    first.kill('SIGKILL');
    await ended(first);
    const after = await liaison(['ask', '更换老旧燃气管道谁牵头', '--data', data]);

    expect(beside).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^[^\n]*使用[^\n]*\n$/u) as string });
    expect(samePort).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^[^\n]*端口[^\n]*\n$/u) as string,
    });
    expect(isLocked(other)).toBe(false);
    expect(after).toMatchObject({ status: 0, err: '' });
  });

  it('is closed again where HOST is no address of this machine', async () => {
    const data = copyOf(store);

    const { status, out, err } = await liaison(['start', '--data', data], { env: { ...page, HOST: '203.0.113.9' } });

    expect({ status, out, locked: isLocked(data) }).toEqual({ status: 1, out: '', locked: false });
    expect(err).toMatch(/^[^\n]*HOST[^\n]*\n$/u);
  });
});

describe('messages under way', () => {
  const message: IncomingMessage = {
    id: '1',
    conversation: 'test:x',
    account: null,
    text: '谁牵头',
    sentAt: '2026-07-08T10:00:00+08:00',
  };
  const answer: Reply = {
    kind: 'help',
    blocks: [],
    facts: {},
    citations: [],
    total: 0,
    complete: true,
    asOf: message.sentAt,
    actions: [],
  };

  it('come to their end before the store closes, and none is begun after', async () => {
    const order: string[] = [];
    const begun = Promise.withResolvers<undefined>();
    const release = Promise.withResolvers<undefined>();
    const desk = untilSettled({
      async handle() {
        begun.resolve(undefined);
        await release.promise;
        order.push('answered');
        return answer;
      },
      happened: () => Promise.resolve(null),
    });
    const handled = desk.handle(message);
    await begun.promise;

    const settled = desk.settle().then(() => order.push('settled'));
    const late = desk.handle({ ...message, id: '2' });
    release.resolve(undefined);

    await expect(late).rejects.toThrow('closed');
    expect(await handled).toBe(answer);
    await settled;
    expect(order).toEqual(['answered', 'settled']);
  });
});

/** Waits for what another process does. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(20);
}

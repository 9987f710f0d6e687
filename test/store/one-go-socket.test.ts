import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { oneGoSocket } from '../../src/store/one-go-socket.ts';

test('what is written in several pieces while one thing leads to another is kept until its end, and goes whole', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = oneGoSocket();
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  const connected = once(server, 'connection') as Promise<[Socket]>;
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [there] = await connected;

  const kept: number[] = [];
  for (const piece of ['a', 'b', 'c']) {
    socket.cork();
    socket.write(piece);
    socket.write(piece);
    socket.uncork();
    await Promise.resolve();
    kept.push(socket.writableLength);
  }

  expect(kept).toEqual([2, 4, 6]);
  expect(String((await once(there, 'data'))[0])).toBe('aabbcc');
  expect(socket.writableLength).toBe(0);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { IncomingMessage } from '../../../src/assistant/message.ts';
import type { Desk } from '../../../src/channels/channel.ts';
import type { Reply } from '../../../src/domain/reply.ts';

/** What the process hears. */
export interface Heard {
  readonly call: number;
  readonly message: IncomingMessage;
}

/** The program in a process of its own. */
export interface Program extends Desk {
  /** Rejects where the process is gone before it has answered. */
  handle(message: IncomingMessage): Promise<Reply>;
  /** Ends it the hard way; resolves when it is gone. */
  kill(): Promise<void>;
  /** Lets it come to its end. */
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

const script = fileURLToPath(new URL('./program.ts', import.meta.url));

/** Starts the program on a folder, or on the database of an address; resolves when it takes messages. */
export async function startProgram(place: string): Promise<Program> {
  const child = spawn(process.execPath, [script, place], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const waiting = new Map<number, Waiting>();
  const lines = createInterface({ input: child.stdout });
  const begun = await Promise.race([once(lines, 'line'), gone.then(() => null)]);
  if (begun === null) throw new Error(`the program ended without a word on ${place}`);
  lines.on('line', (line) => {
    const { call, reply } = JSON.parse(line) as { readonly call: number; readonly reply: Reply };
    waiting.get(call)?.resolve(reply);
    waiting.delete(call);
  });
  void gone.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('the program is gone'));
    waiting.clear();
  });
  // What was killed takes no more words.
  child.stdin.on('error', () => undefined);
  let calls = 0;
  return {
    handle: (message) =>
      new Promise((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error('the program is gone');
        calls += 1;
        waiting.set(calls, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ call: calls, message } satisfies Heard)}\n`);
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async end() {
      child.stdin.end();
      await gone;
    },
  };
}

/** Starts the program and ends it the hard way so many milliseconds later, wherever it is by then. */
export async function startAndKill(place: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [script, place], { stdio: ['pipe', 'ignore', 'ignore'] });
  const gone = once(child, 'exit');
  await delay(afterMs);
  child.kill('SIGKILL');
  await gone;
}

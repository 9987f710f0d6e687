import type { ModelServices } from '../../src/assistant/model/services.ts';
import { clockIn } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { modelServices, wiredModels } from '../../src/models-wired.ts';
import { openModelServer, saidBy, type Mishap, type Said } from './model-server.ts';
import { summedUsage } from '../models/support/care.ts';

/** What is asked of a model that reads: the words of the message, and all else that it is given, by label. */
export interface ToRead {
  readonly words: string;
  readonly data: ReadonlyMap<string, string>;
  /** What it may call, where it is to find the steps of a question, and how often it has called something. */
  readonly tools: readonly string[];
  readonly called: number;
}

export type ReadingScript = (asked: ToRead) => Said | Mishap | Promise<Said | Mishap>;

/** A reading model behind an address, with the client and the care that the program has. Whoever opens it stops it. */
export async function openWiredModel(script: ReadingScript, env: Readonly<Record<string, string>> = {}) {
  const state = { script };
  const server = await openModelServer(({ messages, tools }) => {
    const data = dataIn(saidBy({ messages }, 'user'));
    const called = messages.filter(({ role }) => role === 'tool').length;
    return state.script({ words: data.get('message') ?? '', data, tools: tools.map(({ name }) => name), called });
  });
  const config = readConfig({ OPENAI_BASE_URL: server.baseUrl, LIAISON_CHAT_MODEL: 'stand-in', ...env });
  const usage = summedUsage();
  const models = await wiredModels(config, {
    usage: () => usage,
    clock: clockIn(config.timeZone),
    notice: () => undefined,
    watch: () => undefined,
  });
  const { language, care } = models;
  const errors: unknown[] = [];
  const services = modelServices(models, config, (error) => errors.push(error));
  if (language === null || care === null || services === null) throw new Error('no model is wired');
  return {
    language,
    /** Where it listens, as `host:port`. */
    address: new URL(server.origin).host,
    /** Every request whatever, as it came. */
    requests: server.requests,
    /** What went wrong in the program, which nobody is told. */
    errors: errors as readonly unknown[],
    usage: usage.sum,
    services: (reads: ModelServices['reads']): ModelServices => ({ ...services, reads }),
    script(next: ReadingScript) {
      state.script = next;
    },
    async stop() {
      await care.settled();
      await server.stop();
    },
  };
}

export type WiredModel = Awaited<ReturnType<typeof openWiredModel>>;

/** The texts between their marks, by label. */
const dataIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/<<<(\w+) ([^\n]+)\n([^]*?)\n\1>>>/gu)].map(([, , label = '', inner = '']) => [label, inner]),
  );

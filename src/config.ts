import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { StoreLocation } from './store/database.ts';

/** What the environment and the options say, checked. */
export interface Config {
  readonly store: StoreLocation;
  readonly timeZone: string;
  /** Where the bytes of evidence are, and how many a file may have. */
  readonly files: { readonly folder: string; readonly limit: number };
  readonly web: {
    readonly host: string;
    readonly port: number;
    /** What whoever asks for the figures has to know; `null` where they are for this machine only. */
    readonly metricsToken: (() => string) | null;
  };
  /** Whether models are switched off: then none of the three below is there, whatever else is set. */
  readonly modelsOff: boolean;
  /** How models are treated, whichever there are. */
  readonly modelCare: {
    readonly timeoutMs: number;
    /** How many calls of a kind are under way at once. */
    readonly atOnce: number;
    readonly limits: {
      readonly tokens: number | null;
      readonly tokensAPerson: number | null;
      readonly cost: number | null;
    };
    /** What a million tokens cost. */
    readonly price: { readonly input: number; readonly output: number } | null;
  };
  /** The model that understands beside the rules, and who reads: the rules, the model, or the model where the rules are unsure; `null` where rules alone do. */
  readonly chat: (NonNullable<Config['embedding']> & { readonly reader: 'rules' | 'model' | 'both' }) | null;
  /** The model that makes vectors of passages and questions; `null` where words alone are searched. */
  readonly embedding: {
    readonly model: string;
    /** A function, so that the key is in nothing that is printed. */
    readonly apiKey: (() => string) | null;
    readonly baseUrl: string | null;
  } | null;
  /** The model that writes down what is said into a microphone; `null` where nobody can hear it. */
  readonly transcription: Config['embedding'];
  /** `null` where Telegram is off. */
  readonly telegram: {
    readonly token: () => string;
    /** Without a slash at the end. */
    readonly apiRoot: string;
    /** Where Telegram sends updates to; `null` where it is asked for them. */
    readonly webhook: { readonly url: string; readonly secret: () => string } | null;
  } | null;
  /** How much of what happens is logged to standard error. */
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

/** Everything that is wrong with the configuration, at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const unset = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const notAPort = '应为 0 到 65535 的端口号，例如 3000 (expected a port)';
const notASize = '应为 1 到 200 的整数，单位 MB (expected megabytes, 1 to 200)';
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const notATime = '应为 1 到 600 的整数，单位秒 (expected seconds, 1 to 600)';
const notTokens = '应为正整数，单位词元 (expected a number of tokens)';
const notAtOnce = '应为 1 到 100 的整数 (expected 1 to 100)';
const readers = ['rules', 'model', 'both'] as const;

/** A positive whole number, or none. */
const tokens = z.preprocess(unset, z.coerce.number(notTokens).int(notTokens).min(1, notTokens).optional());

const environment = z.object({
  DATABASE_URL: z.preprocess(
    unset,
    z
      .string()
      .refine(isServer, '应写成 postgres://用户:密码@主机:5432/库名 (expected postgres://user:password@host:5432/name)')
      .optional(),
  ),
  LIAISON_DATA: z.preprocess(unset, z.string().default('.liaison')),
  LIAISON_FILES: z.preprocess(unset, z.string().optional()),
  LIAISON_FILE_MB: z.preprocess(
    unset,
    z.coerce.number(notASize).int(notASize).min(1, notASize).max(200, notASize).default(20),
  ),
  LIAISON_TZ: z.preprocess(
    unset,
    z.string().refine(isTimeZone, '不是时区名，例如 Asia/Shanghai (not a time zone)').default('Asia/Shanghai'),
  ),
  HOST: z.preprocess(unset, z.string().trim().default('127.0.0.1')),
  PORT: z.preprocess(
    unset,
    z.coerce.number(notAPort).int(notAPort).min(0, notAPort).max(65_535, notAPort).default(3000),
  ),
  LIAISON_METRICS_TOKEN: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(
        /^[\x21-\x7e]{16,}$/u,
        '应为至少 16 个字符、不含空格和中文的令牌 (expected a token of at least 16 characters)',
      )
      .optional(),
  ),
  LIAISON_EMBEDDING_MODEL: z.preprocess(unset, z.string().trim().optional()),
  OPENAI_API_KEY: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]+$/u, '应为不含空格和中文的密钥 (expected a key without spaces)')
      .optional(),
  ),
  OPENAI_BASE_URL: z.preprocess(
    unset,
    z.string().trim().refine(isWebAddress, '应写成 http://主机:端口/v1 (expected an http or https address)').optional(),
  ),
  LIAISON_TRANSCRIPTION_MODEL: z.preprocess(unset, z.string().trim().optional()),
  LIAISON_CHAT_MODEL: z.preprocess(unset, z.string().trim().optional()),
  LIAISON_READER: z.preprocess(
    unset,
    z.enum(readers, `应为 ${readers.join('、')} 之一 (expected one of these)`).optional(),
  ),
  LIAISON_MODEL: z.preprocess(unset, z.enum(['on', 'off'], '应为 on 或 off (expected on or off)').default('on')),
  LIAISON_MODEL_TIMEOUT: z.preprocess(
    unset,
    z.coerce.number(notATime).int(notATime).min(1, notATime).max(600, notATime).default(20),
  ),
  LIAISON_MODEL_AT_ONCE: z.preprocess(
    unset,
    z.coerce.number(notAtOnce).int(notAtOnce).min(1, notAtOnce).max(100, notAtOnce).default(4),
  ),
  LIAISON_MODEL_TOKENS_A_DAY: tokens,
  LIAISON_MODEL_TOKENS_A_PERSON: tokens,
  LIAISON_MODEL_PRICE: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(
        /^\d{1,6}(?:\.\d{1,6})?\/\d{1,6}(?:\.\d{1,6})?$/u,
        '应写成 输入价/输出价，例如 0.5/1.5 (expected in/out a million tokens)',
      )
      .optional(),
  ),
  LIAISON_MODEL_COST_A_DAY: z.preprocess(
    unset,
    z.coerce
      .number('应为正数，例如 10 (expected an amount)')
      .positive('应为正数，例如 10 (expected an amount)')
      .max(1_000_000, '不超过 1000000 (at most 1000000)')
      .optional(),
  ),
  TELEGRAM_BOT_TOKEN: z.preprocess(
    unset,
    z
      .string()
      .trim()
      // What is no token otherwise, Telegram says; whatever else is in an address must not get there.
      .regex(/^[\w:-]+$/u, '应为 @BotFather 给出的令牌，形如 123456:ABC… (expected a token as @BotFather gives it)')
      .optional(),
  ),
  TELEGRAM_API_ROOT: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .refine(isWebAddress, '应写成 http://主机:8081 (expected an http or https address)')
      .transform((address) => address.replace(/\/+$/u, ''))
      .default('https://api.telegram.org'),
  ),
  TELEGRAM_WEBHOOK_URL: z.preprocess(
    unset,
    z.string().trim().refine(isWebAddress, '应写成 https://主机/路径 (expected an http or https address)').optional(),
  ),
  TELEGRAM_WEBHOOK_SECRET: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^[\w-]{1,256}$/u, '应为 1 到 256 个字母、数字、_ 或 - (expected 1 to 256 of A-Z a-z 0-9 _ -)')
      .optional(),
  ),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(levels, `应为 ${levels.join('、')} 之一 (expected one of these)`).default('info'),
  ),
});

type Environment = z.infer<typeof environment>;

/** Which variable needs which others. */
const needs: readonly {
  readonly of: keyof Environment;
  readonly oneOf: readonly (keyof Environment)[];
  readonly error: string;
}[] = [
  ...(['LIAISON_CHAT_MODEL', 'LIAISON_EMBEDDING_MODEL', 'LIAISON_TRANSCRIPTION_MODEL'] as const).map((of) => ({
    of,
    oneOf: ['OPENAI_API_KEY', 'OPENAI_BASE_URL'] as const,
    error: '还需要 OPENAI_API_KEY 或 OPENAI_BASE_URL (needs one of these)',
  })),
  { of: 'LIAISON_MODEL_COST_A_DAY', oneOf: ['LIAISON_MODEL_PRICE'], error: '还需要 LIAISON_MODEL_PRICE (needs it)' },
  { of: 'TELEGRAM_WEBHOOK_URL', oneOf: ['TELEGRAM_BOT_TOKEN'], error: '还需要 TELEGRAM_BOT_TOKEN (needs it)' },
  {
    of: 'TELEGRAM_WEBHOOK_URL',
    oneOf: ['TELEGRAM_WEBHOOK_SECRET'],
    error: '还需要 TELEGRAM_WEBHOOK_SECRET (needs it)',
  },
  { of: 'TELEGRAM_WEBHOOK_SECRET', oneOf: ['TELEGRAM_WEBHOOK_URL'], error: '还需要 TELEGRAM_WEBHOOK_URL (needs it)' },
];

/** A model that is to read, and is not there. */
const readerWithoutModel = ({ LIAISON_READER: reader, LIAISON_CHAT_MODEL: model }: Environment): boolean =>
  (reader === 'model' || reader === 'both') && model === undefined;

/** Holds also where another variable is wrong, so that everything is said at once. */
const configuration = needs.reduce(
  (checked, { of, oneOf, error }) =>
    checked.refine((read) => read[of] === undefined || oneOf.some((other) => read[other] !== undefined), {
      path: [of],
      error,
      when: () => true,
    }),
  environment.refine((read) => !readerWithoutModel(read), {
    path: ['LIAISON_READER'],
    error: 'model 和 both 还需要 LIAISON_CHAT_MODEL (needs it)',
    when: () => true,
  }),
);

/** The variables that the program reads, for `.env.example` and its test. */
export const variables = Object.keys(environment.shape);

/** Reads the configuration once. Throws `ConfigError` with every problem; a secret is never part of the message. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly data?: string | undefined } = {},
): Config {
  const read = configuration.safeParse(env);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new ConfigError(`配置有误 / wrong configuration：${problems.join('；')}`);
  }
  const { DATABASE_URL: url, LIAISON_DATA: data, LIAISON_TZ: timeZone, HOST: host, PORT: port } = read.data;
  // A folder that was asked for by name is meant, whatever the environment says.
  const embedded: StoreLocation = { kind: 'embedded', folder: options.data ?? data };
  const store: StoreLocation = url === undefined || options.data !== undefined ? embedded : { kind: 'server', url };
  // Beside a folder that was asked for by name, so that two stores never share one.
  const folder = options.data ?? data;
  const named = options.data === undefined ? read.data.LIAISON_FILES : undefined;
  const files = { folder: named ?? join(folder, 'files'), limit: read.data.LIAISON_FILE_MB * 1024 * 1024 };
  return {
    store,
    timeZone,
    files,
    web: { host, port, metricsToken: secretOf(read.data.LIAISON_METRICS_TOKEN) },
    ...modelsOf(read.data),
    telegram: telegramOf(read.data),
    logLevel: read.data.LOG_LEVEL,
  };
}

function modelsOf(read: Environment): Pick<Config, 'modelsOff' | 'modelCare' | 'chat' | 'embedding' | 'transcription'> {
  const modelCare = careOf(read);
  if (read.LIAISON_MODEL === 'off')
    return { modelsOff: true, modelCare, chat: null, embedding: null, transcription: null };
  const chat = modelOf(read.LIAISON_CHAT_MODEL, read);
  return {
    modelsOff: false,
    modelCare,
    chat: chat === null ? null : { ...chat, reader: read.LIAISON_READER ?? 'both' },
    embedding: modelOf(read.LIAISON_EMBEDDING_MODEL, read),
    transcription: modelOf(read.LIAISON_TRANSCRIPTION_MODEL, read),
  };
}

function careOf(read: Environment): Config['modelCare'] {
  const [input, output] = (read.LIAISON_MODEL_PRICE ?? '').split('/').map(Number);
  const { LIAISON_MODEL_COST_A_DAY: cost } = read;
  return {
    timeoutMs: read.LIAISON_MODEL_TIMEOUT * 1000,
    atOnce: read.LIAISON_MODEL_AT_ONCE,
    limits: {
      tokens: read.LIAISON_MODEL_TOKENS_A_DAY ?? null,
      tokensAPerson: read.LIAISON_MODEL_TOKENS_A_PERSON ?? null,
      cost: cost === undefined ? null : Math.round(cost * 1_000_000),
    },
    price: input === undefined || output === undefined ? null : { input, output },
  };
}

function modelOf(
  model: string | undefined,
  { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl }: Environment,
): Config['embedding'] {
  if (model === undefined) return null;
  return { model, baseUrl: baseUrl ?? null, apiKey: secretOf(key) };
}

/** A function, so that it is in nothing that is printed. */
const secretOf = (secret: string | undefined): (() => string) | null => (secret === undefined ? null : () => secret);

function telegramOf({
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  TELEGRAM_WEBHOOK_URL: url,
  TELEGRAM_WEBHOOK_SECRET: secret,
}: Environment): Config['telegram'] {
  if (token === undefined) return null;
  const webhook = url === undefined || secret === undefined ? null : { url, secret: () => secret };
  return { token: () => token, apiRoot, webhook };
}

/**
 * Whether the file is there to be read as an environment. Throws `ConfigError` where it cannot be read, is not UTF-8, or has a line that is
 * neither empty, a comment nor `NAME=value`: such a line would be passed over, and the program would run on other settings than were meant.
 */
export function checkEnvironmentFile(path: string): boolean {
  const text = textOf(path);
  if (text === null) return false;
  const line = strip(text)
    .split('\n')
    .findIndex((each) => !/^\s*(?:#.*|(?:export\s+)?[A-Za-z_][\w.-]*\s*=.*)?$/su.test(each));
  if (line === -1) return true;
  throw new ConfigError(
    `${path} 第${String(line + 1)}行：应为 名称=值 (line ${String(line + 1)}: expected NAME=value)`,
  );
}

function textOf(path: string): string | null {
  const bytes = bytesOf(path);
  if (bytes === null) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, as for the encodings that only show by their zero bytes.
  }
  throw new ConfigError(`${path}：应为 UTF-8 编码，请另存为 UTF-8 (not UTF-8; save it as UTF-8)`);
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ConfigError(`${path}：读不到，应为可读的文本文件 (cannot be read; expected a text file)`, {
      cause: error,
    });
  }
}

/** Without the lines inside quotes that span several. */
const strip = (text: string): string =>
  text.replace(/=[^\S\n]*(["'`])[^]*?\1/gu, (quoted) => `=${quoted.replace(/[^\n]/gu, '').replaceAll('\n', '\n#')}`);

/** An address without a host (`postgres://me@/name?host=/run/postgresql`) is one of PostgreSQL's, though none of the web's. */
function isServer(url: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(url) && URL.canParse(url.replace('@/', '@localhost/'));
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//u.test(address) && URL.canParse(address);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

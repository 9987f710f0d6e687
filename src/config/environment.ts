import { z } from 'zod';
import { modelVariables } from './model-variables.ts';
import { unset } from './reading.ts';
import { telegramVariables } from './telegram-variables.ts';

const notAPort = '应为 0 到 65535 的端口号，例如 3000 (expected a port)';
const notASize = '应为 1 到 200 的整数，单位 MB (expected megabytes, 1 to 200)';
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An address without a host (`postgres://me@/name?host=/run/postgresql`) is one of PostgreSQL's, though none of the web's. */
function isServer(url: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(url) && URL.canParse(url.replace('@/', '@localhost/'));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

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
  ...modelVariables,
  ...telegramVariables,
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(levels, `应为 ${levels.join('、')} 之一 (expected one of these)`).default('info'),
  ),
});

/** The variables as they were read, before they are a configuration. */
export type Environment = z.infer<typeof environment>;

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
export const configuration = needs.reduce(
  (checked, { of, oneOf, error }) =>
    checked.refine((read) => read[of] === undefined || oneOf.some((other) => read[other] !== undefined), {
      path: [of],
      error,
      when: () => true,
    }),
  environment
    .refine((read) => !readerWithoutModel(read), {
      path: ['LIAISON_READER'],
      error: 'model 和 both 还需要 LIAISON_CHAT_MODEL (needs it)',
      when: () => true,
    })
    .refine((read) => read.LIAISON_WORDING === 'plain' || read.LIAISON_CHAT_MODEL !== undefined, {
      path: ['LIAISON_WORDING'],
      error: 'model 还需要 LIAISON_CHAT_MODEL (needs it)',
      when: () => true,
    }),
);

/** The variables that the program reads, for `.env.example` and its test. */
export const variables = Object.keys(environment.shape);

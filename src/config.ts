import { z } from 'zod';
import type { StoreLocation } from './store/database.ts';

/** What the environment and the options say, checked. */
export interface Config {
  readonly store: StoreLocation;
  readonly timeZone: string;
  readonly web: { readonly host: string; readonly port: number };
}

/** Everything that is wrong with the configuration, at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const empty = (value: unknown): unknown => (value === '' ? undefined : value);

const environment = z.object({
  DATABASE_URL: z.preprocess(
    empty,
    z
      .string()
      .regex(/^postgres(?:ql)?:\/\//u, '应以 postgres:// 开头 (expected postgres://user:password@host:5432/name)')
      .optional(),
  ),
  LIAISON_DATA: z.preprocess(empty, z.string().default('.liaison')),
  LIAISON_TZ: z.preprocess(
    empty,
    z.string().refine(isTimeZone, '不是时区名，例如 Asia/Shanghai (not a time zone)').default('Asia/Shanghai'),
  ),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  PORT: z.preprocess(empty, z.coerce.number('应为端口号 (expected a port)').int().min(0).max(65_535).default(3000)),
});

/** The variables that the program reads, for `.env.example` and its test. */
export const variables = Object.keys(environment.shape);

/** Reads the configuration once. Throws `ConfigError` with every problem; a secret is never part of the message. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly data?: string | undefined } = {},
): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
    throw new ConfigError(`配置有误 / wrong configuration: ${problems.join('；')}`);
  }
  const { DATABASE_URL: url, LIAISON_DATA: data, LIAISON_TZ: timeZone, HOST: host, PORT: port } = read.data;
  // A folder that was asked for by name is meant, whatever the environment says.
  const embedded: StoreLocation = { kind: 'embedded', folder: options.data ?? data };
  const store: StoreLocation = url === undefined || options.data !== undefined ? embedded : { kind: 'server', url };
  return { store, timeZone, web: { host, port } };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

import { join } from 'node:path';
import type { StoreLocation } from './store/database.ts';
import { ConfigError } from './config/config-error.ts';
import { configuration, type Environment } from './config/environment.ts';
import { modelsOf, type ModelsConfig } from './config/models.ts';
import { secretOf } from './config/secret.ts';

/** What the environment and the options say, checked. */
export interface Config extends ModelsConfig {
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

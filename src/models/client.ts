import OpenAI from 'openai';

/** A model, and where it is asked. */
export interface ModelAt {
  readonly model: string;
  /** `null`: the address asks for none. */
  readonly apiKey: (() => string) | null;
  /** Any address that speaks OpenAI's protocol; `null` for OpenAI's own. */
  readonly baseUrl: string | null;
}

/** The address of a model. */
export const addressOf = ({ baseUrl }: Pick<ModelAt, 'baseUrl'>): string => baseUrl ?? 'https://api.openai.com/v1';

/** A client that goes by the given `fetch` alone and takes no setting from the environment. */
export const clientOf = ({ apiKey, baseUrl }: Omit<ModelAt, 'model'>, fetch: typeof globalThis.fetch): OpenAI =>
  new OpenAI({
    apiKey: apiKey?.() ?? 'none',
    baseURL: addressOf({ baseUrl }),
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch,
  });

import { z } from 'zod';
import { isWebAddress, unset } from './reading.ts';

const notATime = '应为 1 到 600 的整数，单位秒 (expected seconds, 1 to 600)';
const notTokens = '应为正整数，单位词元 (expected a number of tokens)';
const notSteps = '应为 1 到 20 的整数 (expected 1 to 20)';
const notAtOnce = '应为 1 到 100 的整数 (expected 1 to 100)';
const readers = ['rules', 'model', 'both'] as const;

const tokens = z.preprocess(unset, z.coerce.number(notTokens).int(notTokens).min(1, notTokens).optional());

/** The variables that name models, and say how they are treated. */
export const modelVariables = {
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
  LIAISON_AGENT_STEPS: z.preprocess(
    unset,
    z.coerce.number(notSteps).int(notSteps).min(1, notSteps).max(20, notSteps).default(8),
  ),
  LIAISON_AGENT_SECONDS: z.preprocess(
    unset,
    z.coerce.number(notATime).int(notATime).min(1, notATime).max(600, notATime).default(30),
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
  LIAISON_WORDING: z.preprocess(
    unset,
    z.enum(['plain', 'model'], '应为 plain 或 model (expected plain or model)').default('plain'),
  ),
};

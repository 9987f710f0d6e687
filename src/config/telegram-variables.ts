import { z } from 'zod';
import { isWebAddress, unset } from './reading.ts';

/** The variables of Telegram. */
export const telegramVariables = {
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
};

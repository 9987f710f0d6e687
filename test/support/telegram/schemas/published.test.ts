import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as editing from './editing.ts';
import * as sending from './sending.ts';
import * as settings from './settings.ts';

const published = join(import.meta.dirname, '../../../../../shared/data/telegram-bot-api-10.1.json');

interface Published {
  readonly methods: Readonly<
    Record<string, { readonly fields?: readonly { readonly name: string; readonly required: boolean }[] }>
  >;
}

const { nothing, ofChat, ...others } = settings;
const shared = { getMe: nothing, getWebhookInfo: nothing, getChat: ofChat, leaveChat: ofChat };
const schemas = Object.entries({ ...editing, ...sending, ...others, ...shared });

/** Required by the stand-in, since the program has no use for inline messages and rich ones. */
const ALSO_REQUIRED = ['chat_id', 'message_id', 'text'];

describe('the schema of a method', () => {
  // Left out where ../shared is not there.
  test.runIf(existsSync(published)).each(schemas)(
    '%s knows the published parameters and requires those that are required',
    (name, schema) => {
      const { methods } = JSON.parse(readFileSync(published, 'utf8')) as Published;
      const fields = methods[name]?.fields ?? [];
      const required = new Set(fields.filter((field) => field.required).map((field) => field.name));
      const also = name.startsWith('edit') ? ALSO_REQUIRED : [];

      for (const [parameter, type] of Object.entries(schema.shape) as [string, z.ZodType][]) {
        expect(fields.map((field) => field.name)).toContain(parameter);
        const isRequired = !type.safeParse(undefined).success;
        expect({ parameter, isRequired }).toEqual({
          parameter,
          isRequired: required.has(parameter) || also.includes(parameter),
        });
      }
      expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining([...required]));
    },
  );
});

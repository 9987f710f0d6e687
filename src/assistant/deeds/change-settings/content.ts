import { z } from 'zod';
import { ownDay, preset, reminderSettings, subscription } from '../../../domain/settings.ts';

const role = z.enum(['leader', 'office', 'head', 'liaison']);

/** One thing that the office sets for everybody: how it was, and how it shall be. */
export const settingChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('digest'), role, before: subscription, after: subscription }),
  z.object({ kind: z.literal('reminders'), before: reminderSettings, after: reminderSettings }),
  z.object({
    kind: z.literal('days'),
    days: z.array(z.object({ day: z.iso.date(), before: ownDay.nullable(), after: ownDay.nullable() })).readonly(),
  }),
  z.object({
    kind: z.literal('preset'),
    itemId: z.string(),
    title: z.string(),
    before: preset.nullable(),
    after: preset.nullable(),
  }),
]);
export type SettingChange = z.infer<typeof settingChange>;

import type { OrganisationSettings, OwnDay, ReminderSettings } from '../domain/settings.ts';
import { dayIn, quoted } from './answer.ts';
import type { Context } from './question.ts';

type Wording = Pick<Context, 'say' | 'language'>;

/** A field of the reminders' settings as it stands. */
export function reminderValue(field: keyof ReminderSettings, settings: ReminderSettings, { say }: Wording): string {
  const { preset, at, quiet, perWeek } = settings;
  switch (field) {
    case 'preset':
      return say(`preset-${preset}`);
    case 'at':
      return at;
    case 'quiet':
      return say('quiet', quiet);
    case 'perWeek':
      return say('per-week', { total: perWeek });
  }
}

export const reminderFields = [
  'preset',
  'at',
  'quiet',
  'perWeek',
] as const satisfies readonly (keyof ReminderSettings)[];

/** 2026年7月13日放假（县庆）; without its day, 放假（县庆）. */
export function ownDayLine(
  { day, working, name }: OwnDay,
  { say, language }: Wording,
  which: 'dated' | 'alone' = 'dated',
): string {
  const values = { working: working ? 'yes' : 'no', name, hasName: name === '' ? 'no' : 'yes' };
  return say('own-day', { day: which === 'alone' ? '' : dayIn(language, day), ...values }).trim();
}

/** All that the office has set beside the digests. */
export async function remindersLines(settings: OrganisationSettings, context: Context): Promise<readonly string[]> {
  const { stores, speaker, say, today } = context;
  const presets = await stores.settings.presets();
  const items = await stores.ledger.items({ ids: [...presets.keys()] }, speaker);
  return [
    ...reminderFields.map((field) =>
      say('setting-line', { field: say(`setting-${field}`), value: reminderValue(field, settings.reminders, context) }),
    ),
    ...items.map(({ id, title }) =>
      say('setting-line', {
        field: say('setting-item', { title: quoted(title) }),
        value: say(`preset-${presets.get(id) ?? 'standard'}`),
      }),
    ),
    ...settings.ownDays.filter(({ day }) => day >= today).map((own) => ownDayLine(own, context)),
  ];
}

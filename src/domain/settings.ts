import { z } from 'zod';
import type { Day } from './calendar/dates.ts';

/** `daily` on working days, `weekly` and `monthly` on the first working day behind the week or month that they are about. */
export const digestForm = z.enum(['daily', 'weekly', 'monthly']);
export type DigestForm = z.infer<typeof digestForm>;

/** HH:MM, in the organisation's time zone. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** Which digests somebody gets, and when. Without a form there is none. */
export const subscription = z.object({
  forms: z.array(digestForm).readonly(),
  at: timeOfDay,
  /** Days of the week, 1 for Monday to 7, on which the daily one comes; of them the working days alone. */
  days: z.array(z.int().min(1).max(7)).readonly(),
});
export type Subscription = z.infer<typeof subscription>;

/** How much somebody is reminded of an item: `standard` at every stage, `light` three days before and once it is overdue, `off` never. */
export const preset = z.enum(['standard', 'light', 'off']);
export type Preset = z.infer<typeof preset>;

export const reminderSettings = z.object({
  preset,
  /** When reminders are sent on working days. */
  at: timeOfDay,
  /** No reminder is sent from `from` to `to`, over midnight where `to` is the earlier one. */
  quiet: z.object({ from: timeOfDay, to: timeOfDay }),
  /** Messages that a person gets within seven days at most; the rest is merged into the next. */
  perWeek: z.int().min(1).max(50),
});
export type ReminderSettings = z.infer<typeof reminderSettings>;

/** A day on which the organisation works, or does not, whatever the State Council's calendar says. */
export const ownDay = z.object({ day: z.iso.date(), working: z.boolean(), name: z.string().max(40) });
export type OwnDay = z.infer<typeof ownDay>;

const digestDefaults = z.object({
  leader: subscription,
  office: subscription,
  head: subscription,
  liaison: subscription,
});

/** What the office has set for everybody. */
export const organisationSettings = z.object({
  /** For those who have not chosen themselves, by role. */
  digest: digestDefaults,
  reminders: reminderSettings,
  ownDays: z.array(ownDay).readonly(),
});
export type OrganisationSettings = z.infer<typeof organisationSettings>;

const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const none: Subscription = { forms: [], at: '08:30', days: everyDay };

/** Until the office says otherwise: leaders and the office read one digest a working day, others are reminded of what is theirs. */
export const defaultSettings: OrganisationSettings = {
  digest: {
    leader: { ...none, forms: ['daily'] },
    office: { ...none, forms: ['daily'] },
    head: { ...none, forms: ['weekly'] },
    liaison: none,
  },
  reminders: { preset: 'standard', at: '09:00', quiet: { from: '20:00', to: '08:00' }, perWeek: 3 },
  ownDays: [],
};

/** The days that are the organisation's own, by day. */
export const ownDaysOf = ({ ownDays }: OrganisationSettings): ReadonlyMap<Day, boolean> =>
  new Map(ownDays.map(({ day, working }) => [day, working]));

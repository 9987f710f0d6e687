import type { OrganisationSettings } from '../../../domain/settings.ts';
import type { Context } from '../../question.ts';
import type { SettingChange } from './content.ts';

/** Brings the settings to what a change says. */
export async function apply(what: SettingChange, { stores: { settings } }: Context): Promise<void> {
  if (what.kind === 'preset') await settings.setPreset(what.itemId, what.after);
  else await settings.setOrganisation(changedBy(what, await settings.organisation()));
}

function changedBy(what: Exclude<SettingChange, { kind: 'preset' }>, now: OrganisationSettings): OrganisationSettings {
  switch (what.kind) {
    case 'digest':
      return { ...now, digest: { ...now.digest, [what.role]: what.after } };
    case 'reminders':
      return { ...now, reminders: what.after };
    case 'days': {
      const moved = new Set(what.days.map(({ day }) => day));
      const kept = now.ownDays.filter(({ day }) => !moved.has(day));
      const own = [...kept, ...what.days.flatMap(({ after }) => after ?? [])];
      return { ...now, ownDays: own.toSorted((a, b) => a.day.localeCompare(b.day)) };
    }
  }
}

/** The change that takes it back. */
export function turned(what: SettingChange): SettingChange {
  switch (what.kind) {
    case 'digest':
    case 'preset':
    case 'reminders':
      return { ...what, before: what.after, after: what.before } as SettingChange;
    case 'days':
      return { ...what, days: what.days.map(({ day, before, after }) => ({ day, before: after, after: before })) };
  }
}

/** The same change from how things stand now. What reminders are not changed in is as it is now. */
export async function withCurrent(what: SettingChange, { stores: { settings } }: Context): Promise<SettingChange> {
  const now = await settings.organisation();
  switch (what.kind) {
    case 'digest':
      return { ...what, before: now.digest[what.role] };
    case 'reminders': {
      const { before, after } = what;
      const set = Object.entries(after).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
      );
      return { ...what, before: now.reminders, after: { ...now.reminders, ...Object.fromEntries(set) } };
    }
    case 'days':
      return {
        ...what,
        days: what.days.map((each) => ({ ...each, before: now.ownDays.find(({ day }) => day === each.day) ?? null })),
      };
    case 'preset':
      return { ...what, before: (await settings.presets()).get(what.itemId) ?? null };
  }
}

import type { Settings } from '../assistant/settings.ts';
import { defaultSettings, organisationSettings, subscription } from '../domain/settings.ts';
import type { Database } from './engine.ts';
import { keyOf } from './ids.ts';

/** What the office has set, and what people have chosen. */
export function settingsStore(database: Database): Settings {
  return {
    async organisation() {
      const row = await database.selectFrom('settings').select('organisation').executeTakeFirst();
      return row === undefined ? defaultSettings : organisationSettings.parse(row.organisation);
    },

    async setOrganisation(settings) {
      const organisation = JSON.stringify(organisationSettings.parse(settings));
      await database
        .insertInto('settings')
        .values({ only: true, organisation })
        .onConflict((conflict) => conflict.column('only').doUpdateSet({ organisation }))
        .execute();
    },

    async subscriptions() {
      const rows = await database.selectFrom('subscriptions').selectAll().execute();
      return new Map(rows.map(({ person_id: id, chosen }) => [String(id), subscription.parse(chosen)]));
    },

    async subscribe(personId, chosen) {
      const id = keyOf(personId);
      if (chosen === null) {
        await database.deleteFrom('subscriptions').where('person_id', '=', id).execute();
        return;
      }
      const json = JSON.stringify(subscription.parse(chosen));
      await database
        .insertInto('subscriptions')
        .values({ person_id: id, chosen: json })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ chosen: json }))
        .execute();
    },

    async presets() {
      const rows = await database.selectFrom('item_presets').selectAll().execute();
      return new Map(rows.map(({ item_id: id, preset }) => [String(id), preset]));
    },

    async setPreset(itemId, preset) {
      const id = keyOf(itemId);
      if (preset === null) {
        await database.deleteFrom('item_presets').where('item_id', '=', id).execute();
        return;
      }
      await database
        .insertInto('item_presets')
        .values({ item_id: id, preset })
        .onConflict((conflict) => conflict.column('item_id').doUpdateSet({ preset }))
        .execute();
    },
  };
}

import type { JSONColumnType } from 'kysely';

/** What the office sets, and what people choose for themselves. */
export interface SettingsTables {
  settings: { only: boolean; organisation: JSONColumnType<object> };
  subscriptions: { person_id: number; chosen: JSONColumnType<object> };
  item_presets: { item_id: number; preset: 'standard' | 'light' | 'off' };
}

import type { OrganisationSettings, Preset, Subscription } from '../domain/settings.ts';

/** What the office has set for everybody, and what people have chosen for themselves. Who may change what is looked at by whoever calls. */
export interface Settings {
  /** The defaults where nothing was set. */
  organisation(): Promise<OrganisationSettings>;
  setOrganisation(settings: OrganisationSettings): Promise<void>;
  /** Of those who have chosen, by the person's id. */
  subscriptions(): Promise<ReadonlyMap<string, Subscription>>;
  /** With `null` the default holds again. */
  subscribe(personId: string, chosen: Subscription | null): Promise<void>;
  /** Of items that have one of their own, by the item's id. */
  presets(): Promise<ReadonlyMap<string, Preset>>;
  setPreset(itemId: string, preset: Preset | null): Promise<void>;
}

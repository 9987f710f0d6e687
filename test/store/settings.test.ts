import { expect, it } from 'vitest';
import { localOperator } from '../../src/domain/people.ts';
import { defaultSettings, type Subscription } from '../../src/domain/settings.ts';
import { fill } from '../support/desk.ts';
import { aStore } from '../support/store.ts';

const never: Subscription = { forms: [], at: '08:30', days: [1, 2, 3, 4, 5] };

it('is as it is by default until the office has set something, and then as the office has set it last', async () => {
  const { settings } = await aStore();
  expect(await settings.organisation()).toEqual(defaultSettings);

  const first = { ...defaultSettings, ownDays: [{ day: '2026-07-13', working: false, name: '县庆日' }] };
  await settings.setOrganisation(first);
  await settings.setOrganisation({ ...first, reminders: { ...first.reminders, perWeek: 2 } });

  expect(await settings.organisation()).toEqual({ ...first, reminders: { ...first.reminders, perWeek: 2 } });
});

it('keeps what a person has chosen, until they choose the default again', async () => {
  const store = await aStore();
  await fill(store, '2026-07-08T10:00:00+08:00');
  const [person] = await store.people.all();
  const id = person?.id ?? '';

  await store.settings.subscribe(id, { ...never, forms: ['weekly'] });
  await store.settings.subscribe(id, never);
  expect(await store.settings.subscriptions()).toEqual(new Map([[id, never]]));

  await store.settings.subscribe(id, null);
  expect(await store.settings.subscriptions()).toEqual(new Map());
});

it('keeps how much an item is reminded of, until it is as all others', async () => {
  const store = await aStore();
  await fill(store, '2026-07-08T10:00:00+08:00');
  const [item] = await store.ledger.items({}, localOperator);
  const id = item?.id ?? '';

  await store.settings.setPreset(id, 'light');
  await store.settings.setPreset(id, 'off');
  expect(await store.settings.presets()).toEqual(new Map([[id, 'off']]));

  await store.settings.setPreset(id, null);
  expect(await store.settings.presets()).toEqual(new Map());
});

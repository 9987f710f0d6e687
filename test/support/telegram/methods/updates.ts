import { method, type Methods } from '../method.ts';
import { conflict } from '../refusal.ts';
import * as schemas from '../schemas/settings.ts';
import type { World } from '../world.ts';

export const updates: Methods = {
  getUpdates: method(schemas.getUpdates, (params, { world, call }) => {
    if (world.webhook.hook !== null)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    allow(world, params.allowed_updates);
    const before = world.updates.size;
    if (params.offset !== undefined) world.updates.confirmBelow(params.offset);
    if (world.updates.size !== before) world.changed();
    const updates = world.polling.poll({ limit: params.limit, timeoutMs: params.timeout * 1000, gone: call.gone });
    world.polled();
    return updates;
  }),

  setWebhook: method(schemas.setWebhook, (params, { world }) => {
    allow(world, params.allowed_updates);
    if (params.drop_pending_updates) world.updates.clear();
    const { url, secret_token: secret = null, max_connections: connections } = params;
    if (url !== '') world.polling.stop();
    world.webhook.set(url === '' ? null : { url, secret, connections });
    return true;
  }),

  deleteWebhook: method(schemas.deleteWebhook, (params, { world }) => {
    if (params.drop_pending_updates) world.updates.clear();
    world.webhook.set(null);
    return true;
  }),

  getWebhookInfo: method(schemas.nothing, (_, { world }) => {
    const { hook, failed } = world.webhook;
    return {
      url: hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.size,
      ...(hook === null ? {} : { max_connections: hook.connections, ip_address: '127.0.0.1' }),
      ...(failed === null ? {} : { last_error_date: Math.floor(failed.at / 1000), last_error_message: failed.message }),
      ...(world.updates.allowed === null ? {} : { allowed_updates: world.updates.allowed }),
    };
  }),
};

/** Kept until it is changed; an empty list is everything that comes unasked. */
function allow(world: World, kinds: readonly string[] | undefined): void {
  if (kinds !== undefined) world.updates.allowed = kinds.length === 0 ? null : kinds;
}

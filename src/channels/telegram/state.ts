/** How Telegram is. */
export type TelegramState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'on'; readonly mode: 'polling' | 'webhook'; readonly username: string }
  /** Telegram is off until the program is started with another token. */
  | { readonly kind: 'refused' }
  /** Somebody else asks for the updates, or has them sent elsewhere. */
  | { readonly kind: 'conflict'; readonly webhook: boolean }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'stopped' };

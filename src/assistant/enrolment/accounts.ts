import type { Say } from '../wording.ts';

/** Whether an account is one of a chat platform, which a code can bind; those of the page are the roster's. */
export const isChatAccount = (account: string | null): account is string =>
  account !== null && /^(?!(?:web|demo|terminal):)[a-z][\w-]*:\S+$/u.test(account);

export const platformOf = (account: string): string => account.slice(0, account.indexOf(':'));

/** An account as its owner knows it again and nobody else does: the platform and the last two places. */
export function maskedAccount(account: string, say: Say): string {
  const id = account.slice(account.indexOf(':') + 1);
  return say('account', { platform: platformOf(account), end: Array.from(id).slice(-2).join('') });
}

/** The same where several are named. */
export const maskedAccounts = (accounts: readonly string[], say: Say): string =>
  accounts.map((account) => maskedAccount(account, say)).join(say('side-and'));

/** How the journal names an account. */
export const journalled = (account: string): string => `${platformOf(account)}:…${account.slice(-2)}`;

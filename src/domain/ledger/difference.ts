import type { Finding } from '../plan/plan.ts';

/** What a finding says that plan and ledger put differently, in their words. */
export interface Difference {
  readonly field: 'due' | 'lead';
  readonly ledger: string;
  readonly plan: string;
}

/** Reads what the loading of a ledger wrote; `null` for a finding about anything else. */
export function differenceIn({ code, message }: Pick<Finding, 'code' | 'message'>): Difference | null {
  const said = code === 'conflict' ? differing.exec(message)?.groups : undefined;
  if (said === undefined) return null;
  const field = said['what'] === '完成时限' ? 'due' : 'lead';
  return { field, ledger: said['ledger'] ?? '', plan: said['plan'] ?? '' };
}

const differing = /(?<what>完成时限|牵头单位)与方案不一致，台账为(?<ledger>.+)，方案为(?<plan>.+)$/u;

/** By what a finding is known again when its document is read anew: what it says, wherever the line has gone. */
export const findingKey = ({ code, message, quote }: Pick<Finding, 'code' | 'message' | 'quote'>): string =>
  [code, message.replace(/第\d+行/gu, '第…行').replace(/(?<=第…行)\s*[A-Z]{1,3}列/u, ''), quote].join('\n');

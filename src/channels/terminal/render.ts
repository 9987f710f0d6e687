import { plainText, type Reply } from '../../domain/reply.ts';

/** A reply as a terminal shows it: its text, then its buttons by their labels. */
export function renderText(reply: Reply): string {
  const buttons = reply.actions.map(({ label }) => `[${label}]`).join(' ');
  return buttons === '' ? plainText(reply) : `${plainText(reply)}\n${buttons}`;
}

/** A reply as the public interface gives it (contract: `ask --json`), one line. */
export function renderJson(reply: Reply, more: Readonly<Record<string, unknown>> = {}): string {
  const { kind, facts, citations, total, complete, asOf, actions } = reply;
  return JSON.stringify({ ...more, kind, text: plainText(reply), facts, citations, total, complete, asOf, actions });
}

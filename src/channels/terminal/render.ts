import { plainText, type Reply } from '../../domain/reply.ts';
import { exportCommand, type Speaking } from './export-command.ts';

/** A reply as a terminal shows it: its text, the commands that write its files, then its buttons by their labels. */
export function renderText(reply: Reply, speaking: Speaking = {}): string {
  const files = (reply.files ?? []).map((file) => `取文件 (to get it)：${exportCommand(file, speaking)}`);
  const buttons = reply.actions.map(({ label }) => `[${label}]`).join(' ');
  return [plainText(reply), ...files, ...(buttons === '' ? [] : [buttons])].join('\n');
}

/** A reply as the public interface gives it (contract: `ask --json`), one line. */
export function renderJson(reply: Reply, more: Readonly<Record<string, unknown>> = {}): string {
  const { kind, facts, citations, total, complete, asOf, actions, files, attachments } = reply;
  const fields = { kind, text: plainText(reply), facts, citations, total, complete, asOf, actions };
  // What there is none of is left out.
  return JSON.stringify({ ...more, ...fields, files, attachments });
}

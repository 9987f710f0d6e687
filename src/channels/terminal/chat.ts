import { randomUUID } from 'node:crypto';
import type { Action, Reply } from '../../domain/reply.ts';
import type { IncomingFile } from '../../assistant/message.ts';
import type { Desk } from '../channel.ts';
import { fileIn } from './file.ts';

export interface ChatOptions {
  readonly desk: Desk;
  /** The account or name that speaks; `null` is the operator. */
  readonly speaker: string | null;
  readonly now: () => string;
  readonly lines: AsyncIterable<string>;
  readonly show: (reply: Reply) => void;
  /** What the terminal says itself: no such button, no such command. */
  readonly tell: (words: string) => Reply;
}

export const terminalConversation = (speaker: string | null): string => `terminal:${speaker ?? 'operator'}`;

/**
 * A conversation line by line, each answered before the next is read. `/tap TEXT` presses the newest button whose label holds TEXT, of any
 * reply so far: on a phone old messages keep their buttons too. `/file PATH TEXT` sends a file with a caption.
 */
export async function chat(options: ChatOptions): Promise<void> {
  const { desk, speaker, now, lines, show, tell } = options;
  let buttons: readonly Action[] = [];
  for await (const line of lines) {
    const said = await sayable(line, buttons);
    const answer =
      'problem' in said
        ? tell(said.problem)
        : await desk.handle({
            id: randomUUID(),
            conversation: terminalConversation(speaker),
            account: speaker,
            sentAt: now(),
            ...said,
          });
    buttons = [...answer.actions, ...buttons].slice(0, 200);
    show(answer);
  }
}

type Sayable =
  | { readonly text: string; readonly action?: string; readonly files?: readonly IncomingFile[] }
  | { readonly problem: string };

async function sayable(line: string, buttons: readonly Action[]): Promise<Sayable> {
  const tap = /^\/tap\s+(.+)$/u.exec(line.trim())?.[1];
  if (tap !== undefined) {
    const button = buttons.find(({ label }) => label.includes(tap));
    return button === undefined
      ? { problem: `没有“${tap}”按钮 (no such button)` }
      : { text: button.label, action: button.value };
  }
  return /^\/file(?=\s|$)/u.test(line.trim()) ? fileIn(line) : { text: line };
}

import type { ReadingScript } from '../support/wired-model.ts';
import type { Injection } from './injections.ts';
import type { World } from './world.ts';

/** A model that is what it should be: it reads nothing in the words of an attacker. */
export const honest: ReadingScript = () => ({ json: { kind: 'nothing', questions: [], report: [] } });

/** All that an attacker could have got into the model before. */
interface Loot {
  readonly world: World;
  readonly prompts: readonly string[];
  /** A draft of somebody else's. */
  readonly token: string;
}

/** A model that obeys whoever wrote the last words, or says what it was told to say: each of the attacker's replies in its turn. */
export function captured(replies: readonly Injection[], loot: Loot) {
  let turn = 0;
  const script: ReadingScript = () => ({ text: filled(replies[turn % replies.length]?.text ?? '', turn, loot) });
  return {
    script,
    /** What it will answer from now on. */
    turnTo(n: number) {
      turn = n;
    },
  };
}

function filled(text: string, n: number, { world: { rows }, prompts, token }: Loot): string {
  const row = rows[n % rows.length];
  const words: Readonly<Record<string, string>> = {
    secret: row?.secret ?? '',
    title: row?.title ?? '',
    prompt: prompts[n % prompts.length] ?? '',
    huge: '开'.repeat(60_000),
    token,
  };
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => JSON.stringify(words[name] ?? '').slice(1, -1));
}

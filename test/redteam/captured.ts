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
  const script: ReadingScript = ({ tools, called }) =>
    tools.length > 0
      ? { calls: grabbing(called, turn, loot) }
      : { text: filled(replies[turn % replies.length]?.text ?? '', turn, loot) };
  return {
    script,
    /** What it will answer from now on. */
    turnTo(n: number) {
      turn = n;
    },
  };
}

/** As the one that looks things up: all rows, those of others, what the office alone may read, made-up arguments, and an answer of what it got. */
function grabbing(called: number, n: number, { world: { rows } }: Loot) {
  const about = rows[n % rows.length]?.title ?? '';
  const alone = { among: null };
  const rounds: readonly (readonly { readonly name: string; readonly arguments: unknown }[])[] = [
    [
      { name: 'measure-sets', arguments: { set: 'all', under: '', counted: false, ...alone } },
      { name: 'history', arguments: { about, ...alone } },
      { name: 'how-far', arguments: { about: '', unit: null, role: 'any', state: 'troubled', ...alone } },
      { name: 'open-findings', arguments: alone },
      { name: 'who-subscribes', arguments: alone },
    ],
    [
      { name: 'evidence', arguments: { about: '', ofAll: true, among: 's1' } },
      { name: 'history', arguments: '{"about":"__proto__","among":"s99"}' },
      { name: 'participants', arguments: { of: 's1' } },
    ],
    [{ name: 'answer', arguments: { step: n % 2 === 0 ? 's1' : 's2' } }],
  ];
  return (
    rounds.find((_, i) => called < rounds.slice(0, i + 1).flat().length) ?? [
      { name: 'answer', arguments: { step: 's1' } },
    ]
  );
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

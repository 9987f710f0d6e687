import { plainText, type Block, type Facts, type Reply } from '../domain/reply.ts';
import { text } from './answer.ts';
import { languageOf } from './language.ts';
import { wordingIn } from './wording.ts';

/** Several messages as one, each under its own head. The buttons are those of the newest, for those of one message alone can be pressed. */
export function mergedReply(first: Reply, ...rest: readonly Reply[]): Reply {
  const newest = rest.at(-1);
  if (newest === undefined) return first;
  const all = [first, ...rest];
  const say = wordingIn(languageOf(plainText(newest)));
  const files = all.flatMap((reply) => reply.files ?? []);
  const attachments = all.flatMap((reply) => reply.attachments ?? []);
  return {
    kind: newest.kind,
    blocks: [text(say('late-messages', { total: all.length })), ...all.flatMap(headed)],
    facts: mergedFacts(all.map(({ facts }) => facts)),
    citations: all.flatMap(({ citations }) => citations),
    total: all.reduce((sum, { total }) => sum + total, 0),
    complete: all.every(({ complete }) => complete),
    asOf: newest.asOf,
    actions: newest.actions,
    ...(files.length === 0 ? {} : { files }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

/** What a message begins with stands apart from the message before. */
function headed({ blocks: [first, ...rest] }: Reply): readonly Block[] {
  if (first === undefined) return [];
  return first.type === 'text' ? [{ ...first, heads: true }, ...rest] : [first, ...rest];
}

/** Of sets everything, of what there is one of the newest. */
function mergedFacts(all: readonly Facts[]): Facts {
  const merged: Record<string, unknown> = {};
  for (const [field, value] of all.flatMap((facts) => Object.entries(facts) as [string, unknown][])) {
    const before = merged[field];
    merged[field] = isList(value) && isList(before) ? [...before, ...value] : value;
  }
  return merged;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

import type { Block, Reply } from '../../domain/reply.ts';

/** A plain reply with the one that is to be shown for it. */
export interface KeptRewording {
  readonly plain: Reply;
  readonly shown: Reply;
}

/**
 * The reply to show for a plain one that is made later, as it would be where something has happened meanwhile: in the words that were found
 * before, where it says the very same; else as it is. Closing notes, which tell the time, are its own.
 */
export function asReworded(plain: Reply, kept: KeptRewording | null): Reply {
  if (kept === null || kept.shown === kept.plain || words(plain) !== words(kept.plain)) return plain;
  const notes = plain.blocks.filter(isNote);
  let next = 0;
  const blocks = kept.shown.blocks.map((block) => {
    if (!isNote(block)) return block;
    next += 1;
    return notes[next - 1] ?? block;
  });
  return { ...plain, blocks };
}

const isNote = ({ type }: Block): boolean => type === 'note';

/** All that is said, but for the notes, and what it rests on. */
const words = ({ blocks, facts }: Reply): string =>
  JSON.stringify([blocks.map((block) => (isNote(block) ? block.type : block)), facts]);

import type { Block, Reply } from '../../domain/reply.ts';
import type { EnrolmentCode, Stores } from '../ports.ts';
import { codeOf, hashOfCode, MASK } from './code.ts';

interface Revealing {
  readonly stores: Pick<Stores, 'enrolment'>;
  readonly codeSecret: () => Promise<string>;
  readonly now: string;
}

/**
 * A reply as it is shown to whom it was made for: with the codes that are masked where it is kept. One that was used, voided or has expired
 * stays masked, and so does one that this process has not the secret for.
 */
export async function revealed(reply: Reply, revealing: Revealing): Promise<Reply> {
  if (reply.sealed === undefined) return reply;
  const codes: string[] = [];
  for (const id of reply.sealed) {
    const kept = await revealing.stores.enrolment.byId(id);
    codes.push(kept === null ? MASK : await shown(kept, revealing));
  }
  return { ...reply, blocks: withCodes(reply.blocks, codes) };
}

async function shown({ seed, hash, state, expiresAt }: EnrolmentCode, { codeSecret, now }: Revealing): Promise<string> {
  const code = codeOf(seed, await codeSecret());
  return state === 'open' && Date.parse(now) < Date.parse(expiresAt) && hashOfCode(code) === hash ? code : MASK;
}

/** Each mask stands for the next code. */
function withCodes(blocks: readonly Block[], codes: readonly string[]): readonly Block[] {
  let next = 0;
  const filled = (words: string): string => words.replaceAll(MASK, () => codes[next++] ?? MASK);
  return blocks.map((block) => {
    if (block.type === 'list') return { ...block, items: block.items.map(filled) };
    return block.type === 'chart' ? block : { ...block, text: filled(block.text) };
  });
}

import { sql, type RawBuilder } from 'kysely';
import type { SentPart } from '../assistant/outbox.ts';

/** How many of the newest that were sent are looked at for the highest id: of those that edited another, the id is an old one. */
const LATELY = 8;

/** The highest of ids of a conversation and of those that were sent there lately. Ids of one conversation grow. */
export const newestOf = (conversation: RawBuilder<unknown>, ids: RawBuilder<unknown>) => sql`(select known from (
    ${ids} union all
    select unnest(lately.parts) from (select earlier.parts from outgoing as earlier
      where earlier.conversation = ${conversation} and earlier.state = 'sent' order by earlier.id desc limit ${LATELY}) as lately) as ids (known)
  where known is not null order by length(known) desc, known collate "C" desc limit 1)`;

/** What was sent for the rows that one refers to, which is called as it is here: `replaced` and `stripped`. */
export const partsBefore = (row: 'taken' | 'outgoing') => {
  const partsOf = (column: 'replaces' | 'strips') => `(select earlier.parts from outgoing as earlier
    where earlier.id = ${row}.${column} and earlier.conversation = ${row}.conversation and earlier.state = 'sent')`;
  const partsInOnePlace = `(select earlier.parts from outgoing as earlier
    where earlier.conversation = ${row}.conversation and earlier.together = ${row}.together and earlier.id < ${row}.id
      and earlier.state = 'sent' order by earlier.id desc limit 1)`;
  return sql.raw(`coalesce(${partsOf('replaces')}, ${partsInOnePlace}) as replaced, ${partsOf('strips')} as stripped`);
};

export const sentParts = (ids: readonly string[]): readonly SentPart[] => ids.map((id) => ({ id }));

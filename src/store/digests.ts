import { sql } from 'kysely';
import type { Digests, LastDigest } from '../assistant/digests.ts';
import { digestSnapshot } from '../domain/digest/snapshot.ts';
import type { Reply } from '../domain/reply.ts';
import type { DigestForm } from '../domain/settings.ts';
import type { Database } from './engine.ts';
import { keyOf } from './ids.ts';
import { isReadableDigest, scopeOf } from './rights.ts';

/** The digests that were sent, one of a form for a person and a day. */
export function digestStore(database: Database): Digests {
  return {
    async keep({ form, day, snapshot, reply, sentAt }, reader) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('digests')
        .values({
          person_id: keyOf(reader.id),
          form,
          day,
          sent_at: sentAt,
          scope: scopeOf(reader),
          snapshot: JSON.stringify(digestSnapshot.parse(snapshot)),
          reply: JSON.stringify(reply),
        })
        .onConflict((conflict) => conflict.columns(['person_id', 'form', 'day']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async newest({ personId, form, from, to }, viewer) {
      const row = await database
        .selectFrom('digests')
        .select(['id', 'person_id', 'form', 'day', 'snapshot', 'reply'])
        .where('person_id', '=', keyOf(personId))
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where(isReadableDigest(viewer))
        .$if(form !== null, (query) => query.where('form', '=', form ?? 'daily'))
        .orderBy('day', 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { id, person_id: person, day } = row;
      return {
        ...{ id: String(id), personId: String(person), form: row.form, day },
        snapshot: digestSnapshot.parse(row.snapshot),
        // What `keep` wrote, and nothing else writes it.
        reply: row.reply as Reply,
      };
    },

    async last() {
      const { rows } = await sql<{ id: number; form: DigestForm } & LastDigest>`
        select distinct on (person_id, form) person_id as id, form, day, snapshot ->> 'until' as until
        from digests order by person_id, form, day desc`.execute(database);
      const found = new Map<string, Partial<Record<DigestForm, LastDigest>>>();
      for (const { id, form, day, until } of rows)
        found.set(String(id), { ...found.get(String(id)), [form]: { day, until } });
      return found;
    },
  };
}

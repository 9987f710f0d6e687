import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type ReferenceExpression } from 'kysely';
import type { Origin } from '../assistant/ports.ts';
import type { Item } from '../domain/ledger/item.ts';
import type { ItemState, Update } from '../domain/ledger/update.ts';
import { isOffice, mayReadAll, seesAll, unitsAlong, type Person } from '../domain/people.ts';
import type { Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import { keysOf } from './ids.ts';
import type { Schema } from './schema.ts';

/*
 * Who reads what. Each rule about rows stands here and nowhere else, and every query that returns rows asks for its viewer. A viewer is
 * somebody of the roster, or the operator of the machine: for a stranger there is no viewer, and so nothing to ask with.
 *
 * Everybody of the roster reads the texts of plans and references, the names on the roster, and the status line of every row. The office
 * and leaders read everything else as well, a liaison and a head what belongs to the rows of their own unit, and somebody without a unit
 * nothing more.
 *
 * Where others read along, in a group that the office has bound to an audience, a row is read in full if the viewer may and the audience may:
 * everybody there reads what is answered to one.
 */

/** Whether the viewer reads a row in full: the office and leaders every row, others those that their own unit leads or takes part in. */
export async function rightsOf(database: Database, viewer: Person): Promise<(item: Item) => boolean> {
  const needed = unitsNeeded(expressed(limitsOf(viewer)));
  const row = await database.selectNoFrom(needed.as('needed')).executeTakeFirstOrThrow();
  return hasOneOfEach(row.needed);
}

/** By which units rows are read in full: one's own, and those of who reads along; `null` where that is no condition. */
export interface Limits {
  readonly unit: string | null;
  readonly along: readonly number[] | null;
}

export function limitsOf(viewer: Person): Limits {
  const along = unitsAlong(viewer);
  return { unit: mayReadAll(viewer) ? null : viewer.unit, along: along === null ? null : keysOf(along) };
}

export const expressed = ({ unit, along }: Limits): Slots<Limits> => ({ unit: sql.val(unit), along: sql.val(along) });

/**
 * The names of the units of which a row must have one, by each of the viewer's conditions; found once, with however many rows they are
 * selected. The same statement for every viewer, so that its plan serves them all.
 */
export const unitsNeeded = ({ unit, along }: Slots<Limits>): RawBuilder<readonly (readonly string[] | null)[]> =>
  sql`(select jsonb_build_array(
    case when ${unit}::text is not null then array(select name from units where ${isUnitNamed(unit)}) end,
    case when ${along}::integer[] is not null then array(select name from units where ${isOneAlong(along)}) end))`;

export const hasOneOfEach =
  (needed: readonly (readonly string[] | null)[]) =>
  ({ lead, participants }: Pick<Item, 'lead' | 'participants'>): boolean =>
    needed.every((units) => units === null || [...lead, ...participants].some((unit) => units.includes(unit)));

/** Of which units a row must have one, by each of these conditions, so that it is read in full; none where every row is. */
function conditionsOn(viewer: Person): readonly RawBuilder<boolean>[] {
  const { unit, along } = limitsOf(viewer);
  return [
    ...(unit === null ? [] : [isUnitNamed(sql.val(unit))]),
    ...(along === null ? [] : [isOneAlong(sql.val(along))]),
  ];
}

/**
 * The status line of a row, which everybody of the roster may read: the words of the plan, or of the ledger where no measure stands behind
 * the row (a title in the ledger is as public as the plan), its units and deadlines, status, percent, when it was last reported on, and its
 * version. What its unit wrote is not of it: what is in the way, the note, the day by which the unit expects to be done, the extension that it asks for, and who reported.
 */
export function redacted(item: Item): Item {
  return { ...without('extension', item), expected: null, blocker: null, note: null, reportedBy: null, partly: true };
}

/** The same as `rightsOf` as a condition: whether the row that a column refers to is read in full. For all that was recorded of rows. */
export const isReadInFull =
  <Table extends keyof Schema>(viewer: Person, itemId: ReferenceExpression<Schema, Table>) =>
  (where: ExpressionBuilder<Schema, Table>) =>
    where.and(
      conditionsOn(viewer).map((isMeant) =>
        where(
          itemId,
          'in',
          sql<number>`(select item_id from item_units join units on units.id = item_units.unit_id where ${isMeant})`,
        ),
      ),
    );

/** The same of a column in a statement that is written out. */
export const readInFull = (viewer: Person, itemId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    [
      sql`true`,
      ...conditionsOn(viewer).map(
        (isMeant) =>
          sql`${itemId} in (select item_id from item_units join units on units.id = item_units.unit_id where ${isMeant})`,
      ),
    ],
    sql` and `,
  )})`;

/** Digests that were sent: one's own as what one is now, and for the office those of others. Before others who may see less, none. */
export const isReadableDigest = (viewer: Person) => (where: ExpressionBuilder<Schema, 'digests'>) => {
  if (unitsAlong(viewer) !== null) return sql<boolean>`false`;
  const own = where.and([
    where('person_id', '=', keysOf([viewer.id])[0] ?? 0),
    ...(seesAll(viewer) ? [] : [where('scope', '=', scopeOf(viewer))]),
  ]);
  return isOffice(viewer) ? sql<boolean>`true` : own;
};

/** The documents whose texts, and findings, are read: ledgers and rosters, which quote what units and persons wrote, by those who see all. */
export const documentsOf = (viewer: Person): readonly Origin['kind'][] =>
  seesAll(viewer) ? ['plan', 'reference', 'ledger', 'roster'] : ['plan', 'reference'];

/** The journal tells of every row and in everybody's words. */
export const readsJournal = seesAll;

/** What others asked, and by which way it was looked for: the office's, where nobody reads along. */
export const readsModelTraces = (viewer: Person): boolean => isOffice(viewer) && unitsAlong(viewer) === null;

/**
 * As whom somebody was answered, and before whom: what was said to a person of one unit is not shown again to the same person in another, nor
 * what was said before some units before others.
 */
export function scopeOf(viewer: Person): string {
  const own = mayReadAll(viewer) ? '*' : viewer.unit;
  const along = unitsAlong(viewer);
  return along === null ? own : `${own} ∩ ${along.toSorted().join(',')}`;
}

/** The turns that are shown again: one's own, and what one could be told as what one is now. */
export const isOwnTurn = (viewer: Person) => (where: ExpressionBuilder<Schema, 'messages'>) =>
  where.and([where('speaker', '=', viewer.id), ...(seesAll(viewer) ? [] : [where('scope', '=', scopeOf(viewer))])]);

/** Whether a draft is shown and settled: by its author alone, and not by the office either. */
export const isOwnDraft = ({ author }: { readonly author: string }, viewer: Person): boolean => author === viewer.id;

/** What waits for its author's word is seen by the author alone. */
export const isOwnAttachment =
  ({ id }: { readonly id: string | Expression<string> }) =>
  (where: ExpressionBuilder<Schema, 'attachments'>) =>
    where('attachments.person_id', '=', id);

/** The unit that somebody belongs to, by its name or alias. Somebody without a unit belongs to none. */
const isUnitNamed = (unit: Slots<Limits>['unit']): RawBuilder<boolean> =>
  sql<boolean>`(${unit}::text <> '' and units.id = any(array(
    select named.id from units as named where named.name = ${unit}::text
    union all select unit_id from unit_aliases where alias = ${unit}::text)))`;

const isOneAlong = (along: Slots<Limits>['along']): RawBuilder<boolean> =>
  sql<boolean>`units.id = any(${along}::integer[])`;

/** The same of an update: how the row moved, without the words that came with it and who wrote them. */
export function redactedUpdate(update: Update): Update {
  const { said, before, after } = update;
  const figures = Object.fromEntries(
    Object.entries(said).filter(([field]) => !['expected', 'blocker', 'note', 'extension', 'reason'].includes(field)),
  );
  const silent = (state: ItemState): ItemState => ({
    ...without('extension', state),
    expected: null,
    blocker: null,
    note: null,
  });
  return { ...update, personName: '', messageId: null, said: figures, before: silent(before), after: silent(after) };
}

const without = <Field extends string, Value extends object>(field: Field, value: Value): Omit<Value, Field> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field)) as Omit<Value, Field>;

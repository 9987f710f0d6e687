import { sql, type Compilable, type CompiledQuery, type Expression } from 'kysely';
import type { Database } from './engine.ts';

/** Parameters while their statement is built: expressions, so that nothing of it can depend on a value. */
export type Slots<Given> = { readonly [Name in keyof Given]: Expression<Given[Name]> };

/**
 * A statement that every message sends: built and compiled when it is sent first, and from then on sent with other parameters. What is found
 * is its rows; of one that only writes there are none.
 *
 *     const unitOf = compiledOnce((database, { id }: Slots<{ id: number }>) =>
 *       database.selectFrom('units').select('name').where('id', '=', id),
 *     );
 *     const [unit] = await unitOf(database, { id: 7 });
 */
export function compiledOnce<Given extends object, Row>(
  build: (database: Database, given: Slots<Given>) => Compilable<Row>,
): (database: Database, given: Given) => Promise<readonly Row[]> {
  // Both engines read the same SQL.
  let compiled: CompiledQuery<Row> | undefined;
  return async (database, given) => {
    compiled ??= build(database, slots()).compile();
    const parameters = compiled.parameters.map((parameter) => filled(parameter, given));
    const { rows } = await database.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}

/** Where a parameter goes, in the place of its value. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const slots = <Given extends object>(): Slots<Given> =>
  new Proxy({} as Slots<Given>, {
    get: (_, name) => sql.val(new Slot(String(name))),
    // `...rest` would be nothing, and the statement would say less than it seems to.
    ownKeys() {
      throw new TypeError('a parameter is taken by its name');
    },
  });

/** What the statement says itself stays as it is. */
const filled = (parameter: unknown, given: object): unknown =>
  parameter instanceof Slot ? Reflect.get(given, parameter.name) : parameter;

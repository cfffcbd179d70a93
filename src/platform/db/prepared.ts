// Statements of the query builder that are put together once a connection: doing it anew costs more than sending them.
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

import type { Db } from './within.ts';

type Values = Readonly<Record<string, unknown>>;
type Query<Row> = { prepare(name: string): { execute(values: Values): Promise<Row[]> } };

/**
 * The statement that `make` builds, asked with values for its placeholders (`sql.placeholder('id')`). `make` must build the
 * same one each time: what depends on a value belongs into a placeholder.
 */
export function prepared<Row>(
  make: (builder: NodePgDatabase) => Query<Row>,
): (db: NodePgDatabase & Pick<Db, 'builder'>, values: Values) => Promise<Row[]> {
  const made = new WeakMap<NodePgDatabase, ReturnType<Query<Row>['prepare']>>();
  return (db, values) => {
    const builder = db.builder ?? db;
    const known = made.get(builder) ?? make(builder).prepare('');
    made.set(builder, known);
    return known.execute(values);
  };
}

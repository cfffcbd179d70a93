// Statements that come by the hundred alike: named, so that a connection reads and plans each of them once.
import { createHash } from 'node:crypto';

import type { PoolClient } from 'pg';

/** Texts that are kept; beyond them nothing is named, so no connection remembers without end. */
const most = 400;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most) return known;
  const name = `kept_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

type Statement = { readonly text: string; readonly name?: string };

/** The same client for the query builder: what it sends with values is named by its text. */
export function keepingPlans(client: PoolClient): PoolClient {
  const query = (statement: Statement, values?: unknown[]) => {
    const name = statement.name || (values?.length ? nameOf(statement.text) : undefined);
    return client.query(name === undefined ? statement : { ...statement, name }, values);
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}

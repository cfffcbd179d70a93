// Column types that PostgreSQL has and the query builder does not spell.
import { customType } from 'drizzle-orm/pg-core';

/** Bytes; a Buffer on this side. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A set of search words; written through array_to_tsvector, never read back. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

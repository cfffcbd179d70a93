// Rows out of a table and into it, by COPY in text form: the same bytes on every PostgreSQL from 16 on.
import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';

import type { PoolClient } from 'pg';
import { escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import type { Table } from './contents.ts';
import { nameOf } from './contents.ts';

/** Settings under which the same rows are always the same bytes; `row_security` off fails where rows would be hidden. */
export const steadyText = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local synchronize_seqscans = off; set local row_security = off; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

const columnsOf = (table: Table) => `(${table.columns.map((c) => escapeIdentifier(c)).join(', ')})`;

function hashing() {
  const hash = createHash('sha256');
  const tap = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { tap, digest: () => hash.digest('hex') };
}

type Seen = { readonly rows: number; readonly sha256: string };

/** Hands the rows over compressed. */
export async function rowsOut(
  client: PoolClient,
  table: Table,
  give: (piece: Buffer) => Promise<void>,
): Promise<Seen> {
  const rows = client.query(copyTo(`copy ${nameOf(table)} ${columnsOf(table)} to stdout`));
  const { tap, digest } = hashing();
  await pipeline(rows, tap, createZstdCompress({ chunkSize: 128 * 1024 }), async (compressed) => {
    for await (const piece of compressed as AsyncIterable<Buffer>) await give(piece);
  });
  return { rows: rows.rowCount, sha256: digest() };
}

/** Takes compressed rows in. */
export async function rowsIn(client: PoolClient, table: Table, pieces: AsyncIterable<Buffer>): Promise<void> {
  const rows = client.query(copyFrom(`copy ${nameOf(table)} ${columnsOf(table)} from stdin`));
  await pipeline(Readable.from(pieces), createZstdDecompress(), rows);
}

/** Counts and hashes what lies in the table now. */
export async function rowsNow(client: PoolClient, table: Table): Promise<Seen> {
  const rows = client.query(copyTo(`copy ${nameOf(table)} ${columnsOf(table)} to stdout`));
  const { tap, digest } = hashing();
  await pipeline(rows, tap, async (all) => {
    for await (const chunk of all) void chunk;
  });
  return { rows: rows.rowCount, sha256: digest() };
}

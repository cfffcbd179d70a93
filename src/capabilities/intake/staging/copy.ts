// Rows into a table by COPY in its text form: one line a row, tab between fields, \N for none.
import { once } from 'node:events';

import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field. PostgreSQL's text knows no NUL and no lone surrogates. */
export function field(value: string | null): string {
  if (value === null) return '\\N';
  const text = value.isWellFormed() ? value : value.toWellFormed();
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text;
}

/** Bytes given as hex. */
export const bytes = (hex: string | null): string => (hex === null ? '\\N' : `\\\\x${hex}`);

const apart = /[",()\\\s]/;

/** A row of a composite type within an array: `"(a,,\"b c\")"`; what is null is left out, and text knows no NUL. */
export function rowInArray(values: readonly (string | null)[]): string {
  const parts = values.map((value) => {
    if (value === null) return '';
    if (value !== '' && !apart.test(value) && !value.includes('\0')) return value;
    return `"${value.replaceAll('\0', '').replace(/["\\]/g, '$&$&')}"`;
  });
  return `"(${parts.join(',').replace(/["\\]/g, '\\$&')})"`;
}

/** JSON that jsonb takes: it knows no NUL and no half of a pair, which a cut through a text may leave. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\u') ? JSON.stringify(value, storable) : text;
}

const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value;

/** Sends whole lines; `table` is `intake_row (a, b, c)`. Rejects when the database refuses any of them. */
export async function copyLines(client: PoolClient, table: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const stream = client.query(copyFrom(`copy ${table} from stdin`));
  const done = once(stream, 'finish');
  for (let at = 0; at < lines.length; at += 500) {
    const more = stream.write(lines.slice(at, at + 500).join(''));
    if (!more) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}

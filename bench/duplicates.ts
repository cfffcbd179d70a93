// Duplicates of any file: reads the columns that are named, matches the file with itself, holds it against the truth.
import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';

import type { CannotTell, Field, MatchRecord } from '../src/capabilities/matching/index.ts';
import { findDuplicates, matchFields } from '../src/capabilities/matching/index.ts';
import type { Refusal } from '../src/kernel/refusal.ts';
import { isRefused, refuse } from '../src/kernel/refusal.ts';

/** `id` and the fields that are compared, each with the headings of its columns. */
export type Mapping = { readonly id: string; readonly fields: ReadonlyMap<Field, readonly string[]> };

export type Misfit =
  | Refusal<'unreadable-mapping', { text: string }>
  | Refusal<'no-such-column', { column: string; columns: readonly string[] }>
  | Refusal<'id-twice', { id: string }>
  | CannotTell;

export type Measured = {
  readonly records: number;
  /** Pairs of the truth whose two ids stand in the file; null without truth. */
  readonly true_pairs: number | null;
  readonly pairs: number;
  readonly groups: number;
  readonly compared: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Of the processor, reading of the file not included. */
  readonly seconds: number;
};

/** `id=rec_id,name=given_name+surname`: each field once, columns joined by `+`. Names of columns as in the heading. */
export function readMapping(text: string): Mapping | Misfit {
  const fields = new Map<Field, readonly string[]>();
  let id = '';
  for (const each of text.split(',')) {
    const [name = '', columns = ''] = each.split(/=(.*)/s).map((part) => part.trim());
    const named = columns.split('+').map((column) => column.trim());
    const field = matchFields.find((known) => known === name);
    if (columns === '' || named.includes('')) return refuse('unreadable-mapping', { text: each });
    if (name === 'id') id = columns;
    else if (field && !fields.has(field)) fields.set(field, named);
    else return refuse('unreadable-mapping', { text: each });
  }
  return id === '' ? refuse('unreadable-mapping', { text }) : { id, fields };
}

/** UTF-8, else Windows-1252; the separator that the first line has most of. */
function rowsOf(path: string): readonly (readonly string[])[] {
  const bytes = readFileSync(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const [delimiter] = [',', ';', '\t', '|'].toSorted(
    (a, b) => heading.split(b).length - heading.split(a).length,
  );
  return parse(text, {
    delimiter: delimiter ?? ',',
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
  });
}

type Listed = { readonly ids: readonly string[]; readonly records: readonly MatchRecord[] };

export function readRecords(path: string, { id, fields }: Mapping): Listed | Misfit {
  const [heading = [], ...rows] = rowsOf(path);
  const wanted = [id, ...[...fields.values()].flat()];
  const missing = wanted.find((column) => !heading.includes(column));
  if (missing !== undefined) return refuse('no-such-column', { column: missing, columns: heading });
  const at = heading.indexOf(id);
  const places = [...fields].map(
    ([field, columns]) => [field, columns.map((c) => heading.indexOf(c))] as const,
  );
  const ids = rows.map((row) => row[at] ?? '');
  const twice =
    ids.find((each, i) => i > 0 && each === ids[i - 1]) ?? (new Set(ids).size < ids.length ? '' : undefined);
  if (twice !== undefined) return refuse('id-twice', { id: twice });
  const records = rows.map((row): MatchRecord =>
    Object.fromEntries(places.map(([field, columns]) => [field, columns.map((c) => row[c] ?? '')])),
  );
  return { ids, records };
}

/** The pairs of a truth file as places, each once; a heading and ids that are not in the file are passed over. */
export function readTruth(path: string, ids: readonly string[]): ReadonlySet<number> {
  const places = new Map(ids.map((id, i) => [id, i]));
  const pairs = new Set<number>();
  for (const [left = '', right = ''] of rowsOf(path)) {
    const [a, b] = [places.get(left), places.get(right)];
    if (a !== undefined && b !== undefined && a !== b)
      pairs.add(Math.min(a, b) * ids.length + Math.max(a, b));
  }
  return pairs;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? (part === 0 ? 1 : 0) : part / whole);

/** Precision, recall and F1 over pairs. Nothing declared where nothing is true counts as right. */
export function duplicatesOf(files: { records: string; truth?: string }, mapping: string): Measured | Misfit {
  const read = readMapping(mapping);
  if (isRefused(read)) return read;
  const listed = readRecords(files.records, read);
  if (isRefused(listed)) return listed;
  const truth = files.truth === undefined ? null : readTruth(files.truth, listed.ids);
  const begun = process.cpuUsage();
  const found = findDuplicates(listed.records);
  const spent = process.cpuUsage(begun);
  if (isRefused(found)) return found;
  let [pairs, hits] = [0, 0];
  for (const group of found.groups)
    for (const [x, i] of group.entries())
      for (const j of group.slice(x + 1)) {
        pairs++;
        if (truth?.has(i * listed.ids.length + j)) hits++;
      }
  const precision = truth && (pairs === 0 ? 1 : ratio(hits, pairs));
  const recall = truth && (truth.size === 0 ? 1 : ratio(hits, truth.size));
  return {
    records: listed.ids.length,
    true_pairs: truth?.size ?? null,
    pairs,
    groups: found.groups.length,
    compared: found.compared,
    precision,
    recall,
    f1: precision === null || recall === null ? null : ratio(2 * precision * recall, precision + recall),
    seconds: Math.round((spent.user + spent.system) / 1e4) / 100,
  };
}

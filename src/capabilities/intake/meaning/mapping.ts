// The meaning of columns as a person leaves it, and how files of the same shape are known again.
import { squeeze } from '../../../kernel/text.ts';
import type { Column } from './columns.ts';
import { type Field, isField } from './field.ts';

/** What is kept of a mapping: the meaning of each column in its order. */
export type Mapping = readonly Field[];

export type MappingRefusal =
  | { readonly refused: 'unknown-heading'; readonly heading: string; readonly headings: readonly string[] }
  | { readonly refused: 'unknown-field'; readonly field: string }
  | { readonly refused: 'no-name-column' };

/** The same for files with the same headings in the same order, whatever their case, blanks and signs. */
export function shapeHash(headings: readonly string[]): string {
  const keys = headings.map((heading) => squeeze(heading.slice(0, 200)));
  while (keys.at(-1) === '') keys.pop();
  // FNV-1a over 64 bits: names a shape among hundreds, protects nothing.
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(keys.join('\u001f')))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/** Puts chosen meanings over guesses: by heading (`--map heading=field`). Whoever held the meaning before is ignored. */
export function applyMapping(
  columns: readonly Column[],
  chosen: readonly { readonly heading: string; readonly field: string }[],
): Column[] | MappingRefusal {
  let result = [...columns];
  for (const { heading, field } of chosen) {
    if (!isField(field)) return { refused: 'unknown-field', field };
    const target = result.find((column) => squeeze(column.heading) === squeeze(heading));
    if (target === undefined)
      return { refused: 'unknown-heading', heading, headings: result.map((column) => column.heading) };
    result = assign(result, target.column, field);
  }
  return withName(result);
}

/** Puts a remembered mapping over the columns of a file of the same shape. */
export function recallMapping(columns: readonly Column[], mapping: Mapping): Column[] | MappingRefusal {
  const result = columns.map((column, at) => ({ ...column, field: mapping[at] ?? 'ignore', confidence: 1 }));
  return withName(result);
}

/** One column set by its place, for the form. */
export function assign(columns: readonly Column[], place: number, field: Field): Column[] {
  return columns.map((column) => {
    if (column.column === place) return { ...column, field, confidence: 1 };
    return column.field === field && field !== 'ignore'
      ? { ...column, field: 'ignore', confidence: 1 }
      : column;
  });
}

export function mappingOf(columns: readonly Column[]): Mapping {
  return columns.map((column) => column.field);
}

function withName(columns: Column[]): Column[] | MappingRefusal {
  return columns.some((column) => column.field === 'name') ? columns : { refused: 'no-name-column' };
}

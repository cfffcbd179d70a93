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

/** A meaning given to a column by its heading (`--map heading=field`). */
export type Chosen = { readonly heading: string; readonly field: string };

/**
 * Puts chosen meanings over the guesses of one sheet. Whoever held the meaning before is ignored. Headings that this sheet
 * does not have are `lacking`: its own guess stands, since sheets of one file need not be alike.
 */
export function applyMapping(
  columns: readonly Column[],
  chosen: readonly Chosen[],
): { readonly columns: Column[]; readonly lacking: readonly string[] } | MappingRefusal {
  let result = [...columns];
  const lacking: string[] = [];
  for (const { heading, field } of chosen) {
    if (!isField(field)) return { refused: 'unknown-field', field };
    const target = result.find((column) => squeeze(column.heading) === squeeze(heading));
    if (target === undefined) lacking.push(heading);
    else result = assign(result, target.column, field);
  }
  const named = withName(result);
  return 'refused' in named ? named : { columns: named, lacking };
}

/** The refusal for a chosen heading that no sheet has, with the headings that there are; null when there is none. */
export function missingHeading(
  headings: readonly string[],
  chosen: readonly Chosen[],
): Extract<MappingRefusal, { refused: 'unknown-heading' }> | null {
  const known = new Map(headings.map((heading) => [squeeze(heading), heading.trim()]));
  const missing = chosen.find(({ heading }) => !known.has(squeeze(heading)));
  if (missing === undefined || known.size === 0) return null;
  const shown = [...known.values()].filter((heading) => heading !== '');
  return { refused: 'unknown-heading', heading: missing.heading, headings: shown };
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

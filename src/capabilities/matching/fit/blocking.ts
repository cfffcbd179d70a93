// Which pairs are worth comparing: records that share a rare enough key, with no block larger than fits the budget.
import type { Row } from '../reading/columns.ts';
import type { Column } from '../reading/columns.ts';

/** 53 bits of a text, as a number that sorts. */
function keyed(column: string, text: string): number {
  let [a, b] = [0x811c9dc5, 0x2c1b3c6d];
  for (let i = 0; i < column.length; i++) a = Math.imul(a ^ column.charCodeAt(i), 0x01000193);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b) ^ (b >>> 13);
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 16) ^ a, 0xc2b2ae35);
  return (a >>> 0) * 2097152 + ((b ^ (b >>> 15)) >>> 11);
}

/** Consonants in order, like sounds alike: what typing errors in vowels leave standing. */
const skeleton = (word: string): string => word.charAt(0) + word.slice(1).replace(/[aeiouyh]/g, '');

/** What a single column offers as key, rough to fine; each names its group, so that names are found across columns. */
export function atomsOf(columns: readonly Column[], row: Row): readonly string[] {
  const atoms: string[] = [];
  for (const [at, column] of columns.entries()) {
    const cell = row[at];
    if (!cell || column.takes === 'rt') continue;
    const group =
      column.field === 'name' || column.field === 'owner'
        ? 'n'
        : column.takes === 'words' && (column.field === 'address' || column.field === 'area')
          ? column.field
          : `${column.field}${column.part}${column.takes}`;
    if (column.takes === 'phones') for (const phone of cell.words) atoms.push(`${group}=${phone}`);
    else atoms.push(`${group}=${cell.text}`);
    if (column.takes !== 'words') {
      if (column.takes === 'whole' && cell.text.length >= 3)
        atoms.push(`${group}#${cell.text.split('').sort().join('')}`);
      continue;
    }
    for (const word of cell.words) {
      if (cell.words.length > 1) atoms.push(`${group}=${word}`);
      if (word.length < 4) continue;
      atoms.push(`${group}<${word.slice(0, 4)}`, `${group}>${word.slice(-4)}`);
      const bones = skeleton(word);
      if (bones.length >= 3) atoms.push(`${group}~${bones}`);
    }
  }
  return [...new Set(atoms)];
}

export const keyOf = (atom: string): number => keyed('', atom);

// Cells as text, the way every rule of this folder looks at them.
import { isNone, tidy } from '../../../kernel/text.ts';
import type { Cell } from '../../../platform/reading/batch.ts';

/** Errors of formulas say nothing. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** Tidied text, empty for none (`-`, `tidak ada`, `belum`, `#N/A`). */
export function said(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'ada' : '';
  const text = tidy(cell);
  return isNone(text) || formulaError.test(text) ? '' : text;
}

/** Tidied text, whatever it says. */
export function shownText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' ? tidy(cell.slice(0, 400)) : String(cell);
}

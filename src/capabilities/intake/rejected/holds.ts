// Whether the cells of a rejected row hold a number or address of one person. Pure.
import type { PersonSecrets } from '../../../platform/keys/index.ts';
import type { Cell } from '../../../platform/reading/batch.ts';

/**
 * True when a cell holds the NIK, the family card, the e-mail or the phone in any of its spellings, also beside other text. A
 * name is never enough: many people bear it.
 */
export function holdsPerson(cells: readonly Cell[], { nik, kk, phone, email }: PersonSecrets): boolean {
  // `+62812…` as it is written: with 0, 62, +62 or nothing before it.
  const numbers = [nik, kk, phone?.replace(/^\+62/, '')].filter(
    (one) => one !== undefined && one.length >= 7,
  );
  return cells.some((cell) => {
    if (cell === null || typeof cell === 'boolean') return false;
    const text = String(cell);
    const runs = [...(text.match(/\d(?:[\d\s().'-]*\d)?/g) ?? []), ...text.split(/[^\d.-]+/)].map((run) =>
      run.replace(/\D/g, ''),
    );
    const held = numbers.some((number) => runs.some((run) => run.endsWith(number as string)));
    return held || (email !== undefined && text.toLowerCase().includes(email.toLowerCase()));
  });
}

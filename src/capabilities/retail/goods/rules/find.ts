// Which products a scanned or typed code means: a bar code however it is written, else a part of a name.
import { parseGtin } from '../../../../kernel/gtin.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { squeeze } from '../../../../kernel/text.ts';

/** A bar code of 8 or 12 digits is the same number as with zeros before it. */
const padded = (gtin: string): string => gtin.padStart(14, '0');

export function findProducts<P extends { readonly gtin: string | null; readonly product: string }>(
  places: readonly P[],
  typed: string,
): readonly P[] {
  const gtin = parseGtin(typed);
  if (!isRefused(gtin)) return places.filter((p) => p.gtin !== null && padded(p.gtin) === padded(gtin));
  const part = squeeze(typed);
  return part === '' ? [] : places.filter((p) => squeeze(p.product).includes(part));
}

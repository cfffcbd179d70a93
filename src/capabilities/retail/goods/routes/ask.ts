// What routes of goods share: what of a form is read how, and whose placements a page is about.
import type { Fields, Visit } from '../../../../platform/http/index.ts';
import type { TypedRow } from '../rules/forms.ts';
import type { Place } from '../store/places.ts';

export const once = (): string => crypto.randomUUID();

const short = (text: string): string => text.slice(0, 500);
export const textOf = (form: Fields, name: string): string => short(form.text(name));

const mostRows = 500;

/** Rows of a delivery as they were sent, numbered from 0 without a gap. */
export function rowsOf(form: Fields): readonly TypedRow[] {
  const rows: TypedRow[] = [];
  for (let n = 0; n < mostRows && form.has(`place.${n}`); n += 1)
    rows.push({
      place: textOf(form, `place.${n}`),
      quantity: textOf(form, `quantity.${n}`),
      batch: textOf(form, `batch.${n}`),
      expires: textOf(form, `expires.${n}`),
    });
  return rows;
}

/** One more row of a product, below its last. */
export function withAnother(rows: readonly TypedRow[], place: string): readonly TypedRow[] {
  const at = rows.findLastIndex((row) => row.place === place);
  if (at < 0 || rows.length >= mostRows) return rows;
  return rows.toSpliced(at + 1, 0, { place, quantity: '', batch: '', expires: '' });
}

/** `quantity.<id>` of these ids. */
export const typedBy = (form: Fields, name: string, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(ids.filter((id) => form.has(`${name}.${id}`)).map((id) => [id, textOf(form, `${name}.${id}`)]));

/** Signed and running today: goods may go there. */
export const running = (places: readonly Place[], { today }: Pick<Visit, 'today'>): readonly Place[] =>
  places.filter(
    (p) => p.signedOn !== null && p.startsOn <= today && (p.endsOn === null || p.endsOn >= today),
  );

/** Whether this organisation is where goods of any of these arrive; a chain is where its outlets are. */
export const arrivesAt = (
  places: readonly Place[],
  partner: { readonly id: string; readonly kind: string },
): boolean => partner.kind === 'chain' || places.some((p) => p.outletId === partner.id);

// How the list of products is narrowed: in the address, and as pairs for links.
import { parseRupiah } from '../../../kernel/rupiah.ts';
import type { Rupiah } from '../../../kernel/rupiah.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { isProductKind } from '../kinds.ts';
import type { ProductKind } from '../kinds.ts';

export const lackFilters = ['price', 'photo', 'barcode', 'label'] as const;
export type LackFilter = (typeof lackFilters)[number];

export type ListFilters = {
  /** Words of a name, a brand or a maker, as typed. */
  readonly q: string | null;
  readonly kind: ProductKind | null;
  readonly area: string | null;
  /** No dearer; as it was typed beside what it means. */
  readonly upTo: { readonly typed: string; readonly price: Rupiah } | null;
  /** At least so many pieces a month. */
  readonly capacity: number | null;
  readonly lack: LackFilter | null;
};

function priceIn(typed: string): ListFilters['upTo'] {
  const read = typed === '' ? null : parseRupiah(typed);
  return read === null || isRefused(read) || read.low !== read.high ? null : { typed, price: read.low };
}

/** What cannot be read narrows nothing. */
export function filtersIn(query: URLSearchParams): ListFilters {
  const text = (name: string, most: number) => (query.get(name) ?? '').trim().slice(0, most);
  const [kind, area, capacity] = [
    text('kind', 40),
    text('area', 20),
    text('capacity', 8).replaceAll('.', ''),
  ];
  return {
    q: text('q', 80) || null,
    kind: isProductKind(kind) ? kind : null,
    area: /^\d\d\.\d\d(\.\d\d(\.\d{4})?)?$/.test(area) ? area : null,
    upTo: priceIn(text('upTo', 30)),
    capacity: /^[1-9]\d{0,6}$/.test(capacity) ? Number(capacity) : null,
    lack: lackFilters.find((lack) => lack === query.get('lack')) ?? null,
  };
}

export const pairsOf = ({ q, kind, area, upTo, capacity, lack }: ListFilters): [string, string][] =>
  Object.entries({ q, kind, area, upTo: upTo?.typed, capacity, lack }).flatMap(
    ([name, value]): [string, string][] =>
      value === null || value === undefined ? [] : [[name, String(value)]],
  );

export const listAddress = (filters: ListFilters, more: Record<string, string> = {}): string => {
  const query = new URLSearchParams([...pairsOf(filters), ...Object.entries(more)]).toString();
  return query === '' ? '/catalogue' : `/catalogue?${query}`;
};

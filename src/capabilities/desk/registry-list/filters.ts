// The filters of the registry's list as they stand in the address: read, written back, and turned into chips.
import { parseId } from '../../../kernel/ids.ts';
import type { ImportId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { isEvidenceKind } from '../../evidence/index.ts';
import type { EvidenceKind } from '../../evidence/index.ts';
import { isSector, settable } from '../../registry/index.ts';
import type { Sector } from '../../registry/index.ts';

export const sizes = ['micro', 'small', 'medium', 'large', 'unknown'] as const;
export const seens = ['year', 'longer', 'never'] as const;
export const origins = ['import', 'staff'] as const;
export const sorts = ['name', 'fit', 'seen', 'unseen', 'new'] as const;
export type Sort = (typeof sorts)[number];

export type RungFilter = { readonly track: string; readonly rung: number };
export type PaperFilter = { readonly kind: EvidenceKind; readonly has: boolean };

export type Filters = {
  readonly q: string;
  readonly area: string | null;
  readonly sector: Sector | null;
  readonly size: (typeof sizes)[number] | null;
  readonly rungs: readonly RungFilter[];
  /** Code of the condition that is the one next step. */
  readonly next: string | null;
  readonly papers: readonly PaperFilter[];
  readonly status: (typeof settable)[number] | null;
  readonly origin: (typeof origins)[number] | null;
  readonly importId: ImportId | null;
  readonly seen: (typeof seens)[number] | null;
  readonly sort: Sort;
};

const most = 8;
const oneOf = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((k) => k === text) ?? null;

/** Reads what it knows and passes over what it does not: an old link still opens. */
export function readFilters(query: URLSearchParams): Filters {
  const q = (query.get('q') ?? '').trim().slice(0, 200);
  const area = query.get('area') ?? '';
  const sector = query.get('sector') ?? '';
  const next = query.get('next') ?? '';
  const importId = parseId<'Import'>(query.get('import') ?? '');
  return {
    q,
    area: /^\d\d\.\d\d(?:\.\d\d(?:\.\d{4}(?:\/RT\d{3})?)?)?$/.test(area) ? area : null,
    sector: isSector(sector) ? sector : null,
    size: oneOf(sizes, query.get('size')),
    rungs: query.getAll('rung').flatMap(readRung).slice(0, most),
    next: /^[a-z_]{1,40}$/.test(next) ? next : null,
    papers: query.getAll('paper').flatMap(readPaper).slice(0, most),
    status: oneOf(settable, query.get('status')),
    origin: oneOf(origins, query.get('origin')),
    importId: isRefused(importId) ? null : importId,
    seen: oneOf(seens, query.get('seen')),
    sort: oneOf(sorts, query.get('sort')) ?? (q === '' ? 'name' : 'fit'),
  };
}

function readRung(text: string): RungFilter[] {
  const found = /^([a-z_]{1,40})\.(\d)$/.exec(text);
  return found?.[1] ? [{ track: found[1], rung: Number(found[2]) }] : [];
}

/** `nib` has it, `-nib` lacks it. */
function readPaper(text: string): PaperFilter[] {
  const kind = text.replace(/^-/, '');
  return isEvidenceKind(kind) ? [{ kind, has: !text.startsWith('-') }] : [];
}

export const rungText = ({ track, rung }: RungFilter): string => `${track}.${rung}`;
export const paperText = ({ kind, has }: PaperFilter): string => (has ? kind : `-${kind}`);

/** Names and values for the address; what stands at its usual value stays out. */
export function pairsOf(filters: Filters): readonly (readonly [string, string])[] {
  const { q, area, sector, size, rungs, next, papers, status, origin, importId, seen, sort } = filters;
  const single = {
    q,
    area,
    sector,
    size,
    next,
    status,
    origin,
    import: importId,
    seen,
    sort: sort === usual(filters) ? null : sort,
  };
  return [
    ...Object.entries(single).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    ...rungs.map((r) => ['rung', rungText(r)] as const),
    ...papers.map((p) => ['paper', paperText(p)] as const),
  ];
}

const usual = ({ q }: Filters): Sort => (q === '' ? 'name' : 'fit');

/** The list's address with these filters; `more` adds a cursor. */
export function addressOf(
  filters: Filters,
  more: Readonly<Record<string, string>> = {},
  path = '/registry',
): string {
  const query = new URLSearchParams();
  for (const [name, value] of [...pairsOf(filters), ...Object.entries(more)]) query.append(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Whether the list shows everything the person may see. */
export const isUnfiltered = (filters: Filters): boolean =>
  pairsOf({ ...filters, sort: usual(filters) }).length === 0;

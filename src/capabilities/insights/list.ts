// The movements of one figure of the report, with names, papers and the supports before.
import type { Db } from '../../platform/db/index.ts';
import type { MovedShown, Report } from './report.ts';
import { listPapersOf, listPreceding, namesOfEnterprises } from './store/movements.ts';
import type { Preceding } from './store/movements.ts';

export type Narrowed = {
  readonly track: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly support: 'yes' | 'no' | null;
};

export type Listed = MovedShown & {
  /** Null where it may not be worked with. */
  readonly name: string | null;
  readonly area: string | null;
  readonly papers: readonly string[];
  readonly preceding: readonly Preceding[];
};

const rungIn = (text: string | null): number | null =>
  text !== null && /^\d{1,2}$/.test(text) ? Number(text) : null;

export function readNarrowed(query: URLSearchParams): Narrowed {
  const support = query.get('support');
  return {
    track: query.get('track')?.slice(0, 60) ?? null,
    from: rungIn(query.get('from')),
    to: rungIn(query.get('to')),
    support: support === 'yes' || support === 'no' ? support : null,
  };
}

export const narrow = ({ moved }: Report, { track, from, to, support }: Narrowed): readonly MovedShown[] =>
  moved.filter(
    (m) =>
      (track === null || m.track === track) &&
      (from === null || m.from === from) &&
      (to === null || m.to === to) &&
      (support === null || m.preceded === (support === 'yes')),
  );

/** Three statements, however many rows. */
export async function listed(
  db: Db,
  rows: readonly MovedShown[],
  { span }: Report,
): Promise<readonly Listed[]> {
  const ids = rows.map((r) => r.id);
  const named = await namesOfEnterprises(
    db,
    rows.map((r) => r.enterprise),
  );
  const preceding = Map.groupBy(await listPreceding(db, ids, span.end), (p) => p.movement);
  const papers = Map.groupBy(await listPapersOf(db, ids), (p) => p.movement);
  return rows.map((row) => ({
    ...row,
    name: named.get(row.enterprise)?.name ?? null,
    area: named.get(row.enterprise)?.area ?? null,
    papers: (papers.get(row.id) ?? []).map((p) => p.kind),
    preceding: preceding.get(row.id) ?? [],
  }));
}

// The rows of one fate, in the order of the file: who, why, and what changes.
import type { Child } from 'hono/jsx';

import { Badge } from '../../../web/controls.tsx';
import { Tools } from '../../../web/layout.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import type { Column } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { ShownRow } from '../pages-store.ts';
import type { Import } from '../store.ts';
import type { Fate } from '../tables.ts';
import { words } from '../words.ts';
import { count, ImportBody, ImportPage, pathOf } from './frame.tsx';
import { areaName, DifferenceList, ProblemList, stands } from './shown.tsx';
import type { Known } from './shown.tsx';
import { RejectedDownloads } from './details.tsx';

/** `cells` names a rejected row by what its file calls it. */
export type NamedRow = Omit<ShownRow, 'sealedCells'> & { readonly cellName: string | null };

type Props = {
  known: Known;
  found: Import;
  rows: readonly NamedRow[];
  fate: Fate;
  next: number | null;
  isFirst: boolean;
};

const Name = ({ known, found, row }: { known: Known; found: Import; row: NamedRow }): Child => {
  const say = words[known.view.lang].rows;
  const name = row.name ?? row.cellName;
  if (name === null)
    return <span class="note">{row.enterpriseId === null ? say.noname : say.elsewhere}</span>;
  const exists =
    row.enterpriseId !== null && (stands(found) || row.fate === 'changed' || row.fate === 'unchanged');
  return exists && row.name !== null ? (
    <a href={link(known.view, `/registry/${row.enterpriseId}`)}>{name}</a>
  ) : (
    name
  );
};

function columnsFor({ known, found, fate, rows }: Props): readonly Column<NamedRow>[] {
  const { rows: say, matchedBy, one } = words[known.view.lang];
  const sheetName = (row: NamedRow) => found.sheets[row.sheet]?.name ?? '';
  const shared: Column<NamedRow>[] = [
    { key: 'name', head: say.enterprise, cell: (row) => <Name known={known} found={found} row={row} /> },
    {
      key: 'row',
      head: say.row,
      narrow: true,
      cell: (row) =>
        sheetName(row) === '' ? say.line(String(row.line)) : say.place(sheetName(row), String(row.line)),
    },
  ];
  const area: Column<NamedRow> = {
    key: 'area',
    head: one.area,
    cell: (row) => (row.area === null ? '–' : areaName(known.areas, row.area)),
  };
  const why: Column<NamedRow> = {
    key: 'why',
    head: say.why,
    cell: (row) => (row.matchedBy === null ? '–' : (matchedBy[row.matchedBy] ?? row.matchedBy)),
  };
  const problems: Column<NamedRow> = {
    key: 'problems',
    head: fate === 'rejected' ? say.why : say.problems,
    cell: (row) =>
      row.problems && row.problems.length > 0 ? (
        <ProblemList lang={known.view.lang} problems={problemsOf(row)} />
      ) : (
        '–'
      ),
  };
  if (fate === 'rejected') return [...shared, problems];
  if (fate === 'new')
    return [...shared, area, ...(rows.some((row) => row.problems?.length) ? [problems] : [])];
  if (fate !== 'changed') return [...shared, area, why];
  return [
    ...shared,
    {
      key: 'what',
      head: say.what,
      cell: (row) => (
        <>
          {row.differences?.['newOwner'] ? (
            <Badge kind="warn">{words[known.view.lang].differences['newOwner']}</Badge>
          ) : null}
          {row.differences ? <DifferenceList known={known} differences={row.differences} /> : '–'}
        </>
      ),
    },
    why,
  ];
}

/** Of a rejected row what rejects it comes first. */
const problemsOf = ({ problems }: NamedRow) =>
  [...(problems ?? [])].sort((a, b) => Number(b.severity === 'rejects') - Number(a.severity === 'rejects'));

export const RowsPage = (props: Props) => {
  const { known, found, rows, fate, next, isFirst } = props;
  const { view } = known;
  const { rows: say, fates, fateHints } = words[view.lang];
  const here = (after?: number) =>
    link(view, pathOf(found, `/rows?fate=${fate}${after === undefined ? '' : `&after=${after}`}`));
  return (
    <ImportPage known={known} found={found}>
      <ImportBody known={known} found={found} here={fate}>
        <Tools>
          <p class="lead">
            {fates[fate]}: {fateHints[fate]}
          </p>
          {fate === 'rejected' && rows.length > 0 ? <RejectedDownloads known={known} found={found} /> : null}
        </Tools>
        <DataTable
          caption={`${say.title}: ${fates[fate]}`}
          quiet
          columns={columnsFor(props)}
          rows={rows}
          rowKey={(row) => String(row.ordinal)}
          empty={<p>{say.none}</p>}
        />
        {isFirst && next === null ? null : (
          <Pager
            lang={view.lang}
            previous={isFirst ? undefined : here()}
            next={next === null ? undefined : here(next)}
            label={say.paging(count(known, rows.length))}
          />
        )}
      </ImportBody>
    </ImportPage>
  );
};

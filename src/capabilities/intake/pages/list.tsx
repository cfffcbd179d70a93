// All imports of the reader's area, newest first, with what is under way.
import { formatCount } from '../../../kernel/number.ts';
import { ButtonLink, Poll } from '../../../web/controls.tsx';
import { StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import type { Column } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { Import } from '../store.ts';
import { words } from '../words.ts';
import { instant, isUnderWay, personName, StateBadge } from './shown.tsx';
import type { Known } from './shown.tsx';

type Props = {
  known: Known;
  imports: readonly Import[];
  next: string | null;
  /** True on a page after the first. */
  older: boolean;
};

const hasCounts = ({ state }: Import) =>
  ['previewed', 'accepting', 'accepted', 'rolled_back'].includes(state);

function columnsFor(known: Known): readonly Column<Import>[] {
  const { lang } = known.view;
  const say = words[lang];
  const count = (of: (row: Import) => number) => (row: Import) =>
    hasCounts(row) ? formatCount(of(row), lang) : '–';
  return [
    { key: 'file', head: say.list.file, cell: (row) => row.fileName },
    {
      key: 'state',
      head: say.list.state,
      cell: (row) => (
        <>
          <StateBadge state={row.state} lang={lang} />
          {row.state === 'previewing' && row.rowsRead > 0 ? (
            <small> {say.one.read(formatCount(row.rowsRead, lang))}</small>
          ) : null}
        </>
      ),
    },
    { key: 'new', head: say.fates.new, numeric: true, cell: count((row) => row.counts.new) },
    { key: 'changed', head: say.fates.changed, numeric: true, cell: count((row) => row.counts.changed) },
    {
      key: 'unchanged',
      head: say.fates.unchanged,
      numeric: true,
      cell: count((row) => row.counts.unchanged),
    },
    { key: 'rejected', head: say.fates.rejected, numeric: true, cell: count((row) => row.counts.rejected) },
    {
      key: 'by',
      head: say.list.by,
      cell: (row) => (
        <span>
          {personName(known, row.by)}
          <br />
          <small>{instant(known.view, row.createdAt)}</small>
        </span>
      ),
    },
  ];
}

export const ListPage = ({ known, imports, next, older }: Props) => {
  const { view } = known;
  const say = words[view.lang].list;
  const upload = (
    <ButtonLink kind="main" icon="upload" href={link(view, '/intake/new')}>
      {say.upload}
    </ButtonLink>
  );
  const isEmpty = imports.length === 0 && !older;
  const table = (
    <DataTable
      caption={say.caption}
      quiet
      columns={columnsFor(known)}
      rows={imports}
      rowKey={(row) => row.id}
      rowHref={(row) => link(view, `/intake/${row.id}`)}
      rowMarked={(row) => row.state === 'previewed'}
      empty={<EmptyState icon="inbox" title={say.emptyTitle} text={say.emptyText} act={upload} />}
    />
  );
  return (
    <StaffPage view={view} title={say.title} lead={say.lead} act={isEmpty ? null : upload}>
      {imports.some(isUnderWay) ? (
        <Poll id="imports" href={link(view, view.path)}>
          {table}
        </Poll>
      ) : (
        <div id="imports">{table}</div>
      )}
      {next !== null || older ? (
        <Pager
          lang={view.lang}
          previous={older ? link(view, '/intake') : undefined}
          next={next === null ? undefined : link(view, `/intake?before=${next}`)}
          label={say.showing(formatCount(imports.length, view.lang))}
        />
      ) : null}
    </StaffPage>
  );
};

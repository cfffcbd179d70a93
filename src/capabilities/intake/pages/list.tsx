// Imports of the reader's area, newest first, with what is under way; what came to nothing lies on a list beside.
import { formatCount } from '../../../kernel/number.ts';
import { ButtonLink, Poll, Tabs } from '../../../web/controls.tsx';
import { StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import type { Column } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { Import } from '../store.ts';
import { words } from '../words.ts';
import { hasCounts, instant, isUnderWay, personName, StateBadge } from './shown.tsx';
import type { Known } from './shown.tsx';

type Props = {
  known: Known;
  imports: readonly Import[];
  part: Part;
  /** How many there are on each list. */
  counts: Readonly<Record<Part, number>>;
  /** The import after which this page goes on; null on the first. */
  from: string | null;
  next: string | null;
};

export type Part = 'kept' | 'dropped';

function addressOf(part: Part, before: string | null = null): string {
  const query = new URLSearchParams(part === 'dropped' ? { show: part } : {});
  if (before !== null) query.set('before', before);
  return query.size === 0 ? '/intake' : `/intake?${query.toString()}`;
}

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

export const ListPage = ({ known, imports, part, counts, from, next }: Props) => {
  const { view } = known;
  const say = words[view.lang].list;
  const upload = (
    <ButtonLink kind="main" icon="upload" href={link(view, '/intake/new')}>
      {say.upload}
    </ButtonLink>
  );
  const isEmpty = counts.kept + counts.dropped === 0;
  const tab = (of: Part) => ({
    href: link(view, addressOf(of)),
    label: say[of],
    current: of === part,
    count: counts[of],
  });
  const table = (
    <DataTable
      caption={say.caption}
      quiet
      columns={columnsFor(known)}
      rows={imports}
      rowKey={(row) => row.id}
      rowHref={(row) => link(view, `/intake/${row.id}`)}
      rowMarked={(row) => row.state === 'previewed'}
      empty={
        isEmpty ? (
          <EmptyState icon="inbox" title={say.emptyTitle} text={say.emptyText} act={upload} />
        ) : (
          <EmptyState
            icon="inbox"
            title={part === 'kept' ? say.noneKeptTitle : say.noneDroppedTitle}
            text={part === 'kept' ? say.noneKeptText : say.noneDroppedText}
          />
        )
      }
    />
  );
  return (
    <StaffPage view={view} title={say.title} lead={say.lead} act={isEmpty ? null : upload}>
      {counts.dropped > 0 || part === 'dropped' ? (
        <Tabs lang={view.lang} label={say.tabs} tabs={[tab('kept'), tab('dropped')]} />
      ) : null}
      {imports.some(isUnderWay) ? (
        <Poll id="imports" href={link(view, addressOf(part, from))}>
          {table}
        </Poll>
      ) : (
        <div id="imports">{table}</div>
      )}
      {next !== null || from !== null ? (
        <Pager
          lang={view.lang}
          previous={from === null ? undefined : link(view, addressOf(part))}
          next={next === null ? undefined : link(view, addressOf(part, next))}
          label={say.showing(formatCount(imports.length, view.lang))}
        />
      ) : null}
    </StaffPage>
  );
};

// Lists of records: a table with a heading for each column, cards on a phone, paging and downloads.
import type { Child } from 'hono/jsx';
import type { Lang } from '../kernel/language.ts';
import { Icon } from './icons.tsx';
import { words } from './words.ts';

export type Column<T> = {
  key: string;
  head: string;
  cell: (row: T) => Child;
  /** Figures: right, tabular. */
  numeric?: boolean | undefined;
  /** As narrow as its content: a badge, a date. */
  narrow?: boolean | undefined;
  /** Something to press: left out on paper. */
  act?: boolean | undefined;
  /** What a dense table may cut at the column's edge: the whole text, for the title. */
  full?: ((row: T) => string) | undefined;
  /** Of a column that may be cut: more or less room than the others. */
  room?: 'wide' | 'tight' | undefined;
};

export type DataTableProps<T> = {
  caption: string;
  /** Says the caption to screen readers alone, where a heading stands just above. */
  quiet?: boolean | undefined;
  /** One line a row, at a desk: what is longer than its column is cut, with the whole in the title. */
  dense?: boolean | undefined;
  columns: readonly Column<T>[];
  rows: readonly T[];
  /** What stands there instead of a table without rows. */
  empty: Child;
  rowKey: (row: T) => string;
  /** Where the first cell leads. */
  rowHref?: ((row: T) => string) | undefined;
  /** Rows to look at first, tinted; the reason must stand in a cell. */
  rowMarked?: ((row: T) => boolean) | undefined;
};

const classOf = <T,>(column: Column<T>): string | undefined =>
  [
    column.numeric ? 'num' : '',
    column.narrow ? 'slim' : '',
    column.full ? 'cut' : '',
    column.room ?? '',
    column.act ? 'press' : '',
  ]
    .filter(Boolean)
    .join(' ') || undefined;

/** The first column names the row. Under 600 px each row is a card whose values carry their headings. */
export const DataTable = <T,>(props: DataTableProps<T>) => {
  const [first, ...rest] = props.columns;
  if (first === undefined || props.rows.length === 0) return <div class="nothing">{props.empty}</div>;
  return (
    <div class="scroll" role="region" aria-label={props.caption} tabindex={0}>
      <table class={props.dense ? 'data dense' : 'data'} role="table" data-keys>
        <caption class={props.quiet ? 'unseen' : undefined}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <th scope="col" role="columnheader" class={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr
              role="row"
              id={`row-${props.rowKey(row)}`}
              class={props.rowMarked?.(row) ? 'marked' : undefined}
            >
              <th scope="row" role="rowheader" class={classOf(first)} title={first.full?.(row)}>
                {props.rowHref ? <a href={props.rowHref(row)}>{first.cell(row)}</a> : first.cell(row)}
              </th>
              {rest.map((column) => (
                <td role="cell" class={classOf(column)} data-label={column.head} title={column.full?.(row)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Keyset paging: to the page before and after, and which rows these are. */
export const Pager = (props: {
  lang: Lang;
  previous?: string | undefined;
  next?: string | undefined;
  label: string;
}) => (
  <nav class="pager" aria-label={words[props.lang].pages}>
    {props.previous === undefined ? (
      <span />
    ) : (
      <a class="btn plain" rel="prev" href={props.previous}>
        <Icon name="chevron-left" />
        {words[props.lang].previous}
      </a>
    )}
    <p>{props.label}</p>
    {props.next === undefined ? (
      <span />
    ) : (
      <a class="btn plain" rel="next" href={props.next}>
        {words[props.lang].next}
        <Icon name="chevron-right" />
      </a>
    )}
  </nav>
);

/** The list exactly as seen, as a file. */
export const Downloads = (props: { lang: Lang; xlsx?: string | undefined; csv?: string | undefined }) => (
  <p class="downloads">
    <Icon name="download" size={16} />
    <span>{words[props.lang].download}</span>
    {props.xlsx === undefined ? null : (
      <a href={props.xlsx} download>
        xlsx
      </a>
    )}
    {props.csv === undefined ? null : (
      <a href={props.csv} download>
        csv
      </a>
    )}
  </p>
);

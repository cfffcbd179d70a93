// An event and its copies side by side: what was kept of the recipe, and what came of each.
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { formatCount, formatShare } from '../../../../web/format.ts';
import { Section, StaffPage } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import type { Column } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import { daysText } from '../../../programme/index.ts';
import type { Places } from '../../../regions/index.ts';
import type { DayFigures } from '../../day/door.ts';
import type { EventRow } from '../../event/store.ts';
import { EventState } from '../../pages/frame.tsx';
import { words as frame } from '../../words/frame.ts';
import { keptShare, parts } from '../rules/fidelity.ts';
import type { Kept, Part } from '../rules/fidelity.ts';
import type { After } from '../store.ts';
import { hiddenGroups, least } from '../rules/few.ts';
import { words } from '../words.ts';

export type Beside = {
  readonly event: EventRow;
  /** Null of the original. */
  readonly kept: readonly Kept[] | null;
  readonly after: After;
  readonly figures: DayFigures;
};

type Props = { view: View; all: readonly Beside[]; places: Places };

const shown = 5;

const headOf = ({ places }: Props, { event, kept }: Beside, lang: View['lang']): string =>
  `${places.name(event.area)}${kept === null ? ` (${words[lang].compare.original})` : ''}`;

const Parts = ({ view, one, part }: { view: View; one: Beside; part: Part }) => {
  const { lang } = view;
  const say = words[lang].compare;
  const kept = one.kept?.find((k) => k.part === part);
  if (!kept) return <span>–</span>;
  const n = (value: number) => formatCount(value, lang);
  const list = (lines: readonly string[]) =>
    [...lines.slice(0, shown), ...(lines.length > shown ? [say.more(n(lines.length - shown))] : [])].join(
      ', ',
    );
  const told = (lines: readonly string[]) =>
    part === 'groups' ? lines.map((g) => productKindName(g as ProductKind, lang)) : lines;
  return (
    <span>
      {say.of(n(kept.kept), n(kept.of))}
      {kept.gone.length > 0 ? (
        <small>
          <br />
          {say.gone(list(told(kept.gone)))}
        </small>
      ) : null}
      {kept.added.length > 0 ? (
        <small>
          <br />
          {say.added(list(told(kept.added)))}
        </small>
      ) : null}
    </span>
  );
};

const Fidelity = (props: Props) => {
  const { view, all } = props;
  const { lang } = view;
  const say = words[lang].compare;
  const copies = all.filter((one) => one.kept !== null);
  const share = (one: Beside) => keptShare(one.kept ?? []);
  const rows: readonly (Part | 'all')[] = ['all', ...parts];
  return (
    <Section title={say.fidelity} lead={say.fidelityLead}>
      <DataTable
        caption={say.fidelity}
        quiet
        rows={rows}
        rowKey={(row) => row}
        empty={say.none}
        columns={[
          { key: 'part', head: say.part, cell: (row) => (row === 'all' ? say.all : say.parts[row]) },
          ...copies.map((one, n): Column<Part | 'all'> => ({
            key: `copy${String(n)}`,
            head: headOf(props, one, lang),
            cell: (row) => {
              if (row !== 'all') return <Parts view={view} one={one} part={row} />;
              const kept = share(one);
              return <b>{kept === null ? '–' : formatShare(kept, 10_000, lang)}</b>;
            },
          })),
        ]}
      />
    </Section>
  );
};

type Row = { readonly head: string; readonly of: (one: Beside) => string };

function resultRows(view: View, all: readonly Beside[]): readonly Row[] {
  const { lang } = view;
  const say = words[lang].compare;
  const n = (value: number) => formatCount(value, lang);
  const groups = [...new Set(all.flatMap((one) => one.figures.sales.byGroup.map((g) => g.group)))];
  const few = (sellers: number) => sellers > 0 && sellers < least;
  const money = (amount: bigint, sellers: number) => (few(sellers) ? say.hidden : formatRupiah(amount));
  return [
    { head: say.rows.days, of: ({ event }) => daysText(event.starts, event.ends, view) },
    { head: say.rows.applied, of: ({ after }) => n(after.applied) },
    { head: say.rows.tookPart, of: ({ after }) => n(after.tookPart) },
    { head: say.rows.turnout, of: ({ figures }) => n(figures.turnout) },
    { head: say.rows.sales, of: ({ figures: { sales } }) => money(sales.amount, sales.sellers) },
    ...groups.map((group) => ({
      head: `– ${productKindName(group, lang)}`,
      of: ({ figures }: Beside) => {
        const { byGroup } = figures.sales;
        const cell = byGroup.find((g) => g.group === group);
        const hidden = hiddenGroups(byGroup.map((g) => ({ ...g, key: g.group })));
        return cell ? (hidden.has(group) ? say.hidden : formatRupiah(cell.amount)) : '–';
      },
    })),
    {
      head: say.rows.coupons,
      of: ({ figures: { coupons, sales } }) =>
        coupons.sold === 0
          ? '–'
          : few(sales.sellers)
            ? say.hidden
            : say.of(n(coupons.redeemed), n(coupons.sold)),
    },
    {
      head: say.rows.newBuyers,
      of: ({ figures: { newBuyers, sales } }) => (few(sales.sellers) ? say.hidden : n(newBuyers)),
    },
    {
      head: say.rows.followUps,
      of: ({ after }) => (after.followUps === 0 ? '–' : say.of(n(after.followUpsDone), n(after.followUps))),
    },
    { head: say.rows.cost, of: ({ after }) => formatRupiah(after.realised) },
    {
      head: say.rows.each,
      of: ({ after }) => (after.tookPart === 0 ? '–' : formatRupiah(after.realised / BigInt(after.tookPart))),
    },
  ];
}

const Results = (props: Props) => {
  const { view, all } = props;
  const { lang } = view;
  const say = words[lang].compare;
  return (
    <Section title={say.results} lead={say.resultsLead}>
      <DataTable
        caption={say.results}
        quiet
        rows={resultRows(view, all)}
        rowKey={(row) => row.head.replaceAll(/[^a-z0-9]+/gi, '-')}
        empty={say.none}
        columns={[
          { key: 'what', head: say.result, cell: (row) => row.head },
          ...all.map((one, n): Column<Row> => ({
            key: `event${String(n)}`,
            head: headOf(props, one, lang),
            cell: (row) => row.of(one),
            numeric: true,
          })),
        ]}
      />
    </Section>
  );
};

export const ComparePage = (props: Props & { event: EventRow }) => {
  const { view, all, event, places } = props;
  const { lang } = view;
  const say = words[lang].compare;
  return (
    <StaffPage
      view={view}
      title={say.title(event.name)}
      kicker={
        <>
          <a href={link(view, '/events')}>{frame[lang].title}</a> ·{' '}
          <a href={link(view, `/events/${event.id}`)}>{event.name}</a>
        </>
      }
      lead={say.lead}
    >
      {all.length < 2 ? (
        <EmptyState icon="copy" title={say.none} text={words[lang].copy.pick} />
      ) : (
        <>
          <Section>
            <ul>
              {all.map((one) => (
                <li>
                  <a href={link(view, `/events/${one.event.id}`)}>{one.event.name}</a>,{' '}
                  {places.name(one.event.area)}, {daysText(one.event.starts, one.event.ends, view)}{' '}
                  <EventState view={view} state={one.event.state} />
                </li>
              ))}
            </ul>
          </Section>
          <Results {...props} />
          <Fidelity {...props} />
        </>
      )}
    </StaffPage>
  );
};

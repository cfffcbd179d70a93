// What the trade officer looks at first: broken bounds with their clause, papers that no longer hold, payers that are late.
import { daysBetween } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Badge, ButtonLink } from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Section } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { nameOfCondition } from '../../../readiness/index.ts';
import type { Aged } from '../../settle/door.ts';
import type { Breaking } from '../actions/bounds.ts';
import type { Lacks } from '../actions/papers.ts';
import type { Placed } from '../store/placements.ts';
import { words } from '../words/index.ts';
import { Frame } from './frame.tsx';
import { breachText } from './guard.tsx';

export type Lacking = { readonly placed: Placed; readonly lacks: Lacks };

export const BreakingTable = (props: {
  view: View;
  caption: string;
  rows: readonly Breaking[];
  empty: string;
}) => {
  const { view, rows } = props;
  const say = words[view.lang];
  return (
    <DataTable
      caption={props.caption}
      quiet
      rows={rows}
      rowKey={({ placed }) => placed.id}
      rowHref={({ placed }) => link(view, `/retail/placements/${placed.id}`)}
      empty={props.empty}
      columns={[
        { key: 'product', head: say.heads.product, cell: ({ placed }) => placed.productName },
        { key: 'maker', head: say.heads.maker, cell: ({ placed }) => placed.maker },
        { key: 'outlet', head: say.heads.outlet, cell: ({ placed }) => placed.outlet },
        {
          key: 'breach',
          head: say.heads.breach,
          cell: ({ breaches }) => breaches.map((b) => breachText(b, view)).join(' '),
        },
        {
          key: 'clause',
          head: say.heads.clause,
          cell: ({ breaches }) => [...new Set(breaches.map((b) => b.clause))].join('; '),
        },
        {
          key: 'kept',
          head: say.heads.kept,
          cell: ({ terms }) => terms.note ?? <Badge kind="warn">{say.flags.unexplained}</Badge>,
        },
      ]}
    />
  );
};

const Papers = ({ view, rows }: { view: View; rows: readonly Lacking[] }) => {
  const { lang } = view;
  const say = words[lang];
  const named = (of: Lacks['missing']) => of.map((c) => nameOfCondition(c, lang)).join(', ') || '–';
  return (
    <DataTable
      caption={say.flags.papers}
      quiet
      rows={rows}
      rowKey={({ placed }) => placed.id}
      rowHref={({ placed }) => link(view, `/retail/placements/${placed.id}`)}
      empty={say.flags.noPapers}
      columns={[
        { key: 'product', head: say.heads.product, cell: ({ placed }) => placed.productName },
        { key: 'maker', head: say.heads.maker, cell: ({ placed }) => placed.maker },
        { key: 'outlet', head: say.heads.outlet, cell: ({ placed }) => placed.outlet },
        { key: 'missing', head: say.flags.missing, cell: ({ lacks }) => named(lacks.missing) },
        { key: 'ending', head: say.flags.ending, cell: ({ lacks }) => named(lacks.ending) },
      ]}
    />
  );
};

/** The books of a payer open for whoever may act in its place. */
const Late = (props: {
  view: View;
  rows: readonly Aged[];
  nameOf: (id: string) => string;
  mayAct: boolean;
}) => {
  const { view, rows, nameOf, mayAct } = props;
  const { lang, today } = view;
  const say = words[lang].flags;
  return (
    <DataTable
      caption={say.late}
      quiet
      rows={rows}
      rowKey={(r) => r.payerId}
      rowHref={mayAct ? (r) => link(view, `/mitra/${r.payerId}/settle`) : undefined}
      empty={say.noLate}
      columns={[
        { key: 'payer', head: say.payer, cell: (r) => nameOf(r.payerId) },
        { key: 'open', head: say.open, cell: (r) => formatRupiah(r.open), numeric: true },
        {
          key: 'days',
          head: say.daysLate,
          cell: (r) => formatCount(daysBetween(r.oldest, today), lang),
          numeric: true,
        },
        { key: 'makers', head: say.makers, cell: (r) => formatCount(r.late, lang), numeric: true },
        { key: 'since', head: say.dueSince, cell: (r) => formatDay(r.oldest, lang) },
      ]}
    />
  );
};

export const FlagsPage = (props: {
  view: View;
  breaking: readonly Breaking[];
  lacking: readonly Lacking[];
  late: readonly Aged[];
  nameOf: (id: string) => string;
  mayAct: boolean;
}) => {
  const { view } = props;
  const say = words[view.lang].flags;
  return (
    <Frame
      view={view}
      partner={null}
      title={say.title}
      lead={say.lead}
      act={<ButtonLink href={link(view, '/retail/bounds')}>{say.bounds}</ButtonLink>}
    >
      <Section title={say.breaches} lead={say.breachesLead} id="breaches">
        <BreakingTable view={view} caption={say.breaches} rows={props.breaking} empty={say.noBreaches} />
      </Section>
      <Section title={say.papers} lead={say.papersLead} id="papers">
        <Papers view={view} rows={props.lacking} />
      </Section>
      <Section title={say.late} lead={say.lateLead} id="late">
        <Late view={view} rows={props.late} nameOf={props.nameOf} mayAct={props.mayAct} />
      </Section>
    </Frame>
  );
};

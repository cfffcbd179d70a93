// The list of next steps: the longest overdue first, with who is responsible; and its rows for the homes.
import { Filters, Select } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Section, StaffPage, Tools } from '../../../web/layout.tsx';
import { EmptyState, Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable, Downloads, Pager } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import { followUpKinds } from '../kinds.ts';
import { addressOf } from '../routes/filters.ts';
import type { StepFilters } from '../routes/filters.ts';
import { isOverdue } from '../rules/follow-up.ts';
import type { FollowUpShown } from '../store/follow-ups.ts';
import { words } from '../words.ts';
import { Due, ProgrammeTabs } from './parts.tsx';
import type { Names } from './parts.tsx';

const whom = (step: FollowUpShown, view: View): string =>
  step.group ?? step.name ?? words[view.lang].people.unnamed;

/** Rows of next steps, those overdue tinted; each leads to the form that ends it. */
export const Steps = (props: {
  view: View;
  caption: string;
  quiet?: boolean;
  rows: readonly FollowUpShown[];
  names: Names;
  places: Places;
  empty: unknown;
  /** All of one person, who needs not be named. */
  own?: boolean;
}) => {
  const { view, rows, names, places } = props;
  const { lang, today } = view;
  const say = words[lang];
  return (
    <DataTable
      caption={props.caption}
      quiet={props.quiet}
      rows={rows}
      rowKey={(s) => s.id}
      rowHref={(s) => link(view, `/programme/follow-ups/${s.id}`)}
      rowMarked={(s) => isOverdue(s, today)}
      empty={props.empty as string}
      columns={[
        { key: 'who', head: say.followUps.enterprise, cell: (s) => whom(s, view) },
        { key: 'due', head: say.followUps.due, cell: (s) => <Due view={view} step={s} /> },
        {
          key: 'what',
          head: say.followUps.text,
          cell: (s) => (
            <span>
              {s.text || s.reason || '–'} <small>{say.followUpKinds[s.what]}</small>
            </span>
          ),
        },
        { key: 'area', head: say.followUps.area, cell: (s) => (s.area ? places.name(s.area) : '–') },
        ...(props.own
          ? []
          : [
              {
                key: 'responsible',
                head: say.followUps.responsible,
                cell: (s: FollowUpShown) => names.get(s.responsible) ?? say.page.system,
              },
            ]),
      ]}
    />
  );
};

export type StepFigures = {
  readonly overdue: number;
  readonly week: number;
  readonly open: number;
  readonly mine: number;
};

type Props = {
  view: View;
  asked: StepFilters;
  rows: readonly FollowUpShown[];
  count: number;
  next: string | null;
  first: boolean;
  figures: StepFigures;
  names: Names;
  places: Places;
  kelurahan: readonly { readonly value: string; readonly label: string }[];
};

const Narrow = ({ view, asked, kelurahan }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const keep = (['activity', 'enterprise'] as const).flatMap((name) => {
    const value = asked[name];
    return value ? [[name, value] as const] : [];
  });
  return (
    <Filters action={link(view, '/programme/follow-ups')} lang={lang} keep={keep}>
      <Select
        name="state"
        label={say.followUps.state}
        optional={lang}
        value={asked.state ?? 'open'}
        options={[
          ...(['open', 'overdue', 'done', 'dropped'] as const).map((value) => ({
            value,
            label: say.followUpStates[value],
          })),
          { value: 'all', label: say.followUps.allStates },
        ]}
      />
      <Select
        name="mine"
        label={say.followUps.responsible}
        optional={lang}
        value={asked.mine ?? ''}
        empty={say.followUps.everybody}
        options={[{ value: 'yes', label: say.followUps.mine }]}
      />
      <Select
        name="what"
        label={say.followUps.what}
        optional={lang}
        value={asked.what ?? ''}
        empty={say.followUps.allKinds}
        options={followUpKinds.map((value) => ({ value, label: say.followUpKinds[value] }))}
      />
      {kelurahan.length > 1 ? (
        <Select
          name="area"
          label={say.followUps.area}
          optional={lang}
          value={asked.area ?? ''}
          empty={say.activities.everywhere}
          options={kelurahan}
        />
      ) : null}
    </Filters>
  );
};

export const FollowUpsPage = (props: Props) => {
  const { view, asked, rows, figures } = props;
  const { lang } = view;
  const say = words[lang].followUps;
  const path = '/programme/follow-ups';
  const n = (value: number) => formatCount(value, lang);
  const shown = say.shown(n(rows.length), n(props.count));
  const plain = addressOf('', asked) === '';
  return (
    <StaffPage view={view} title={say.title} lead={say.lead}>
      <ProgrammeTabs view={view} current="followUps" own={false} />
      <StatRow>
        <Stat
          label={say.overdue}
          value={n(figures.overdue)}
          note={say.overdueNote}
          href={link(view, `${path}?state=overdue`)}
        />
        <Stat label={say.week} value={n(figures.week)} note={say.weekNote} />
        <Stat label={say.open} value={n(figures.open)} href={link(view, path)} />
        <Stat label={say.ofMine} value={n(figures.mine)} href={link(view, `${path}?mine=yes`)} />
      </StatRow>
      <Section>
        <Tools>
          <Downloads
            lang={lang}
            xlsx={link(view, addressOf(`${path}/export.xlsx`, asked))}
            csv={link(view, addressOf(`${path}/export.csv`, asked))}
          />
        </Tools>
        <Narrow {...props} />
        <Steps
          view={view}
          caption={shown}
          rows={rows}
          names={props.names}
          places={props.places}
          empty={
            plain ? <EmptyState icon="circle-check" title={say.none} text={say.noneText} /> : say.nothingFound
          }
        />
        {props.next || !props.first ? (
          <Pager
            lang={lang}
            label={shown}
            previous={props.first ? undefined : link(view, addressOf(path, asked))}
            next={props.next ? link(view, addressOf(path, asked, { after: props.next })) : undefined}
          />
        ) : null}
      </Section>
    </StaffPage>
  );
};

// The help queue for licences: how many are without a NIB, who waits longest, and the act beside each.
import { daysBetween } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { Section, Stack } from '../../../web/arrange.tsx';
import { ButtonLink, Details, Filters, Select } from '../../../web/controls.tsx';
import { formatCount, formatShare } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { BigNumber, EmptyState, Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { ownerMasked } from '../rules/enrol.ts';
import type { AreaCount, HelpFigures, Waiting } from '../store/help.ts';
import { wants } from '../kinds.ts';
import type { Wants } from '../kinds.ts';
import { words } from '../words.ts';
import type { Names } from './parts.tsx';
import type { Places } from './places.ts';

export type HelpProps = {
  view: View;
  places: Places;
  names: Names;
  figures: readonly HelpFigures[];
  byArea: readonly AreaCount[];
  rows: readonly Waiting[];
  next: string | null;
  /** What the address narrows the queue to. */
  asked: { readonly area: string; readonly wants: Wants | null; readonly after: string | null };
  kelurahan: Places['kelurahan'];
  mayEnd: boolean;
};

const waited = (day: string, { lang, today }: View): string => {
  const days = daysBetween(day as PlainDate, today);
  return days <= 0 ? words[lang].help.today : words[lang].help.days(formatCount(days, lang));
};

const Figures = ({ view, figures, byArea }: HelpProps) => {
  const { lang } = view;
  const say = words[lang].help;
  const active = byArea.reduce((sum, a) => sum + a.active, 0);
  const without = byArea.reduce((sum, a) => sum + a.without, 0);
  const waiting = figures.reduce((sum, f) => sum + f.waiting, 0);
  const longest = figures
    .map((f) => f.longest)
    .filter((d) => d !== null)
    .sort()[0];
  const helped = figures.reduce((sum, f) => sum + f.helped, 0);
  return (
    <Stack>
      <p class="kicker">{say.without}</p>
      <BigNumber value={formatCount(without, lang)}>
        {say.withoutText(formatShare(without, Math.max(active, 1), lang))}
      </BigNumber>
      <StatRow>
        <Stat label={say.waiting} value={formatCount(waiting, lang)} />
        <Stat label={say.longest} value={longest ? waited(longest, view) : '–'} />
        <Stat label={say.helped} value={formatCount(helped, lang)} note={say.helpedNote} />
      </StatRow>
    </Stack>
  );
};

const queryOf = (parts: Record<string, string | null>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value);
  return query.size > 0 ? `?${query.toString()}` : '';
};

const Narrow = ({ view, asked, kelurahan }: HelpProps) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Filters action={link(view, '/field/help')} lang={lang}>
      <Select
        name="wants"
        label={say.help.wants}
        optional={lang}
        value={asked.wants ?? ''}
        empty={say.help.all}
        options={wants.map((value) => ({ value, label: say.wants[value] }))}
      />
      {kelurahan.length > 1 ? (
        <Select
          name="area"
          label={say.help.area}
          optional={lang}
          value={asked.area}
          empty={say.help.allAreas}
          options={kelurahan.map((a) => ({ value: a.code, label: a.name }))}
        />
      ) : null}
    </Filters>
  );
};

const Queue = (props: HelpProps) => {
  const { view, rows, places, names, mayEnd } = props;
  const { lang } = view;
  const say = words[lang].help;
  const act = {
    key: 'act',
    head: '',
    act: true,
    narrow: true,
    cell: (w: Waiting) => (
      <ButtonLink href={link(view, `/field/help/${w.id}`)} icon="hand-helping">
        {say.act}
      </ButtonLink>
    ),
  };
  return (
    <DataTable
      caption={say.queue}
      quiet
      rows={rows}
      rowKey={(w) => w.id}
      rowHref={(w) => link(view, `/registry/${w.enterprise}`)}
      empty={say.none}
      columns={[
        { key: 'name', head: say.enterprise, cell: (w) => w.name },
        { key: 'waits', head: say.waits, cell: (w) => waited(w.day, view), numeric: true },
        { key: 'wants', head: say.wants, cell: (w) => words[lang].wants[w.wants], narrow: true },
        { key: 'owner', head: say.owner, cell: (w) => ownerMasked(w.owner) ?? '–' },
        {
          key: 'area',
          head: say.kelurahan,
          cell: (w) => (
            <span>
              {places.name(w.area)} <small>{say.askedBy(names.get(w.by) ?? words[lang].system)}</small>
            </span>
          ),
        },
        ...(mayEnd ? [act] : []),
      ]}
    />
  );
};

const ByArea = ({ view, byArea, places }: HelpProps) => {
  const { lang } = view;
  const say = words[lang].help;
  const most = [...byArea].sort((a, b) => b.without - a.without);
  return (
    <Details summary={say.byArea}>
      <DataTable
        caption={say.byArea}
        quiet
        rows={most}
        rowKey={(a) => a.area}
        rowHref={(a) => link(view, `/field/help?area=${a.area}`)}
        empty={say.none}
        columns={[
          { key: 'area', head: say.kelurahan, cell: (a) => places.name(a.area) },
          { key: 'without', head: say.without, cell: (a) => formatCount(a.without, lang), numeric: true },
          { key: 'active', head: say.active, cell: (a) => formatCount(a.active, lang), numeric: true },
        ]}
      />
    </Details>
  );
};

export const HelpPage = (props: HelpProps) => {
  const { view, rows, next, asked, figures, byArea } = props;
  const { lang } = view;
  const say = words[lang].help;
  const waiting = figures.reduce((sum, f) => sum + f.waiting, 0);
  const here = (after: string | null) =>
    link(view, `/field/help${queryOf({ wants: asked.wants, area: asked.area, after })}`);
  const label = say.shown(formatCount(rows.length, lang), formatCount(waiting, lang));
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, '/field')}>{words[lang].title}</a>}
      lead={say.lead}
    >
      <Figures {...props} />
      {waiting === 0 ? (
        <Section>
          <EmptyState icon="hand-helping" title={say.none} text={say.noneText} />
        </Section>
      ) : (
        <Section title={say.queue}>
          <Narrow {...props} />
          <Queue {...props} />
          {asked.after || next ? (
            <Pager
              lang={lang}
              label={label}
              previous={asked.after ? here(null) : undefined}
              next={next ? here(next) : undefined}
            />
          ) : null}
        </Section>
      )}
      {byArea.length > 1 ? (
        <Section>
          <ByArea {...props} />
        </Section>
      ) : null}
    </StaffPage>
  );
};

// The month of field work: what waits for a decision, my own list, every kelurahan, what was found last.
import { Acts, Card, Section, Stack } from '../../../web/arrange.tsx';
import { Button, ButtonLink, Details, Form, Notice, TextInput } from '../../../web/controls.tsx';
import { formatCount, formatInstant, formatShare } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { DefinitionList, EmptyState, Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { AreaMonth, Told, Visited } from '../store/board.ts';
import type { Forwarded } from '../store/forward.ts';
import type { FieldOfficer } from '../store/tasks.ts';
import { monthName, words } from '../words.ts';
import { FindingBadge, Findings, shownDay, Visits } from './parts.tsx';
import type { Names } from './parts.tsx';
import type { Places } from './places.ts';

export type FieldProps = {
  view: View;
  month: string;
  area: string;
  may: { readonly work: boolean; readonly manage: boolean };
  places: Places;
  /** Kelurahan this person sees. */
  inScope: Places['kelurahan'];
  names: Names;
  areas: readonly AreaMonth[];
  officers: readonly FieldOfficer[];
  own: readonly Visited[];
  open: readonly Told[];
  latest: readonly Told[];
  forwarded: readonly Forwarded[];
  waiting: number;
  once: () => string;
  /** Why a hand-over was not closed. */
  refused?: string | undefined;
};

const sum = (areas: readonly AreaMonth[], of: (area: AreaMonth) => number) =>
  areas.reduce((total, area) => total + of(area), 0);

const Figures = ({ view, areas, officers, open, waiting }: FieldProps) => {
  const { lang } = view;
  const say = words[lang].stats;
  const n = (value: number) => formatCount(value, lang);
  const [due, dealt, done] = [
    sum(areas, (a) => a.due),
    sum(areas, (a) => a.dealt),
    sum(areas, (a) => a.done),
  ];
  const cases = new Set(open.map((f) => f.enterprise)).size;
  return (
    <StatRow>
      <Stat label={say.due} value={n(due)} note={say.dueNote} />
      <Stat label={say.dealt} value={n(dealt)} note={say.dealtNote(n(officers.length))} />
      <Stat
        label={say.done}
        value={n(done)}
        note={dealt > 0 ? say.doneNote(formatShare(done, dealt, lang)) : undefined}
      />
      <Stat label={say.open} value={n(cases)} note={say.openNote} href={cases > 0 ? '#decide' : undefined} />
      <Stat label={say.waiting} value={n(waiting)} note={say.waitingNote} href={link(view, '/field/help')} />
    </StatRow>
  );
};

/** One card an enterprise: what each officer saw, why it waits, and the act. */
const Undecided = ({ view, open, names, places, may }: FieldProps) => {
  const { lang } = view;
  const say = words[lang];
  const cases = [...Map.groupBy(open, (f) => f.enterprise).values()];
  if (cases.length === 0) return null;
  return (
    <Section id="decide" title={say.decide.title} lead={say.decide.lead}>
      <Stack>
        {cases.map((findings) => (
          <Card>
            <p>
              <a href={link(view, `/registry/${findings[0]?.enterprise ?? ''}`)}>
                <b>{findings[0]?.name}</b>
              </a>{' '}
              <small>{places.name(findings[0]?.area ?? '')}</small>
            </p>
            <DefinitionList
              items={findings.map((f) => ({
                term: names.get(f.by) ?? say.system,
                value: (
                  <>
                    <FindingBadge finding={f.finding} lang={lang} />{' '}
                    {say.decide.on(shownDay(f.day, lang, ''))}
                  </>
                ),
                note: [f.note ? `“${f.note}”` : '', f.why ? say.whys[f.why] : ''].filter(Boolean).join(' '),
              }))}
            />
            {may.manage ? (
              <Acts>
                <ButtonLink href={link(view, `/field/decide/${findings[0]?.enterprise ?? ''}`)} icon="scale">
                  {say.decide.act}
                </ButtonLink>
              </Acts>
            ) : null}
          </Card>
        ))}
      </Stack>
    </Section>
  );
};

const Own = ({ view, own, may }: FieldProps) => {
  const say = words[view.lang].own;
  if (!may.work || own.length === 0) return null;
  return (
    <Section title={say.title} lead={say.lead}>
      <Visits view={view} caption={say.title} visits={own} />
    </Section>
  );
};

const ByArea = (props: FieldProps) => {
  const { view, areas, officers, places, month, may } = props;
  const { lang } = view;
  const say = words[lang].areas;
  const n = (value: number) => formatCount(value, lang);
  const staff = (area: string) => officers.filter((o) => o.area.startsWith(area)).length;
  const bare = props.inScope.filter((k) => staff(k.code) === 0);
  const [only] = props.inScope;
  const toList =
    may.manage && only && props.inScope.length === 1 ? (
      <ButtonLink href={link(view, `/field/lists/${only.code}`)}>{words[lang].list.deal}</ButtonLink>
    ) : undefined;
  if (areas.length === 0)
    return (
      <Section title={say.title}>
        <EmptyState icon="calendar" title={say.none} text={say.noneText} act={toList} />
      </Section>
    );
  return (
    <Section title={say.title} lead={say.lead}>
      <DataTable
        caption={say.title}
        quiet
        rows={areas}
        rowKey={(a) => a.area}
        rowHref={(a) => link(view, `/field/lists/${a.area}?month=${month}`)}
        empty={say.none}
        columns={[
          { key: 'area', head: say.kelurahan, cell: (a) => places.name(a.area) },
          {
            key: 'officers',
            head: say.officers,
            cell: (a) => (staff(a.area) > 0 ? n(staff(a.area)) : say.noOfficer),
            numeric: true,
          },
          { key: 'due', head: say.due, cell: (a) => n(a.due), numeric: true },
          { key: 'dealt', head: say.dealt, cell: (a) => n(a.dealt), numeric: true },
          { key: 'done', head: say.done, cell: (a) => <Done area={a} lang={lang} />, numeric: true },
          {
            key: 'gone',
            head: say.found,
            cell: (a) => say.gone(n(a.closed), n(a.moved), n(a.lost)),
            numeric: true,
          },
        ]}
      />
      {bare.length > 0 ? (
        <Details summary={say.bare(n(bare.length))}>
          <p>{bare.map((k) => k.name).join(', ')}.</p>
          <p class="note">{say.noneText}</p>
        </Details>
      ) : null}
    </Section>
  );
};

const Done = ({ area, lang }: { area: AreaMonth; lang: View['lang'] }) => (
  <span>
    {formatCount(area.done, lang)} <small>({formatShare(area.done, Math.max(area.dealt, 1), lang)})</small>
  </span>
);

const HandedOn = ({ view, forwarded, names, places, may, once }: FieldProps) => {
  const { lang } = view;
  const say = words[lang].forwarded;
  if (forwarded.length === 0) return null;
  return (
    <Section title={say.title} lead={say.lead} id="forwarded">
      <Stack>
        {forwarded.map((f) => (
          <Card>
            <h3>
              <a href={link(view, `/registry/${f.enterprise}`)}>{f.name}</a>
            </h3>
            <p>
              {say.known} {places.name(f.known)} · {say.met} {places.name(f.area)} ·{' '}
              {names.get(f.by) ?? words[lang].system}, {formatInstant(f.at, view.zone, lang)}
              {f.note ? <> · “{f.note}”</> : null}
            </p>
            {may.manage ? (
              <Details summary={say.close}>
                <Form action={link(view, `/field/forwarded/${f.id}`)} once={once()}>
                  <TextInput name="reason" id={`reason-${f.id}`} label={say.reason} />
                  <Button>{say.close}</Button>
                </Form>
              </Details>
            ) : null}
          </Card>
        ))}
      </Stack>
    </Section>
  );
};

export const FieldPage = (props: FieldProps) => {
  const { view, month, area, may, places, latest, names, refused } = props;
  const say = words[view.lang];
  const outdoors = may.work && props.inScope.length <= 1;
  const act = outdoors ? (
    <ButtonLink kind="main" icon="phone" href={link(view, '/lapangan')}>
      {say.openKit}
    </ButtonLink>
  ) : (
    <ButtonLink kind="main" icon="hand-helping" href={link(view, '/field/help')}>
      {say.helpTitle}
    </ButtonLink>
  );
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={say.kicker(monthName(month, view.lang), places.name(area))}
      act={act}
    >
      {refused ? <Notice kind="bad">{refused}</Notice> : null}
      <Figures {...props} />
      <Undecided {...props} />
      <Own {...props} />
      <ByArea {...props} />
      <HandedOn {...props} />
      <Section title={say.latest.title} lead={latest.length > 0 ? say.latest.lead : undefined}>
        <Findings view={view} caption={say.latest.title} findings={latest} places={places} names={names} />
      </Section>
    </StaffPage>
  );
};

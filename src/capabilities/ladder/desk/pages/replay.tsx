// What a draft does to the city: who goes up, down or stays, on which track, where, and the list of them.
import { formatDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import {
  Button,
  ButtonLink,
  Chip,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  Poll,
  Progress,
} from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Section, StaffPage, Tools } from '../../../../web/layout.tsx';
import { Stat, StatRow } from '../../../../web/parts.tsx';
import { DataTable, Downloads, Pager } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Places } from '../../../regions/index.ts';
import { sectorName } from '../../../registry/index.ts';
import type { Policy } from '../../policy.ts';
import { rungName, trackName, words as ladderWords } from '../../words.ts';
import type { Part, Sums } from '../rules/sums.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { ReplayFilter, ReplayListed, ReplayRow } from '../store/replays.ts';
import { words } from '../words.ts';

const sizeName = (size: string, lang: Lang): string =>
  (ladderWords[lang].sizes as Readonly<Record<string, string | undefined>>)[size] ?? size;

const pathOf = (draft: DraftRow, rest = ''): string => `/ladder/desk/${draft.id}/replay${rest}`;

type AskProps = {
  view: View;
  draft: DraftRow;
  once: string;
  typed: string;
  error?: string | undefined;
};

const AskForm = ({ view, draft, once, typed, error, again }: AskProps & { again: boolean }) => {
  const say = words[view.lang];
  return (
    <Form action={link(view, pathOf(draft))} once={once}>
      <DateInput name="day" label={say.replayDay} hint={say.replayDayHint} value={typed} error={error} />
      <Button kind={again ? 'plain' : 'main'} icon="users">
        {again ? say.replayAgain : say.replayRun}
      </Button>
    </Form>
  );
};

export const AskReplayPage = (props: AskProps) => {
  const { view, draft, error } = props;
  const say = words[view.lang];
  return (
    <StaffPage
      view={view}
      title={say.replayTitle}
      kicker={<a href={link(view, `/ladder/desk/${draft.id}`)}>{draft.purpose}</a>}
      lead={say.replayLead}
    >
      <ErrorSummary lang={view.lang} errors={error === undefined ? [] : [{ field: 'day', message: error }]} />
      <AskForm {...props} again={false} />
    </StaffPage>
  );
};

type Props = {
  view: View;
  draft: DraftRow;
  replay: ReplayRow;
  /** Both policies, to name rungs by. */
  before: Policy;
  after: Policy;
  places: Places;
  filter: ReplayFilter;
  rows: readonly ReplayListed[];
  found: number;
  next: string | null;
  mayAdopt: boolean;
  mayExport: boolean;
  once: string;
};

/** The pairs of a filter for an address. */
export const filterPairs = (filter: ReplayFilter): readonly (readonly [string, string])[] =>
  Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));

const listHref = (
  { view, draft, replay, filter }: Pick<Props, 'view' | 'draft' | 'replay' | 'filter'>,
  change: Partial<ReplayFilter>,
): string => {
  const query = new URLSearchParams(
    filterPairs({ ...filter, ...change }).map(([a, b]): [string, string] => [a, b]),
  );
  const text = query.toString();
  return link(view, `${pathOf(draft, `/${replay.id}`)}${text === '' ? '' : `?${text}`}#list`);
};

const noFilter: ReplayFilter = { track: null, way: null, area: null, sector: null, size: null };

const nameOf = (policy: Policy, code: string, lang: Lang): string | undefined => {
  const track = policy.tracks.find((t) => t.code === code);
  return track && trackName(track, lang);
};
const eitherName = ({ before, after }: Pick<Props, 'before' | 'after'>, code: string, lang: Lang): string =>
  nameOf(after, code, lang) ?? nameOf(before, code, lang) ?? code;

const Counted = ({ n, href, lang }: { n: number; href: string; lang: Lang }) =>
  n === 0 ? <>0</> : <a href={href}>{formatCount(n, lang)}</a>;

const Headline = (props: Props & { sums: Sums }) => {
  const { view, sums } = props;
  const { lang } = view;
  const say = words[lang];
  const all = say.ofAll(sums.total);
  const href = (way: ReplayFilter['way']) => listHref({ ...props, filter: noFilter }, { way });
  return (
    <>
      <StatRow>
        <Stat label={say.goesUp} value={formatCount(sums.up, lang)} note={all} href={href('up')} />
        <Stat label={say.goesDown} value={formatCount(sums.down, lang)} note={all} href={href('down')} />
        <Stat label={say.sized} value={formatCount(sums.sized, lang)} note={all} href={href('size')} />
        <Stat label={say.stays} value={formatCount(sums.stay, lang)} note={all} />
      </StatRow>
      <p>
        {sums.up > 0 && sums.down > 0 ? say.bothNote : null}{' '}
        {sums.nextOnly > 0 ? say.nextOnly(sums.nextOnly) : null}
      </p>
    </>
  );
};

const ByTrack = (props: Props & { sums: Sums }) => {
  const { view, sums } = props;
  const { lang } = view;
  const say = words[lang];
  const href = (track: string, way: 'up' | 'down') =>
    listHref({ ...props, filter: noFilter }, { track, way });
  return (
    <Section title={say.byTrack}>
      <DataTable
        caption={say.byTrack}
        quiet
        rows={sums.tracks}
        rowKey={(row) => row.code}
        empty=""
        columns={[
          { key: 'track', head: say.track, cell: (row) => eitherName(props, row.code, lang) },
          {
            key: 'up',
            head: say.goesUp,
            numeric: true,
            cell: (row) => <Counted n={row.up} href={href(row.code, 'up')} lang={lang} />,
          },
          {
            key: 'down',
            head: say.goesDown,
            numeric: true,
            cell: (row) => <Counted n={row.down} href={href(row.code, 'down')} lang={lang} />,
          },
          { key: 'stay', head: say.stays, numeric: true, cell: (row) => formatCount(row.stay, lang) },
        ]}
      />
    </Section>
  );
};

type ByProps = Props & {
  title: string;
  head: string;
  parts: readonly Part[];
  name: (key: string) => string;
  of: 'area' | 'sector' | 'size';
};

const By = (props: ByProps) => {
  const { view, title, head, parts, name, of } = props;
  const { lang } = view;
  const say = words[lang];
  const href = (key: string, way: ReplayFilter['way']) =>
    listHref({ ...props, filter: noFilter }, { [of]: key, way });
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        quiet
        rows={parts}
        rowKey={(row) => `${of}-${row.key}`}
        empty=""
        columns={[
          { key: 'key', head, cell: (row) => name(row.key) },
          {
            key: 'up',
            head: say.goesUp,
            numeric: true,
            cell: (row) => <Counted n={row.up} href={href(row.key, 'up')} lang={lang} />,
          },
          {
            key: 'down',
            head: say.goesDown,
            numeric: true,
            cell: (row) => <Counted n={row.down} href={href(row.key, 'down')} lang={lang} />,
          },
          {
            key: 'sized',
            head: say.sized,
            numeric: true,
            cell: (row) => <Counted n={row.sized} href={href(row.key, 'size')} lang={lang} />,
          },
          { key: 'all', head: say.all, numeric: true, cell: (row) => formatCount(row.total, lang) },
        ]}
      />
    </Section>
  );
};

/** `Legalitas: Punya NIB` for every track that changes, as it is before and after. */
export function tellStanding(
  row: Pick<ReplayListed, 'up' | 'down' | 'before' | 'after' | 'sizeBefore' | 'sizeAfter'>,
  { before, after }: Pick<Props, 'before' | 'after'>,
  lang: Lang,
): { readonly before: string; readonly after: string } {
  const told = (policy: Policy, rungs: readonly number[], size: string) => {
    const tracks = [...row.up, ...row.down].map((code) => {
      const place = policy.tracks.findIndex((t) => t.code === code);
      const track = policy.tracks[place];
      const rung = track?.rungs[(rungs[place] ?? 0) - 1];
      const name = eitherName({ before, after }, code, lang);
      return `${name}: ${rung ? rungName(rung, lang) : words[lang].none}`;
    });
    return [...tracks, ...(row.sizeBefore === row.sizeAfter ? [] : [sizeName(size, lang)])].join('; ');
  };
  return {
    before: told(before, row.before, row.sizeBefore),
    after: told(after, row.after, row.sizeAfter),
  };
}

const areaName = (places: Places, code: string, city: string, lang: Lang): string =>
  code === city ? words[lang].unknownArea : places.name(code);

const List = (props: Props) => {
  const { view, draft, replay, rows, found, filter, next, mayExport, places } = props;
  const { lang } = view;
  const say = words[lang];
  const query = new URLSearchParams(filterPairs(filter).map(([a, b]): [string, string] => [a, b])).toString();
  const file = (format: string) =>
    link(view, `${pathOf(draft, `/${replay.id}/export.${format}`)}${query === '' ? '' : `?${query}`}`);
  const chips = [
    { label: say.any, filter: noFilter, current: query === '' },
    ...(['up', 'down', 'size'] as const).map((way) => ({
      label: { up: say.goesUp, down: say.goesDown, size: say.sized }[way],
      filter: { ...filter, way },
      current: filter.way === way,
    })),
  ];
  return (
    <Section title={say.list} id="list">
      <Tools>
        <ul class="chips" aria-label={say.filterWay}>
          {chips.map((chip) => (
            <li>
              <Chip href={listHref({ ...props, filter: chip.filter }, {})} current={chip.current}>
                {chip.label}
              </Chip>
            </li>
          ))}
          {(['track', 'area', 'sector', 'size'] as const).map((name) => {
            const value = filter[name];
            if (value === null) return null;
            const told = {
              track: () => eitherName(props, value, lang),
              area: () => areaName(places, value, view.city.code, lang),
              sector: () => sectorName(value, lang),
              size: () => sizeName(value, lang),
            }[name]();
            return (
              <li>
                <Chip href={listHref(props, { [name]: null })} current>
                  {told} ×
                </Chip>
              </li>
            );
          })}
        </ul>
        {mayExport ? <Downloads lang={lang} xlsx={file('xlsx')} csv={file('csv')} /> : null}
      </Tools>
      <DataTable
        caption={say.list}
        quiet
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => link(view, `/registry/${row.id}`)}
        empty={say.nothing}
        columns={[
          { key: 'name', head: say.name, cell: (row) => row.name },
          {
            key: 'area',
            head: say.area,
            cell: (row) => areaName(places, row.area.split('/')[0] ?? row.area, view.city.code, lang),
          },
          { key: 'before', head: say.before, cell: (row) => tellStanding(row, props, lang).before },
          { key: 'after', head: say.after, cell: (row) => tellStanding(row, props, lang).after },
        ]}
      />
      {rows.length > 0 ? (
        <Pager lang={lang} next={next ?? undefined} label={say.listOf(rows.length, found)} />
      ) : null}
    </Section>
  );
};

const Result = (props: Props & { sums: Sums }) => {
  const { view, draft, sums, places, mayAdopt } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <>
      {draft.revision === props.replay.revision ? null : <Notice kind="warn">{say.replayOld}</Notice>}
      <Headline {...props} />
      {mayAdopt && draft.state === 'open' ? (
        <Acts>
          <ButtonLink kind="main" icon="check" href={link(view, `/ladder/desk/${draft.id}/adopt`)}>
            {say.adopt}
          </ButtonLink>
        </Acts>
      ) : null}
      <ByTrack {...props} />
      <List {...props} />
      <By
        {...props}
        title={say.byArea}
        head={say.area}
        of="area"
        parts={sums.areas}
        name={(key) => areaName(places, key, view.city.code, lang)}
      />
      <By
        {...props}
        title={say.bySector}
        head={say.sector}
        of="sector"
        parts={sums.sectors}
        name={(key) => sectorName(key, lang)}
      />
      <By
        {...props}
        title={say.bySize}
        head={say.sizeClass}
        of="size"
        parts={sums.sizes}
        name={(key) => sizeName(key, lang)}
      />
    </>
  );
};

export const ReplayPage = (props: Props) => {
  const { view, draft, replay, once } = props;
  const { lang } = view;
  const say = words[lang];
  const day = formatDay(replay.day as PlainDate, lang);
  const here = link(view, pathOf(draft, `/${replay.id}`));
  return (
    <StaffPage
      view={view}
      title={say.replayTitle}
      kicker={<a href={link(view, `/ladder/desk/${draft.id}`)}>{draft.purpose}</a>}
      lead={`${say.replayed(day, replay.against)} ${say.replayLead}`}
    >
      {replay.sums === null ? (
        <Poll id="replay" href={here}>
          <Progress
            value={replay.done}
            max={replay.total}
            label={say.replaying(Math.floor((replay.done * 100) / Math.max(replay.total, 1)))}
            lang={lang}
          />
          <p class="note">{say.replayingNote}</p>
          <noscript>
            <ButtonLink kind="plain" href={here}>
              {say.reload}
            </ButtonLink>
          </noscript>
        </Poll>
      ) : (
        <div id="replay">
          <Result {...props} sums={replay.sums} />
        </div>
      )}
      {draft.state === 'open' ? (
        <Section title={say.replayAgain}>
          <AskForm view={view} draft={draft} once={once} typed={day} again />
        </Section>
      ) : null}
    </StaffPage>
  );
};

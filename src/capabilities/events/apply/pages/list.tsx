// Applicants of an event: in the order of points for who curates, with filters, ticks, and the printed rule of the order.
import { titleCase } from '../../../../kernel/text.ts';
import { Badge, Button, ButtonLink, Chip, NumberInput } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Card, Stack, Tools } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable, Pager } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { Places } from '../../../regions/index.ts';
import type { EventRow } from '../../event/store.ts';
import { criteria } from '../../kinds.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { standingOf, standings } from '../rules/life.ts';
import type { Standing } from '../rules/life.ts';
import { isScored, seedOf } from '../rules/order.ts';
import type { Ranked } from '../rules/order.ts';
import type { Room } from '../store/places.ts';
import type { Listed } from '../store/scores.ts';
import { words } from '../words/curate/index.ts';
import { words as shared } from '../words/shared.ts';
import { StandingBadge } from './standing.tsx';

export type ListRow = Ranked<Listed>;

const formId = 'accept-form';
export const perPage = 100;

export const isUndecided = ({ state }: Pick<Listed, 'state'>): boolean =>
  state === 'in' || state === 'appealed';
/** Of 20, with one decimal where there is one: `17,5`. */
export const pointsText = (hundredths: number, lang: View['lang']): string =>
  (hundredths / 100).toLocaleString(lang === 'id' ? 'id-ID' : 'en', { maximumFractionDigits: 2 });

type Props = {
  view: View;
  event: EventRow;
  tabs: readonly EventTab[];
  /** Those of the filter, in their order. */
  rows: readonly ListRow[];
  counts: ReadonlyMap<Standing, number>;
  all: number;
  state: Standing | null;
  page: number;
  room: Room;
  places: Places;
  mayCurate: boolean;
  mayExport: boolean;
  taking: boolean;
};

const at = ({ view, event }: Pick<Props, 'view' | 'event'>, rest = ''): string =>
  link(view, `/events/${event.id}/applications${rest}`);

const Chips = (props: Props) => {
  const { view, counts, state, all } = props;
  const { lang } = view;
  return (
    <ul class="chips">
      <li>
        <Chip href={at(props)} current={state === null}>
          {words[lang].list.everyState} <b>{formatCount(all, lang)}</b>
        </Chip>
      </li>
      {standings
        .filter((s) => (counts.get(s) ?? 0) > 0)
        .map((s) => (
          <li>
            <Chip href={at(props, `?state=${s}`)} current={state === s}>
              {shared[lang].standings[s]} <b>{formatCount(counts.get(s) ?? 0, lang)}</b>
            </Chip>
          </li>
        ))}
    </ul>
  );
};

const Accept = (props: Props) => {
  const say = words[props.view.lang].list;
  return (
    <Card title={words[props.view.lang].accept.title}>
      <form class="form" id={formId} method="get" action={at(props, '/accept')}>
        <NumberInput
          name="top"
          label={say.acceptTop}
          hint={say.acceptTopHint}
          optional={props.view.lang}
          maxlength={4}
          inputmode="numeric"
        />
        <Acts>
          <Button icon="eye">{say.preview}</Button>
        </Acts>
      </form>
    </Card>
  );
};

export const ListPage = (props: Props) => {
  const { view, event, rows, room, mayCurate, page } = props;
  const { lang } = view;
  const say = words[lang].list;
  const n = (value: number) => formatCount(value, lang);
  const curates = mayCurate && (event.state === 'approved' || event.state === 'running');
  const from = (page - 1) * perPage;
  const shown = rows.slice(from, from + perPage);
  const open = rows.filter(isUndecided);
  // Where whoever looks has something left to look at.
  const first = open.find((r) => criteria.some((c) => r.mine[c] === undefined)) ?? open[0];
  const query = props.state === null ? '?page=' : `?state=${props.state}&page=`;
  const name = (r: ListRow) => titleCase(r.name);
  return (
    <EventFrame
      view={view}
      event={event}
      tab="applications"
      tabs={props.tabs}
      act={
        curates && first ? (
          <ButtonLink kind="main" icon="pencil" href={at(props, `/${first.id}`)}>
            {say.begin}
          </ButtonLink>
        ) : props.taking ? (
          <ButtonLink kind="main" icon="plus" href={link(view, `/events/${event.id}/forward`)}>
            {say.forward}
          </ButtonLink>
        ) : undefined
      }
    >
      {props.all === 0 ? (
        <EmptyState icon="users" title={say.none} text={say.noneText} />
      ) : (
        <Stack>
          <p>
            {room.free === null ? say.roomOpen : say.room(n(room.free), n(room.waiting))}{' '}
            {curates && props.taking ? (
              <a href={link(view, `/events/${event.id}/forward`)}>{say.forward}</a>
            ) : null}
          </p>
          <Chips {...props} />
          {props.mayExport ? (
            <Tools>
              <a
                href={link(
                  view,
                  `/events/${event.id}/applicants/export${props.state === null ? '' : `?state=${props.state}`}`,
                )}
              >
                {say.download}
              </a>
            </Tools>
          ) : null}
          <DataTable
            caption={say.title}
            quiet
            rows={shown}
            rowKey={(r) => r.id}
            rowHref={(r) => at(props, `/${r.id}`)}
            empty={say.nobody}
            columns={[
              { key: 'name', head: say.name, cell: (r) => name(r) },
              ...(curates && shown.some(isUndecided)
                ? [
                    {
                      key: 'tick',
                      head: say.choose,
                      narrow: true,
                      act: true,
                      cell: (r: ListRow) =>
                        isUndecided(r) ? (
                          <input
                            type="checkbox"
                            name="pick"
                            form={formId}
                            value={r.id}
                            aria-label={say.tick(name(r))}
                          />
                        ) : (
                          '–'
                        ),
                    },
                  ]
                : []),
              {
                key: 'what',
                head: say.what,
                cell: (r) => (
                  <span>
                    {r.what}
                    <br />
                    <small>{productKindName(r.group, lang)}</small>
                  </span>
                ),
              },
              { key: 'area', head: say.area, narrow: true, cell: (r) => props.places.name(r.area) },
              {
                key: 'state',
                head: say.state,
                narrow: true,
                cell: (r) => (
                  <span>
                    <StandingBadge view={view} standing={standingOf(r.state, r.place)} />{' '}
                    {mayCurate && isUndecided(r) && !isScored(r.points) ? (
                      <Badge kind="warn">{words[lang].accept.unscored}</Badge>
                    ) : null}
                    {r.first || r.way === 'officer' ? (
                      <>
                        <br />
                        <small>
                          {[r.first ? say.first : '', r.way === 'officer' ? say.officer : '']
                            .filter(Boolean)
                            .join(', ')}
                        </small>
                      </>
                    ) : null}
                  </span>
                ),
              },
              ...(mayCurate
                ? [
                    {
                      key: 'points',
                      head: say.points,
                      narrow: true,
                      numeric: true,
                      cell: (r: ListRow) => (r.curators === 0 ? '–' : pointsText(r.total, lang)),
                    },
                    {
                      key: 'rank',
                      head: say.rank,
                      narrow: true,
                      numeric: true,
                      cell: (r: ListRow) => n(r.rank),
                    },
                  ]
                : []),
            ]}
          />
          {rows.length > perPage ? (
            <Pager
              lang={lang}
              label={say.shown(n(from + 1), n(from + shown.length), n(rows.length))}
              previous={page > 1 ? at(props, `${query}${String(page - 1)}`) : undefined}
              next={from + perPage < rows.length ? at(props, `${query}${String(page + 1)}`) : undefined}
            />
          ) : null}
          {curates && first ? <Accept {...props} /> : null}
          {mayCurate ? (
            <p class="note">
              {say.rule} {say.seed(seedOf(event))}
            </p>
          ) : null}
        </Stack>
      )}
    </EventFrame>
  );
};

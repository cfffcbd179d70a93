// The map of when each kelurahan last had an event, and the RT of one of them.
import { day } from '../../../../kernel/day.ts';
import { Badge, ButtonLink } from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Section, StaffPage } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { TileMap } from '../../../../web/tile-map.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Area, Places } from '../../../regions/index.ts';
import { words as frame } from '../../words/frame.ts';
import type { Served } from '../rules/served.ts';
import { words } from '../words.ts';

export type ServedProps = {
  view: View;
  kelurahans: readonly Area[];
  served: readonly Served[];
  /** The RT of the kelurahan that was pressed. */
  rts: { readonly of: string; readonly served: readonly Served[] } | null;
  places: Places;
  maySeeRts: boolean;
};

const Map = ({ view, kelurahans, served, places, maySeeRts }: ServedProps) => {
  const { lang } = view;
  const say = words[lang].list;
  const days = new globalThis.Map(served.map((s) => [s.code, s.days]));
  const tiles = kelurahans.flatMap((k) =>
    k.tileCol === null || k.tileRow === null
      ? []
      : [
          {
            code: k.code,
            name: k.name,
            col: k.tileCol,
            row: k.tileRow,
            group: places.kecamatan(k.code)?.name ?? '',
            value: days.get(k.code) ?? null,
            ...(maySeeRts ? { href: link(view, `/events/served?kelurahan=${k.code}#rt`) } : {}),
          },
        ],
  );
  return <TileMap tiles={tiles} lang={lang} unit={say.mapUnit} legend={say.mapLegend} />;
};

const Turn = ({
  view,
  served,
  places,
  caption,
  href,
}: ServedProps & { caption: string; href?: ((code: string) => string) | undefined }) => {
  const { lang } = view;
  const say = words[lang].served;
  return (
    <DataTable
      caption={caption}
      quiet
      rows={served}
      rowKey={(s) => s.code.replace('/', '-')}
      rowHref={href && ((s) => href(s.code))}
      empty={say.noRts}
      columns={[
        { key: 'area', head: say.area, cell: (s) => places.name(s.code) },
        { key: 'kecamatan', head: say.kecamatan, cell: (s) => places.kecamatan(s.code)?.name ?? '–' },
        {
          key: 'last',
          head: say.last,
          cell: (s) =>
            s.last ? (
              <span>
                <a href={link(view, `/events/${s.last.id}`)}>{s.last.name}</a>,{' '}
                {formatDay(day(s.last.starts), lang)}
              </span>
            ) : (
              <Badge kind="warn">{say.never}</Badge>
            ),
        },
        {
          key: 'days',
          head: say.days,
          numeric: true,
          cell: (s) => (s.days === null ? '–' : formatCount(s.days, lang)),
        },
        { key: 'times', head: say.times, numeric: true, cell: (s) => formatCount(s.times, lang) },
      ]}
    />
  );
};

export const ServedPage = (props: ServedProps) => {
  const { view, served, rts, places } = props;
  const { lang } = view;
  const say = words[lang];
  const never = served.filter((s) => s.days === null).length;
  return (
    <StaffPage
      view={view}
      title={say.list.map}
      kicker={<a href={link(view, '/events')}>{frame[lang].title}</a>}
      lead={`${say.list.never(formatCount(never, lang), formatCount(served.length, lang))}. ${say.served.lead}`}
      act={
        <ButtonLink icon="calendar" href={link(view, '/events/calendar')}>
          {say.list.calendar}
        </ButtonLink>
      }
    >
      <Section>
        <Map {...props} />
      </Section>
      {rts ? (
        <Section id="rt" title={say.served.rtTitle(places.name(rts.of))} lead={say.served.rtLead}>
          <Turn {...props} served={rts.served} caption={say.served.rtTitle(places.name(rts.of))} />
        </Section>
      ) : null}
      <Section title={say.served.turn} lead={say.served.turnLead}>
        <Turn
          {...props}
          caption={say.served.turn}
          href={props.maySeeRts ? (code) => link(view, `/events/served?kelurahan=${code}#rt`) : undefined}
        />
      </Section>
    </StaffPage>
  );
};

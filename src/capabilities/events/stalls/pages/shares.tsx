// The share of each exhibitor: how many shifts, and where.
import type { PlainDate } from '../../../../kernel/day.ts';
import { formatCount, formatShortDay } from '../../../../web/format.ts';
import { Section, Tools } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import type { Standing } from '../door.ts';
import type { Share } from '../rules/shares.ts';
import { hourOf, words } from '../words/index.ts';

/** "5 Des 09.00 A1" */
export const placeText = (p: Standing, lang: View['lang']): string =>
  `${formatShortDay(p.day as PlainDate, lang)} ${hourOf(p.starts, lang)} ${p.stallCode}`;

export const needsText = ({ who }: Share, lang: View['lang']): string =>
  [who.power ? words[lang].power : '', who.water ? words[lang].water : ''].filter(Boolean).join(', ');

export const SharesPage = (props: {
  view: View;
  event: EventRow;
  tabs: readonly EventTab[];
  shares: readonly Share[];
  /** Whom no message reaches. */
  silent: ReadonlySet<string>;
  /** May take enterprises along as a file. */
  mayExport: boolean;
}) => {
  const { view, event, shares } = props;
  const silent = shares.filter((s) => s.places.length > 0 && props.silent.has(s.who.enterpriseId));
  const { lang } = view;
  const say = words[lang].shares;
  const file = (ending: string) => link(view, `/events/${event.id}/stalls/export.${ending}`);
  return (
    <EventFrame view={view} event={event} tab="stalls" tabs={props.tabs}>
      {silent.length > 0 ? (
        <Section title={say.noNumber} lead={say.noNumberLead}>
          <ul>
            {silent.map((s) => (
              <li>
                <a href={link(view, `/registry/${s.who.enterpriseId}`)}>{s.who.name}</a>:{' '}
                {s.places.map((p) => placeText(p, lang)).join(' · ')}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={say.title} lead={say.lead}>
        {shares.length > 0 ? (
          <Tools>
            <a href={link(view, `/events/${event.id}/stalls`)}>{words[lang].plan.back}</a>
            {props.mayExport ? <Downloads lang={lang} xlsx={file('xlsx')} csv={file('csv')} /> : null}
          </Tools>
        ) : null}
        <DataTable
          caption={say.title}
          quiet
          rows={shares}
          rowKey={(s) => s.who.application}
          rowMarked={(s) => s.places.length === 0}
          empty={<EmptyState icon="users" title={say.none} text={say.noneText} />}
          columns={[
            {
              key: 'name',
              head: say.name,
              cell: (s) => <a href={link(view, `/registry/${s.who.enterpriseId}`)}>{s.who.name}</a>,
            },
            { key: 'group', head: say.group, cell: (s) => productKindName(s.who.group, lang) },
            { key: 'needs', head: say.asks, cell: (s) => needsText(s, lang) || '–' },
            { key: 'n', head: say.n, numeric: true, cell: (s) => formatCount(s.places.length, lang) },
            {
              key: 'where',
              head: say.where,
              cell: (s) =>
                s.places.length === 0
                  ? words[lang].figures.without
                  : s.places.map((p) => placeText(p, lang)).join(' · '),
            },
          ]}
        />
      </Section>
    </EventFrame>
  );
};

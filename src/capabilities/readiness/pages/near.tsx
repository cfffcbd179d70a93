// Who lacks what of a door, nearest first: filters in the address, sums by paper and place, and the batch for one paper.
import { ButtonLink, Filters, Select } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Section, StaffPage, Tools } from '../../../web/layout.tsx';
import { EmptyState, Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import { Details } from '../../../web/controls.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { productKindName, productKinds } from '../../catalogue/index.ts';
import type { Places } from '../../regions/index.ts';
import type { DoorBody } from '../rules/body.ts';
import type { ListedDoor } from '../store/doors.ts';
import type { Near, NearFilters, NearRow } from '../store/near.ts';
import { codesIn } from '../store/near.ts';
import { words } from '../words.ts';
import { daysText, nameOf } from './parts.tsx';

export const nearPairs = ({ lack, missing, area, kind }: NearFilters): [string, string][] =>
  Object.entries({
    lack: lack === null ? 'any' : lack === 1 ? null : String(lack),
    missing,
    area,
    kind,
  }).flatMap(([name, value]) => (value ? [[name, value]] : []));

export const nearAddress = (
  path: string,
  filters: NearFilters,
  more: Record<string, string> = {},
): string => {
  const query = new URLSearchParams([...nearPairs(filters), ...Object.entries(more)]).toString();
  return query === '' ? path : `${path}?${query}`;
};

export const cursorOf = (row: NearRow): string => [row.unmet, row.days, row.subjectId].join('_');

const count = (bits: string): number => Number(bits).toString(2).replaceAll('0', '').length;

/** How many of these filters, by kelurahan and, of those one paper away, by that paper. */
function tallies(body: DoorBody, { sums, areas }: Near) {
  const alone = sums.filter((s) => count(s.lacks) === 1);
  const byPaper = body.conditions.map((condition) => ({
    condition,
    n: alone.filter((s) => codesIn(body, s.lacks)[0] === condition.code).reduce((sum, s) => sum + s.n, 0),
  }));
  return {
    total: areas.reduce((sum, a) => sum + a.n, 0),
    byArea: areas.toSorted((a, b) => b.n - a.n),
    byPaper: byPaper.filter((p) => p.n > 0).sort((a, b) => b.n - a.n),
  };
}

export const NearPage = (props: {
  view: View;
  door: ListedDoor;
  body: DoorBody;
  filters: NearFilters;
  near: Near;
  places: Places;
  within: string;
  mayOpen: boolean;
  mayExport: boolean;
}) => {
  const { view, door, body, filters, near, places } = props;
  const { lang } = view;
  const say = words[lang];
  const here = `/readiness/${door.id}/near`;
  const { total, byArea, byPaper } = tallies(body, near);
  const last = near.rows.at(-1);
  const paper = body.conditions.find((c) => c.code === filters.missing);
  const open =
    props.mayOpen && paper ? (
      <ButtonLink
        kind="main"
        icon="plus"
        href={link(view, nearAddress(`/readiness/${door.id}/batch`, filters))}
      >
        {say.near.open(nameOf(paper, lang))}
      </ButtonLink>
    ) : undefined;
  return (
    <StaffPage
      view={view}
      title={say.near.title(door.name)}
      kicker={<a href={link(view, `/readiness/${door.id}`)}>{door.name}</a>}
      lead={say.near.lead}
      act={open}
    >
      {byPaper.length > 0 ? (
        <Section title={say.near.byPaper}>
          <StatRow>
            {byPaper.map(({ condition, n }) => (
              <Stat
                label={nameOf(condition, lang)}
                value={formatCount(n, lang)}
                href={link(view, nearAddress(here, { ...filters, lack: 1, missing: condition.code }))}
              />
            ))}
          </StatRow>
        </Section>
      ) : null}
      <Section>
        <Tools>
          <p>{say.near.found(formatCount(total, lang))}</p>
          {props.mayExport ? (
            <ButtonLink icon="download" href={link(view, nearAddress(`${here}/export`, filters))}>
              {say.near.download}
            </ButtonLink>
          ) : null}
        </Tools>
        <Filters action={link(view, here)} lang={lang}>
          <Select
            name="lack"
            label={say.near.lack}
            optional={lang}
            value={filters.lack === null ? 'any' : String(filters.lack)}
            options={[
              ...[0, 1, 2, 3].map((n) => ({ value: String(n), label: say.near.lacks(n) })),
              { value: 'any', label: say.near.any },
            ]}
          />
          <Select
            name="missing"
            label={say.near.missing}
            optional={lang}
            value={filters.missing ?? ''}
            empty={say.near.anyPaper}
            options={body.conditions.map((c) => ({ value: c.code, label: nameOf(c, lang) }))}
          />
          <Select
            name="area"
            label={say.near.area}
            optional={lang}
            value={filters.area ?? ''}
            empty={say.near.everywhere}
            options={places.options(props.within)}
          />
          <Select
            name="kind"
            label={say.near.kind}
            optional={lang}
            value={filters.kind ?? ''}
            empty={say.near.everyKind}
            options={(body.takes ?? productKinds).map((value) => ({
              value,
              label: productKindName(value, lang),
            }))}
          />
        </Filters>
        <DataTable
          caption={say.near.title(door.name)}
          quiet
          rows={near.rows}
          rowKey={(r) => r.subjectId}
          rowHref={(r) =>
            link(
              view,
              `/readiness/${door.id}/of/${r.enterpriseId}${r.productId ? `?product=${r.productId}` : ''}`,
            )
          }
          empty={<EmptyState icon="users" title={say.near.nothing} text={say.near.nothingText} />}
          columns={[
            { key: 'who', head: say.near.who, cell: (r) => r.name },
            {
              key: 'product',
              head: say.near.product,
              cell: (r) => r.product ?? <small>{say.near.noProduct}</small>,
            },
            {
              key: 'missing',
              head: say.near.missingOf,
              cell: (r) =>
                r.unmet === 0
                  ? say.near.ready
                  : body.conditions
                      .filter((c) => codesIn(body, r.lacks).includes(c.code))
                      .map((c) => nameOf(c, lang))
                      .join(', '),
            },
            { key: 'days', head: say.near.toReady, numeric: true, cell: (r) => daysText(r.days, lang) },
            { key: 'area', head: say.near.area, cell: (r) => places.name(r.area) },
          ]}
        />
        <Pager
          lang={lang}
          label=""
          next={
            near.more && last ? link(view, nearAddress(here, filters, { after: cursorOf(last) })) : undefined
          }
        />
      </Section>
      <Details summary={say.near.byArea}>
        <p>{say.near.byAreaOf(formatCount(total, lang))}</p>
        <DataTable
          caption={say.near.byArea}
          quiet
          rows={byArea}
          rowKey={(a) => a.area}
          rowHref={({ area }) => link(view, nearAddress(here, { ...filters, area }))}
          empty={say.near.nothing}
          columns={[
            { key: 'area', head: say.near.area, cell: (a) => places.name(a.area) },
            { key: 'n', head: say.near.lack, numeric: true, cell: (a) => formatCount(a.n, lang) },
          ]}
        />
      </Details>
    </StaffPage>
  );
};

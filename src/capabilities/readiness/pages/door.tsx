// One door: what it asks today and on what basis, its branches, and what it asked before.
import { day } from '../../../kernel/day.ts';
import { Badge, ButtonLink, Notice } from '../../../web/controls.tsx';
import { formatCount, formatDay, formatShortDay } from '../../../web/format.ts';
import { Acts, Section, StaffPage } from '../../../web/layout.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { productKindName } from '../../catalogue/index.ts';
import type { DoorBody, DoorCondition } from '../rules/body.ts';
import type { ListedDoor, VersionRow } from '../store/doors.ts';
import { words } from '../words.ts';
import { daysText, helperName, moneyText, nameOf, wayOf } from './parts.tsx';

const gradeTone = { A: 'good', B: 'info', C: 'warn' } as const;

export const ConditionTable = (props: {
  view: View;
  body: DoorBody;
  caption: string;
  /** Codes that the door itself says; the others come from its chain. */
  own: ReadonlySet<string> | null;
}) => {
  const { view, body, own } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <DataTable
      caption={props.caption}
      quiet
      rows={body.conditions}
      rowKey={(c: DoorCondition) => c.code}
      empty={say.one.asksNothing}
      columns={[
        {
          key: 'name',
          head: say.one.condition,
          cell: (c) => (
            <span>
              {nameOf(c, lang)}
              {own && !own.has(c.code) ? <small> {say.one.inherited}</small> : null}
              {c.dueFrom ? <small> {say.one.due(formatDay(c.dueFrom, lang))}</small> : null}
            </span>
          ),
        },
        {
          key: 'ways',
          head: say.one.ways,
          cell: (c) => c.anyOf.map((a) => wayOf(a, lang)).join(` ${say.or} `),
        },
        {
          key: 'products',
          head: say.one.products,
          cell: (c) =>
            c.productKinds?.map((k) => productKindName(k, lang)).join(', ') ?? say.one.everyProduct,
        },
        {
          key: 'effort',
          head: say.one.effort,
          cell: (c) => `${daysText(c.days, lang)}, ${moneyText(c.rupiah, lang)}`,
        },
        { key: 'helper', head: say.one.helper, cell: (c) => helperName(c.helper, lang) },
        {
          key: 'source',
          head: say.one.source,
          cell: (c) =>
            c.source ? (
              <span>
                {c.source.text} <Badge kind={gradeTone[c.source.grade]}>{c.source.grade}</Badge>
              </span>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
};

export const DoorPage = (props: {
  view: View;
  door: ListedDoor;
  branches: readonly ListedDoor[];
  versions: readonly VersionRow[];
  names: ReadonlyMap<string, string>;
  partner: string | null;
  today: string;
  may: { edit: boolean; list: boolean };
}) => {
  const { view, door, versions, may } = props;
  const { lang } = view;
  const say = words[lang];
  const ruling = versions.find((v) => v.startsOn <= props.today);
  const own = door.parentId ? new Set((ruling?.body.conditions ?? []).map((c) => c.code)) : null;
  const unsure = door.body?.conditions.some((c) => c.source?.grade === 'C');
  return (
    <StaffPage
      view={view}
      title={door.name}
      kicker={<a href={link(view, '/readiness')}>{say.title}</a>}
      lead={[say.kinds[door.kind], door.parent, props.partner].filter(Boolean).join(' · ')}
    >
      {door.active ? null : <Notice kind="warn">{say.inactive}</Notice>}
      <Acts>
        {may.list && door.body ? (
          <ButtonLink kind="main" icon="users" href={link(view, `/readiness/${door.id}/near`)}>
            {say.one.near}
          </ButtonLink>
        ) : null}
        {may.edit ? (
          <ButtonLink icon="pencil" href={link(view, `/readiness/${door.id}/draft`)}>
            {say.one.draft}
          </ButtonLink>
        ) : null}
      </Acts>
      <Section
        title={say.one.asks(formatDay(day(props.today), lang))}
        lead={unsure ? say.one.confirm : undefined}
      >
        <ConditionTable
          view={view}
          body={door.body ?? { conditions: [] }}
          caption={say.door.asks}
          own={own}
        />
      </Section>
      {props.branches.length > 0 ? (
        <Section title={say.one.branches}>
          <DataTable
            caption={say.one.branches}
            quiet
            rows={props.branches}
            rowKey={(d) => d.id}
            rowHref={(d) => link(view, `/readiness/${d.id}`)}
            empty=""
            columns={[
              { key: 'name', head: say.door.name, cell: (d) => d.name },
              {
                key: 'asks',
                head: say.door.asks,
                cell: (d) => d.body?.conditions.map((c) => nameOf(c, lang)).join(', ') ?? '–',
              },
            ]}
          />
        </Section>
      ) : null}
      <Section title={say.one.versions}>
        <DataTable
          caption={say.one.versions}
          quiet
          rows={versions}
          rowKey={(v) => String(v.id)}
          empty={say.one.asksNothing}
          columns={[
            {
              key: 'from',
              head: say.one.from,
              cell: (v) => (
                <span>
                  {formatShortDay(day(v.startsOn), lang)}{' '}
                  {v.startsOn > props.today ? <Badge kind="info">{say.one.ahead}</Badge> : null}
                </span>
              ),
            },
            {
              key: 'asks',
              head: say.door.asks,
              cell: (v) =>
                v.body.conditions.map((c) => nameOf(c, lang)).join(', ') ||
                say.conditions(formatCount(0, lang)),
            },
            { key: 'reason', head: say.one.reason, cell: (v) => v.reason },
            {
              key: 'by',
              head: say.one.by,
              cell: (v) => props.names.get(v.recordedBy) ?? (v.recordedBy === 'demo' ? 'demo' : '–'),
            },
          ]}
        />
      </Section>
    </StaffPage>
  );
};

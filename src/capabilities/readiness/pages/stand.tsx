// One product against one door: met, ending, missing or not needed with the reason, and days, rupiah and helpers to ready.
import type { Child } from 'hono/jsx';

import { day } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import {
  Badge,
  Button,
  ButtonLink,
  DateInput,
  Details,
  Filters,
  Form,
  Notice,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { Acts, OwnerPage, Section, StaffPage } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Standing } from '../actions/assess.ts';
import { outcomes } from '../kinds.ts';
import type { Assessed, AssessedCondition } from '../rules/assess.ts';
import type { DecisionShown } from '../store/decisions.ts';
import type { ListedDoor } from '../store/doors.ts';
import { words } from '../words.ts';
import { daysText, helperName, moneyText, nameOf } from './parts.tsx';

const tone = { met: 'good', expiring: 'warn', missing: 'bad', not_needed: 'plain' } as const;

type Shell = { view: View; owner: boolean; title: string; kicker: Child; lead: string; children?: Child };
const Page = ({ owner, children, ...head }: Shell) =>
  owner ? <OwnerPage {...head}>{children}</OwnerPage> : <StaffPage {...head}>{children}</StaffPage>;

const Why = ({ c, view }: { c: AssessedCondition; view: View }) => {
  const say = words[view.lang].stand;
  if (c.until !== null) return <>{say.until(formatDay(c.until, view.lang))}</>;
  const ended = c.because === 'expired' ? c.by[0]?.to : null;
  return (
    <>
      {c.because ? say.because[c.because] : ''}
      {ended ? ` (${formatDay(ended, view.lang)})` : ''}
    </>
  );
};

export const AssessedTable = ({
  view,
  assessed,
  caption,
}: {
  view: View;
  assessed: Assessed;
  caption: string;
}) => {
  const { lang } = view;
  const say = words[lang];
  const open = (c: AssessedCondition) => c.state === 'missing';
  return (
    <DataTable
      caption={caption}
      quiet
      rows={assessed.conditions}
      rowKey={(c) => c.code}
      rowMarked={open}
      empty={say.one.asksNothing}
      columns={[
        { key: 'name', head: say.one.condition, cell: (c) => nameOf(c, lang) },
        {
          key: 'state',
          head: say.stand.state,
          cell: (c) => (
            <span>
              <Badge kind={tone[c.state]}>{say.stand.states[c.state]}</Badge> <Why c={c} view={view} />
            </span>
          ),
        },
        { key: 'days', head: say.near.toReady, cell: (c) => (open(c) ? daysText(c.days, lang) : '–') },
        {
          key: 'rupiah',
          head: say.stand.rupiah,
          numeric: true,
          cell: (c) => (open(c) ? moneyText(c.rupiah, lang) : '–'),
        },
        { key: 'helper', head: say.one.helper, cell: (c) => (open(c) ? helperName(c.helper, lang) : '–') },
      ]}
    />
  );
};

const Summary = ({ view, assessed }: { view: View; assessed: Assessed }) => {
  const { lang } = view;
  const say = words[lang].stand;
  if (!assessed.takes) return <Notice kind="warn">{say.notTaken}</Notice>;
  if (assessed.unmet === 0) return <Notice kind="good">{say.ready}</Notice>;
  const helpers = [
    ...new Set(
      assessed.conditions.filter((c) => c.state === 'missing').map((c) => helperName(c.helper, lang)),
    ),
  ];
  return (
    <Section title={say.summary}>
      <DefinitionList
        items={[
          { term: say.papers, value: formatCount(assessed.unmet, lang) },
          { term: say.days, value: daysText(assessed.days, lang) },
          { term: say.rupiah, value: moneyText(assessed.rupiah, lang) },
          { term: say.helpers, value: helpers.join(', ') },
        ]}
      />
    </Section>
  );
};

const Chooser = (props: { view: View; action: string; standing: Standing; on: PlainDate }) => {
  const { view, standing } = props;
  const { lang } = view;
  const say = words[lang].stand;
  return (
    <Filters action={props.action} lang={lang}>
      {standing.products.length > 0 ? (
        <Select
          name="product"
          label={say.product}
          optional={lang}
          value={standing.product?.id ?? ''}
          options={standing.products.map((p) => ({ value: p.id, label: p.name }))}
        />
      ) : null}
      <DateInput name="asOf" label={say.asOf} optional={lang} value={formatDay(props.on, lang)} />
    </Filters>
  );
};

type Shared = {
  readonly view: View;
  readonly owner: boolean;
  readonly standing: Standing;
  readonly on: PlainDate;
  readonly past: boolean;
};

const kickerOf = ({ view, owner, standing }: Shared): Child => (
  <a href={link(view, owner ? '/usaha' : `/registry/${standing.enterprise.id}`)}>
    {standing.enterprise.name}
  </a>
);

export const StandPage = (
  props: Shared & {
    door: ListedDoor;
    assessed: Assessed;
    decisions: readonly DecisionShown[];
    mayDecide: boolean;
    once: string;
    problem?: string | undefined;
  },
) => {
  const { view, standing, door, assessed, decisions } = props;
  const { lang } = view;
  const say = words[lang].stand;
  const here = `/readiness/${door.id}/of/${standing.enterprise.id}`;
  const productName = (id: string | null) => standing.products.find((p) => p.id === id)?.name ?? say.whole;
  return (
    <Page
      view={view}
      owner={props.owner}
      title={`${standing.product?.name ?? standing.enterprise.name} – ${door.name}`}
      kicker={kickerOf(props)}
      lead={words[lang].kinds[door.kind]}
    >
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      {props.past ? <Notice kind="info">{say.past(formatDay(props.on, lang))}</Notice> : null}
      <Chooser view={view} action={link(view, here)} standing={standing} on={props.on} />
      <Summary view={view} assessed={assessed} />
      <Section title={words[lang].door.asks}>
        <AssessedTable view={view} assessed={assessed} caption={words[lang].door.asks} />
      </Section>
      <Acts>
        <ButtonLink icon="list" href={link(view, `/readiness/of/${standing.enterprise.id}`)}>
          {say.doors}
        </ButtonLink>
        <ButtonLink icon="package" href={link(view, `/catalogue/${standing.enterprise.id}`)}>
          {say.addProduct}
        </ButtonLink>
      </Acts>
      {decisions.length > 0 || props.mayDecide ? (
        <Section title={say.decisions} lead={say.decisionsLead}>
          {decisions.length === 0 ? <p>{say.noDecisions}</p> : null}
          {decisions.map((d) => (
            <Details
              summary={`${formatDay(day(d.day), lang)}: ${say.outcomes[d.outcome]}, ${productName(d.productId)}, ${
                d.assessed.unmet === 0 ? say.all : say.frozen(formatCount(d.assessed.unmet, lang))
              }`}
            >
              {d.reason ? <p>{d.reason}</p> : null}
              <AssessedTable view={view} assessed={d.assessed} caption={say.decisions} />
            </Details>
          ))}
          {props.mayDecide && !props.past ? (
            <Form once={props.once} action={link(view, here)}>
              <input type="hidden" name="product" value={standing.product?.id ?? ''} />
              <Select
                name="outcome"
                label={say.outcome}
                options={outcomes
                  .filter((o) => o !== 'offered')
                  .map((value) => ({ value, label: say.outcomes[value] }))}
              />
              <TextInput name="reason" label={say.reason} hint={say.reasonHint} maxlength={500} />
              <Acts>
                <Button icon="check">{say.record}</Button>
              </Acts>
            </Form>
          ) : null}
        </Section>
      ) : null}
    </Page>
  );
};

export const StandingsPage = (props: Shared) => {
  const { view, standing } = props;
  const { lang } = view;
  const say = words[lang].stand;
  const suffix = standing.product ? `?product=${standing.product.id}` : '';
  const rows = [...standing.doors].sort(
    (a, b) => Number(b.assessed.takes) - Number(a.assessed.takes) || a.assessed.unmet - b.assessed.unmet,
  );
  return (
    <Page
      view={view}
      owner={props.owner}
      title={say.title}
      kicker={kickerOf(props)}
      lead={props.owner ? say.own : say.lead}
    >
      {props.past ? <Notice kind="info">{say.past(formatDay(props.on, lang))}</Notice> : null}
      <Chooser
        view={view}
        action={link(view, `/readiness/of/${standing.enterprise.id}`)}
        standing={standing}
        on={props.on}
      />
      <DataTable
        caption={say.title}
        quiet
        rows={rows}
        rowKey={({ door }) => door.id}
        rowHref={({ door }) => link(view, `/readiness/${door.id}/of/${standing.enterprise.id}${suffix}`)}
        empty={words[lang].none}
        columns={[
          { key: 'door', head: words[lang].door.name, cell: ({ door }) => door.name },
          {
            key: 'state',
            head: say.state,
            cell: ({ assessed }) =>
              !assessed.takes ? (
                say.notTaken
              ) : assessed.unmet === 0 ? (
                <Badge kind="good">{say.all}</Badge>
              ) : (
                <span>
                  <Badge kind="warn">{say.missing(formatCount(assessed.unmet, lang))}</Badge>{' '}
                  {assessed.conditions
                    .filter((c) => c.state === 'missing')
                    .map((c) => nameOf(c, lang))
                    .join(', ')}
                </span>
              ),
          },
          {
            key: 'days',
            head: words[lang].near.toReady,
            cell: ({ assessed }) => (assessed.takes ? daysText(assessed.days, lang) : '–'),
          },
          {
            key: 'rupiah',
            head: say.rupiah,
            numeric: true,
            cell: ({ assessed }) => (assessed.takes ? moneyText(assessed.rupiah, lang) : '–'),
          },
        ]}
      />
      <Acts>
        <ButtonLink icon="package" href={link(view, `/catalogue/${standing.enterprise.id}`)}>
          {say.addProduct}
        </ButtonLink>
      </Acts>
    </Page>
  );
};

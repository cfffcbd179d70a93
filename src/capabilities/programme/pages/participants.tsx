// Who takes part: a list whose rows can be ticked, and one form that takes many from state to state.
import { day } from '../../../kernel/day.ts';
import { Acts, Card, Section, Stack } from '../../../web/layout.tsx';
import { Badge, Button, ButtonLink, Form, Select, Tabs, TextInput } from '../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../web/format.ts';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import { participationStates } from '../kinds.ts';
import { isOpen } from '../rules/activity.ts';
import { needsFollowUp } from '../rules/participation.ts';
import type { Participant } from '../store/participations.ts';
import { words } from '../words.ts';
import type { ActivityProps } from './activity.tsx';
import { ParticipationBadge } from './parts.tsx';

const nameOf = (p: Participant, lang: 'id' | 'en'): string => p.group ?? p.name ?? words[lang].people.unnamed;

const NextStep = ({ p, lang }: { p: Participant; lang: 'id' | 'en' }) => {
  const say = words[lang].people;
  if (p.nextSteps === 0)
    return needsFollowUp(p.state) ? <Badge kind="warn">{say.noNextStep}</Badge> : <span>–</span>;
  return <span>{p.openSteps > 0 ? say.nextSteps(formatCount(p.openSteps, lang)) : say.allDone}</span>;
};

/** The form that the ticks in the list belong to; it stands under the list, which is wider than a form. */
const formId = 'people-form';

type Props = ActivityProps & { readonly people: NonNullable<ActivityProps['people']> };

const List = ({ view, people, places, may, activity }: Props) => {
  const participants = people.rows;
  const { lang } = view;
  const say = words[lang].people;
  const times = Map.groupBy(participants, (p) => p.enterpriseId ?? p.id);
  const tick = {
    key: 'tick',
    head: words[lang].add.choose,
    narrow: true,
    act: true,
    cell: (p: Participant) => (
      <input
        type="checkbox"
        name="who"
        form={formId}
        value={`${p.id}:${p.state}`}
        aria-label={say.choose(nameOf(p, lang))}
      />
    ),
  };
  const ticks = may.work && isOpen(activity.state);
  return (
    <DataTable
      caption={say.title}
      quiet
      rows={participants}
      rowKey={(p) => p.id}
      rowHref={(p) => (p.enterpriseId ? link(view, `/registry/${p.enterpriseId}`) : `#row-${p.id}`)}
      empty={<EmptyState icon="users" title={say.none} text={say.noneText} />}
      columns={[
        { key: 'name', head: say.name, cell: (p) => nameOf(p, lang) },
        ...(ticks ? [tick] : []),
        {
          key: 'state',
          head: say.state,
          cell: (p) => (
            <span>
              <ParticipationBadge view={view} state={p.state} />
              {(times.get(p.enterpriseId ?? p.id)?.length ?? 0) > 1 ? (
                <Badge kind="warn">{say.twice}</Badge>
              ) : null}
              {p.reason ? <small> {p.reason}</small> : null}
            </span>
          ),
        },
        {
          key: 'area',
          head: say.area,
          cell: (p) => (p.area ? places.name(p.area) : p.group ? say.group : '–'),
        },
        { key: 'since', head: say.since, cell: (p) => formatShortDay(day(p.day), lang), narrow: true },
        { key: 'next', head: say.nextStep, cell: (p) => <NextStep p={p} lang={lang} />, narrow: true },
      ]}
    />
  );
};

const Bulk = ({ view, activity, people, typed, problems, once }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const at = (field: string) => problems.find((p) => p.field === field)?.message;
  const all = participationStates.flatMap((state) => {
    const n = people.seen.find((c) => c.state === state)?.n ?? 0;
    return n === 0
      ? []
      : [{ value: state, label: say.people.allOf(say.participation[state], formatCount(n, lang)) }];
  });
  return (
    <Form id={formId} once={once()} action={link(view, `/programme/${activity.id}/people`)}>
      <Select
        name="state"
        label={say.people.act}
        value={typed['state']}
        error={at('state')}
        empty={say.people.actEmpty}
        options={(
          ['taken', 'attended', 'completed', 'offered', 'waiting', 'dropped', 'refused'] as const
        ).map((value) => ({ value, label: say.people.acts[value] }))}
      />
      <Select
        name="all"
        label={say.people.who}
        optional={lang}
        value={typed['all']}
        error={at('all')}
        empty={say.people.checked}
        options={all}
      />
      <TextInput
        name="reason"
        label={say.people.reason}
        hint={say.people.reasonHint}
        optional={lang}
        value={typed['reason']}
        error={at('reason')}
        maxlength={500}
      />
      <Acts>
        <Button icon="check">{say.people.apply}</Button>
      </Acts>
    </Form>
  );
};

const States = ({ view, activity, people }: Props) => {
  const { lang } = view;
  const here = `/programme/${activity.id}`;
  const total = people.seen.reduce((sum, c) => sum + c.n, 0);
  return (
    <Tabs
      lang={lang}
      label={words[lang].people.state}
      tabs={[
        {
          href: link(view, `${here}#people`),
          label: words[lang].activities.all,
          count: total,
          current: !people.state,
        },
        ...participationStates.flatMap((state) => {
          const n = people.seen.find((c) => c.state === state)?.n ?? 0;
          return n === 0
            ? []
            : [
                {
                  href: link(view, `${here}?people=${state}#people`),
                  label: words[lang].participation[state],
                  count: n,
                  current: people.state === state,
                },
              ];
        }),
      ]}
    />
  );
};

const Pages = ({ view, activity, people }: Props) => {
  const { lang } = view;
  const of = people.state ? `people=${people.state}&` : '';
  const all = people.seen
    .filter((c) => people.state === null || c.state === people.state)
    .reduce((sum, c) => sum + c.n, 0);
  if (all <= people.rows.length) return null;
  const n = (many: number) => formatCount(many, lang);
  return (
    <Pager
      lang={lang}
      label={words[lang].people.shownOf(n(people.rows.length), n(all))}
      next={
        people.next ? link(view, `/programme/${activity.id}?${of}after=${people.next}#people`) : undefined
      }
    />
  );
};

export const Participants = (props: Props) => {
  const { view, activity, people, may, counts } = props;
  const { lang } = view;
  const say = words[lang].people;
  const total = people.seen.reduce((sum, c) => sum + c.n, 0);
  const elsewhere = counts.reduce((sum, c) => sum + c.n, 0) - total;
  const open = isOpen(activity.state);
  return (
    <Section
      title={`${say.title} (${formatCount(total, lang)})`}
      lead={elsewhere > 0 ? say.others(formatCount(elsewhere, lang)) : undefined}
      id="people"
      act={
        may.work ? (
          <Acts>
            {open ? (
              <ButtonLink icon="plus" href={link(view, `/programme/${activity.id}/add`)}>
                {say.add}
              </ButtonLink>
            ) : null}
            {props.bare > 0 ? (
              <ButtonLink icon="calendar" href={link(view, `/programme/${activity.id}/follow-ups`)}>
                {words[lang].page.toFollowUps}
              </ButtonLink>
            ) : null}
          </Acts>
        ) : undefined
      }
    >
      <Stack>
        {people.seen.length > 1 ? <States {...props} /> : null}
        <List {...props} />
        <Pages {...props} />
        {may.work && open && total > 0 ? (
          <Card>
            <Bulk {...props} />
          </Card>
        ) : null}
      </Stack>
    </Section>
  );
};

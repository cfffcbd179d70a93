// On an enterprise's page: the next steps agreed with it, and the supports it had.
import { day } from '../../../kernel/day.ts';
import { Section, Stack } from '../../../web/arrange.tsx';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatShortDay } from '../../../web/format.ts';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { FollowUpShown } from '../store/follow-ups.ts';
import type { Support } from '../store/supports.ts';
import { words } from '../words.ts';
import { daysText, Due, ParticipationBadge } from './parts.tsx';
import type { Names } from './parts.tsx';

type Props = {
  view: View;
  enterpriseId: string;
  steps: readonly FollowUpShown[];
  supports: readonly Support[];
  names: Names;
  may: { readonly follow: boolean; readonly work: boolean };
};

const StepsOf = ({ view, steps, names, may }: Props) => {
  const { lang } = view;
  const say = words[lang];
  if (steps.length === 0) return <p class="note">{say.followUps.noneOf}</p>;
  return (
    <DataTable
      caption={say.followUps.title}
      quiet
      rows={steps}
      rowKey={(s) => s.id}
      rowHref={may.follow ? (s) => link(view, `/programme/follow-ups/${s.id}`) : undefined}
      empty=""
      columns={[
        { key: 'text', head: say.followUps.text, cell: (s) => s.text || say.followUpKinds[s.what] },
        { key: 'due', head: say.followUps.due, cell: (s) => <Due view={view} step={s} /> },
        {
          key: 'who',
          head: say.followUps.responsible,
          cell: (s) => names.get(s.responsible) ?? say.page.system,
        },
        { key: 'came', head: say.followUps.outcome, cell: (s) => s.outcome ?? s.reason ?? '–' },
      ]}
    />
  );
};

const SupportsOf = ({ view, supports, may }: Props) => {
  const { lang } = view;
  const say = words[lang];
  if (supports.length === 0) return null;
  return (
    <DataTable
      caption={say.people.supports}
      rows={supports}
      rowKey={(s) => s.participationId}
      rowHref={may.follow ? (s) => link(view, `/programme/${s.activityId}`) : undefined}
      empty=""
      columns={[
        { key: 'name', head: say.activities.name, cell: (s) => s.activity },
        { key: 'kind', head: say.activities.kind, cell: (s) => say.kinds[s.kind], narrow: true },
        { key: 'days', head: say.activities.days, cell: (s) => daysText(s.from, s.to, view) },
        {
          key: 'state',
          head: say.people.state,
          cell: (s) => (
            <span>
              <ParticipationBadge view={view} state={s.state} /> {s.reason ? <small>{s.reason}</small> : null}
            </span>
          ),
        },
        { key: 'since', head: say.people.since, cell: (s) => formatShortDay(day(s.day), lang), narrow: true },
      ]}
    />
  );
};

/** Next steps first, the open ones on top, then what the programme gave. */
export const Supports = (props: Props) => {
  const { view, may, enterpriseId } = props;
  const say = words[view.lang].followUps;
  return (
    <Section
      title={say.ofEnterprise}
      id="programme"
      act={
        may.work ? (
          <ButtonLink icon="plus" href={link(view, `/programme/follow-ups/new?enterprise=${enterpriseId}`)}>
            {say.new}
          </ButtonLink>
        ) : undefined
      }
    >
      <Stack>
        <StepsOf {...props} />
        <SupportsOf {...props} />
      </Stack>
    </Section>
  );
};

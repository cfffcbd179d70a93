// Next steps for many participants at once: the same step for those ticked, or a reason for none.
import { Acts, Card, Stack, StaffPage } from '../../../web/layout.tsx';
import { Button, ErrorSummary, Notice, Select, TextInput } from '../../../web/controls.tsx';
import type { Option } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import type { Participant } from '../store/participations.ts';
import { words } from '../words.ts';
import type { Problems } from './activity.tsx';
import { StepFields } from './follow-up.tsx';
import { ParticipationBadge } from './parts.tsx';

export const BulkPage = (props: {
  view: View;
  activity: { readonly id: string; readonly name: string };
  bare: readonly Participant[];
  /** How many there are, those not shown too. */
  all: number;
  ticked: ReadonlySet<string>;
  places: Places;
  officers: readonly Option[];
  once: string;
  typed: Readonly<Record<string, string>>;
  problems: Problems;
}) => {
  const { view, activity, bare, all, ticked, places, typed, problems } = props;
  const { lang } = view;
  const say = words[lang];
  const at = (field: string) => problems.find((p) => p.field === field)?.message;
  const nameOf = (p: Participant) => p.group ?? p.name ?? say.people.unnamed;
  return (
    <StaffPage
      view={view}
      title={say.followUps.bulkTitle}
      kicker={<a href={link(view, `/programme/${activity.id}`)}>{activity.name}</a>}
      lead={say.followUps.bulkLead}
    >
      <ErrorSummary lang={lang} errors={problems} />
      {bare.length === 0 ? (
        <Notice kind="good">{say.followUps.allHave}</Notice>
      ) : (
        <Stack>
          {all > bare.length ? (
            <p class="note">{say.people.firstOf(formatCount(bare.length, lang), formatCount(all, lang))}</p>
          ) : null}
          <DataTable
            caption={say.people.title}
            quiet
            rows={bare}
            rowKey={(p) => p.id}
            empty=""
            columns={[
              { key: 'name', head: say.people.name, cell: nameOf },
              {
                key: 'tick',
                head: say.add.choose,
                narrow: true,
                cell: (p) => (
                  <input
                    type="checkbox"
                    name="who"
                    form="bulk"
                    value={p.id}
                    checked={ticked.has(p.id)}
                    aria-label={say.people.choose(nameOf(p))}
                  />
                ),
              },
              {
                key: 'area',
                head: say.people.area,
                cell: (p) => (p.area ? places.name(p.area) : say.people.group),
              },
              {
                key: 'state',
                head: say.people.state,
                cell: (p) => <ParticipationBadge view={view} state={p.state} />,
                narrow: true,
              },
            ]}
          />
          {/* Two acts share the ticks, and only one needs the fields: the server says what is missing. */}
          <form
            id="bulk"
            class="stack"
            method="post"
            action={link(view, `/programme/${activity.id}/follow-ups`)}
            novalidate
          >
            <input type="hidden" name="_once" value={props.once} />
            <Card title={say.followUps.forEach}>
              <div class="form">
                <Select
                  name="all"
                  label={say.followUps.bulkWho}
                  optional={lang}
                  value={typed['all']}
                  error={at('all')}
                  empty={say.people.checked}
                  options={[{ value: 'bare', label: say.followUps.bulkAll(formatCount(all, lang)) }]}
                />

                <StepFields view={view} officers={props.officers} typed={typed} problems={problems} />
                <Acts>
                  <Button kind="main" name="act" value="give">
                    {say.followUps.bulkSave}
                  </Button>
                </Acts>
              </div>
            </Card>
            <Card title={say.followUps.bulkNone}>
              <div class="form">
                <p>{say.followUps.bulkNoneLead}</p>
                <TextInput
                  name="reason"
                  label={say.followUps.reason}
                  optional={lang}
                  value={typed['reason']}
                  error={at('reason')}
                  maxlength={500}
                />
                <Acts>
                  <Button name="act" value="none">
                    {say.followUps.bulkNone}
                  </Button>
                </Acts>
              </div>
            </Card>
          </form>
        </Stack>
      )}
    </StaffPage>
  );
};

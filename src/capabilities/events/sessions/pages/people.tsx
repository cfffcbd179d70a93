// Who speaks and who works at an event: their passes, a form for one of the crew, taking a pass away.
import {
  Badge,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Notice,
  TextInput,
} from '../../../../web/controls.tsx';
import { Acts, Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { showPassCode } from '../../day/passes/code.ts';
import type { PersonPass } from '../../day/passes/people.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { words } from '../words.ts';

type Props = {
  view: View;
  once: () => string;
  event: EventRow;
  tabs: readonly EventTab[];
  people: readonly PersonPass[];
  typed: { readonly name: string; readonly job: string };
  error?: { readonly field: 'name' | 'job'; readonly message: string } | undefined;
  problem?: string | undefined;
};

const Turn = ({ one, ...props }: Props & { one: PersonPass }) => {
  const say = words[props.view.lang].people;
  return (
    <Form action={link(props.view, `/events/${props.event.id}/crew/${one.id}`)} once={props.once()}>
      <input type="hidden" name="act" value={one.ended ? 'back' : 'end'} />
      <Button kind="quiet">{one.ended ? say.back : say.end}</Button>
    </Form>
  );
};

const Crew = (props: Props) => {
  const { view, event, typed, error } = props;
  const say = words[view.lang].people;
  const of = (field: 'name' | 'job') => ({
    name: field,
    label: say.fields[field],
    hint: say.hints[field],
    value: typed[field],
    error: error?.field === field ? error.message : undefined,
    maxlength: 60,
  });
  return (
    <Section title={say.add}>
      <Form action={link(view, `/events/${event.id}/crew`)} once={props.once()}>
        <Stack>
          <TextInput {...of('name')} autocomplete="off" />
          <TextInput {...of('job')} autocomplete="off" />
          <Acts>
            <Button kind="main">{say.act}</Button>
          </Acts>
        </Stack>
      </Form>
    </Section>
  );
};

export const PeoplePage = (props: Props) => {
  const { view, event, people, error } = props;
  const all = words[view.lang];
  const say = all.people;
  const over = event.state === 'closed' || event.state === 'cancelled';
  return (
    <EventFrame view={view} event={event} tab="sessions" tabs={props.tabs}>
      <p>
        <a href={link(view, `/events/${event.id}/sessions`)}>{all.title}</a>
      </p>
      <ErrorSummary lang={view.lang} errors={error ? [error] : []} />
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      <Section title={say.title} lead={say.lead}>
        {people.length === 0 ? (
          <EmptyState icon="file-text" title={say.none} text={say.noneText} />
        ) : (
          <DataTable
            caption={say.title}
            quiet
            rows={people}
            rowKey={(p) => p.id}
            empty=""
            columns={[
              { key: 'who', head: all.columns.who, cell: (p) => p.label ?? say.forgotten },
              { key: 'kind', head: all.fields.kind, cell: (p) => all.passKinds[p.kind], narrow: true },
              { key: 'job', head: say.job, cell: (p) => p.job ?? '' },
              {
                key: 'pass',
                head: say.pass,
                cell: (p) =>
                  p.ended ? (
                    <Badge kind="bad">{say.ended}</Badge>
                  ) : (
                    <a href={link(view, `/acara/pas/${showPassCode(p.code)}`)}>{say.open}</a>
                  ),
              },
              { key: 'turn', head: say.change, cell: (p) => (over ? '' : <Turn {...props} one={p} />) },
            ]}
          />
        )}
        {people.some((p) => !p.ended && p.label !== null) ? (
          <Acts>
            <ButtonLink kind="plain" href={link(view, `/events/${event.id}/stalls/badges.pdf`)}>
              {say.print}
            </ButtonLink>
          </Acts>
        ) : null}
      </Section>
      {over ? null : <Crew {...props} />}
    </EventFrame>
  );
};

// The form by which a door is recorded.
import { Button, ButtonLink, ErrorSummary, Form, Notice, Select, TextInput } from '../../../web/controls.tsx';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { ListedPartner } from '../../partners/index.ts';
import { doorKinds } from '../kinds.ts';
import type { DoorField, DoorProblem, TypedDoor } from '../rules/door.ts';
import type { ListedDoor } from '../store/doors.ts';
import { words } from '../words.ts';

export const DoorFormPage = (props: {
  view: View;
  once: string;
  typed: TypedDoor;
  problems: readonly { field: DoorField; problem: DoorProblem }[];
  refused?: string | undefined;
  partners: readonly ListedPartner[];
  doors: readonly ListedDoor[];
}) => {
  const { view, typed, problems } = props;
  const { lang } = view;
  const say = words[lang].form;
  const of = (name: DoorField) => {
    const found = problems.find((p) => p.field === name);
    return {
      name,
      label: say.fields[name],
      hint: say.hints[name],
      value: typed[name],
      error: found && say.problems[found.problem],
    };
  };
  return (
    <StaffPage
      view={view}
      title={say.new}
      kicker={<a href={link(view, '/readiness')}>{words[lang].title}</a>}
    >
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: p.field, message: say.problems[p.problem] }))}
      />
      <Card>
        <Form once={props.once}>
          <TextInput {...of('name')} maxlength={120} />
          <Select
            {...of('kind')}
            empty={say.choose}
            options={doorKinds.map((value) => ({ value, label: words[lang].kinds[value] }))}
          />
          <Select
            {...of('parent')}
            optional={lang}
            empty={say.noChain}
            options={props.doors.map((d) => ({ value: d.id, label: d.name }))}
          />
          <Select
            {...of('partner')}
            optional={lang}
            empty={say.noPartner}
            options={props.partners.map((p) => ({ value: p.id, label: p.name }))}
          />
          <Acts>
            <Button kind="main" icon="check">
              {say.save}
            </Button>
            <ButtonLink kind="quiet" href={link(view, '/readiness')}>
              {words[lang].batch.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};

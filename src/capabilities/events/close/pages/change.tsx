// One participant's next step at the end of an event, as an officer writes it; or why none is needed.
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  Radios,
  Select,
  TextArea,
} from '../../../../web/controls.tsx';
import type { Option } from '../../../../web/controls.tsx';
import { Acts, Card, Stack } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { steps } from '../kinds.ts';
import type { ChangeField, TypedChange } from '../rules/change.ts';
import { words } from '../words/index.ts';
import type { ChangeProblem } from '../words/index.ts';

export const ChangePage = (props: {
  view: View;
  event: EventRow;
  tabs: readonly EventTab[];
  participation: string;
  name: string;
  typed: TypedChange;
  problems: readonly { readonly field: ChangeField; readonly why: ChangeProblem }[];
  officers: readonly Option[];
  once: string;
  refused?: string | undefined;
}) => {
  const { view, event, typed } = props;
  const { lang } = view;
  const say = words[lang].change;
  const here = `/events/${event.id}/close`;
  const errors = props.problems.map(({ field, why }) => ({ field, message: say.problems[why] }));
  const at = (field: ChangeField) => errors.find((e) => e.field === field)?.message;
  return (
    <EventFrame view={view} event={event} tab="close" tabs={props.tabs}>
      <Stack>
        <h2>{say.title(props.name)}</h2>
        <p>{say.lead}</p>
        <ErrorSummary lang={lang} errors={errors} />
        {props.refused === undefined ? null : <Notice kind="bad">{props.refused}</Notice>}
        <Card>
          <Form action={link(view, `${here}/${props.participation}`)} once={props.once}>
            <Radios
              name="what"
              label={say.what}
              value={typed.what}
              error={at('what')}
              options={[
                ...steps.map((step) => ({ value: step, label: words[lang].kinds[step] })),
                { value: 'none', label: words[lang].kinds.none, hint: say.noneHint },
              ]}
            />
            <TextArea
              name="text"
              label={say.text}
              hint={say.textHint}
              optional={lang}
              rows={2}
              maxlength={500}
              value={typed.text}
              error={at('text')}
            />
            <DateInput
              name="due"
              label={say.due}
              hint={say.dueHint}
              optional={lang}
              value={typed.due}
              error={at('due')}
            />
            <Select
              name="responsible"
              label={say.responsible}
              optional={lang}
              value={typed.responsible}
              empty={say.officer}
              error={at('responsible')}
              options={props.officers}
            />
            <TextArea
              name="reason"
              label={say.reason}
              hint={say.reasonHint}
              optional={lang}
              rows={2}
              maxlength={500}
              value={typed.reason}
              error={at('reason')}
            />
            <Acts>
              <Button kind="main">{say.save}</Button>
              <ButtonLink kind="quiet" href={link(view, here)}>
                {say.back}
              </ButtonLink>
            </Acts>
          </Form>
        </Card>
      </Stack>
    </EventFrame>
  );
};

// How one enterprise's wait for a licence ended.
import { Button, ButtonLink, Form, Notice, Radios, TextArea, TextInput } from '../../../web/controls.tsx';
import { Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { HelpEnd, HelpRefusal } from '../actions/help.ts';
import type { Wants } from '../kinds.ts';
import { words } from '../words.ts';

export const EndHelpPage = (props: {
  view: View;
  id: string;
  enterprise: { readonly id: string; readonly name: string };
  wants: Wants;
  once: string;
  typed?: Omit<HelpEnd, 'id'> | undefined;
  refused?: HelpRefusal['refused'] | undefined;
}) => {
  const { view, typed, refused, wants } = props;
  const { lang } = view;
  const say = words[lang].end;
  const sentence = refused && words[lang].refused[refused];
  const at = (...codes: readonly HelpRefusal['refused'][]) =>
    refused && codes.includes(refused) ? sentence : undefined;
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, `/registry/${props.enterprise.id}`)}>{props.enterprise.name}</a>}
      lead={say.lead(words[lang].wants[wants])}
    >
      {refused === 'unknown-help' ? <Notice kind="bad">{sentence}</Notice> : null}
      <Card>
        <Form action={link(view, `/field/help/${props.id}`)} once={props.once}>
          <Radios
            name="outcome"
            label={say.outcome}
            value={typed?.outcome}
            error={at('outcome-missing')}
            options={[
              { value: 'helped', label: say.helped, hint: say.helpedHint },
              { value: 'left', label: say.left, hint: say.leftHint },
            ]}
          />
          <TextInput
            name="number"
            label={say.number}
            hint={wants === 'nib' ? say.numberHint : undefined}
            optional={lang}
            value={typed?.number}
            error={at('number-wrong', 'nib-taken')}
          />
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            optional={lang}
            rows={2}
            maxlength={500}
            value={typed?.reason}
            error={at('reason-short')}
          />
          <div class="acts">
            <Button kind="main">{say.save}</Button>
            <ButtonLink href={link(view, '/field/help')} kind="quiet">
              {say.cancel}
            </ButtonLink>
          </div>
        </Form>
      </Card>
    </StaffPage>
  );
};

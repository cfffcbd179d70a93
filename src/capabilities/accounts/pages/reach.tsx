// The number for the weekly message, on one's own page.
import { maskPhone } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { Badge, Button, Form, TextInput } from '../../../web/controls.tsx';
import { Acts, Card, Stack } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { words } from '../words.ts';

export const ReachCard = (props: {
  view: View;
  once: string;
  /** The number on record. */
  phone: Phone | null;
  typed?: string | undefined;
  error?: string | undefined;
}) => {
  const { view, phone } = props;
  const say = words[view.lang].reach;
  return (
    <Card title={say.title}>
      <Stack>
        <Badge kind={phone ? 'good' : 'plain'}>{phone ? maskPhone(phone) : say.none}</Badge>
        <p>{say.lead}</p>
        <Form action={link(view, '/accounts/me/number')} once={`${props.once}-number`}>
          <TextInput
            name="number"
            label={phone ? say.other : say.label}
            hint={say.hint}
            type="tel"
            autocomplete="tel"
            value={props.typed ?? ''}
            error={props.error}
            maxlength={40}
          />
          <Acts>
            <Button name="do" value="save">
              {say.save}
            </Button>
            {phone ? (
              <Button kind="quiet" name="do" value="remove">
                {say.remove}
              </Button>
            ) : null}
          </Acts>
        </Form>
      </Stack>
    </Card>
  );
};

// A text that is ready to be sent on: to be copied, or opened in WhatsApp; and those that the head of an RT was asked to send.
import { ButtonLink, Field } from '../../../../web/controls.tsx';
import { Acts, Card, Cards, Section, Stack } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { shareLink } from '../rules/forward.ts';
import { words } from '../words.ts';

export const Ready = ({ view, id, text }: { view: View; id: string; text: string }) => {
  const say = words[view.lang].page;
  return (
    <Stack>
      <Field name={id} label={say.send} hint={say.sendLead}>
        <textarea id={id} rows={Math.min(text.split('\n').length + 3, 14)} readonly>
          {text}
        </textarea>
      </Field>
      <Acts>
        <ButtonLink icon="phone" href={shareLink(text)}>
          {say.sendWa}
        </ButtonLink>
      </Acts>
    </Stack>
  );
};

export type Invite = { readonly id: string; readonly name: string; readonly text: string };

/** What the head of an RT was told to forward, event by event. */
export const Forward = ({ view, invites }: { view: View; invites: readonly Invite[] }) =>
  invites.length === 0 ? null : (
    <Section title={words[view.lang].list.forRt} id="forward">
      <Cards wide>
        {invites.map((one) => (
          <Card>
            <h3>
              <a href={link(view, `/events/${one.id}`)}>{one.name}</a>
            </h3>
            <Ready view={view} id={`text-${one.id}`} text={one.text} />
          </Card>
        ))}
      </Cards>
    </Section>
  );

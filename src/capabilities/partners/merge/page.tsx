// Asking into which organisation another one merges, and why.
import { Button, ButtonLink, Form, Notice, Select, TextArea } from '../../../web/controls.tsx';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { ListedPartner, PartnerRow } from '../store.ts';
import type { MergeRefusal } from './rules.ts';
import { words } from './words.ts';

const labelOf = ({ parent, name }: ListedPartner) =>
  parent === null || name.startsWith(parent) ? name : `${parent} · ${name}`;

export const MergePage = (props: {
  view: View;
  once: string;
  partner: PartnerRow;
  alike: readonly ListedPartner[];
  typed: { readonly to: string; readonly reason: string };
  refused?: MergeRefusal['refused'] | undefined;
}) => {
  const { view, partner, alike, typed, refused } = props;
  const say = words[view.lang];
  const back = link(view, `/partners/${partner.id}`);
  return (
    <StaffPage
      view={view}
      title={say.title(partner.name)}
      kicker={<a href={back}>{partner.name}</a>}
      lead={say.lead}
    >
      {refused ? <Notice kind="bad">{say.refused[refused]}</Notice> : null}
      {alike.length === 0 ? (
        <Notice kind="info">{say.none}</Notice>
      ) : (
        <Card>
          <Form once={props.once} action={`${back}/merge`}>
            <Select
              name="to"
              label={say.into}
              empty={say.choose}
              value={typed.to}
              options={alike.map((p) => ({ value: p.id, label: labelOf(p) }))}
            />
            <TextArea
              name="reason"
              label={say.reason}
              hint={say.reasonHint}
              rows={2}
              maxlength={500}
              value={typed.reason}
            />
            <Acts>
              <Button kind="main">{say.save}</Button>
              <ButtonLink kind="quiet" href={back}>
                {say.cancel}
              </ButtonLink>
            </Acts>
          </Form>
        </Card>
      )}
    </StaffPage>
  );
};

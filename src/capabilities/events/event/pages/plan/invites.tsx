// Heads of the invited RT, and who of them was told.
import { Badge, Button, Form } from '../../../../../web/controls.tsx';
import { Acts, Section } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { link } from '../../../../../web/view.ts';
import { words } from '../../words.ts';
import type { OverviewProps } from '../overview.tsx';

export const InvitePart = (props: OverviewProps) => {
  const { view, event, heads, places, may, once } = props;
  const { lang } = view;
  const say = words[lang].page;
  const left = heads.filter((h) => h.byMessage === null).length;
  return (
    <Section title={say.invites} lead={say.invitesLead} id="invites">
      <DataTable
        caption={say.invites}
        quiet
        rows={heads}
        rowKey={(h) => h.userId}
        empty={say.noRtHeads}
        columns={[
          { key: 'area', head: say.area, cell: (h) => places.name(h.area) },
          { key: 'name', head: say.rtHead, cell: (h) => h.name },
          {
            key: 'told',
            head: say.state,
            narrow: true,
            cell: (h) =>
              h.byMessage === null ? (
                <Badge kind="plain">{say.notTold}</Badge>
              ) : (
                <Badge kind="good">{say.told}</Badge>
              ),
          },
          {
            key: 'how',
            head: say.how,
            cell: (h) => (h.byMessage === null ? '–' : h.byMessage ? say.byMessage : say.byHome),
          },
        ]}
      />
      {may.manage && event.published && left > 0 && event.state !== 'cancelled' ? (
        <Form once={once()} action={link(view, `/events/${event.id}/invite`)}>
          <Acts>
            <Button icon="bell">{say.invite}</Button>
          </Acts>
        </Form>
      ) : null}
    </Section>
  );
};

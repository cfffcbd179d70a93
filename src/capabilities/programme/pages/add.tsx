// Putting enterprises and groups into an activity: search, tick, add.
import { Acts, Card, Stack, StaffPage } from '../../../web/layout.tsx';
import { Badge, Button, ButtonLink, Form, Notice, SearchBox, TextArea } from '../../../web/controls.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import type { FoundEnterprise } from '../../registry/index.ts';
import { words } from '../words.ts';

export const AddPage = (props: {
  view: View;
  activity: { readonly id: string; readonly name: string };
  q: string;
  found: readonly FoundEnterprise[];
  known: ReadonlySet<string>;
  places: Places;
  groups: string;
  once: string;
  refused?: string | undefined;
}) => {
  const { view, activity, found, known, places } = props;
  const { lang } = view;
  const say = words[lang].add;
  const here = link(view, `/programme/${activity.id}/add`);
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, `/programme/${activity.id}`)}>{activity.name}</a>}
      lead={say.lead}
    >
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <Stack>
        <SearchBox lang={lang} action={here} label={say.search} value={props.q} />
        <DataTable
          caption={say.found}
          quiet={props.q === ''}
          rows={found}
          rowKey={(e) => e.id}
          rowHref={(e) => link(view, `/registry/${e.id}`)}
          empty={props.q === '' ? say.tip : say.notFound}
          columns={[
            { key: 'name', head: words[lang].people.name, cell: (e) => e.name },
            {
              key: 'tick',
              head: say.choose,
              narrow: true,
              cell: (e) =>
                known.has(e.id) ? (
                  <Badge>{say.in}</Badge>
                ) : (
                  <input
                    type="checkbox"
                    name="enterprise"
                    form="add-form"
                    value={e.id}
                    aria-label={words[lang].people.choose(e.name)}
                  />
                ),
            },
            { key: 'owner', head: say.owner, cell: (e) => e.owner ?? '–' },
            { key: 'kind', head: say.kind, cell: (e) => e.kind ?? '–' },
            { key: 'area', head: words[lang].people.area, cell: (e) => places.name(e.area) },
          ]}
        />
        <Card>
          <Form id="add-form" once={props.once} action={here}>
            <input type="hidden" name="q" value={props.q} />
            <TextArea
              name="groups"
              label={say.groups}
              hint={say.groupsHint}
              optional={lang}
              rows={2}
              maxlength={2000}
              value={props.groups}
            />
            <Acts>
              <Button kind="main">{say.save}</Button>
              <ButtonLink kind="quiet" href={link(view, `/programme/${activity.id}#people`)}>
                {words[lang].form.cancel}
              </ButtonLink>
            </Acts>
          </Form>
        </Card>
      </Stack>
    </StaffPage>
  );
};

// All doors: what each asks and the way to who is nearly ready.
import { Badge, ButtonLink } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Acts, Section, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { productKindName } from '../../catalogue/index.ts';
import type { ListedDoor } from '../store/doors.ts';
import { words } from '../words.ts';
import { nameOf } from './parts.tsx';

export const DoorsPage = (props: {
  view: View;
  doors: readonly ListedDoor[];
  may: { edit: boolean; list: boolean };
}) => {
  const { view, doors, may } = props;
  const { lang } = view;
  const say = words[lang];
  const add = (
    <ButtonLink kind="main" icon="plus" href={link(view, '/readiness/new')}>
      {say.add}
    </ButtonLink>
  );
  return (
    <StaffPage view={view} title={say.title} lead={say.lead} act={may.edit ? add : undefined}>
      {may.list ? (
        <Acts>
          <ButtonLink icon="users" href={link(view, '/readiness/batches')}>
            {say.batches}
          </ButtonLink>
        </Acts>
      ) : null}
      <Section>
        <DataTable
          caption={say.title}
          quiet
          rows={doors}
          rowKey={(d) => d.id}
          rowHref={(d) => link(view, `/readiness/${d.id}`)}
          empty={<EmptyState icon="store" title={say.none} text={say.noneText} />}
          columns={[
            { key: 'name', head: say.door.name, cell: (d) => d.name },
            {
              key: 'kind',
              head: say.door.kind,
              narrow: true,
              cell: (d) => <Badge>{say.kinds[d.kind]}</Badge>,
            },
            { key: 'chain', head: say.door.chain, cell: (d) => d.parent ?? '–' },
            {
              key: 'asks',
              head: say.door.asks,
              cell: (d) =>
                d.body ? (
                  <span title={say.conditions(formatCount(d.body.conditions.length, lang))}>
                    {d.body.conditions.map((c) => nameOf(c, lang)).join(', ')}
                  </span>
                ) : (
                  '–'
                ),
            },
            {
              key: 'takes',
              head: say.door.takes,
              cell: (d) =>
                d.body?.takes ? d.body.takes.map((k) => productKindName(k, lang)).join(', ') : say.takesAll,
            },
            ...(may.list
              ? [
                  {
                    key: 'near',
                    head: say.near.lacks(1),
                    act: true,
                    cell: (d: ListedDoor) => (
                      <a
                        href={link(view, `/readiness/${d.id}/near`)}
                        aria-label={`${say.one.near} ${d.name}`}
                      >
                        {say.one.near}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </StaffPage>
  );
};

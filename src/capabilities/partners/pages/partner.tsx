// One partner: what it is, its outlets, and who signs in for it.
import { Acts, Card, Section, StaffPage } from '../../../web/layout.tsx';
import { Badge, Button, ButtonLink, Form, Notice, Select } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { DefinitionList } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import type { JoinedTo } from '../merge/store.ts';
import { words as mergeWords } from '../merge/words.ts';
import type { ActingPerson, ListedPartner, PartnerPerson, PartnerRow } from '../store.ts';
import { asks, tabsOf } from '../tabs.ts';
import { words } from '../words.ts';

type Props = {
  view: View;
  partner: PartnerRow;
  chain: { readonly id: string; readonly name: string } | null;
  /** What it became part of. */
  joined: JoinedTo | null;
  outlets: readonly ListedPartner[];
  people: readonly ActingPerson[];
  free: readonly PartnerPerson[];
  places: Places;
  mayEdit: boolean;
  /** Works in the place of organisations. */
  mayAct: boolean;
  /** Reads what shops ask. */
  mayAsk: boolean;
  once: () => string;
  refused?: 'person-taken' | 'unknown-partner' | undefined;
};

const Outlets = ({ view, partner, outlets, places, mayEdit }: Props) => {
  const say = words[view.lang];
  return (
    <Section
      title={say.outlets}
      lead={say.outletsLead}
      act={
        mayEdit ? (
          <ButtonLink icon="plus" href={link(view, `/partners/new?chain=${partner.id}`)}>
            {say.addOutlet}
          </ButtonLink>
        ) : undefined
      }
    >
      <DataTable
        caption={say.outlets}
        quiet
        rows={outlets}
        rowKey={(o) => o.id}
        rowHref={(o) => link(view, `/partners/${o.id}`)}
        empty={say.noOutlets}
        columns={[
          { key: 'name', head: say.fields.name, cell: (o) => o.name },
          { key: 'area', head: say.fields.area, cell: (o) => places.name(o.area) },
          { key: 'address', head: say.fields.address, cell: (o) => o.address ?? '–' },
        ]}
      />
    </Section>
  );
};

const People = ({ view, partner, people, free, once, refused }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const action = link(view, `/partners/${partner.id}/people`);
  return (
    <Section title={say.people} lead={say.peopleLead} id="people">
      {refused ? <Notice kind="bad">{say.refused[refused]}</Notice> : null}
      <DataTable
        caption={say.people}
        quiet
        rows={people}
        rowKey={(p) => p.userId}
        empty={say.nobody}
        columns={[
          { key: 'name', head: say.fields.name, cell: (p) => p.name },
          {
            key: 'others',
            head: say.othersHead,
            cell: (p) => (p.others.length === 0 ? '–' : p.others.join(', ')),
          },
          {
            key: 'state',
            head: '',
            cell: (p) =>
              p.active ? p.through ? <Badge>{say.throughChain}</Badge> : '' : <Badge>{say.noLonger}</Badge>,
          },
          {
            key: 'act',
            head: '',
            act: true,
            narrow: true,
            cell: (p) =>
              p.through ? null : (
                <Form once={once()} action={`${action}/remove`}>
                  <input type="hidden" name="person" value={p.userId} />
                  <Button kind="quiet">{say.remove(p.name)}</Button>
                </Form>
              ),
          },
        ]}
      />
      {free.length === 0 ? (
        <p class="note">{say.noFreePeople}</p>
      ) : (
        <Form once={once()} action={action}>
          <Select
            name="person"
            label={say.addPerson}
            empty={say.choosePerson}
            options={free.map((p) => ({ value: p.userId, label: p.name }))}
          />
          <Acts>
            <Button icon="plus">{say.addPerson}</Button>
          </Acts>
        </Form>
      )}
    </Section>
  );
};

/** What is done about local goods here, and what is asked of them before they stand on its shelf. */
const Shelf = ({ view, partner, mayAct, mayAsk }: Props) => {
  const say = words[view.lang];
  const sells = mayAct && tabsOf(partner.kind).length > 0;
  const door = mayAsk && asks(partner.kind);
  if (!sells && !door) return null;
  return (
    <Section title={say.shelf} lead={say.shelfLead}>
      <Acts>
        {sells ? (
          <ButtonLink icon="store" href={link(view, `/mitra/${partner.id}`)}>
            {say.openShelf}
          </ButtonLink>
        ) : null}
        {door ? (
          <ButtonLink icon="package" href={link(view, `/readiness/for/${partner.id}`)}>
            {say.openDoor}
          </ButtonLink>
        ) : null}
      </Acts>
    </Section>
  );
};

export const PartnerPage = (props: Props) => {
  const { view, partner, chain, joined, places, mayEdit } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <StaffPage
      view={view}
      title={partner.name}
      kicker={<a href={link(view, '/partners')}>{say.title}</a>}
      act={
        mayEdit ? (
          <ButtonLink kind="main" icon="pencil" href={link(view, `/partners/${partner.id}/edit`)}>
            {say.edit}
          </ButtonLink>
        ) : undefined
      }
    >
      {joined ? (
        <Notice kind="info">
          <a href={link(view, `/partners/${joined.id}`)}>
            {mergeWords[lang].joined(joined.name, formatDay(joined.day, lang))}
          </a>
        </Notice>
      ) : null}
      <Card>
        <DefinitionList
          items={[
            {
              term: say.fields.kind,
              value: (
                <>
                  <Badge>{say.kinds[partner.kind]}</Badge>
                  {partner.active ? null : <Badge kind="warn">{say.inactive}</Badge>}
                </>
              ),
            },
            ...(chain
              ? [
                  {
                    term: say.fields.parent,
                    value: <a href={link(view, `/partners/${chain.id}`)}>{chain.name}</a>,
                  },
                ]
              : []),
            { term: say.fields.area, value: places.name(partner.area) },
            { term: say.fields.address, value: partner.address ?? '–' },
            { term: say.fields.contact, value: partner.contact ?? '–' },
          ]}
        />
      </Card>
      <Shelf {...props} />
      {partner.kind === 'chain' ? <Outlets {...props} /> : null}
      {mayEdit ? <People {...props} /> : null}
      {mayEdit && partner.active && partner.kind !== 'chain' ? (
        <ButtonLink kind="quiet" icon="git-merge" href={link(view, `/partners/${partner.id}/merge`)}>
          {mergeWords[lang].open}
        </ButtonLink>
      ) : null}
    </StaffPage>
  );
};

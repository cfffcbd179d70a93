// The first page of one organisation: what waits there, its outlets, and what is written about it.
import { Card, Section } from '../../../web/arrange.tsx';
import { Notice } from '../../../web/controls.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { kindName, MitraFrame } from '../../partners/index.ts';
import type { ListedPartner, OpenPartner } from '../../partners/index.ts';
import type { Places } from '../../regions/index.ts';
import type { Waiting as Waits } from './load.ts';
import { Organisations, Waiting } from './parts.tsx';
import { words } from './words.ts';

export const MitraPage = (props: {
  view: View;
  partner: OpenPartner;
  chain: { readonly name: string; readonly href: string | null } | null;
  outlets: readonly ListedPartner[];
  waiting: Waits;
  places: Places;
}) => {
  const { view, partner, chain, outlets, waiting, places } = props;
  const { lang } = view;
  const say = words[lang];
  const items = [
    { term: say.kind, value: kindName(partner.kind, lang) },
    ...(chain
      ? [
          {
            term: say.chain,
            value: chain.href === null ? chain.name : <a href={link(view, chain.href)}>{chain.name}</a>,
          },
        ]
      : []),
    { term: say.place, value: places.name(partner.area) },
    { term: say.address, value: partner.address ?? '–' },
    { term: say.contact, value: partner.contact ?? '–' },
  ];
  return (
    <MitraFrame view={view} partner={partner} title={partner.name}>
      {partner.active ? null : <Notice kind="warn">{say.inactive}</Notice>}
      <Waiting view={view} {...waiting} />
      {outlets.length > 0 ? (
        <Organisations view={view} rows={outlets} places={places} title={say.outlets} />
      ) : null}
      <Section>
        <Card>
          <DefinitionList items={items} />
        </Card>
      </Section>
    </MitraFrame>
  );
};

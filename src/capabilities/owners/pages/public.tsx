// What anybody may read of an enterprise whose owner wants to be found.
import { waLink } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { titleCase } from '../../../kernel/text.ts';
import { ButtonLink, ExampleNote } from '../../../web/controls.tsx';
import { Acts, Card, PageHead, PublicPage } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import type { View } from '../../../web/view.ts';
import { registryWords, sectorName } from '../../registry/index.ts';
import type { PublicEnterprise } from '../store/public.ts';
import { dataWords } from '../words/data.ts';

const words = {
  id: {
    kicker: 'Usaha di kota ini',
    chat: 'Hubungi lewat WhatsApp',
    hello: (name: string) => `Halo ${name}, saya ingin bertanya.`,
  },
  en: {
    kicker: 'An enterprise of this city',
    chat: 'Contact by WhatsApp',
    hello: (name: string) => `Hello ${name}, I would like to ask something.`,
  },
} as const;

export const PublicEnterprisePage = (props: { view: View; one: PublicEnterprise; place: string }) => {
  const { view, one, place } = props;
  const { lang } = view;
  const name = titleCase(one.name);
  const { fields } = registryWords[lang];
  const phone = one.phone ? (`+62${one.phone.replaceAll(/\D/g, '').replace(/^0/, '')}` as Phone) : null;
  return (
    <PublicPage view={view} title={name}>
      <PageHead title={name} kicker={words[lang].kicker} />
      {one.example ? <ExampleNote lang={lang} /> : null}
      <Card>
        <DefinitionList
          items={[
            { term: fields.kind, value: one.kind ?? sectorName(one.sector, lang) },
            { term: fields.area, value: place },
            ...(one.kind ? [{ term: fields.sector, value: sectorName(one.sector, lang) }] : []),
            ...(one.phone ? [{ term: fields.phone, value: one.phone }] : []),
          ]}
        />
        <p class="note">{dataWords[lang].noProducts}</p>
        {phone ? (
          <Acts>
            <ButtonLink kind="main" icon="phone" href={waLink(phone, words[lang].hello(name))}>
              {words[lang].chat}
            </ButtonLink>
          </Acts>
        ) : null}
      </Card>
    </PublicPage>
  );
};

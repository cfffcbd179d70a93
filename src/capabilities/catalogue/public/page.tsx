// Where a product is from, for whoever holds it in their hand.
import { day } from '../../../kernel/day.ts';
import { Badge, ExampleNote } from '../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { PageHead, PublicPage, Section } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { publicView } from '../../../web/public-view.ts';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { evidenceWords } from '../../evidence/index.ts';
import { netText } from '../pages/fields.tsx';
import { words as frame } from '../words/frame.ts';
import type { Claim, Origin } from './store.ts';
import { words } from './words.ts';

const tones = { stated: 'plain', seen: 'info', checked: 'good' } as const;

const Claims = ({ view, claims }: { view: View; claims: readonly Claim[] }) => {
  const { lang } = view;
  const say = words[lang];
  const names: Readonly<Record<string, string>> = evidenceWords[lang].kinds;
  if (claims.length === 0) return <p class="note">{say.noClaims}</p>;
  return (
    <DefinitionList
      items={claims.map(({ kind, grade, from, to }) => ({
        term: names[kind] ?? kind,
        value: <Badge kind={tones[grade]}>{say.grades[grade]}</Badge>,
        note: [
          say.since(formatDay(day(from), lang)),
          ...(to === null ? [] : [say.until(formatDay(day(to), lang))]),
        ].join(', '),
      }))}
    />
  );
};

export const OriginPage = ({ view, origin }: { view: View; origin: Origin }) => {
  const { lang } = view;
  const say = words[lang];
  const { maker, photos } = origin;
  const known = (term: string, value: string | null) => (value ? [{ term, value }] : []);
  return (
    <PublicPage view={publicView(view)} title={origin.name}>
      <PageHead title={origin.name} kicker={say.kicker(view.city.name)} lead={origin.brand ?? undefined} />
      {origin.example ? <ExampleNote lang={lang} /> : null}
      {photos.length > 0 ? (
        <ul class="scans">
          {photos.map(({ id, alt }) => (
            <li>
              <img src={link(view, `/asal/${origin.code}/foto/${id}`)} alt={alt} loading="lazy" />
            </li>
          ))}
        </ul>
      ) : null}
      <Section>
        <DefinitionList
          items={[
            { term: say.madeIn, value: [origin.place, view.city.name].filter(Boolean).join(', ') },
            {
              term: say.maker,
              value: maker ? <a href={link(view, `/usaha/p/${maker.id}`)}>{maker.name}</a> : say.hidden,
            },
            { term: say.kind, value: frame[lang].kinds[origin.kind] },
            ...known(say.content, netText(origin, lang)),
            ...known(say.packaging, origin.packaging),
            ...known(
              say.keeps,
              origin.shelfLifeDays === null
                ? null
                : frame[lang].days(formatCount(origin.shelfLifeDays, lang)),
            ),
          ]}
        />
      </Section>
      <Section title={say.claims} lead={say.claimsLead}>
        <Claims view={view} claims={origin.claims} />
      </Section>
    </PublicPage>
  );
};

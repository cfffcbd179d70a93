// The copy of one's data to read.
import { dayOf } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { showPhone } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { DefinitionList, Timeline } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { bandOf, evidenceWords, kindFacts } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { registryWords, sectorName } from '../../registry/index.ts';
import type { OneOwned, OwnCopy } from '../actions/load.ts';
import { boardWords } from '../words/board.ts';
import { dataWords } from '../words/data.ts';
import { ownWords } from '../words/own.ts';
import { rightsWords } from '../words/rights.ts';
import { lookTold, requestTold } from './rights.tsx';

type Props = { readonly view: View; readonly copy: OwnCopy };

function factTold(fact: ListedFact, { lang }: View): string {
  const value =
    fact.value === null
      ? null
      : kindFacts(fact.kind).measure?.of === 'rupiah'
        ? bandOf(fact.value, fact.valueHigh ?? fact.value, lang)
        : String(fact.value);
  const until = fact.validTo ? dataWords[lang].until(formatDay(fact.validTo as PlainDate, lang)) : null;
  return [fact.number, value, evidenceWords[lang].grades[fact.grade], until].filter(Boolean).join(' · ');
}

const Enterprise = ({ view, copy, one }: Props & { one: OneOwned }) => {
  const { lang } = view;
  const say = rightsWords[lang].copyPage;
  const { fields, statuses } = registryWords[lang];
  const changedFields = { ...fields, point: registryWords[lang].point, note: registryWords[lang].note };
  const { enterprise: e } = one;
  const history = copy.history.get(e.id);
  return (
    <Card title={e.name}>
      <DefinitionList
        items={[
          { term: fields.kind, value: e.kind ?? '–' },
          { term: fields.sector, value: sectorName(e.sector, lang) },
          { term: fields.kbli, value: e.kbli ?? '–' },
          { term: fields.area, value: e.rt ? `${one.place}, RT ${e.rt}` : one.place },
          { term: fields.address, value: e.address ?? '–' },
          ...(one.point
            ? [{ term: registryWords[lang].point, value: `${one.point.lat}, ${one.point.lng}` }]
            : []),
          { term: fields.nib, value: e.nib ?? '–' },
          { term: fields.founded, value: e.founded === null ? '–' : String(e.founded) },
        ]}
      />
      <h3>{say.proofs}</h3>
      <DefinitionList
        items={one.facts.map((fact) => ({
          term: evidenceWords[lang].kinds[fact.kind],
          value: factTold(fact, view),
        }))}
      />
      <h3>{say.history}</h3>
      <Timeline
        lang={lang}
        items={[
          ...(history?.standings ?? []).map((s) => ({
            day: s.day as PlainDate,
            title: statuses[s.status],
            detail: s.reason ?? undefined,
          })),
          ...(history?.changes ?? []).map((c) => ({
            day: dayOf(c.recordedAt, view.zone),
            title: Object.keys(c.after)
              .map((f) => (changedFields as Readonly<Record<string, string>>)[f] ?? f)
              .join(', '),
            detail: c.reason,
          })),
        ]}
      />
    </Card>
  );
};

export const CopyPage = (props: Props) => {
  const { view, copy } = props;
  const { lang } = view;
  const { copyPage: say, noLooks } = rightsWords[lang];
  const { sexes } = registryWords[lang];
  const { person, masked, rights } = copy;
  return (
    <OwnerPage view={view} title={say.title} kicker={ownWords[lang].kicker} lead={say.lead}>
      <Acts>
        <ButtonLink kind="main" icon="download" href={link(view, '/usaha/salinan.json')} download>
          {say.json}
        </ButtonLink>
      </Acts>
      <Card title={say.you}>
        <DefinitionList
          items={[
            { term: say.name, value: person.name },
            ...(person.sex ? [{ term: say.sex, value: sexes[person.sex] }] : []),
            { term: say.nik, value: masked.nik ?? '–' },
            { term: say.phone, value: copy.phone ? showPhone(copy.phone as Phone) : '–' },
            { term: registryWords[lang].fields.email, value: copy.email ?? '–' },
          ]}
        />
      </Card>
      {copy.enterprises.map((one) => (
        <Enterprise {...props} one={one} />
      ))}
      <Card title={say.choices}>
        <Timeline
          lang={lang}
          items={copy.choices.map((c) => ({
            day: dayOf(c.at, view.zone),
            title: `${say.whats[c.what]}: ${c.given ? say.yes : say.no}`,
          }))}
        />
      </Card>
      <Card title={say.looks}>
        {rights.looks.length === 0 ? <p class="note">{noLooks}</p> : null}
        <Timeline lang={lang} items={rights.looks.map((look) => lookTold(look, { view, rights }))} />
      </Card>
      <Card title={say.requests}>
        <Timeline
          lang={lang}
          items={rights.requests.map((row) => ({
            day: dayOf(row.madeAt, view.zone),
            title: boardWords[lang].kinds[row.kind],
            detail: requestTold(row, view),
          }))}
        />
      </Card>
      <p>
        <a href={link(view, '/usaha/hak')}>{say.back}</a>
      </p>
    </OwnerPage>
  );
};

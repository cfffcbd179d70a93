// "Data saya": what the public sees, what is on record, money in bands, papers.
import type { PlainDate } from '../../../kernel/day.ts';
import { showNib } from '../../../kernel/nib.ts';
import type { Nib } from '../../../kernel/nib.ts';
import { showPhone } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { Badge, Button, ButtonLink, Checkbox, Form } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { DefinitionList, EmptyState } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { bandOf, evidenceWords, kindFacts } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { registryWords, sectorName } from '../../registry/index.ts';
import type { OneOwned, OwnData } from '../actions/load.ts';
import { dataWords } from '../words/data.ts';
import { ownWords } from '../words/own.ts';

type Props = { readonly view: View; readonly data: OwnData; readonly once: string };
type One = { readonly view: View; readonly data: OwnData; readonly one: OneOwned; readonly once: string };

/** A form's key stands once on a page; each enterprise has its own. */
const keyOf = (once: string, id: string): string => `${once}-${id.slice(-8)}`;

const ShownCard = ({ view, data, one, once }: One) => {
  const say = dataWords[view.lang];
  const { enterprise: e, findable, phoneShown, place } = one;
  const phone = data.phone ? showPhone(data.phone as Phone) : null;
  return (
    <Card title={say.shown} id={`shown-${e.id.slice(-8)}`}>
      <p>{findable ? say.shownOn : say.hidden}</p>
      {findable ? (
        <DefinitionList
          items={[
            { term: registryWords[view.lang].fields.name, value: e.name },
            { term: registryWords[view.lang].fields.kind, value: e.kind ?? sectorName(e.sector, view.lang) },
            { term: say.kelurahan, value: place },
            ...(phoneShown && phone ? [{ term: registryWords[view.lang].fields.phone, value: phone }] : []),
          ]}
        />
      ) : null}
      <p class="note">{say.never}</p>
      <Form action={link(view, `/usaha/data/${e.id}/tampil`)} once={keyOf(once, e.id)}>
        <Checkbox
          name="findable"
          id={`findable-${e.id.slice(-8)}`}
          label={say.findable}
          hint={say.findableHint}
          checked={findable}
        />
        {phone ? (
          <Checkbox
            name="phone"
            id={`phone-${e.id.slice(-8)}`}
            label={say.phone}
            hint={say.phoneHint}
            checked={phoneShown}
          />
        ) : (
          <p class="note">{say.noPhone}</p>
        )}
        <Acts>
          <Button icon="check">{say.save}</Button>
          {findable ? (
            <ButtonLink kind="quiet" icon="eye" href={link(view, `/usaha/p/${e.id}`)}>
              {say.look}
            </ButtonLink>
          ) : null}
        </Acts>
      </Form>
    </Card>
  );
};

const RecordCard = ({ view, one }: One) => {
  const say = dataWords[view.lang];
  const { fields } = registryWords[view.lang];
  const { enterprise: e, place } = one;
  const rt = e.rt ? `, RT ${e.rt}` : '';
  return (
    <Card title={say.record}>
      <DefinitionList
        items={[
          { term: fields.kind, value: e.kind ?? say.empty },
          { term: fields.sector, value: sectorName(e.sector, view.lang) },
          { term: fields.area, value: `${place}${rt}` },
          { term: fields.address, value: e.address ?? say.empty, note: say.onlyYou },
          { term: fields.nib, value: e.nib ? showNib(e.nib as Nib) : say.empty },
          { term: fields.founded, value: e.founded === null ? say.empty : String(e.founded) },
        ]}
      />
      <Acts>
        <ButtonLink icon="pencil" href={link(view, `/usaha/data/${e.id}/perbaiki`)}>
          {say.correct}
        </ButtonLink>
      </Acts>
    </Card>
  );
};

const bandTold = (fact: ListedFact, view: View): string =>
  bandOf(fact.value ?? 0n, fact.valueHigh ?? fact.value ?? 0n, view.lang);

const MoneyCard = ({ view, one }: One) => {
  const say = dataWords[view.lang];
  const newest = one.facts.findLast((f) => f.kind === 'sales_year' && f.value !== null);
  return (
    <Card title={say.money}>
      {newest ? (
        <p>
          <b>{bandTold(newest, view)}</b>{' '}
          <small>{say.moneyStated(formatDay(newest.validFrom as PlainDate, view.lang))}</small>
        </p>
      ) : (
        <p>{say.moneyNone}</p>
      )}
      <Acts>
        <ButtonLink href={link(view, `/usaha/omzet/${one.enterprise.id}`)} icon="scale">
          {say.moneyAct}
        </ButtonLink>
      </Acts>
    </Card>
  );
};

const PapersCard = ({ view, one }: One) => {
  const { lang } = view;
  const say = dataWords[lang];
  const own = evidenceWords[lang];
  const papers = one.facts.filter((f) => !kindFacts(f.kind).measure);
  return (
    <Card title={say.papers}>
      {papers.length === 0 ? (
        <p class="note">{say.noPapers}</p>
      ) : (
        <DefinitionList
          items={papers.map((fact) => ({
            term: own.kinds[fact.kind],
            value: <Badge kind={fact.grade === 'stated' ? 'plain' : 'good'}>{own.grades[fact.grade]}</Badge>,
            ...(fact.validTo ? { note: say.until(formatDay(fact.validTo as PlainDate, lang)) } : {}),
          }))}
        />
      )}
    </Card>
  );
};

export const Restricted = ({ view }: { view: View }) => {
  const say = dataWords[view.lang];
  return (
    <EmptyState
      icon="lock"
      title={say.restricted}
      text={say.restrictedText}
      act={
        <ButtonLink kind="main" href={link(view, '/usaha/hak')}>
          {say.restrictedAct}
        </ButtonLink>
      }
    />
  );
};

export const DataPage = ({ view, data, once }: Props) => {
  const say = dataWords[view.lang];
  return (
    <OwnerPage view={view} title={say.title} kicker={ownWords[view.lang].kicker} lead={say.lead}>
      {data.person.restrictedAt ? (
        <Restricted view={view} />
      ) : (
        data.enterprises.map((one) => (
          <section class="stack" aria-label={one.enterprise.name}>
            <h2>{one.enterprise.name}</h2>
            <ShownCard view={view} data={data} one={one} once={once} />
            <RecordCard view={view} data={data} one={one} once={once} />
            <MoneyCard view={view} data={data} one={one} once={once} />
            <PapersCard view={view} data={data} one={one} once={once} />
          </section>
        ))
      )}
      {data.person.restrictedAt ? null : (
        <p>
          <a href={link(view, '/usaha/baru')}>{ownWords[view.lang].register}</a>
        </p>
      )}
    </OwnerPage>
  );
};

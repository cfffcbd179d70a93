// The form that places products: choose the outlet and what stands there, then one set of terms for all.
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  SearchBox,
  Select,
} from '../../../../web/controls.tsx';
import { Acts, Card, Section, Tools } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { nameOfCondition } from '../../../readiness/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import type { Places } from '../../../regions/index.ts';
import type { PlaceRefusal } from '../actions/place.ts';
import type { Bounds, Breach, Terms } from '../rules/bounds.ts';
import type { Problem, TypedPlace } from '../rules/form.ts';
import type { Choosable } from '../store/choose.ts';
import { words } from '../words/index.ts';
import { Frame, listPath } from './frame.tsx';
import { Guard } from './guard.tsx';
import { TermsFields } from './terms-fields.tsx';

export type Named = { readonly id: string; readonly name: string };

export type PlaceProps = {
  readonly view: View;
  readonly once: string;
  /** Null: the agency's own page. */
  readonly partner: OpenPartner | null;
  readonly outlets: readonly Named[];
  readonly koperasis: readonly Named[];
  readonly products: readonly Choosable[];
  readonly places: Places;
  readonly q: string;
  readonly typed: TypedPlace;
  readonly problems: readonly Problem[];
  readonly refusal?: PlaceRefusal | undefined;
  readonly judged?:
    | { readonly terms: Terms; readonly bounds: Bounds; readonly breaches: readonly Breach[] }
    | undefined;
  readonly mayKeep: boolean;
};

const Why = ({ view, refusal }: { view: View; refusal: PlaceRefusal }) => {
  const { lang } = view;
  const say = words[lang];
  if (refusal.refused === 'stands-already')
    return <Notice kind="bad">{say.standsAlready(refusal.product)}</Notice>;
  return (
    <Notice kind="bad">
      {say.refused[refusal.refused]}
      {refusal.refused === 'papers-missing' ? (
        <ul>
          {refusal.lacks.map(({ product, door, missing }) => (
            <li>{say.lacking(product, missing.map((c) => nameOfCondition(c, lang)).join(', '), door)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
};

const Products = ({ view, products, typed, places, problems }: PlaceProps) => {
  const say = words[view.lang];
  const code = problems.find((p) => p.field === 'products')?.code;
  return (
    <fieldset class={code ? 'field wrong' : 'field'} id="products" tabindex={-1}>
      <legend>{say.form.products}</legend>
      <p class="hint">{products.length === 0 ? say.form.noProducts : say.form.productsLead}</p>
      {code ? <p class="error">{say.problems[code]}</p> : null}
      {products.map((p) => (
        <label class="choice">
          <input type="checkbox" name="product" value={p.id} checked={typed.products.includes(p.id)} />
          <span>
            {p.name}
            <small>
              {p.maker}, {places.name(p.area)}
              {p.candidateId === null ? '' : ` · ${say.form.chosen}`}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** Choosing the outlet and looking for products happens by address, before terms are typed. */
const Choose = ({ view, partner, outlets, q, typed }: PlaceProps) => {
  const { lang } = view;
  const say = words[lang];
  const action = link(view, `${listPath(partner)}/new`);
  return (
    <>
      {outlets.length < 2 ? null : (
        <form class="filters" method="get" action={action} data-auto>
          <Select
            name="outlet"
            id="choose-outlet"
            label={say.form.chooseOutlet}
            value={typed.outlet}
            empty="–"
            options={outlets.map((o) => ({ value: o.id, label: o.name }))}
          />
          <button class="btn plain" type="submit">
            {say.form.showOutlet}
          </button>
        </form>
      )}
      {typed.outlet === '' ? null : (
        <Tools>
          <SearchBox
            lang={lang}
            action={action}
            label={say.form.search}
            value={q}
            keep={[['outlet', typed.outlet]]}
          />
        </Tools>
      )}
    </>
  );
};

export const PlacePage = (props: PlaceProps) => {
  const { view, partner, koperasis, typed, problems, refusal, judged, mayKeep } = props;
  const { lang } = view;
  const say = words[lang];
  const path = listPath(partner);
  const endsCode = problems.find((p) => p.field === 'endsOn')?.code;
  const named = (field: string) => (field === 'products' ? 'products' : field);
  return (
    <Frame view={view} partner={partner} title={say.form.title} lead={say.form.lead}>
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: named(p.field), message: say.problems[p.code] }))}
      />
      {refusal ? <Why view={view} refusal={refusal} /> : null}
      <Section>
        <Choose {...props} />
        {typed.outlet === '' ? null : (
          <Card>
            <Form once={props.once} action={link(view, `${path}/new`)}>
              <input type="hidden" name="outlet" value={typed.outlet} />
              <input type="hidden" name="q" value={props.q} />
              <Products {...props} />
              {partner?.kind === 'koperasi' ? (
                <input type="hidden" name="koperasi" value={partner.id} />
              ) : (
                <Select
                  name="koperasi"
                  label={say.fields.koperasi}
                  optional={lang}
                  value={typed.koperasi}
                  empty={say.noKoperasi}
                  options={koperasis.map((k) => ({ value: k.id, label: k.name }))}
                />
              )}
              <h2>{say.form.terms}</h2>
              <TermsFields view={view} typed={typed} problems={problems} mayKeep={mayKeep} />
              <DateInput
                name="endsOn"
                label={say.fields.endsOn}
                value={typed.endsOn}
                hint={say.hints.endsOn}
                optional={lang}
                error={endsCode && say.problems[endsCode]}
              />
              {judged ? <Guard view={view} {...judged} /> : null}
              <Acts>
                <Button kind="main">{say.form.save}</Button>
                <Button name="check" value="1">
                  {say.form.check}
                </Button>
                <ButtonLink kind="quiet" href={link(view, path)}>
                  {say.form.cancel}
                </ButtonLink>
              </Acts>
            </Form>
          </Card>
        )}
      </Section>
    </Frame>
  );
};

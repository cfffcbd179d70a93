// One product: what it lacks first, then its pictures, what is known of it, its label and its paper.
import { showGtin } from '../../../kernel/gtin.ts';
import type { Gtin } from '../../../kernel/gtin.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { ButtonLink, Notice } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Section } from '../../../web/layout.tsx';
import { DefinitionList, NextStep } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Opened } from '../load.ts';
import { allAt, productAt } from '../places.ts';
import type { Lack } from '../rules/ready.ts';
import { words as frame } from '../words/frame.ts';
import { words } from '../words/product.ts';
import { netText } from './fields.tsx';
import { CataloguePage } from './frame.tsx';
import { LabelSection } from './label.tsx';
import { PhotoSection } from './photos.tsx';

type Props = {
  readonly view: View;
  readonly once: () => string;
  readonly one: Opened;
  readonly mayEdit: boolean;
  /** Why a form on this page was refused. */
  readonly refused?: string | undefined;
  /** What was typed beside a picture that was refused. */
  readonly alt?: string | undefined;
  /** What was answered of a label that was not saved. */
  readonly answered?: ((item: string) => string) | undefined;
};

/** Where each is set right: a field of the form, or a part of this page. */
const fieldOf: Readonly<Record<Lack, string>> = {
  price: '/edit#price',
  net: '/edit#net',
  photo: '#foto',
  capacity: '/edit#capacity',
  lead: '/edit#lead',
  'shelf-life': '/edit#shelfLife',
  label: '#label',
  barcode: '/edit#gtin',
};

const Next = ({ view, one }: Props) => {
  const say = words[view.lang];
  const [next, ...rest] = one.lacks;
  if (next === undefined)
    return (
      <Notice kind="good" title={say.complete}>
        {say.completeText}
      </Notice>
    );
  const { title, text, act } = say.lacks[next];
  const here = productAt(one.frame, one.product);
  return (
    <>
      <NextStep
        lang={view.lang}
        title={title}
        act={{ href: link(view, `${here}${fieldOf[next]}`), label: act }}
      >
        <p>{text}</p>
      </NextStep>
      {rest.length > 0 ? (
        <p class="note">
          {say.alsoMissing}: {rest.map((lack) => say.lacks[lack].short).join('; ')}.
        </p>
      ) : null}
    </>
  );
};

const Facts = ({ view, one: { product: p } }: Props) => {
  const { lang } = view;
  const say = frame[lang];
  const known = (text: string | null) => text ?? <span class="note">{say.unknown}</span>;
  const span = (days: number | null) => known(days === null ? null : say.days(formatCount(days, lang)));
  return (
    <DefinitionList
      items={[
        { term: say.fields.kind, value: say.kinds[p.kind] },
        { term: say.fields.brand, value: known(p.brand) },
        { term: say.fields.price, value: known(p.price === null ? null : formatRupiah(p.price)) },
        { term: say.fields.net, value: known(netText(p, lang) || null) },
        { term: say.fields.packaging, value: known(p.packaging) },
        { term: say.fields.shelfLife, value: span(p.shelfLifeDays) },
        {
          term: say.fields.capacity,
          value: known(p.capacityMonth === null ? null : say.perMonth(formatCount(p.capacityMonth, lang))),
        },
        { term: say.fields.lead, value: span(p.leadDays) },
        ...(p.shopCode === null
          ? [
              {
                term: say.fields.gtin,
                value: known(p.gtin === null ? null : showGtin(p.gtin as Gtin)),
              },
            ]
          : [{ term: say.shopCode, value: p.shopCode, note: say.shopCodeNote }]),
        ...(p.hs === null ? [] : [{ term: say.fields.hs, value: p.hs }]),
      ]}
    />
  );
};

export const ProductPage = (props: Props) => {
  const { view, one, mayEdit, refused } = props;
  const { product, enterprise, frame: at } = one;
  const say = words[view.lang];
  const here = productAt(at, product);
  const wallet = at === 'phone' ? '/usaha/berkas' : `/registry/${enterprise.id}`;
  return (
    <CataloguePage
      view={view}
      frame={at}
      title={product.name}
      kicker={<a href={link(view, allAt(at, enterprise.id))}>{enterprise.name}</a>}
    >
      {refused === undefined ? null : <Notice kind="bad">{refused}</Notice>}
      <Section>
        <Next {...props} />
      </Section>
      <PhotoSection {...props} />
      <Section
        title={say.facts}
        act={
          mayEdit ? (
            <ButtonLink icon="pencil" href={link(view, `${here}/edit`)}>
              {frame[view.lang].edit}
            </ButtonLink>
          ) : undefined
        }
      >
        <Facts {...props} />
      </Section>
      <LabelSection {...props} />
      <Section title={say.sheets} lead={say.sheetsText}>
        <div class="acts">
          {product.active ? (
            <ButtonLink icon="printer" href={link(view, `${here}/labels`)}>
              {say.sheets}
            </ButtonLink>
          ) : null}
          <ButtonLink href={link(view, `/asal/${product.code}`)}>{say.origin}</ButtonLink>
        </div>
      </Section>
      <Section title={say.papers} lead={say.papersText}>
        <div class="acts">
          <ButtonLink href={link(view, wallet)}>{say.wallet}</ButtonLink>
          <ButtonLink href={link(view, `/readiness/of/${enterprise.id}?product=${product.id}`)}>
            {frame[view.lang].papers}
          </ButtonLink>
        </div>
      </Section>
    </CataloguePage>
  );
};

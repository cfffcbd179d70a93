// The products of one enterprise at a desk, and the form for the next.
import { Acts, Section } from '../../../web/layout.tsx';
import { Badge, Button, ButtonLink, Form, Notice } from '../../../web/controls.tsx';
import { ErrorSummary } from '../../../web/forms.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { productAt } from '../places.ts';
import type { Frame } from '../places.ts';
import type { Problem, TypedProduct } from '../rules/product.ts';
import type { ProductRow } from '../store.ts';
import { words } from '../words/frame.ts';
import { errorsOf, ProductFields } from './fields.tsx';
import { CataloguePage } from './frame.tsx';

type Props = {
  readonly view: View;
  readonly once: () => string;
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly products: readonly ProductRow[];
  readonly typed: TypedProduct;
  readonly problems: readonly Problem[];
  readonly refused?: string | undefined;
  readonly mayEdit: boolean;
  readonly frame: Frame;
};

const Products = ({ view, products, enterprise, once, mayEdit, frame }: Props) => {
  const say = words[view.lang];
  return (
    <DataTable
      caption={say.title}
      quiet
      rows={products}
      rowKey={(p) => p.id}
      rowHref={(p) => link(view, productAt(frame, p))}
      empty={<EmptyState icon="store" title={say.none} text={say.noneText} />}
      columns={[
        { key: 'name', head: say.fields.name, cell: (p) => p.name },
        { key: 'kind', head: say.fields.kind, cell: (p) => <Badge>{say.kinds[p.kind]}</Badge>, narrow: true },
        {
          key: 'price',
          head: say.fields.price,
          numeric: true,
          cell: (p) => (p.price === null ? '–' : formatRupiah(p.price)),
        },
        {
          key: 'papers',
          head: say.papers,
          narrow: true,
          cell: (p) => (
            <a href={link(view, `/readiness/of/${enterprise.id}?product=${p.id}`)}>{say.papers}</a>
          ),
        },
        ...(mayEdit
          ? [
              {
                key: 'act',
                head: say.act,
                act: true,
                narrow: true,
                cell: (p: ProductRow) => (
                  <Form once={once()} action={link(view, `/catalogue/${enterprise.id}/put-away`)}>
                    <input type="hidden" name="product" value={p.id} />
                    <Button kind="quiet">{say.putAway(p.name)}</Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};

export const ProductsPage = (props: Props) => {
  const { view, once, enterprise, typed, problems, refused, frame } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <CataloguePage view={view} frame={frame} title={say.title} kicker={enterprise.name} lead={say.lead}>
      {refused ? <Notice kind="bad">{refused}</Notice> : null}
      <ErrorSummary lang={lang} errors={errorsOf(problems, lang)} />
      <Section>
        <Products {...props} />
      </Section>
      {props.mayEdit ? (
        <Section title={say.add}>
          <Form once={once()} action={link(view, `/catalogue/${enterprise.id}`)}>
            <ProductFields lang={lang} typed={typed} problems={problems} folded />
            <Acts>
              <Button kind="main" icon="plus">
                {say.add}
              </Button>
              <ButtonLink
                kind="quiet"
                href={link(view, frame === 'phone' ? '/usaha/produk' : `/registry/${enterprise.id}`)}
              >
                {frame === 'phone' ? say.backToAll : say.back}
              </ButtonLink>
            </Acts>
          </Form>
        </Section>
      ) : null}
    </CataloguePage>
  );
};

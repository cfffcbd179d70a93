// The products of one enterprise, and the form for the next: at a desk and on an owner's phone.
import { Acts, OwnerPage, Section, StaffPage } from '../../../web/layout.tsx';
import { Badge, Button, ButtonLink, Form, Notice, Select, TextInput } from '../../../web/controls.tsx';
import { ErrorSummary } from '../../../web/forms.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { productKinds } from '../kinds.ts';
import type { Problem, TypedProduct } from '../rules.ts';
import type { ProductRow } from '../store.ts';
import { words } from '../words.ts';

type Props = {
  readonly view: View;
  readonly once: () => string;
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly products: readonly ProductRow[];
  readonly typed: TypedProduct;
  readonly problems: readonly Problem[];
  readonly refused?: string | undefined;
  readonly mayEdit: boolean;
  /** For the owner: a page of their own look. */
  readonly owner: boolean;
};

const fieldOf = (problem: Problem): 'name' | 'kind' => (problem === 'kind-missing' ? 'kind' : 'name');

const Products = ({ view, products, enterprise, once, mayEdit }: Props) => {
  const say = words[view.lang];
  return (
    <DataTable
      caption={say.title}
      quiet
      rows={products}
      rowKey={(p) => p.id}
      empty={<EmptyState icon="store" title={say.none} text={say.noneText} />}
      columns={[
        { key: 'name', head: say.fields.name, cell: (p) => p.name },
        { key: 'kind', head: say.fields.kind, cell: (p) => <Badge>{say.kinds[p.kind]}</Badge>, narrow: true },
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
  const { view, once, enterprise, typed, problems, refused, owner } = props;
  const { lang } = view;
  const say = words[lang];
  const at = (field: 'name' | 'kind') => {
    const found = problems.find((p) => fieldOf(p) === field);
    return found && say.problems[found];
  };
  const inside = (
    <>
      {refused ? <Notice kind="bad">{refused}</Notice> : null}
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: fieldOf(p), message: say.problems[p] }))}
      />
      <Section>
        <Products {...props} />
      </Section>
      {props.mayEdit ? (
        <Section title={say.add}>
          <Form once={once()} action={link(view, `/catalogue/${enterprise.id}`)}>
            <TextInput
              name="name"
              label={say.fields.name}
              hint={say.hints.name}
              value={typed.name}
              error={at('name')}
              maxlength={120}
            />
            <Select
              name="kind"
              label={say.fields.kind}
              hint={say.hints.kind}
              value={typed.kind}
              error={at('kind')}
              empty={say.choose}
              options={productKinds.map((value) => ({ value, label: say.kinds[value] }))}
            />
            <Acts>
              <Button kind="main" icon="plus">
                {say.add}
              </Button>
              <ButtonLink kind="quiet" href={link(view, owner ? '/usaha' : `/registry/${enterprise.id}`)}>
                {say.back}
              </ButtonLink>
            </Acts>
          </Form>
        </Section>
      ) : null}
    </>
  );
  const head = { view, title: say.title, kicker: enterprise.name, lead: say.lead };
  return owner ? <OwnerPage {...head}>{inside}</OwnerPage> : <StaffPage {...head}>{inside}</StaffPage>;
};

// The form that completes or changes a product.
import { Acts, Section } from '../../../web/layout.tsx';
import { Button, ButtonLink, Form, Notice } from '../../../web/controls.tsx';
import { ErrorSummary } from '../../../web/forms.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { productAt } from '../places.ts';
import type { Frame } from '../places.ts';
import type { Problem, TypedProduct } from '../rules/product.ts';
import type { ProductRow } from '../store.ts';
import { words } from '../words/frame.ts';
import { errorsOf, ProductFields } from './fields.tsx';
import { CataloguePage } from './frame.tsx';

export const EditProductPage = (props: {
  view: View;
  once: string;
  frame: Frame;
  product: ProductRow;
  typed: TypedProduct;
  problems: readonly Problem[];
  refused?: string | undefined;
}) => {
  const { view, frame, product, typed, problems, refused } = props;
  const { lang } = view;
  const say = words[lang];
  const here = productAt(frame, product);
  return (
    <CataloguePage
      view={view}
      frame={frame}
      title={say.edit}
      kicker={<a href={link(view, here)}>{product.name}</a>}
    >
      {refused ? <Notice kind="bad">{refused}</Notice> : null}
      <ErrorSummary lang={lang} errors={errorsOf(problems, lang)} />
      <Section>
        <Form once={props.once} action={link(view, `${here}/edit`)}>
          <input type="hidden" name="revision" value={String(product.revision)} />
          <ProductFields lang={lang} typed={typed} problems={problems} />
          <Acts>
            <Button kind="main">{say.save}</Button>
            <ButtonLink kind="quiet" href={link(view, here)}>
              {product.name}
            </ButtonLink>
          </Acts>
        </Form>
      </Section>
    </CataloguePage>
  );
};

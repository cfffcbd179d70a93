// An owner's products on the phone: each with its picture, what it costs, and the one thing to do next.
import { Card, OwnerPage, Section, Stack } from '../../../web/layout.tsx';
import { Badge, ButtonLink } from '../../../web/controls.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { productAt } from '../places.ts';
import type { Lack } from '../rules/ready.ts';
import type { ProductRow } from '../store.ts';
import { words } from '../words/frame.ts';
import { words as one } from '../words/product.ts';
import { netText } from './fields.tsx';

export type MineRow = {
  readonly product: ProductRow;
  readonly photo: { readonly id: string; readonly alt: string } | null;
  readonly lacks: readonly Lack[];
};

const Mine = ({ view, row: { product, photo, lacks } }: { view: View; row: MineRow }) => {
  const { lang } = view;
  const [next] = lacks;
  const facts = [product.price === null ? '' : formatRupiah(product.price), netText(product, lang)];
  return (
    <Card>
      {photo ? (
        <ul class="scans">
          <li>
            <img src={link(view, `/catalogue/photo/${photo.id}`)} alt={photo.alt} loading="lazy" />
          </li>
        </ul>
      ) : null}
      <h3>
        <a href={link(view, productAt('phone', product))}>{product.name}</a>
      </h3>
      <p class="note">{[...facts, words[lang].kinds[product.kind]].filter(Boolean).join(' · ')}</p>
      <p>
        {next === undefined ? (
          <Badge kind="good">{one[lang].complete}</Badge>
        ) : (
          <Badge kind="warn">{one[lang].lacks[next].short}</Badge>
        )}
      </p>
    </Card>
  );
};

export const MinePage = (props: {
  view: View;
  enterprises: readonly { readonly id: string; readonly name: string; readonly rows: readonly MineRow[] }[];
}) => {
  const { view, enterprises } = props;
  const say = words[view.lang];
  return (
    <OwnerPage view={view} title={say.mine} lead={say.mineLead}>
      {enterprises.length === 0 ? (
        <EmptyState icon="store" title={say.noEnterprise} text={say.noEnterpriseText} />
      ) : null}
      {enterprises.map(({ id, name, rows }) => (
        <Section title={name}>
          <Stack>
            {rows.map((row) => (
              <Mine view={view} row={row} />
            ))}
            {rows.length === 0 ? <p class="note">{say.none}.</p> : null}
            <div class="acts">
              <ButtonLink
                kind={rows.length === 0 ? 'main' : 'plain'}
                icon="plus"
                href={link(view, `/catalogue/${id}`)}
              >
                {say.addTo(name)}
              </ButtonLink>
            </div>
          </Stack>
        </Section>
      ))}
      <div class="acts">
        <ButtonLink icon="store" href={link(view, '/usaha/jual')}>
          {say.inShops}
        </ButtonLink>
      </div>
    </OwnerPage>
  );
};

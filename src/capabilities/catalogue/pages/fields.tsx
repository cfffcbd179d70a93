// The fields of a product's form, with what was typed kept as it was typed.
import type { Lang } from '../../../kernel/language.ts';
import { Details, NumberInput, Select, TextInput } from '../../../web/controls.tsx';
import { showGtin } from '../../../kernel/gtin.ts';
import type { Gtin } from '../../../kernel/gtin.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { productKinds } from '../kinds.ts';
import { productFields } from '../rules/product.ts';
import type { Problem, ProductField, TypedProduct } from '../rules/product.ts';
import type { ProductRow } from '../store.ts';
import { words } from '../words/frame.ts';

export const emptyProduct = Object.fromEntries(productFields.map((f) => [f, ''])) as TypedProduct;

const text = (value: string | number | null): string => (value === null ? '' : String(value));

/** A product as its form shows it: read again it is the same. */
export function typedOf(p: ProductRow, lang: Lang): TypedProduct {
  const say = words[lang];
  const code = p.gtin ?? p.shopCode;
  return {
    name: p.name,
    kind: p.kind,
    brand: text(p.brand),
    packaging: text(p.packaging),
    net: p.netAmount === null ? '' : netText(p, lang),
    price: p.price === null ? '' : formatRupiah(p.price),
    shelfLife: p.shelfLifeDays === null ? '' : say.days(String(p.shelfLifeDays)),
    capacity: text(p.capacityMonth),
    lead: p.leadDays === null ? '' : say.days(String(p.leadDays)),
    gtin: code === null ? '' : showGtin(code as Gtin),
    hs: text(p.hs),
  };
}

/** `100 g`; empty when it is not known. */
export function netText(
  { netAmount, netUnit }: Pick<ProductRow, 'netAmount' | 'netUnit'>,
  lang: Lang,
): string {
  if (netAmount === null || netUnit === null) return '';
  // Without groups: `1.500` would be read as one and a half by some.
  const number = String(netAmount);
  return `${lang === 'id' ? number.replace('.', ',') : number} ${words[lang].units[netUnit]}`;
}

type Props = {
  readonly lang: Lang;
  readonly typed: TypedProduct;
  readonly problems: readonly Problem[];
  /** The fields that may follow are folded away until one is wrong. */
  readonly folded?: boolean;
};

export const ProductFields = ({ lang, typed, problems, folded = false }: Props) => {
  const say = words[lang];
  const field = (name: ProductField) => {
    const found = problems.find((p) => p.field === name);
    return {
      name,
      label: say.fields[name],
      hint: say.hints[name],
      value: typed[name],
      error: found && say.problems[found.code],
    };
  };
  const more = { optional: lang, maxlength: 120 };
  const rest = (
    <>
      <NumberInput {...field('price')} {...more} />
      <TextInput {...field('net')} {...more} narrow />
      <TextInput {...field('brand')} {...more} />
      <TextInput {...field('packaging')} {...more} />
      <TextInput {...field('shelfLife')} {...more} narrow />
      <NumberInput {...field('capacity')} {...more} />
      <TextInput {...field('lead')} {...more} narrow />
      <TextInput {...field('gtin')} {...more} inputmode="numeric" narrow />
      <TextInput {...field('hs')} {...more} narrow />
    </>
  );
  return (
    <>
      <TextInput {...field('name')} maxlength={120} />
      <Select
        {...field('kind')}
        empty={say.choose}
        options={productKinds.map((value) => ({ value, label: say.kinds[value] }))}
      />
      {folded ? (
        <Details
          summary={say.details}
          open={productFields.some((f) => f !== 'name' && f !== 'kind' && typed[f] !== '')}
        >
          <div class="form">{rest}</div>
        </Details>
      ) : (
        rest
      )}
    </>
  );
};

/** The problems of a form as its summary lists them. */
export const errorsOf = (problems: readonly Problem[], lang: Lang) =>
  problems.map(({ field, code }) => ({ field, message: words[lang].problems[code] }));

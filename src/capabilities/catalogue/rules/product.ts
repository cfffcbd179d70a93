// What a typed product must say, and how what people type is understood.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { parseRupiah } from '../../../kernel/rupiah.ts';
import type { Rupiah } from '../../../kernel/rupiah.ts';
import { isNone, tidy } from '../../../kernel/text.ts';
import { productKinds } from '../kinds.ts';
import type { NetUnit, ProductKind } from '../kinds.ts';
import { readCode } from './code.ts';
import { readCapacity, readNet, readSpan, withoutPackage } from './typed.ts';

export const productFields = [
  'name',
  'kind',
  'brand',
  'packaging',
  'net',
  'price',
  'shelfLife',
  'capacity',
  'lead',
  'gtin',
  'hs',
] as const;
export type ProductField = (typeof productFields)[number];

/** As it was typed; what does not fit is shown again as it was. */
export type TypedProduct = Readonly<Record<ProductField, string>>;

export type ProductDetails = {
  readonly brand: string | null;
  readonly packaging: string | null;
  readonly netAmount: number | null;
  readonly netUnit: NetUnit | null;
  readonly shelfLifeDays: number | null;
  /** Pieces. */
  readonly capacityMonth: number | null;
  readonly leadDays: number | null;
  /** What a buyer pays for a piece. */
  readonly price: Rupiah | null;
  readonly gtin: string | null;
  /** A number of one shop's own range; never a product's elsewhere. */
  readonly shopCode: string | null;
  readonly hs: string | null;
};
export type CheckedProduct = { readonly name: string; readonly kind: ProductKind } & ProductDetails;

export const problemCodes = [
  'name-missing',
  'name-long',
  'kind-missing',
  'brand-long',
  'packaging-long',
  'net-unclear',
  'price-unclear',
  'price-vague',
  'price-small',
  'price-large',
  'span-unclear',
  'capacity-unclear',
  'gtin-digits',
  'gtin-length',
  'gtin-check',
  'hs-unclear',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export type Problem = { readonly field: ProductField; readonly code: ProblemCode };
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

const longest = { name: 80, brand: 60, packaging: 80 } as const;
/** Below it nobody sells a piece: `15` was meant as fifteen thousand. */
const leastPrice = 100n;
const mostPrice = 1_000_000_000n;

function readPrice(typed: string): Rupiah | Refusal<ProblemCode, object> {
  const read = parseRupiah(withoutPackage(typed));
  if (isRefused(read)) return refuse(read.refused === 'too-much' ? 'price-large' : 'price-unclear');
  if (read.low !== read.high || read.per !== 'once') return refuse('price-vague');
  if (read.low < leastPrice) return refuse('price-small');
  return read.low > mostPrice ? refuse('price-large') : read.low;
}

function readHs(typed: string): string | Refusal<ProblemCode, object> {
  const digits = tidy(typed).replace(/[\s.]/g, '');
  return /^(?:\d{4}|\d{6}|\d{8}|\d{10})$/.test(digits) ? digits : refuse('hs-unclear');
}

function readNumber(typed: string): { gtin: string; isShops: boolean } | Refusal<ProblemCode, object> {
  const read = readCode(typed);
  if (!isRefused(read)) return read;
  if (read.refused === 'wrong-length') return refuse('gtin-length');
  return refuse(read.refused === 'check-digit' ? 'gtin-check' : 'gtin-digits');
}

/** What is left empty is not known: null. Refuses with every field that does not fit. */
export function checkProduct(typed: TypedProduct): CheckedProduct | FormRefusal {
  const problems: Problem[] = [];
  function field<T>(
    name: ProductField,
    read: (text: string) => T | null | Refusal<ProblemCode, object>,
    unclear: ProblemCode,
  ) {
    if (isNone(typed[name])) return null;
    const value = read(typed[name]);
    if (value !== null && !isRefused(value)) return value as T;
    problems.push({ field: name, code: isRefused(value) ? value.refused : unclear });
    return null;
  }
  const upTo = (most: number) => (text: string) => (tidy(text).length <= most ? tidy(text) : null);
  if (isNone(typed.name)) problems.push({ field: 'name', code: 'name-missing' });
  const name = field('name', upTo(longest.name), 'name-long');
  const kind = productKinds.find((k) => k === typed.kind);
  if (!kind) problems.push({ field: 'kind', code: 'kind-missing' });
  const net = field('net', readNet, 'net-unclear');
  const number = field('gtin', readNumber, 'gtin-digits');
  const details: ProductDetails = {
    brand: field('brand', upTo(longest.brand), 'brand-long'),
    packaging: field('packaging', upTo(longest.packaging), 'packaging-long'),
    netAmount: net?.amount ?? null,
    netUnit: net?.unit ?? null,
    price: field('price', readPrice, 'price-unclear'),
    shelfLifeDays: field('shelfLife', readSpan, 'span-unclear'),
    capacityMonth: field('capacity', readCapacity, 'capacity-unclear'),
    leadDays: field('lead', readSpan, 'span-unclear'),
    gtin: number && !number.isShops ? number.gtin : null,
    shopCode: number?.isShops ? number.gtin : null,
    hs: field('hs', readHs, 'hs-unclear'),
  };
  if (problems.length > 0 || !kind || name === null) return refuse('form', { problems: inOrder(problems) });
  return { name, kind, ...details };
}

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => productFields.indexOf(a.field) - productFields.indexOf(b.field));

// The number on a paper: read by its kind's shape, kept as typed where it does not fit, and read back in parts.
import { bpomWarning, parseBpom, showBpom } from '../../../kernel/bpom.ts';
import { parseHalal, showHalal } from '../../../kernel/halal.ts';
import type { Lang } from '../../../kernel/language.ts';
import { parseNib, showNib } from '../../../kernel/nib.ts';
import { parseNpwp, showNpwp } from '../../../kernel/npwp.ts';
import { parsePirt, readBackPirt, showPirt } from '../../../kernel/pirt.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { isNone, tidy } from '../../../kernel/text.ts';
import { kindFacts } from '../kinds.ts';
import type { EvidenceKind } from '../kinds.ts';
import { wordsOfParts } from '../words/parts.ts';

/** `odd` says why the number does not have its kind's shape; it is then kept as typed. */
export type ReadNumber = { readonly number: string | null; readonly odd: Refusal | null };

const longest = 80;

const parsers = {
  nib: parseNib,
  npwp: parseNpwp,
  pirt: parsePirt,
  bpom: parseBpom,
  halal: parseHalal,
} as const;

/** Nothing typed is no number; what has another shape is kept as typed. Never drops what somebody wrote. */
export function readNumber(kind: EvidenceKind, typed: string): ReadNumber {
  if (isNone(typed)) return { number: null, odd: null };
  const shape = kindFacts(kind).number;
  const asTyped = tidy(typed).slice(0, longest);
  if (shape === null || shape === 'text') return { number: asTyped, odd: null };
  const read: string | Refusal = parsers[shape](typed);
  return isRefused(read) ? { number: asTyped, odd: read } : { number: read, odd: null };
}

/** Why a kept number is odd; null when it has its kind's shape or there is none. */
export const oddOf = (kind: EvidenceKind, number: string | null): Refusal | null =>
  number === null ? null : readNumber(kind, number).odd;

/** The number in groups, as it is easiest to compare with the paper. */
export function showNumber(kind: EvidenceKind, number: string): string {
  const shape = kindFacts(kind).number;
  if (shape === null || shape === 'text') return number;
  const read: string | Refusal = parsers[shape](number);
  if (isRefused(read)) return number;
  const shown = { nib: showNib, npwp: showNpwp, pirt: showPirt, bpom: showBpom, halal: showHalal } as const;
  return (shown[shape] as (value: string) => string)(read);
}

/** What the number says about itself: "kemasan plastik, kode wilayah 64.71, berlaku sampai 2029". Empty when it says nothing. */
export function readBack(kind: EvidenceKind, number: string | null, lang: Lang): string {
  const shape = kindFacts(kind).number;
  if (number === null || shape === null || shape === 'text') return '';
  const say = wordsOfParts[lang];
  if (shape === 'pirt') {
    const pirt = parsePirt(number);
    if (isRefused(pirt)) return '';
    const { packaging, area, expiresYear } = readBackPirt(pirt);
    return say.pirt(packaging, area, expiresYear);
  }
  if (shape === 'bpom') {
    const bpom = parseBpom(number);
    if (isRefused(bpom)) return '';
    return bpomWarning(bpom) ? say.bpomUnusual(bpom.length - 2) : say.digits(bpom.length - 2);
  }
  const read: string | Refusal = parsers[shape](number);
  return isRefused(read) ? '' : say.digits(read.replaceAll(/\D/g, '').length);
}

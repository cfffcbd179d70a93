// Numbers that stand in the codes of a picture: which of them have the shape of a kind of paper, and when one is offered.
import type { Code } from '../../../platform/redraw/index.ts';
import type { EvidenceKind, NumberShape } from '../kinds.ts';
import { kindFacts } from '../kinds.ts';
import { readNumber } from './number.ts';

/** How a number looks inside a sentence or an address; what only resembles it falls to the kernel's parser. */
const looks: Readonly<Record<Exclude<NumberShape, 'text'>, RegExp>> = {
  nib: /(?<!\d)\d{4} ?\d{4} ?\d{5}(?!\d|-\d\d(?!\d))/g,
  npwp: /(?<!\d)(?:\d{15,16}|\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})(?!\d)/g,
  pirt: /(?<!\d)[1-8]\d{12}[ -]?\d{2}(?!\d)/g,
  bpom: /(?<![a-z])MD ?\d{9,15}(?!\d)/gi,
  halal: /(?<![a-z])ID ?\d{11,20}(?!\d)/gi,
};

/** Each once, as it would be kept, in the order of the codes. A kind whose number has no shape finds none. */
export function numbersIn(kind: EvidenceKind, codes: readonly Code[]): readonly string[] {
  const shape = kindFacts(kind).number;
  if (shape === null || shape === 'text') return [];
  const found = codes
    .filter(({ form }) => form !== 'ean')
    .flatMap(({ text }) => unfolded(text).match(looks[shape]) ?? [])
    .map((text) => readNumber(kind, text));
  return [...new Set(found.flatMap(({ number, odd }) => (number !== null && odd === null ? [number] : [])))];
}

/** An address with its signs written out. */
function unfolded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The number to fill in, for the person to look at: only where none was typed, or one that does not have its shape. */
export function offeredNumber(kind: EvidenceKind, typed: string, codes: readonly Code[]): string | null {
  const [first] = numbersIn(kind, codes);
  const { number, odd } = readNumber(kind, typed);
  return first !== undefined && (number === null || odd !== null) ? first : null;
}

/** Where an address in a code leads; null for any other text. */
export function hostOf(text: string): string | null {
  const leads = /^https?:\/\//i.test(text) && URL.canParse(text);
  return leads ? new URL(text).host : null;
}

// What a row says about papers, money and people, as stated facts.
import { readBackPirt } from '../../../kernel/pirt.ts';
import type { Pirt } from '../../../kernel/pirt.ts';
import type { EvidenceKind } from '../../evidence/index.ts';
import type { Field } from '../meaning/field.ts';
import type { Amount, PaperKind, TypedRow } from '../meaning/typed.ts';

/** As it lies in intake_row.evidence; `day` null = the day of acceptance. Amounts are text, since they may pass 2^53. */
export type StatedFact = {
  readonly kind: EvidenceKind;
  readonly number: string | null;
  readonly day: string | null;
  readonly until: string | null;
  readonly value: string | null;
  readonly high: string | null;
  readonly note: string | null;
};

const kindOf: Readonly<Record<Exclude<PaperKind, 'mark' | 'licence'>, EvidenceKind>> = {
  nib: 'nib',
  npwp: 'npwp',
  pirt: 'pirt',
  bpom: 'bpom_md',
  halal: 'halal',
};

const noted = {
  nib: 'nib',
  npwp: 'npwp',
  pirt: 'pirt',
  bpom: 'pirt',
  halal: 'halal',
  mark: 'mark',
  licence: 'papers',
} as const;

/**
 * "There is a licence" names no paper and proves none. A mark is a name (no digits), an application (DID, JID ...) or a
 * registration. "More than 3 million" keeps its lower end.
 */
export function statedFacts(row: TypedRow, seenDay: string | null): StatedFact[] {
  const base = { number: null, day: seenDay, until: null, value: null, high: null, note: null };
  const facts: StatedFact[] = [];
  for (const { kind, number } of row.papers) {
    if (kind === 'licence') continue;
    const note = row.notes.find((n) => n.field === noted[kind])?.text ?? null;
    if (kind === 'mark')
      facts.push({ ...base, ...markOf(number), note: note ?? (isNameOnly(number) ? number : null) });
    else
      facts.push({
        ...base,
        kind: kindOf[kind],
        number,
        note,
        until: kind === 'pirt' ? endOfPirt(number) : null,
      });
  }
  if (row.sales) facts.push({ ...base, kind: 'sales_year', ...amountOf(row.sales) });
  const capital = sum(row.ownCapital, row.outsideCapital);
  if (capital) facts.push({ ...base, kind: 'capital', ...amountOf(capital) });
  if (row.workers !== null) facts.push({ ...base, kind: 'workers', value: String(row.workers) });
  return facts;
}

/** How the timeline names the column that a note stood in. */
const columns: Readonly<Partial<Record<Field, string>>> = {
  nib: 'NIB',
  pirt: 'PIRT',
  halal: 'Halal',
  mark: 'Merek',
  papers: 'Perizinan',
};

/** Notes that no fact carries, as one line: `NIB: 090/SKU/180/2025; Halal: dalam proses`. Null when there are none. */
export function restOfNotes({ notes, papers }: TypedRow): string | null {
  if (notes.length === 0) return null;
  const carried = new Set(papers.flatMap(({ kind }) => (kind === 'licence' ? [] : [noted[kind]])));
  const firstOf = new Set<string>();
  const rest = notes.filter(({ field }) => {
    const isFirst = !firstOf.has(field);
    firstOf.add(field);
    return !isFirst || !(carried as ReadonlySet<string>).has(field);
  });
  return rest.length === 0
    ? null
    : rest.map(({ field, text }) => `${columns[field] ?? field}: ${text}`).join('; ');
}

const isNameOnly = (number: string | null) => number !== null && !/\d/.test(number);

function markOf(number: string | null): Pick<StatedFact, 'kind' | 'number'> {
  if (isNameOnly(number)) return { kind: 'brand_named', number: null };
  const applied = number !== null && /^(?:no\.?\s*)?[DJRV](?:ID|00)/i.test(number);
  return { kind: applied ? 'mark_filed' : 'mark_registered', number };
}

/** The last day of the year written in the number. */
function endOfPirt(number: string | null): string | null {
  return number === null ? null : `${readBackPirt(number as Pirt).expiresYear}-12-31`;
}

function amountOf({ low, high }: { low: bigint; high: bigint | null }): Pick<StatedFact, 'value' | 'high'> {
  return { value: low.toString(), high: high === null || high === low ? null : high.toString() };
}

function sum(a: Amount | null, b: Amount | null): { low: bigint; high: bigint | null } | null {
  if (!a || !b) return a ?? b;
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high };
}

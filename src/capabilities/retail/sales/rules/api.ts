// A report as a machine sends it: one JSON object a line.
import { z } from 'zod';

import { dayFrom } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { saleKinds, takers } from '../../kinds.ts';
import type { SaidLine } from './judge.ts';
import { bareCode } from './row.ts';
import type { Items } from './row.ts';
import { squeeze } from '../../../../kernel/text.ts';

const shape = z.strictObject({
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** Its GTIN, the outlet's own code, or its name. */
  product: z.string().min(1).max(200),
  pieces: z.number(),
  /** Whole rupiah of all pieces; without it pieces at the price of the catalogue. */
  rupiah: z.int().optional(),
  takenBy: z.enum(takers).default('outlet'),
  kind: z.enum(saleKinds).extract(['sold', 'refunded']).default('sold'),
});

const mostLines = 100_000;

export type ApiRefusal =
  | Refusal<'unreadable-line', { readonly line: number; readonly field: string }>
  | Refusal<'too-many-lines' | 'no-lines', object>
  | Refusal<'no-price', { readonly line: number }>;

export type ApiLine = z.infer<typeof shape> & { readonly day: PlainDate };

/** Nothing of a report is taken when a line of it cannot be read: whoever sends it is a program. */
export function parseLines(body: string): readonly ApiLine[] | ApiRefusal {
  const texts = body.split('\n').map((text) => text.trim());
  const lines: ApiLine[] = [];
  for (const [at, text] of texts.entries()) {
    if (text === '') continue;
    if (lines.length === mostLines) return refuse('too-many-lines');
    const read = shape.safeParse(jsonOf(text));
    const [year, month, date] = (read.data?.date ?? '').split('-').map(Number);
    const day = dayFrom(year ?? 0, month ?? 0, date ?? 0);
    if (!read.success || !day) {
      const field = String(read.error?.issues[0]?.path[0] ?? (read.success ? 'date' : ''));
      return refuse('unreadable-line', { line: at + 1, field });
    }
    lines.push({ ...read.data, day });
  }
  return lines.length === 0 ? refuse('no-lines') : lines;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Lines as the rule judges them, numbered as they were sent. */
export function saidOf(lines: readonly ApiLine[], items: Items): readonly SaidLine[] | ApiRefusal {
  const said: SaidLine[] = [];
  for (const [at, { day, product, pieces, rupiah, takenBy, kind }] of lines.entries()) {
    const line = at + 1;
    const item = items.byCode.get(bareCode(product)) ?? items.byName.get(squeeze(product)) ?? null;
    if (item && rupiah === undefined && item.price === null) return refuse('no-price', { line });
    const amount =
      rupiah === undefined ? (item?.price ?? 0n) * BigInt(Math.max(0, Math.trunc(pieces))) : BigInt(rupiah);
    said.push({ line, productId: item?.productId ?? null, day, quantity: pieces, amount, takenBy, kind });
  }
  return said;
}

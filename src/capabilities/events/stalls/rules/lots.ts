// The lots as anybody can draw them again.
import { lotOf } from '../../../../kernel/lot.ts';
import type { RotaAsked } from '../rota/index.ts';
import { turnOrder } from '../rota/worth.ts';
import type { Lot } from './told.ts';

/** What anybody types to draw one lot again; a seed may hold any sign. */
export const drawCommand = (seed: string, application: string): string =>
  `printf '%s' ${quoted(`${seed}:${application}`)} | sha256sum`;

/** Draws all of these at once, the smallest lot first. */
export const drawAllCommand = (seed: string, applications: readonly string[]): string =>
  [
    `seed=${quoted(seed)}`,
    `while read -r id; do printf '%s' "$seed:$id" | sha256sum | cut -c1-12 | sed "s/$/  $id/"; done <<'LOTS' | sort`,
    ...applications,
    'LOTS',
  ].join('\n');

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** In the order in which what does not go round is given: newcomers, then areas never served, then by lot. */
export function lotsOf(exhibitors: RotaAsked['exhibitors'], seed: string): readonly Lot[] {
  const of = new Map(exhibitors.map((e) => [e.id, e]));
  return turnOrder(exhibitors, seed).flatMap((id) => {
    const e = of.get(id);
    return e ? [{ id, first: e.first, neverServed: e.neverServed, lot: lotOf(seed, id) }] : [];
  });
}

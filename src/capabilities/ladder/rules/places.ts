// The small number under which a kind of proof is replayed: its place in the table, kinds that cities added behind it.
import { isEvidenceKind, kindNames } from '../../evidence/kinds.ts';
import type { EvidenceKind } from '../../evidence/kinds.ts';

const names: EvidenceKind[] = [...kindNames];
const places = new Map<string, number>(names.map((name, place) => [name, place]));

/** Undefined for what is no kind. A kind met for the first time gets the next place, for as long as the process lives. */
export function placeOf(kind: string): number | undefined {
  const known = places.get(kind);
  if (known !== undefined || !isEvidenceKind(kind)) return known;
  places.set(kind, names.length);
  return names.push(kind) - 1;
}

/** Every kind that has a place, in the order of the places. */
export const placed = (): readonly EvidenceKind[] => names;

// What must agree before two records may be called one enterprise at all, whatever the weights say.
import type { Field } from './record.ts';

export type TooLittle = 'contact-alone' | 'name-alone' | 'owner-alone' | 'place-alone' | 'nothing-agrees';

/** What kind of thing a field tells. What is sold (kind) speaks for nothing by itself. */
const tells: Readonly<Record<Field, 'name' | 'owner' | 'place' | 'contact' | 'number' | 'birth' | null>> = {
  name: 'name',
  owner: 'owner',
  nik: 'owner',
  address: 'place',
  area: 'place',
  phone: 'contact',
  nib: 'number',
  email: 'contact',
  birth: 'birth',
  kind: null,
};

/**
 * Null when the fields that agree may make a pair. One kind of thing is not enough (households share a phone and an e-mail
 * address, a name is borne by many, and so is an area), but name and area are, and so is a NIB. An address of several parts may stand for
 * itself: whether neighbours and families explain it is learned from the file (relations.ts).
 */
export function tooLittle(agreeing: ReadonlyMap<Field, number>): TooLittle | null {
  const told = new Set([...agreeing.keys()].map((field) => tells[field]).filter((kind) => kind !== null));
  if (told.has('number') || told.size >= 2) return null;
  if (told.has('place')) {
    const parts = (agreeing.get('address') ?? 0) + (agreeing.get('area') ?? 0);
    return parts >= 2 && agreeing.has('address') ? null : 'place-alone';
  }
  if (told.has('contact')) return 'contact-alone';
  if (told.has('name')) return 'name-alone';
  return told.has('owner') ? 'owner-alone' : 'nothing-agrees';
}

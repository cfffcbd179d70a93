// What two records can be to each other besides one enterprise and strangers.
import type { Column } from '../reading/columns.ts';

/** Which columns agree as if the records were one; in all others they are as strangers. */
export type Relation = {
  readonly name: 'one' | 'namesakes' | 'neighbours' | 'household' | 'siblings';
  readonly shares: readonly number[];
};

const who: ReadonlySet<string> = new Set(['name', 'owner']);
const place: ReadonlySet<string> = new Set(['address', 'area']);
const contact: ReadonlySet<string> = new Set(['phone', 'email']);

/** What tells one shop of an owner from another. */
const ownName: ReadonlySet<string> = new Set(['name', 'nib', 'kind']);

/**
 * Families keep several shops at one address and with one phone or e-mail (`household`), and so does one owner (`siblings`); market
 * stalls stand side by side, and shops are called after owners of one name. Without a class of their own such pairs would
 * count as matches that happen to differ (mixtures of more than two classes: Larsen and Rubin, "Iterative automated record
 * linkage using mixture models", 2001). The first is the match.
 */
export function relationsOf(columns: readonly Column[]): readonly Relation[] {
  const all = columns.map((_, c) => c);
  const where = all.filter((c) => place.has(columns[c]!.field));
  const near = all.filter((c) => place.has(columns[c]!.field) || contact.has(columns[c]!.field));
  const relations: Relation[] = [{ name: 'one', shares: all }];
  const has = (field: string) => columns.some((column) => column.field === field);
  if (has('name') && has('owner'))
    relations.push({ name: 'namesakes', shares: all.filter((c) => who.has(columns[c]!.field)) });
  if (has('name') && has('owner') && (has('address') || has('phone') || has('email')))
    relations.push({ name: 'siblings', shares: all.filter((c) => !ownName.has(columns[c]!.field)) });
  if ((!has('name') && !has('owner')) || !has('address')) return relations;
  relations.push({ name: 'neighbours', shares: where });
  if (near.length > where.length) relations.push({ name: 'household', shares: near });
  return relations;
}

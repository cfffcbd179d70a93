// What the address of a page about placements says: whose it is, and which placement.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Fields, Visit } from '../../../../platform/http/index.ts';
import { listPartners, partnerHere } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { termsFields } from '../rules/form.ts';
import type { TypedTerms } from '../rules/form.ts';
import { findPlacement } from '../store/placements.ts';
import type { PlacementRow } from '../store/placements.ts';

export const once = (): string => crypto.randomUUID();

/** Below `/mitra/:id` the organisation; null at the agency's own addresses. Undefined: not the visitor's. */
export async function frameOf(db: Db, visit: Visit): Promise<OpenPartner | null | undefined> {
  return visit.view.path.startsWith('/mitra/') ? ((await partnerHere(db, visit)) ?? undefined) : null;
}

/** The organisation itself, and the outlets of a chain. */
export const idsOf = async (db: Db, partner: OpenPartner): Promise<readonly string[]> => [
  partner.id,
  ...(partner.kind === 'chain' ? (await listPartners(db, { parent: partner.id })).map((o) => o.id) : []),
];

/** Of the scope, and of the organisation whose pages these are. */
export async function placementHere(
  db: Db,
  visit: Visit,
  partner: OpenPartner | null,
): Promise<PlacementRow | null> {
  const id = parseId<'Placement'>(visit.param('placement'));
  const row = isRefused(id) ? null : await findPlacement(db, id);
  if (!row || partner === null) return row;
  const own = await idsOf(db, partner);
  return own.includes(row.outletId) || own.includes(row.aggregatorId ?? '') ? row : null;
}

export const typedTerms = (form: Pick<Fields, 'text'>): TypedTerms =>
  Object.fromEntries(termsFields.map((field) => [field, form.text(field)])) as TypedTerms;

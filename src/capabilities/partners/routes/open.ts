// The way into every page of one organisation: for who acts for it, and for the agency's people who work in its place.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import type { PartnerId } from '../kinds.ts';
import { findPartner, isMine } from '../store.ts';
import type { PartnerRow } from '../store.ts';

export type OpenPartner = PartnerRow & { readonly id: PartnerId };

/**
 * The organisation of `/mitra/:id` inside a transaction of the visitor, as a form's work needs it. Null for one that is not
 * theirs, which is to be answered like one that does not exist. Routes below `/mitra` are guarded by `retail:act`, which
 * the agency's trade officers hold as well.
 */
export async function partnerHere(db: Db, visit: Visit): Promise<OpenPartner | null> {
  const id = parseId<'Partner'>(visit.param('id'));
  if (isRefused(id)) return null;
  if (!visit.may('retail:manage') && !(await isMine(db, id))) return null;
  return (await findPartner(db, id)) as OpenPartner | null;
}

/** What `work` loads for the organisation of `/mitra/:id`; null when it is not the visitor's: answer `visit.notFound()`. */
export const openPartner = <T>(
  visit: Visit,
  work: (db: Db, partner: OpenPartner) => T | Promise<T>,
): Promise<T | null> =>
  visit.within(async (db) => {
    const partner = await partnerHere(db, visit);
    return partner && work(db, partner);
  });

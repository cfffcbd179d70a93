// The enterprise that an address names, for forms about it.
import { parseId } from '../../kernel/ids.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Visit } from '../../platform/http/index.ts';
import { findEnterprise } from '../registry/index.ts';

export type Named = { readonly id: EnterpriseId; readonly name: string };

/** Null when it is not there, not this person's to see, or its import was taken back. */
export async function namedEnterprise(visit: Visit): Promise<Named | null> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  if (isRefused(id)) return null;
  const found = await visit.within((db) => findEnterprise(db, id as EnterpriseId));
  return found && found.enterprise.status !== 'withdrawn'
    ? { id: found.enterprise.id as EnterpriseId, name: found.enterprise.name }
    : null;
}

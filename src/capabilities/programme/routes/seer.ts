// Whose activities a visitor reads: the council its own, a partner those it pays for, the agency all.
import { settingsOf } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { partnersOf } from '../../partners/index.ts';
import type { Seer } from '../store/activities.ts';

export async function seerOf(db: Db, { me }: Visit): Promise<Seer> {
  if (me?.role === 'council') return { initiator: me.userId };
  if (me?.role === 'partner') return { partners: await partnersOf(db, me.userId) };
  return null;
}

/** Area that a visitor's scope covers; '' for those who read no records. */
export const areaOf = (visit: Visit): string => settingsOf(visit.scope, visit.city.code).area;

export const once = (): string => crypto.randomUUID();

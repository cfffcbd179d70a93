// What events let go of when a person's identity is erased.
import type { Db } from '../../platform/db/index.ts';
import type { Erased } from '../registry/index.ts';
import { forgetApplications } from './apply/forget.ts';
import { forgetVoices } from './day/forget.ts';
import { forgetSessions } from './sessions/forget.ts';
import { forgetPlaces } from './stalls/forget.ts';

export async function hearErased(db: Db, erased: Erased): Promise<void> {
  await forgetApplications(db, erased);
  await forgetVoices(db, erased);
  await forgetSessions(db, erased);
  await forgetPlaces(db, erased);
}

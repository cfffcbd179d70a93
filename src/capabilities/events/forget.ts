// What events let go of when a person's identity is erased.
import type { Db } from '../../platform/db/index.ts';
import type { Erased } from '../registry/index.ts';
import { forgetApplications } from './apply/forget.ts';

export async function hearErased(db: Db, erased: Erased): Promise<void> {
  await forgetApplications(db, erased);
}

// What events let go of when a person's identity is erased.
import type { Db } from '../../platform/db/index.ts';
import type { Erased } from '../registry/index.ts';

export async function hearErased(_db: Db, _erased: Erased): Promise<void> {}

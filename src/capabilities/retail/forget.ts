// What the room forgets when a person's identity goes, floor by floor.
import type { Db } from '../../platform/db/index.ts';
import type { Erased } from '../registry/index.ts';
import { hearErased as placement } from './placement/forget.ts';
import { hearErased as settle } from './settle/forget.ts';

export async function hearErased(db: Db, erased: Pick<Erased, 'enterprises'>): Promise<void> {
  await placement(db, erased);
  await settle(db, erased);
}

// Words of the stalls that other files of this floor are typed with.
import type { Id } from '../../../kernel/ids.ts';

export type StallId = Id<'Stall'>;
export type PlaceId = Id<'Place'>;
export type RotaId = Id<'Rota'>;

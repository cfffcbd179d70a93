// For tests only: an event with its shifts, as somebody of the city proposed it and the agency approved it.
import { day } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { overCity } from '../../platform/db/index.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { around } from '../programme/fixtures.ts';
import { moveEvent, proposeEvent } from './event/actions/event.ts';
import type { Proposed } from './event/actions/event.ts';
import type { CheckedEvent } from './event/rules/form.ts';
import { shiftsOf } from './event/store.ts';
import type { ShiftRow } from './event/store.ts';

export const exampleEvent: CheckedEvent = {
  name: 'Bazar Rekaan Gunung Sari Ilir',
  kind: 'bazaar',
  area: '64.71.04.1002',
  place: 'Lapangan Kampung Bungas',
  address: 'Jalan Rekaan 5',
  lat: -1.2612,
  lng: 116.8435,
  starts: day('2026-12-05'),
  ends: day('2026-12-06'),
  hours: [
    { starts: '08:00', ends: '14:00' },
    { starts: '14:00', ends: '20:00' },
  ],
  groups: ['processed_food_dry', 'craft', 'farm'],
  invited: [],
  applyUntil: day('2026-12-01'),
  answerDays: 2,
  shiftsEach: null,
  places: null,
  initiator: 'Anggota dewan Rekaan',
  initiatorUser: null,
  fundingLineId: null,
  partnerId: null,
  contact: 'Kelurahan, 0542-000000',
  about: 'Makanan olahan, kerajinan dan hasil kebun warga.',
};

/** Approved and announced unless `state` says proposed; by `around` of the programme's fixtures, 22 November 2026. */
export async function anEvent(
  db: Db,
  _city: City,
  {
    state = 'approved',
    ...over
  }: Partial<CheckedEvent> & { readonly state?: 'proposed' | 'approved' | 'running' } = {},
): Promise<Proposed & { readonly shifts: readonly ShiftRow[] }> {
  const made = await proposeEvent(db, { ...exampleEvent, ...over }, around);
  if (isRefused(made)) throw new Error(made.refused);
  const moves =
    state === 'proposed'
      ? []
      : state === 'approved'
        ? (['approved'] as const)
        : (['approved', 'running'] as const);
  for (const to of moves) {
    const moved = await overCity(db, (wide) => moveEvent(wide, { id: made.id, to, reason: '' }, around));
    if (isRefused(moved)) throw new Error(moved.refused);
  }
  return { ...made, shifts: await shiftsOf(db, made.id) };
}

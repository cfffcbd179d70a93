// Invented organisations of the demo city: two chains with outlets, a hotel, a mall, a bank and who else helps.
import { partner, person } from '../../src/capabilities/partners/tables.ts';
import type { PartnerKind } from '../../src/capabilities/partners/kinds.ts';
import { freshId } from '../../src/kernel/ids.ts';
import { squeeze } from '../../src/kernel/text.ts';
import type { Db } from '../../src/platform/db/index.ts';

type Invented = readonly [kind: PartnerKind, name: string, chain?: string];

const invented: readonly Invented[] = [
  ['chain', 'Swalayan Rekaan'],
  ['outlet', 'Swalayan Rekaan Klandasan', 'Swalayan Rekaan'],
  ['outlet', 'Swalayan Rekaan Sepinggan', 'Swalayan Rekaan'],
  ['outlet', 'Swalayan Rekaan Batu Ampar', 'Swalayan Rekaan'],
  ['chain', 'Toko Dekat Contoh'],
  ['outlet', 'Toko Dekat Contoh Damai', 'Toko Dekat Contoh'],
  ['outlet', 'Toko Dekat Contoh Gunung Sari', 'Toko Dekat Contoh'],
  ['hotel', 'Hotel Teluk Rekaan'],
  ['mall', 'Mal Contoh Balikpapan'],
  ['koperasi', 'Koperasi Bahari Rekaan'],
  ['trainer', 'Balai Latihan Rekaan'],
  ['bank', 'Bank Contoh Kaltim'],
  ['association', 'Perempuan Pengusaha Rekaan'],
  ['sponsor', 'PT Energi Rekaan'],
  ['sponsor', 'PT Pelabuhan Contoh'],
  ['office', 'Kantor Ekonomi Kreatif Contoh'],
  ['chain', 'Contoh Hiper'],
  ['outlet', 'Contoh Hiper Balikpapan Kota', 'Contoh Hiper'],
  ['outlet', 'Contoh Hiper Balikpapan Utara', 'Contoh Hiper'],
  ['hotel', 'Hotel Bukit Contoh'],
  ['koperasi', 'Koperasi Semayang Contoh'],
];

/** For whom each sign-in of an organisation acts: one may act for several, who acts for a chain acts for its outlets. */
const acting: Readonly<Record<string, readonly string[]>> = {
  partner: ['PT Energi Rekaan'],
  toko: ['Contoh Hiper', 'Toko Dekat Contoh Damai'],
  koperasi: ['Koperasi Semayang Contoh'],
  hotel: ['Hotel Teluk Rekaan', 'Hotel Bukit Contoh'],
};

type Around = {
  readonly kelurahan: readonly { readonly code: string; readonly name: string }[];
  readonly at: Date;
  readonly users: readonly { readonly id: string; readonly username: string | null; readonly role: string }[];
};

/** Ids by name. A sign-in of the role partner that is not named above acts for the energy company. */
export async function demoPartners(
  db: Db,
  { kelurahan, at, users }: Around,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(invented.map(([, name]) => [name, freshId<'Partner'>()]));
  const recorded = { recordedAt: at, recordedBy: 'demo' };
  const lies = (name: string) => kelurahan.find((k) => name.includes(k.name))?.code;
  await db.insert(partner).values(
    invented.map(([kind, name, chain], n) => ({
      id: ids.get(name) ?? freshId(),
      kind,
      name,
      squeezed: squeeze(name),
      parentId: chain === undefined ? null : (ids.get(chain) ?? null),
      area:
        kind === 'outlet' || kind === 'hotel' || kind === 'mall'
          ? (lies(name) ?? kelurahan[(n * 5) % Math.max(kelurahan.length, 1)]?.code ?? db.city.code)
          : db.city.code,
      address: null,
      contact: `kantor-${String(n + 1)}@contoh.id`,
      ...recorded,
    })),
  );
  const people = users
    .filter((u) => u.role === 'partner')
    .flatMap((u) =>
      (acting[u.username ?? ''] ?? acting['partner'] ?? []).map((name) => ({
        userId: u.id,
        partnerId: ids.get(name) ?? '',
        ...recorded,
      })),
    );
  if (people.length > 0) await db.insert(person).values(people);
  return ids;
}

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
];

type Around = {
  readonly kelurahan: readonly { readonly code: string; readonly name: string }[];
  readonly at: Date;
  readonly partnerUser: string | null;
};

/** Ids by name. The partner's sign-in acts for the energy company. */
export async function demoPartners(
  db: Db,
  { kelurahan, at, partnerUser }: Around,
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
  const energy = ids.get('PT Energi Rekaan');
  if (partnerUser !== null && energy !== undefined)
    await db.insert(person).values({ userId: partnerUser, partnerId: energy, ...recorded });
  return ids;
}

// Kinds of business as they are told at the door, with the sector each is counted under: offered by the phone.
import type { KindRow } from './acts.ts';

const told: Readonly<Record<KindRow['sector'], string>> = {
  food: 'kue basah|keripik|kerupuk|amplang|sambal|nasi kuning|katering|lauk siap saji|makanan beku|roti|minuman|jamu|kopi|es',
  trade: 'warung kelontong|toko sembako|sayur|buah|ikan|pakaian|gas elpiji|air galon|pulsa|kosmetik',
  services:
    'penjahit|laundry|salon|pangkas rambut|bengkel motor|cuci motor|fotokopi|servis elektronik|ojek|kos',
  industry: 'mebel|batako|las|percetakan|sablon|konveksi|tempe|tahu',
  crafts: 'batik|anyaman|manik-manik|bordir|rajut|suvenir|sulam',
  farming: 'sayur kebun|hidroponik|tanaman hias|jamur|bibit',
  fishery: 'nelayan|kolam ikan|keramba|tambak|ikan asin',
  livestock: 'ayam|telur|kambing|sapi|bebek',
  other: 'lainnya',
};

export const kinds: readonly KindRow[] = Object.entries(told).flatMap(([sector, list]) =>
  list.split('|').map((kind) => ({ kind, sector: sector as KindRow['sector'] })),
);

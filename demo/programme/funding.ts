// Invented promises of two years, some of them behind.
import type { FundingSource } from '../../src/capabilities/funding/kinds.ts';
import { entry, line } from '../../src/capabilities/funding/tables.ts';
import type { PlainDate } from '../../src/kernel/day.ts';
import { addDays, day } from '../../src/kernel/day.ts';
import { freshId } from '../../src/kernel/ids.ts';
import { squeeze } from '../../src/kernel/text.ts';
import type { Db } from '../../src/platform/db/index.ts';

export type DemoLine = {
  readonly key: string;
  readonly id: string;
  readonly year: number;
  readonly source: FundingSource;
  readonly promised: bigint;
};

type Invented = {
  readonly key: string;
  readonly name: string;
  readonly source: FundingSource;
  readonly ago: 0 | 1;
  readonly million: number;
  /** Realised so far outside of activities, in percent of the promise. */
  readonly realised: number;
  readonly giver?: string;
  readonly initiator: string;
};

const invented: readonly Invented[] = [
  {
    key: 'apbd',
    name: 'APBD bazar kelurahan',
    source: 'apbd',
    ago: 0,
    million: 420,
    realised: 22,
    initiator: 'Dinas (contoh)',
  },
  {
    key: 'apbd-1',
    name: 'APBD bazar kelurahan',
    source: 'apbd',
    ago: 1,
    million: 360,
    realised: 38,
    initiator: 'Dinas (contoh)',
  },
  {
    key: 'class',
    name: 'APBD pelatihan dan sertifikasi',
    source: 'apbd',
    ago: 0,
    million: 275,
    realised: 12,
    initiator: 'Dinas (contoh)',
  },
  {
    key: 'pokir',
    name: 'Aspirasi Komisi II: bazar UMKM',
    source: 'aspirasi',
    ago: 0,
    million: 300,
    realised: 4,
    initiator: 'council',
  },
  {
    key: 'pokir-1',
    name: 'Aspirasi Komisi II: pameran produk',
    source: 'aspirasi',
    ago: 1,
    million: 180,
    realised: 55,
    initiator: 'council',
  },
  {
    key: 'csr',
    name: 'CSR energi: kemasan dan merek',
    source: 'csr',
    ago: 0,
    million: 150,
    realised: 0,
    giver: 'PT Energi Rekaan',
    initiator: 'PT Energi Rekaan',
  },
  {
    key: 'csr-1',
    name: 'CSR pelabuhan: sertifikat halal',
    source: 'csr',
    ago: 1,
    million: 120,
    realised: 48,
    giver: 'PT Pelabuhan Contoh',
    initiator: 'Forum CSR (contoh)',
  },
  {
    key: 'mall',
    name: 'Tempat pameran di mal',
    source: 'in_kind',
    ago: 0,
    million: 90,
    realised: 40,
    giver: 'Mal Contoh Balikpapan',
    initiator: 'Perempuan Pengusaha Rekaan',
  },
];

type Around = {
  readonly partners: ReadonlyMap<string, string>;
  readonly council: { readonly id: string; readonly name: string } | null;
  readonly today: PlainDate;
  readonly at: (on: PlainDate) => Date;
};

const million = 1_000_000n;

/** The lines with their promise of January and what was realised by now. */
export async function demoFunding(
  db: Db,
  { partners, council, today, at }: Around,
): Promise<readonly DemoLine[]> {
  const thisYear = Number(today.slice(0, 4));
  const lines = invented.map((l) => ({ ...l, id: freshId<'FundingLine'>(), year: thisYear - l.ago }));
  await db.insert(line).values(
    lines.map((l) => ({
      id: l.id,
      source: l.source,
      name: l.name,
      squeezed: squeeze(l.name),
      year: l.year,
      partnerId: partners.get(l.giver ?? '') ?? null,
      initiator: l.initiator === 'council' ? (council?.name ?? 'Komisi II (contoh)') : l.initiator,
      initiatorUser: l.initiator === 'council' ? (council?.id ?? null) : null,
      recordedAt: at(day(`${String(l.year)}-01-20`)),
      recordedBy: 'demo',
    })),
  );
  const entries = lines.flatMap((l) => {
    const promised = BigInt(l.million) * million;
    const from = day(`${String(l.year)}-01-20`);
    const made = {
      lineId: l.id,
      activityId: null,
      note: null,
      recordedBy: 'demo',
    };
    const later = addDays(from, 120) > today ? today : addDays(from, 120);
    const first = {
      ...made,
      id: freshId(),
      kind: 'promised' as const,
      amount: promised,
      day: from,
      recordedAt: at(from),
    };
    const spent = (promised * BigInt(l.realised)) / 100n;
    return spent === 0n
      ? [first]
      : [
          first,
          {
            ...made,
            id: freshId(),
            kind: 'realised' as const,
            amount: spent,
            day: later,
            recordedAt: at(later),
          },
        ];
  });
  await db.insert(entry).values(entries);
  return lines.map((l) => ({
    key: l.key,
    id: l.id,
    year: l.year,
    source: l.source,
    promised: BigInt(l.million) * million,
  }));
}

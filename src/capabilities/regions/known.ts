// Places on the tile map and the aliases known for a city, as facts; a city without an entry shows its table.
import balikpapan from './balikpapan.json' with { type: 'json' };

export type Tile = { readonly col: number; readonly row: number };
export type KnownCity = {
  readonly zone: string;
  readonly tiles: Readonly<Record<string, readonly [col: number, row: number]>>;
  readonly centroids: Readonly<Record<string, readonly [lat: number, lng: number]>>;
  readonly aliases: readonly { readonly name: string; readonly code: string }[];
};

const known: Readonly<Record<string, KnownCity>> = { '64.71': balikpapan as unknown as KnownCity };

export const knownCity = (code: string): KnownCity | null => known[code] ?? null;

/** Zones of Indonesia by province: Kalimantan's west and centre and all of Sumatra and Java keep western time. */
export function zoneOf(code: string): string {
  const province = Number(code.slice(0, 2));
  if (province >= 81) return 'Asia/Jayapura';
  if ((province >= 51 && province <= 53) || (province >= 63 && province <= 76)) return 'Asia/Makassar';
  return 'Asia/Jakarta';
}

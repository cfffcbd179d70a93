// Invented figures on the tiles of the first city, for the gallery and its tests.
import type { Tile } from './tile-map.tsx';

type Row = readonly [name: string, col: number, row: number, value: number | null];

const groups: Record<string, readonly Row[]> = {
  'Balikpapan Timur': [
    ['Manggar', 6, 1, 2687],
    ['Lamaru', 6, 0, 3189],
    ['Teritip', 7, 0, null],
    ['Manggar Baru', 7, 1, 3905],
  ],
  'Balikpapan Barat': [
    ['Baru Ilir', 1, 1, 4544],
    ['Baru Tengah', 0, 1, 2044],
    ['Baru Ulu', 0, 0, 1543],
    ['Kariangau', 2, 0, 1360],
    ['Margo Mulyo', 1, 0, 1000],
    ['Marga Sari', 0, 2, 3948],
  ],
  'Balikpapan Utara': [
    ['Batu Ampar', 3, 0, 3081],
    ['Gunung Samarinda', 3, 1, 1302],
    ['Karang Joang', 5, 0, 2561],
    ['Muara Rapak', 2, 1, 4865],
    ['Gunung Samarinda Baru', 4, 1, 3629],
    ['Graha Indah', 4, 0, 2983],
  ],
  'Balikpapan Tengah': [
    ['Gunung Sari Ulu', 3, 3, 2180],
    ['Gunung Sari Ilir', 2, 3, 1667],
    ['Karang Rejo', 3, 2, 2868],
    ['Karang Jati', 1, 2, 2503],
    ['Mekar Sari', 2, 2, 1046],
    ['Sumber Rejo', 4, 2, 2857],
  ],
  'Balikpapan Selatan': [
    ['Sepinggan', 6, 2, 2946],
    ['Gunung Bahagia', 5, 2, 2341],
    ['Sepinggan Baru', 5, 1, 2120],
    ['Sepinggan Raya', 5, 3, 3240],
    ['Sungainangka', 5, 4, 3083],
    ['Damai Baru', 4, 3, 3722],
    ['Damai Bahagia', 5, 5, 1517],
  ],
  'Balikpapan Kota': [
    ['Prapatan', 1, 4, 3453],
    ['Telaga Sari', 1, 3, 3842],
    ['Klandasan Ulu', 2, 4, 4753],
    ['Klandasan Ilir', 3, 4, 2769],
    ['Damai', 4, 4, 2220],
  ],
};

export const exampleTiles: readonly Tile[] = Object.entries(groups).flatMap(([group, rows]) =>
  rows.map(([name, col, row, value]) => ({
    code: `${col}-${row}`,
    name,
    col,
    row,
    group,
    value,
    href: `#${col}-${row}`,
  })),
);

// The programme's figures by kecamatan, and which kelurahan had no activity of their own.
export type Place = {
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'kecamatan' | 'kelurahan';
};

export type Sum = {
  readonly area: string;
  readonly activities: number;
  readonly served: number;
  readonly setAside: bigint;
  readonly realised: bigint;
};

export type KecamatanSum = Omit<Sum, 'area'> & {
  readonly code: string;
  readonly name: string;
  readonly never: readonly string[];
};

const none = { activities: 0, served: 0, setAside: 0n, realised: 0n };

const add = (sums: readonly Sum[]): Omit<Sum, 'area'> =>
  sums.reduce(
    (total, s) => ({
      activities: total.activities + s.activities,
      served: total.served + s.served,
      setAside: total.setAside + s.setAside,
      realised: total.realised + s.realised,
    }),
    none,
  );

/** Each kecamatan in the order of codes with what lies in it; what is for the whole city stands last under `cityName`. */
export function byKecamatan(
  areas: readonly Place[],
  sums: readonly Sum[],
  cityName: string,
): readonly KecamatanSum[] {
  const kecamatans = areas.filter((a) => a.level === 'kecamatan');
  const rows = kecamatans.map(({ code, name }) => ({
    code,
    name,
    ...add(sums.filter((s) => s.area.startsWith(code))),
    never: areas
      .filter((a) => a.level === 'kelurahan' && a.code.startsWith(code))
      .filter((a) => !sums.some((s) => s.area.startsWith(a.code)))
      .map((a) => a.name),
  }));
  const rest = sums.filter((s) => !kecamatans.some((k) => s.area.startsWith(k.code)));
  const city = areas.find((a) => a.level === 'city')?.code ?? '';
  return rest.length === 0 ? rows : [...rows, { code: city, name: cityName, ...add(rest), never: [] }];
}

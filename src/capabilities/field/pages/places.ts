// Areas as this room's pages name them.
import type { Area } from '../../regions/index.ts';

export type Places = {
  /** `Manggar`, `Manggar, RT 012`; a code nobody knows stands as it is. */
  name(code: string): string;
  /** The kelurahan, in the order of codes. */
  readonly kelurahan: readonly Area[];
};

export function placesOf(areas: readonly Area[]): Places {
  const names = new Map(areas.map((a) => [a.code, a.name]));
  return {
    name(code) {
      const [kelurahan = code, rt] = code.split('/RT');
      const name = names.get(kelurahan) ?? kelurahan;
      return rt === undefined ? name : `${name}, RT ${rt}`;
    },
    kelurahan: areas.filter((a) => a.level === 'kelurahan'),
  };
}

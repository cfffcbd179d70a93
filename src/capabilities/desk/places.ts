// Areas as the desk's pages name them: a kelurahan with its kecamatan, an RT with its kelurahan.
import type { Area } from '../regions/index.ts';

export type Places = {
  readonly areas: readonly Area[];
  /** `Gunung Sari Ilir`, `Gunung Sari Ilir, RT 069`; a code nobody knows stands as it is. */
  name(code: string): string;
  /** The kecamatan a kelurahan lies in; null above it. */
  kecamatan(code: string): string | null;
};

export function placesOf(areas: readonly Area[]): Places {
  const byCode = new Map(areas.map((a) => [a.code, a]));
  const bare = (code: string) => code.split('/')[0] ?? code;
  return {
    areas,
    name(code) {
      const [kelurahan = code, rt] = code.split('/RT');
      const name = byCode.get(kelurahan)?.name ?? kelurahan;
      return rt === undefined ? name : `${name}, RT ${rt}`;
    },
    kecamatan(code) {
      const area = byCode.get(bare(code));
      return area?.level === 'kelurahan' ? (byCode.get(area.parent ?? '')?.name ?? null) : null;
    },
  };
}

/** Kelurahan within a scope's area, for a choice; `null` is the whole city. */
export const kelurahanWithin = (areas: readonly Area[], scopeArea: string | null): readonly Area[] => {
  const prefix = (scopeArea ?? '').split('/')[0] ?? '';
  return areas.filter((a) => a.level === 'kelurahan' && a.code.startsWith(prefix));
};

// Area codes as people call them.
import type { Lang } from '../../../kernel/language.ts';
import type { City } from '../../../platform/db/index.ts';
import type { Area } from '../../regions/index.ts';
import type { Option } from '../../../web/controls.tsx';
import { levelOf } from '../rules/roles.ts';
import { words } from '../words.ts';

type Named = Pick<Area, 'code' | 'name'>;

/** `RT 069, Kelurahan Baru Ilir`; the code itself where no name is known. */
export function areaLabel(areas: readonly Named[], code: string, city: City, lang: Lang): string {
  const [place = code, rt] = code.split('/');
  const say = words[lang].create;
  const level = levelOf(place, city.code);
  const name = areas.find((area) => area.code === place)?.name;
  if (level === 'city') return city.name;
  if (!name) return code;
  const named = level === 'kecamatan' ? say.kecamatan(name) : say.kelurahan(name);
  return rt ? `RT ${rt.slice(2)}, ${named}` : named;
}

/** City, then each kecamatan followed by its kelurahan. */
export const areaOptions = (areas: readonly Named[], city: City, lang: Lang): readonly Option[] => [
  { value: city.code, label: city.name },
  ...areas
    .filter((area) => area.code !== city.code)
    .map((area) => ({
      value: area.code,
      label: `${levelOf(area.code, city.code) === 'kelurahan' ? '\u2003' : ''}${areaLabel(areas, area.code, city, lang)}`,
    })),
];

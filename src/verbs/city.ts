// `city create`: a second city with its own areas, rules and people.
import { citiesNamed } from '../capabilities/regions/index.ts';
import { foundCity } from '../city/found.ts';
import { isRefused } from '../kernel/refusal.ts';
import { Misused, option, Refused } from './verb.ts';
import type { Verb } from './verb.ts';

const dotted = (code: string) => (/^\d{4}$/.test(code) ? `${code.slice(0, 2)}.${code.slice(2)}` : code);

const refusals = {
  'city-exists': { id: 'Kota dengan kode ini sudah ada.', en: 'A city with this code is already here.' },
  'unknown-city': {
    id: 'Kode ini tidak ada dalam daftar Kemendagri. Contoh kode: 64.71',
    en: 'The national list has no such code. Example of a code: 64.71',
  },
} as const;

const nextStep = { id: 'Berikutnya, administratornya', en: 'Next, its administrator' } as const;
const didYouMean = { id: 'Maksud Anda', en: 'Did you mean' } as const;

export const city: Verb = {
  name: 'city',
  usage: 'city create --code CODE --name NAME',
  about: {
    id: 'Membuat kota baru dengan kecamatan dan kelurahannya (kode Kemendagri).',
    en: 'Creates a city with its kecamatan and kelurahan (code of the Ministry of Home Affairs).',
  },
  options: { code: { type: 'string' }, name: { type: 'string' } },
  async run(call) {
    const [what, ...more] = call.words;
    const [code, name] = [option(call, 'code'), option(call, 'name')?.trim()];
    if (what !== 'create' || more.length > 0 || !code || !name)
      throw new Misused('city create --code CODE --name NAME');
    if (!/^\d{2}\.\d{2}$/.test(dotted(code))) throw new Misused(`--code ${code}`);
    const made = await foundCity(call.system.database, {
      code: dotted(code),
      name,
      example: false,
      by: call.by,
      now: new Date(),
    });
    if (isRefused(made)) {
      const alike = made.refused === 'unknown-city' ? await citiesNamed(name) : [];
      const hint = alike.map((c) => ` ${c.code} ${c.name}`).join(',');
      throw new Refused(refusals[made.refused][call.lang] + (hint && ` ${didYouMean[call.lang]}${hint}?`), {
        ...made,
        alike,
      });
    }
    const json = { code: made.code, name: made.name, address: `/c/${made.code.replace('.', '')}` };
    const next = `naik-kelas user create --city ${made.code} --username admin --role administrator`;
    return { json, text: `${made.name} (${made.code}): ${json.address}\n${nextStep[call.lang]}: ${next}` };
  },
};

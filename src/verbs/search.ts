// `search`: enterprises by name, owner or number, typing errors allowed.
import { searchEnterprises } from '../capabilities/registry/index.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Misused } from './verb.ts';
import type { Verb } from './verb.ts';

export const search: Verb = {
  name: 'search',
  usage: 'search TEXT',
  about: {
    id: 'Mencari usaha menurut nama, pemilik, jenis, NIB, NIK atau telepon; salah ketik tidak apa-apa.',
    en: 'Finds enterprises by name, owner, kind, NIB, NIK or phone; typing errors are fine.',
  },
  options: {},
  async run(call) {
    const text = call.words.join(' ').trim();
    if (text === '') throw new Misused('search TEXT');
    const found = await within(await call.city(), wholeCity, (db) => searchEnterprises(db, text, 20));
    const lines = found.rows.map((r) => `${r.id}  ${r.name}  ${r.area}`);
    return { json: found, text: lines.length > 0 ? lines.join('\n') : '-' };
  },
};

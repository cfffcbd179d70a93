// `number`: how many enterprises the city has, on any day, with its proof.
import { countAsOf } from '../capabilities/census/index.ts';
import { dayOf, parseDay } from '../kernel/day.ts';
import { formatCount } from '../kernel/number.ts';
import { isRefused } from '../kernel/refusal.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Misused, option } from './verb.ts';
import type { Verb } from './verb.ts';

export const number: Verb = {
  name: 'number',
  usage: 'number [--as-of DATE]',
  about: {
    id: 'Jumlah usaha dengan definisi, tanggal, sebaran per kelurahan dan jembatan dari sumbernya.',
    en: 'The number of enterprises with definition, date, spread by kelurahan and the bridge from its sources.',
  },
  options: { 'as-of': { type: 'string' } },
  async run(call) {
    const city = await call.city();
    const asked = option(call, 'as-of');
    const day = asked === undefined ? dayOf(new Date(), city.zone) : parseDay(asked);
    if (isRefused(day)) throw new Misused(`--as-of ${asked}`);
    const figures = await within(city, wholeCity, (db) => countAsOf(db, day, call.lang));
    return {
      json: figures,
      text: `${formatCount(figures.count, call.lang)}  (${figures.asOf})\n${figures.definition}`,
    };
  },
};

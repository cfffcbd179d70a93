// The lists of FEBRL, where they are at hand: one setting, no labels seen, number and birth of the persons left out.
import { existsSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { duplicatesOf } from '../../../bench/duplicates.ts';
import { isRefused } from '../../kernel/refusal.ts';

const folder = '../shared/data/duplicates';
const here = existsSync(folder);

const f1 = (list: number, fields: string): number => {
  const files = { records: `${folder}/dataset${list}.csv`, truth: `${folder}/truth_febrl${list}.csv` };
  const measured = duplicatesOf(files, `id=rec_id,${fields}`);
  if (isRefused(measured)) throw new Error(measured.refused);
  return measured.f1 ?? 0;
};

describe.skipIf(!here)(here ? 'FEBRL' : `FEBRL: skipped, ${folder} is not here`, { timeout: 60_000 }, () => {
  const place = 'address=street_number+address_1+address_2,area=suburb+postcode+state';

  test.each([1, 2, 3])('names and addresses of list %i: F1 of 0.995 and more', (list) => {
    expect(f1(list, `name=given_name+surname,${place}`)).toBeGreaterThanOrEqual(0.995);
    expect(f1(list, `name=given_name,owner=surname,${place}`)).toBeGreaterThanOrEqual(0.995);
  });

  test.each([1, 2, 3])('names, house number and street of list %i: F1 of 0.96 and more', (list) => {
    expect(f1(list, 'name=given_name+surname,address=street_number+address_1')).toBeGreaterThanOrEqual(0.96);
    expect(f1(list, 'name=given_name,owner=surname,address=street_number+address_1')).toBeGreaterThanOrEqual(
      0.96,
    );
  });
});

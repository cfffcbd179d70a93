// Invented enterprises for tests, recorded the way a person records them.
import type { EnterpriseId } from '../../kernel/ids.ts';
import { day } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { createEnterprise } from './actions.ts';
import { checkForm } from './rules.ts';
import type { CheckedEnterprise, TypedEnterprise } from './rules.ts';

export const exampleDay = day('2026-11-22');

export const exampleCircumstances: Circumstances = {
  by: 'u-staff',
  now: new Date('2026-11-22T02:00:00Z'),
  today: exampleDay,
};

const typed: TypedEnterprise = {
  name: 'Keripik Contoh',
  kind: 'keripik singkong',
  sector: 'food',
  kbli: '',
  owner: 'Ani Contoh',
  sex: '',
  nik: '',
  phone: '',
  email: '',
  area: '64.71.01.1001',
  rt: '',
  rw: '',
  address: '',
  nib: '',
  founded: '',
};

export const exampleTyped = (over: Partial<TypedEnterprise> = {}): TypedEnterprise => ({ ...typed, ...over });

/** The typed form as the whole city's staff would have it checked. */
export function exampleChecked(over: Partial<TypedEnterprise> = {}): CheckedEnterprise {
  const checked = checkForm(exampleTyped(over), {
    today: exampleDay,
    covers: () => true,
    isKelurahan: (area) => /^64\.71\.\d\d\.\d{4}$/.test(area),
    isKbli: (code) => /^\d{5}$/.test(code),
    ownerNeeded: false,
  });
  if (isRefused(checked)) throw new Error(`example refused: ${JSON.stringify(checked)}`);
  return checked;
}

/** Records one and gives its id. */
export async function exampleEnterprise(db: Db, over: Partial<TypedEnterprise> = {}): Promise<EnterpriseId> {
  const made = await createEnterprise(
    db,
    { checked: exampleChecked(over), source: 'staff', seenDay: null, sameOwner: false, anyway: true },
    exampleCircumstances,
  );
  if (isRefused(made)) throw new Error(`example refused: ${JSON.stringify(made)}`);
  return made.id;
}

// An enrolment as the registry's form reads it, and what the officer is asked when it may be known already.
import type { TypedEnterprise } from '../../registry/index.ts';
import type { EnrolBody } from '../acts.ts';

/** As a person would have typed it. Without the owner's consent NIK and phone are not kept. */
export function typedOf(body: EnrolBody): TypedEnterprise {
  const [area = body.area, rt = ''] = body.area.split('/RT');
  return {
    name: body.name,
    kind: body.kind ?? '',
    sector: body.sector ?? 'other',
    kbli: '',
    owner: body.owner ?? '',
    sex: body.sex ?? '',
    nik: (body.consent && body.nik) || '',
    phone: (body.consent && body.phone) || '',
    email: '',
    area,
    rt,
    rw: '',
    address: body.address ?? '',
    nib: body.nib ?? '',
    founded: body.started === null ? '' : String(body.started),
  };
}

/** What stands where a record is shown to somebody who should know it, not learn it: `Siti A.` */
export function ownerMasked(name: string | null): string | null {
  if (name === null) return null;
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return [first, ...rest.map((part) => `${[...part][0] ?? ''}.`)].join(' ');
}

type Like = { readonly id: string; readonly area: string; readonly sameNib: boolean };

export type Asked<T extends Like> = {
  readonly inside: readonly T[];
  readonly elsewhere: readonly T[];
  readonly choices: readonly string[];
};

/** Splits what is alike by what the officer may see. A NIB names one enterprise, so with the same NIB none can be new. */
export function asking<T extends Like>(similar: readonly T[], reaches: (area: string) => boolean): Asked<T> {
  const inside = similar.filter((s) => reaches(s.area));
  const elsewhere = similar.filter((s) => !reaches(s.area));
  const sameNib = similar.some((s) => s.sameNib);
  return {
    inside,
    elsewhere,
    choices: [
      ...inside.map((s) => `same:${s.id}`),
      ...(elsewhere.length > 0 ? ['elsewhere'] : []),
      ...(sameNib ? [] : ['new']),
    ],
  };
}

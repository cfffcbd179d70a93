// What each role may do, and over whose records.
import type { PersonId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../platform/db/index.ts';

export const roles = [
  'owner',
  'rt_officer',
  'kelurahan_officer',
  'kecamatan_officer',
  'mentor',
  'staff',
  'head',
  'council',
  'partner',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

export type Permission =
  | 'registry:read'
  | 'registry:edit'
  | 'registry:export'
  | 'registry:reveal'
  | 'intake:import'
  | 'intake:rollback'
  | 'matching:decide'
  | 'matching:read'
  | 'matching:threshold'
  | 'evidence:look'
  | 'evidence:verify'
  | 'evidence:kinds'
  | 'ladder:read'
  | 'ladder:propose'
  | 'ladder:confirm'
  | 'ladder:desk'
  | 'ladder:draft'
  | 'ladder:adopt'
  | 'census:read'
  | 'census:publish'
  | 'field:read'
  | 'field:work'
  | 'field:manage'
  | 'owners:own'
  | 'owners:letter'
  | 'owners:decide'
  | 'messages:read'
  | 'partners:read'
  | 'partners:edit'
  | 'funding:read'
  | 'funding:edit'
  | 'programme:read'
  | 'programme:follow'
  | 'programme:propose'
  | 'programme:work'
  | 'programme:manage'
  | 'insights:read'
  | 'insights:list'
  | 'catalogue:read'
  | 'catalogue:edit'
  | 'catalogue:list'
  | 'catalogue:export'
  | 'readiness:read'
  | 'readiness:stand'
  | 'readiness:list'
  | 'readiness:export'
  | 'readiness:work'
  | 'readiness:batch'
  | 'readiness:edit'
  | 'events:read'
  | 'events:propose'
  | 'events:forward'
  | 'events:curate'
  | 'events:manage'
  | 'events:gate'
  | 'events:own'
  | 'events:sell'
  | 'retail:read'
  | 'retail:manage'
  | 'retail:act'
  | 'retail:own'
  | 'regulation:read'
  | 'regulation:inspect'
  | 'regulation:manage'
  | 'regulation:report'
  | 'accounts:manage'
  | 'city:manage'
  | 'regions:manage';

const field = [
  'registry:read',
  'registry:edit',
  'registry:export',
  'ladder:read',
  'ladder:propose',
  'census:read',
  'field:read',
  'field:work',
  'matching:read',
  'owners:letter',
  'evidence:look',
  'partners:read',
  'programme:read',
  'programme:follow',
  'programme:work',
  'catalogue:read',
  'catalogue:edit',
  'catalogue:list',
  'readiness:read',
  'readiness:stand',
  'readiness:list',
  'readiness:export',
  'events:read',
  'events:propose',
  'events:forward',
  'events:gate',
  'events:sell',
] as const;

/** The administrator sees people and machines, no enterprise: that right belongs to those who work with them. */
export const grants: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [
    'registry:read',
    'ladder:read',
    'owners:own',
    'evidence:look',
    'catalogue:read',
    'catalogue:edit',
    'readiness:stand',
    'events:own',
    'events:sell',
    'retail:own',
  ],
  rt_officer: field,
  kelurahan_officer: [
    ...field,
    'field:manage',
    'evidence:verify',
    'ladder:confirm',
    'programme:propose',
    'readiness:work',
  ],
  kecamatan_officer: [
    ...field,
    'field:manage',
    'evidence:verify',
    'ladder:confirm',
    'intake:import',
    'matching:decide',
    'funding:read',
    'programme:propose',
    'readiness:work',
    'readiness:batch',
    'insights:read',
    'insights:list',
    'events:curate',
    'retail:read',
    'regulation:read',
    'regulation:inspect',
  ],
  mentor: [
    'registry:read',
    'registry:edit',
    'ladder:read',
    'ladder:propose',
    'ladder:confirm',
    'census:read',
    'field:read',
    'field:work',
    'owners:letter',
    'evidence:look',
    'evidence:verify',
    'partners:read',
    'programme:read',
    'programme:follow',
    'programme:work',
    'catalogue:read',
    'catalogue:edit',
    'catalogue:list',
    'readiness:read',
    'readiness:stand',
    'readiness:list',
    'readiness:work',
    'events:read',
    'events:forward',
    'events:gate',
    'events:sell',
    'retail:read',
  ],
  staff: [
    ...field,
    'catalogue:export',
    'ladder:desk',
    'ladder:draft',
    'field:manage',
    'evidence:verify',
    'evidence:kinds',
    'ladder:confirm',
    'matching:decide',
    'matching:threshold',
    'owners:decide',
    'messages:read',
    'registry:reveal',
    'intake:import',
    'intake:rollback',
    'partners:edit',
    'funding:read',
    'funding:edit',
    'programme:propose',
    'programme:manage',
    'readiness:work',
    'readiness:batch',
    'readiness:edit',
    'insights:read',
    'insights:list',
    'events:curate',
    'events:manage',
    'retail:read',
    'retail:manage',
    'retail:act',
    'regulation:read',
    'regulation:inspect',
    'regulation:manage',
  ],
  head: [
    'registry:read',
    'registry:export',
    'ladder:read',
    'ladder:desk',
    'ladder:adopt',
    'census:read',
    'census:publish',
    'field:read',
    'matching:read',
    'partners:read',
    'funding:read',
    'programme:read',
    'programme:follow',
    'catalogue:read',
    'catalogue:list',
    'catalogue:export',
    'readiness:read',
    'readiness:stand',
    'readiness:list',
    'readiness:export',
    'insights:read',
    'insights:list',
    'events:read',
    'retail:read',
    'regulation:read',
  ],
  council: [
    'events:read',
    'events:propose',
    'readiness:read',
    'census:read',
    'insights:read',
    'funding:read',
    'programme:read',
    'programme:propose',
    'regulation:read',
  ],
  partner: [
    'census:read',
    'funding:read',
    'programme:read',
    'readiness:read',
    'events:read',
    'events:propose',
    'retail:act',
    'regulation:report',
  ],
  administrator: ['accounts:manage', 'city:manage', 'regions:manage'],
};

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Those who may change other people's sign-ins or the machine must own a second factor; others may. */
export const needsSecondFactor = (role: Role): boolean => grants[role].includes('accounts:manage');

const byArea: ReadonlySet<Role> = new Set([
  'rt_officer',
  'kelurahan_officer',
  'kecamatan_officer',
  'mentor',
  'staff',
  'head',
]);

/** Records a sign-in may touch. Roles that read aggregates only get none, as does an owner without a person. */
export function scopeOf(
  user: {
    readonly id: string;
    readonly role: Role;
    readonly area: string;
    readonly personId: PersonId | null;
  },
  cityCode: string,
): Scope {
  if (user.role === 'owner')
    return user.personId ? { kind: 'person', person: user.personId } : { kind: 'none' };
  if (user.role === 'partner') return { kind: 'partner', user: user.id };
  if (!byArea.has(user.role)) return { kind: 'none' };
  const level = levelOf(user.area, cityCode);
  if (!level) return { kind: 'none' };
  return level === 'city' ? { kind: 'city' } : { kind: 'area', area: user.area };
}

/** How deep an area code reaches: 64.71, 64.71.01, 64.71.01.1001, 64.71.01.1001/RT069. */
export type Level = 'city' | 'kecamatan' | 'kelurahan' | 'rt';

/** Areas each role may be given. A mentor has one until caseloads bound the work. */
export const levels: Readonly<Record<Role, readonly Level[]>> = {
  owner: ['city'],
  rt_officer: ['rt'],
  kelurahan_officer: ['kelurahan'],
  kecamatan_officer: ['kecamatan'],
  mentor: ['city', 'kecamatan', 'kelurahan'],
  staff: ['city', 'kecamatan'],
  head: ['city'],
  council: ['city'],
  partner: ['city'],
  administrator: ['city'],
};

/** Null when the code is not one of this city. */
export function levelOf(area: string, cityCode: string): Level | null {
  if (area === cityCode) return 'city';
  if (!area.startsWith(`${cityCode}.`)) return null;
  const below = area.slice(cityCode.length + 1);
  if (/^\d{2}$/.test(below)) return 'kecamatan';
  if (/^\d{2}\.\d{4}$/.test(below)) return 'kelurahan';
  return /^\d{2}\.\d{4}\/RT\d{3}$/.test(below) ? 'rt' : null;
}

const told: ReadonlySet<Role> = new Set([
  'rt_officer',
  'kelurahan_officer',
  'kecamatan_officer',
  'mentor',
  'staff',
]);

/** Who may give a number for the weekly message: whoever has papers and next steps to look after. */
export const mayBeTold = (role: Role): boolean => told.has(role);

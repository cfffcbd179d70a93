// Changing a person's name, role or area: what is refused, what it ends, what the trail says of it.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { isRole, levelOf, levels } from './roles.ts';
import type { Role } from './roles.ts';

/** What an administrator may change of a sign-in. */
export type Held = { readonly name: string; readonly role: string; readonly area: string };

export type EditRefusal =
  | Refusal<'reason-missing', object>
  | Refusal<'name-missing', object>
  | Refusal<'unknown-role', object>
  | Refusal<'unknown-area', object>
  | Refusal<'area-not-for-role', object>
  | Refusal<'owner-stays', object>
  | Refusal<'own-role', object>
  | Refusal<'last-administrator', object>
  | Refusal<'changed-meanwhile', object>
  | Refusal<'nothing-to-do', object>;

/** What the judgement rests on beside the person and what is wanted for them. */
export type Around = {
  readonly self: boolean;
  readonly reason: string;
  /** The person as the form showed them; somebody else may have been quicker. */
  readonly seen: Held;
  /** Whether the wanted area is one of this city. */
  readonly areaKnown: boolean;
  readonly cityCode: string;
  /** Sign-ins that are administrators and active now. */
  readonly administrators: readonly string[];
};

/** `ends` says that rights change, so that every session of the person has to end. */
export type Edit = {
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly ends: boolean;
};

/**
 * A person as they shall be, or why not. An owner's sign-in stands for a registered person and stays one; nobody changes
 * their own role or area; a city is never without an active administrator.
 */
export function judgeEdit(
  user: Held & { readonly id: string },
  wanted: Held,
  { self, reason, seen, areaKnown, cityCode, administrators }: Around,
): Edit | EditRefusal {
  const name = wanted.name.trim().slice(0, 120);
  const { role, area } = wanted;
  if (!name) return refuse('name-missing');
  if (!isRole(role)) return refuse('unknown-role');
  const level = levelOf(area, cityCode);
  if (!level || !areaKnown) return refuse('unknown-area');
  if (!levels[role].includes(level)) return refuse('area-not-for-role');
  const ends = role !== user.role || area !== user.area;
  if (self && ends) return refuse('own-role');
  if ((role === 'owner') !== (user.role === 'owner')) return refuse('owner-stays');
  if (role !== 'administrator' && isLast(administrators, user.id)) return refuse('last-administrator');
  if (reason.trim() === '') return refuse('reason-missing');
  if (!alike(user, seen)) return refuse('changed-meanwhile');
  if (!ends && name === user.name) return refuse('nothing-to-do');
  return { name, role, area, ends };
}

/** Whether nobody would be left to manage the city's sign-ins without this person. */
export const isLast = (administrators: readonly string[], userId: string): boolean =>
  administrators.length === 1 && administrators[0] === userId;

const alike = (a: Held, b: Held): boolean => a.name === b.name && a.role === b.role && a.area === b.area;

/** For the trail: from what to what. A name is personal, so only that it changed. */
export const detailOf = (before: Held, after: Held): Record<string, unknown> => ({
  ...(before.role === after.role ? {} : { role: [before.role, after.role] }),
  ...(before.area === after.area ? {} : { area: [before.area, after.area] }),
  ...(before.name === after.name ? {} : { renamed: true }),
});

/** The area code a form means: `69` beside a kelurahan is `…/RT069`; other roles keep the area alone. '' when no RT. */
export function typedArea({ role, area, rt }: { role: string; area: string; rt: string }): string {
  const number = /^0*(\d{1,3})$/.exec(rt.replace(/^\s*rt\W*|\s/gi, ''))?.[1];
  if (role !== 'rt_officer') return area;
  return number && number !== '0' ? `${area}/RT${number.padStart(3, '0')}` : '';
}

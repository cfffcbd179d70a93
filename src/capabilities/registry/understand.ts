// What a person means by the words they typed: each matched to the vocabulary, spellings and slips forgiven.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { parseNib } from '../../kernel/nib.ts';
import { parseNik } from '../../kernel/nik.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { squeeze, words } from '../../kernel/text.ts';
import type { Db } from '../../platform/db/index.ts';
import { lookupHash } from '../../platform/keys/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { distanceOf, errorsAllowed, oneErrorAway, soundsLike } from './spelling.ts';
import { knownWords, wordsBeginning, wordsResembling } from './vocabulary.ts';
import type { KnownWord } from './vocabulary.ts';

/** A word of the vocabulary taken for a typed one; `distance` in typing errors, 0.25 when it only begins so. */
type Candidate = KnownWord & { readonly distance: number };
type Group = { readonly typed: string; readonly candidates: readonly Candidate[] };

export type Understanding = {
  readonly by: 'words' | 'nib' | 'nik' | 'phone' | 'nothing';
  /** Condition over registry_visible or any view with its columns `words`, `nib`, `owner_id`. */
  readonly where: SQL;
  /** Closeness, least first; null where so many match that only the order of names is of use. */
  readonly rank: SQL | null;
  /** The words shown for, when they are not the ones typed. */
  readonly meant: readonly string[];
  /** Typed words that had to be left out, because nothing has them together with the others. */
  readonly dropped: readonly string[];
};

const mostWords = 6;
/** Up to so many matches are worth sorting by closeness. */
const mostRanked = 3000;
/** A tier of candidates that stands on fewer enterprises than this is widened by the next. */
const enough = 5;

const nothing: Understanding = { by: 'nothing', where: sql`false`, rank: null, meant: [], dropped: [] };

/** Reads a search. Never refuses: what cannot be understood finds nothing. */
export async function understand(db: Db, text: string): Promise<Understanding> {
  const typed = text.slice(0, 200);
  const number = understandNumber(typed);
  if (number) return number;
  const asked = words(typed)
    .filter((word) => word.length > 1 || /\p{N}/u.test(word))
    .map((word) => word.slice(0, 40))
    .slice(0, mostWords);
  if (asked.length === 0) return nothing;
  const groups = await groupsOf(db, asked);
  const known = groups.filter((g) => g.candidates.length > 0);
  const unknown = groups.filter((g) => g.candidates.length === 0).map((g) => g.typed);
  for (const [kept, left] of attempts(known)) {
    const found = await db.execute(
      sql`select from registry_visible
        where words @@ ${queryOf(kept)}::tsquery and ${inScope(db)} and status <> 'withdrawn' limit 1`,
    );
    if (found.rowCount === 1) return understood(db, typed, kept, [...unknown, ...left]);
  }
  return nothing;
}

/** NIB, NIK or phone when nothing but a number was typed. */
function understandNumber(typed: string): Understanding | null {
  const digits = typed.replace(/[\s.\-+()]/g, '');
  if (!/^\d{8,16}$/.test(digits)) return null;
  const exact = { rank: null, meant: [], dropped: [] };
  const nib = parseNib(digits);
  if (digits.length === 13 && !isRefused(nib) && !typed.trim().startsWith('+')) {
    const phone = parsePhone(typed);
    const asPhone = isRefused(phone) ? sql`false` : ownedBy('phone', phone);
    return { ...exact, by: 'nib', where: today(sql`e.nib = ${nib} or ${asPhone}`) };
  }
  const nik = parseNik(digits);
  if (digits.length === 16) {
    return isRefused(nik)
      ? { ...nothing, by: 'nik' }
      : { ...exact, by: 'nik', where: today(ownedBy('nik', nik)) };
  }
  const phone = parsePhone(typed);
  return isRefused(phone) ? null : { ...exact, by: 'phone', where: today(ownedBy('phone', phone)) };
}

/** Records of today of which this is so under any of their ids: an old number leads on after a join. */
const today = (isSo: SQL): SQL => sql`id = any(array(
  select coalesce(i.now_id, e.id) from registry_enterprise e left join registry_identity i on i.born_id = e.id where ${isSo}))`;

function ownedBy(kind: 'nik' | 'phone', value: string): SQL {
  const hash = lookupHash(heldKeys(), kind, value);
  return sql`e.owner_id in (select id from registry_person where ${sql.raw(kind)}_hash = ${hash})`;
}

async function groupsOf(db: Db, asked: readonly string[]): Promise<readonly Group[]> {
  const last = asked.at(-1) ?? '';
  const near = await knownWords(
    db,
    asked.flatMap((word) => [word, ...soundsLike(word)]),
  );
  const begun = last.length >= 3 ? await wordsBeginning(db, last, 30) : [];
  const groups: Group[] = [];
  for (const typed of asked) {
    const longer = typed === last ? begun.map((w) => ({ ...w, distance: w.word === typed ? 0 : 0.25 })) : [];
    const own = new Set([typed, ...soundsLike(typed)]);
    const alike = near
      .filter((w) => own.has(w.word))
      .map((w) => ({ ...w, distance: w.word === typed ? 0 : 0.5 }));
    groups.push(await widened(db, { typed, candidates: closestFirst([...alike, ...longer]) }));
  }
  return groups;
}

const usesOf = (candidates: readonly Candidate[]): number => candidates.reduce((sum, c) => sum + c.uses, 0);

const closestFirst = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const best = new Map<string, Candidate>();
  for (const c of candidates) if ((best.get(c.word)?.distance ?? 9) > c.distance) best.set(c.word, c);
  return [...best.values()].sort((a, b) => a.distance - b.distance || b.uses - a.uses).slice(0, 40);
};

/** A word that hardly anybody bears may be a slip: one typing error away is looked up, and two when that finds none. */
async function widened(db: Db, { typed, candidates }: Group): Promise<Group> {
  const allowed = errorsAllowed(typed);
  if (allowed === 0 || usesOf(candidates) >= enough) return { typed, candidates };
  const measure = (w: KnownWord): Candidate => ({ ...w, distance: distanceOf(typed, w.word, allowed) });
  const one = (await knownWords(db, oneErrorAway(typed))).map(measure);
  const withOne = closestFirst([...candidates, ...one]);
  if (allowed === 1 || usesOf(withOne) >= enough) return { typed, candidates: withOne };
  const two = (await wordsResembling(db, typed, 300)).map(measure).filter((c) => c.distance <= allowed);
  return { typed, candidates: closestFirst([...withOne, ...two]) };
}

/** All words together; then each left out in turn, the rarest first; at last the rarest word that is known, alone. */
function* attempts(groups: readonly Group[]): Generator<readonly [readonly Group[], readonly string[]]> {
  if (groups.length === 0) return;
  yield [groups, []];
  if (groups.length === 1) return;
  const rarestFirst = [...groups].sort((a, b) => usesOf(a.candidates) - usesOf(b.candidates));
  for (const left of rarestFirst) yield [groups.filter((g) => g !== left), [left.typed]];
  const [rarest] = rarestFirst;
  if (groups.length > 2 && rarest) yield [[rarest], groups.filter((g) => g !== rarest).map((g) => g.typed)];
}

/** Words hold letters and digits only, so quoting them is enough. */
const anyOf = (candidates: readonly Candidate[]): string =>
  `(${candidates.map((c) => `'${c.word}'`).join(' | ')})`;

const queryOf = (groups: readonly Group[]): string => groups.map((g) => anyOf(g.candidates)).join(' & ');

/**
 * The scope once more, written out: the view's own condition is a setting, which the planner can neither weigh nor look
 * up in an index.
 */
export const inScope = ({ scope }: Db): SQL =>
  scope.kind === 'area' ? sql`starts_with(area, ${scope.area})` : sql`true`;

function understood(
  db: Db,
  typed: string,
  groups: readonly Group[],
  dropped: readonly string[],
): Understanding {
  const mostMatches = Math.min(...groups.map((g) => usesOf(g.candidates)));
  const exact = groups.every((g) => g.candidates[0]?.distance === 0);
  const meant = exact ? [] : groups.map((g) => g.candidates[0]?.word ?? g.typed);
  return {
    by: 'words',
    where: sql`(words @@ ${queryOf(groups)}::tsquery and ${inScope(db)})`,
    rank: mostMatches > mostRanked ? null : rankOf(squeeze(typed), groups),
    meant,
    dropped,
  };
}

/** Hundredths of a typing error over all words; a name that is or begins with what was typed goes before. */
function rankOf(name: string, groups: readonly Group[]): SQL {
  const parts = groups.map(({ candidates }) => {
    const tiers = [...new Set(candidates.map((c) => c.distance))].sort((a, b) => a - b);
    const cases = tiers.slice(0, -1).map((distance) => {
      const tier = anyOf(candidates.filter((c) => c.distance === distance));
      return sql`when words @@ ${tier}::tsquery then ${Math.round(distance * 100)}::int`;
    });
    const worst = sql`${Math.round((tiers.at(-1) ?? 0) * 100)}::int`;
    return cases.length === 0 ? worst : sql`case ${sql.join(cases, sql` `)} else ${worst} end`;
  });
  // A word of the name weighs more than the same word of the owner or the kind.
  const inName = groups.map(
    (g) => sql`case when strpos(squeezed, ${g.candidates[0]?.word ?? g.typed}) > 0 then 0 else 30 end`,
  );
  const named = sql`case when squeezed = ${name} then -2 when starts_with(squeezed, ${name}) then -1 else 0 end`;
  return sql`(${sql.join([named, ...parts, ...inName], sql` + `)})`;
}

// Reads a policy from JSON and refuses, with the place and the reason, what no enterprise could be measured by.
import { dayFrom, type PlainDate } from '../../../kernel/day.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { grades, isEvidenceKind } from '../../evidence/kinds.ts';
import { type Alternative, type Condition, helpers, type Policy, type Track } from './types.ts';

export type PolicyProblem =
  | 'not_an_object'
  | 'not_a_list'
  | 'not_text'
  | 'not_a_code'
  | 'not_a_day'
  | 'not_a_number'
  | 'unknown_key'
  | 'unknown_kind'
  | 'unknown_grade'
  | 'unknown_helper'
  | 'unknown_source_grade'
  | 'code_twice'
  | 'nothing_meets_it'
  | 'too_many'
  | 'count_and_months'
  | 'months_need_freshness'
  | 'never_fresh_enough'
  | 'not_rising';

/** `where` is a path such as `tracks.0.rungs.2.conditions.0.anyOf`. */
export type PolicyRefusal = Refusal<'policy-unreadable', { where: string; why: PolicyProblem }>;

/** Carries a problem out of the nested readers; never leaves this file. */
class Unreadable extends Error {
  readonly where: string;
  readonly why: PolicyProblem;
  constructor(where: string, why: PolicyProblem) {
    super(why);
    this.where = where;
    this.why = why;
  }
}

type Row = Record<string, unknown>;

const fail = (where: string, why: PolicyProblem): never => {
  throw new Unreadable(where, why);
};

const at = (where: string, key: string | number): string => (where === '' ? String(key) : `${where}.${key}`);

const row = (value: unknown, where: string, keys: readonly string[]): Row => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(where, 'not_an_object');
  const extra = Object.keys(value).find((key) => !keys.includes(key));
  if (extra !== undefined) fail(at(where, extra), 'unknown_key');
  return Object.fromEntries(Object.entries(value));
};

const list = (value: unknown, where: string): readonly unknown[] =>
  Array.isArray(value) ? value : fail(where, 'not_a_list');

const text = (value: unknown, where: string): string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 300 ? value : fail(where, 'not_text');

const code = (value: unknown, where: string): string =>
  typeof value === 'string' && /^[a-z][a-z0-9_]{0,39}$/.test(value) ? value : fail(where, 'not_a_code');

const date = (value: unknown, where: string): PlainDate => {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  const found = parts && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return found ?? fail(where, 'not_a_day');
};

const whole = (value: unknown, where: string, least: number, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : fail(where, 'not_a_number');

const oneOf = <T extends string>(value: unknown, where: string, all: readonly T[], why: PolicyProblem): T =>
  all.find((it) => it === value) ?? fail(where, why);

/** Reads an optional part: `{}` when absent, else the part under its key. */
const optional = <K extends string, T>(
  from: Row,
  key: K,
  where: string,
  read: (value: unknown, where: string) => T,
): { [key in K]?: T } => {
  const part: { [key in K]?: T } = {};
  if (from[key] !== undefined) part[key] = read(from[key], at(where, key));
  return part;
};

const codes = (value: unknown, where: string): string[] =>
  list(value, where).map((it, i) => code(it, at(where, i)));

const kind = (value: unknown, where: string) =>
  typeof value === 'string' && isEvidenceKind(value) ? value : fail(where, 'unknown_kind');

const label = (value: unknown, where: string) => {
  const it = row(value, where, ['id', 'en']);
  return { id: text(it['id'], at(where, 'id')), en: text(it['en'], at(where, 'en')) };
};

const source = (value: unknown, where: string) => {
  const it = row(value, where, ['text', 'grade']);
  return {
    text: text(it['text'], at(where, 'text')),
    grade: oneOf(it['grade'], at(where, 'grade'), ['A', 'B', 'C'] as const, 'unknown_source_grade'),
  };
};

const alternative = (value: unknown, where: string): Alternative => {
  const it = row(value, where, ['kind', 'leastGrade', 'count', 'monthsRunning', 'freshMonths']);
  const read: Alternative = {
    kind: kind(it['kind'], at(where, 'kind')),
    leastGrade: oneOf(it['leastGrade'], at(where, 'leastGrade'), grades, 'unknown_grade'),
    ...optional(it, 'count', where, (v, w) => whole(v, w, 1, 1000)),
    ...optional(it, 'monthsRunning', where, (v, w) => whole(v, w, 1, 24)),
    ...optional(it, 'freshMonths', where, (v, w) => whole(v, w, 1, 240)),
  };
  const { count, monthsRunning, freshMonths } = read;
  if (monthsRunning === undefined) return read;
  if (count !== undefined) fail(where, 'count_and_months');
  if (freshMonths === undefined || freshMonths > 24) return fail(where, 'months_need_freshness');
  return freshMonths < monthsRunning ? fail(where, 'never_fresh_enough') : read;
};

const condition = (value: unknown, where: string): Condition => {
  const it = row(value, where, ['code', 'label', 'anyOf', 'appliesTo', 'dueFrom', 'source', 'helper']);
  const anyOf = list(it['anyOf'], at(where, 'anyOf')).map((a, i) =>
    alternative(a, at(at(where, 'anyOf'), i)),
  );
  if (anyOf.length === 0) fail(at(where, 'anyOf'), 'nothing_meets_it');
  return {
    code: code(it['code'], at(where, 'code')),
    anyOf,
    helper: oneOf(it['helper'], at(where, 'helper'), helpers, 'unknown_helper'),
    ...optional(it, 'label', where, label),
    ...optional(it, 'appliesTo', where, codes),
    ...optional(it, 'dueFrom', where, date),
    ...optional(it, 'source', where, source),
  };
};

const rung = (value: unknown, where: string) => {
  const it = row(value, where, ['code', 'label', 'conditions']);
  const conditions = list(it['conditions'], at(where, 'conditions'));
  return {
    code: code(it['code'], at(where, 'code')),
    conditions: conditions.map((c, i) => condition(c, at(at(where, 'conditions'), i))),
    ...optional(it, 'label', where, label),
  };
};

const track = (value: unknown, where: string): Track => {
  const it = row(value, where, ['code', 'label', 'appliesTo', 'opensWith', 'rungs']);
  const rungs = list(it['rungs'], at(where, 'rungs'));
  if (rungs.length === 0) fail(at(where, 'rungs'), 'nothing_meets_it');
  return {
    code: code(it['code'], at(where, 'code')),
    rungs: rungs.map((r, i) => rung(r, at(at(where, 'rungs'), i))),
    ...optional(it, 'label', where, label),
    ...optional(it, 'appliesTo', where, codes),
    ...optional(it, 'opensWith', where, (v, w) => list(v, w).map((k, i) => kind(k, at(w, i)))),
  };
};

/** Money stays below 10^15 rupiah, so that a plain number is exact. */
const ceilings = (value: unknown, where: string): [number, number, number] => {
  const all = list(value, where).map((c, i) => whole(c, at(where, i), 1, 1e15));
  const [micro = 0, small = 0, medium = 0] = all;
  return all.length === 3 && micro < small && small < medium
    ? [micro, small, medium]
    : fail(where, 'not_rising');
};

const limits = (value: unknown, where: string) => {
  const it = row(value, where, ['from', 'capital', 'sales', 'newForYears', 'source']);
  return {
    from: date(it['from'], at(where, 'from')),
    capital: ceilings(it['capital'], at(where, 'capital')),
    sales: ceilings(it['sales'], at(where, 'sales')),
    newForYears: whole(it['newForYears'], at(where, 'newForYears'), 0, 10),
    source: source(it['source'], at(where, 'source')),
  };
};

const unique = (all: readonly { code: string }[], where: string): void => {
  const twice = all.find((it, i) => all.findIndex((other) => other.code === it.code) !== i);
  if (twice !== undefined) fail(`${where}.${twice.code}`, 'code_twice');
};

const readPolicy = (json: unknown): Policy => {
  const it = row(json, '', ['version', 'startsOn', 'tracks', 'size']);
  const tracks = list(it['tracks'], 'tracks').map((t, i) => track(t, at('tracks', i)));
  const rungs = tracks.flatMap((t) => t.rungs);
  unique(tracks, 'tracks');
  unique(rungs, 'rungs');
  unique(
    rungs.flatMap((r) => r.conditions),
    'conditions',
  );
  // The small numbers of a replay keep one bit for each track.
  if (tracks.length > 30) fail('tracks', 'too_many');
  const size = list(it['size'], 'size').map((s, i) => limits(s, at('size', i)));
  if (size.some((s, i) => i > 0 && s.from <= size[i - 1]!.from)) fail('size', 'not_rising');
  return {
    version: whole(it['version'], 'version', 1, 1e9),
    startsOn: date(it['startsOn'], 'startsOn'),
    tracks,
    size,
  };
};

const reading = <T>(read: () => T): T | PolicyRefusal => {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof Unreadable)
      return refuse('policy-unreadable', { where: fault.where, why: fault.why });
    throw fault;
  }
};

/** A policy that can be compiled and assessed, or the first problem found. Throws nothing, whatever the input. */
export const checkPolicy = (json: unknown): Policy | PolicyRefusal => reading(() => readPolicy(json));

/** One condition alone, as a policy or a door asks it; places in a refusal begin at the condition. */
export const checkCondition = (json: unknown): Condition | PolicyRefusal =>
  reading(() => condition(json, ''));

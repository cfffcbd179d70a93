// Where an enterprise stands, as a few small numbers: the same derivation as `assess`, for a whole city at once.
import { grades, kindNames } from '../../evidence/kinds.ts';
import { type PlainDate } from '../../../kernel/day.ts';
import { monthIndex, nextDay, plusMonths, toNumber, type DayNumber } from './calendar.ts';
import { bitOf, type CompiledPolicy, conditionAt, type Counted, type SectorPlan, wordOf } from './compile.ts';
import type { Fact, Subject } from './facts.ts';
import { emptyLoaded, type Loaded, loadFacts, loadPacked } from './loaded.ts';

/** Numbers count as `trackCodes`, `conditionCodes` and `sizeClasses` do; -1 = no next step; changesOn yyyymmdd, 0 = never. */
export type Position = {
  rungs: number[];
  nextTrack: number;
  nextCondition: number;
  size: number;
  changesOn: DayNumber;
};

const capital = kindNames.indexOf('capital');
const salesYear = kindNames.indexOf('sales_year');

// Room that is written anew for each enterprise: nothing here outlives one call of positionOf.
const loaded: Loaded = emptyLoaded(64);
let met = new Int32Array(1);
let tally = new Int32Array(16);
let now = new Int32Array(16);
let later = new Int32Array(16);
let days = new Int32Array(64);
let dayCount = 0;

const reserve = (policy: CompiledPolicy): void => {
  if (met.length < policy.words) met = new Int32Array(policy.words);
  if (tally.length < policy.counted.length) tally = new Int32Array(policy.counted.length);
  const room = policy.trackCodes.length + 3;
  if (now.length < room) {
    now = new Int32Array(room);
    later = new Int32Array(room);
  }
};

const bitCount = (bits: number): number => {
  let left = bits;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
};

/** Counts a fact in force: one more, or the bit of its month counted back from this one. */
const add = (at: number, c: Counted, fact: number, day: DayNumber): void => {
  if (loaded.grade[fact]! < c.leastGrade) return;
  if (c.fresh !== 0 && day >= plusMonths(loaded.from[fact]!, c.fresh)) return;
  if (c.running) tally[at]! |= 1 << (monthIndex(day) - monthIndex(loaded.from[fact]!));
  else tally[at]!++;
};

const suffices = (c: Counted, sum: number): boolean => {
  if (!c.running) return sum >= c.need;
  let runs = sum;
  for (let i = 1; i < c.need; i++) runs &= sum >>> i;
  return runs !== 0;
};

/** Is fact `a` the one that counts before fact `b` (`b` -1: there is none yet)? Later, better proven, larger. */
const beats = (a: number, b: number): boolean => {
  if (b === -1 || loaded.from[a] !== loaded.from[b]) return b === -1 || loaded.from[a]! > loaded.from[b]!;
  if (loaded.grade[a] !== loaded.grade[b]) return loaded.grade[a]! > loaded.grade[b]!;
  const high = highOf(a) - highOf(b);
  return high === 0 ? lowOf(a) > lowOf(b) : high > 0;
};
const highOf = (fact: number): number => Math.max(loaded.value[fact]!, loaded.upTo[fact]!);
const lowOf = (fact: number): number =>
  loaded.upTo[fact] === -1 ? loaded.value[fact]! : Math.min(loaded.value[fact]!, loaded.upTo[fact]!);

const classOf = (amount: number, ceilings: Float64Array): number =>
  1 + Number(amount > ceilings[0]!) + Number(amount > ceilings[1]!) + Number(amount > ceilings[2]!);

const sizeOf = (
  policy: CompiledPolicy,
  foundedYear: number | undefined,
  ofCapital: number,
  ofSales: number,
  day: DayNumber,
): number => {
  let law = policy.size.length - 1;
  while (law >= 0 && policy.size[law]!.from > day) law--;
  if (law < 0) return 0;
  const limits = policy.size[law]!;
  const isNew = foundedYear !== undefined && Math.trunc(day / 10_000) < foundedYear + limits.newForYears;
  const figure = isNew ? ofCapital : ofSales;
  if (figure === -1) return 0;
  const ceilings = isNew ? limits.capital : limits.sales;
  const low = classOf(lowOf(figure), ceilings);
  return low === classOf(highOf(figure), ceilings) ? low : 0;
};

/** Reads the loaded facts on one day: fills `met`, returns the open tracks, writes the size to `out`. */
const readFacts = (policy: CompiledPolicy, subject: Subject, day: DayNumber, out: Int32Array): number => {
  const { words, single, countedOfKind, counted } = policy;
  let open = policy.openToAll;
  let ofCapital = -1;
  let ofSales = -1;
  for (let at = 0; at < counted.length; at++) tally[at] = 0;
  for (let i = 0; i < loaded.count; i++) {
    if (loaded.from[i]! > day) continue;
    const kind = Math.min(loaded.kind[i]!, policy.none);
    open |= policy.opens[kind]!;
    if (loaded.to[i] !== 0 && loaded.to[i]! < day) continue;
    const row = (kind * grades.length + loaded.grade[i]!) * words;
    for (let w = 0; w < words; w++) met[w]! |= single[row + w]!;
    for (const at of countedOfKind[kind]!) add(at, counted[at]!, i, day);
    if (kind === capital && loaded.value[i] !== -1 && beats(i, ofCapital)) ofCapital = i;
    if (kind === salesYear && loaded.value[i] !== -1 && beats(i, ofSales)) ofSales = i;
  }
  for (let at = 0; at < counted.length; at++) {
    const c = counted[at]!;
    if (tally[at] !== 0 && suffices(c, tally[at]!)) met[wordOf(c.condition)]! |= bitOf(c.condition);
  }
  out[policy.trackCodes.length + 2] = sizeOf(policy, subject.foundedYear, ofCapital, ofSales, day);
  return open;
};

/** Writes to `out`: a rung for each track, then next track, next condition and size. */
const stand = (
  policy: CompiledPolicy,
  plan: SectorPlan,
  subject: Subject,
  day: DayNumber,
  out: Int32Array,
): void => {
  const { words, rungMasks, firstRung } = policy;
  for (let w = 0; w < words; w++) met[w] = plan.waived[w]!;
  for (const due of policy.due) if (day < due.from) met[wordOf(due.condition)]! |= bitOf(due.condition);
  const open = readFacts(policy, subject, day, out) & plan.tracks;
  const tracks = policy.trackCodes.length;
  let fewest = 1 << 30;
  out[tracks] = -1;
  out[tracks + 1] = -1;
  for (let track = 0; track < tracks; track++) {
    out[track] = 0;
    if ((plan.tracks & (1 << track)) === 0) continue;
    const first = firstRung[track]!;
    let lacking = 0;
    let condition = -1;
    let rung = first;
    for (; rung < firstRung[track + 1]!; rung++) {
      for (let w = 0; w < words; w++) {
        const unmet = rungMasks[rung * words + w]! & ~met[w]!;
        if (unmet === 0) continue;
        if (condition === -1) condition = conditionAt(w, unmet & -unmet);
        lacking += bitCount(unmet);
      }
      if (lacking !== 0) break;
    }
    out[track] = rung - first;
    if (lacking === 0 || lacking >= fewest || (open & (1 << track)) === 0) continue;
    fewest = lacking;
    out[tracks] = track;
    out[tracks + 1] = condition;
  }
};

const note = (day: DayNumber, today: DayNumber): void => {
  if (day <= today) return;
  if (dayCount === days.length) {
    const larger = new Int32Array(days.length * 2);
    larger.set(days);
    days = larger;
  }
  days[dayCount++] = day;
};

/** Collects the later days on which something begins, ends or grows stale (the twin of `changeDays`). */
const noteDays = (policy: CompiledPolicy, subject: Subject, today: DayNumber): void => {
  dayCount = 0;
  for (let i = 0; i < loaded.count; i++) {
    const kind = Math.min(loaded.kind[i]!, policy.none);
    if (policy.matters[kind] === 0) continue;
    const from = loaded.from[i]!;
    note(from, today);
    if (loaded.to[i]! >= today) note(nextDay(loaded.to[i]!), today);
    for (const at of policy.countedOfKind[kind]!) {
      const { fresh } = policy.counted[at]!;
      if (fresh !== 0) note(plusMonths(from, fresh), today);
    }
  }
  for (const due of policy.due) note(due.from, today);
  for (const limits of policy.size) {
    note(limits.from, today);
    if (subject.foundedYear !== undefined) {
      note((subject.foundedYear + limits.newForYears) * 10_000 + 101, today);
    }
  }
};

const differs = (length: number): boolean => {
  for (let i = 0; i < length; i++) if (now[i] !== later[i]) return true;
  return false;
};

const changesOn = (
  policy: CompiledPolicy,
  plan: SectorPlan,
  subject: Subject,
  today: DayNumber,
): DayNumber => {
  noteDays(policy, subject, today);
  for (let last = today; ;) {
    let day = 0;
    for (let i = 0; i < dayCount; i++) {
      const at = days[i]!;
      if (at > last && (day === 0 || at < day)) day = at;
    }
    if (day === 0) return 0;
    stand(policy, plan, subject, day, later);
    if (differs(policy.trackCodes.length + 3)) return day;
    last = day;
  }
};

/** The position on a day from a list of facts or, faster, from their packed text. Equal to `assess` in every part. */
export const positionOf = (
  policy: CompiledPolicy,
  subject: Subject,
  facts: readonly Fact[] | string,
  day: PlainDate | DayNumber,
): Position => {
  reserve(policy);
  if (typeof facts === 'string') loadPacked(loaded, facts);
  else loadFacts(loaded, facts);
  const today = typeof day === 'number' ? day : toNumber(day);
  const plan = policy.planOf(subject.sector);
  stand(policy, plan, subject, today, now);
  const tracks = policy.trackCodes.length;
  const rungs: number[] = [];
  for (let track = 0; track < tracks; track++) rungs.push(now[track]!);
  return {
    rungs,
    nextTrack: now[tracks]!,
    nextCondition: now[tracks + 1]!,
    size: now[tracks + 2]!,
    changesOn: changesOn(policy, plan, subject, today),
  };
};

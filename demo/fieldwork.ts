// What officers found out about invented enterprises: seen on the spot, papers looked at, closed, moved, asleep.
import type { EvidenceKind, Grade } from '../src/capabilities/evidence/index.ts';
import type { Status } from '../src/capabilities/registry/index.ts';
import type { PlainDate } from '../src/kernel/day.ts';
import { addDays, addMonths, addYears, daysBetween } from '../src/kernel/day.ts';
import type { Random } from './random.ts';
import { randomFrom, seedOf } from './random.ts';

/** An enterprise as the registry knows it; `held` the kinds of paper its spreadsheet named. */
export type Known = {
  readonly id: string;
  readonly key: string;
  readonly sector: string;
  /** The day it was first recorded: nobody visits what nobody knows. */
  readonly since: PlainDate;
  readonly held: ReadonlyMap<string, string | null>;
};

export type Found = {
  readonly seenDay: PlainDate | null;
  readonly status: Status;
  readonly statusDay: PlainDate;
  readonly facts: readonly {
    kind: EvidenceKind;
    grade: Grade;
    number: string | null;
    from: PlainDate;
    to: PlainDate | null;
  }[];
};

/** One visit at the most; `today` is the day the demo city is made. */
export function visit(seed: number, enterprise: Known, today: PlainDate): Found {
  const random = randomFrom(seed ^ seedOf(enterprise.key));
  const seen = random.chance(0.68);
  const known = Math.max(1, Math.min(520, daysBetween(enterprise.since, today)));
  const seenDay = seen ? addDays(today, -Math.floor(random.next() ** 1.4 * known)) : null;
  const status = random.weighted([
    ['active', 955],
    ['dormant', 16],
    ['closed', 22],
    ['moved', 7],
  ] as const);
  const statusDay = seenDay ?? addDays(today, -random.below(Math.min(300, known)));
  return {
    seenDay,
    status,
    statusDay,
    facts: seenDay && status === 'active' ? factsOf(random, enterprise, seenDay) : [],
  };
}

function factsOf(random: Random, { sector, held }: Known, day: PlainDate): Found['facts'] {
  const facts: Found['facts'][number][] = [];
  const add = (
    kind: EvidenceKind,
    grade: Grade,
    from = day,
    to: PlainDate | null = null,
    number: string | null = null,
  ) => facts.push({ kind, grade, number, from, to });
  add('identity_seen', 'seen');
  const sells = !['services', 'other'].includes(sector);
  const packed = sector === 'food' || sector === 'industry';
  if (held.has('nib'))
    add(
      'nib',
      random.chance(0.3) ? 'checked' : 'seen',
      addDays(day, -random.below(900)),
      null,
      held.get('nib') ?? null,
    );
  if (held.has('nib') && random.chance(0.3)) {
    add('npwp', 'seen');
    if (random.chance(0.6)) add('business_account', 'seen');
  }
  if (held.has('pirt') && random.chance(0.8)) {
    const issued = addDays(day, -random.below(1500));
    add('pirt', 'seen', issued, addDays(addYears(issued, 5), -1), held.get('pirt') ?? null);
    if (held.has('halal')) add('halal', 'seen', issued, null, held.get('halal') ?? null);
    if (random.chance(0.4)) add('label_standard', 'seen');
    if (random.chance(0.35)) add('packaging_standard', 'seen');
  } else if (sells && !packed && random.chance(0.5)) add('product_permit_not_needed', 'seen');
  if (sells) add('product_stated', 'stated');
  if (sells && random.chance(0.55)) add('brand_named', 'stated');
  if (held.has('mark')) add('mark_filed', 'seen', addDays(day, -random.below(700)));
  if (random.chance(0.4)) add('online_contact', 'seen');
  if (random.chance(0.09)) add('online_catalogue', 'seen');
  if (sells && random.chance(0.012)) {
    add('channel_ready', 'seen');
    add('placement', 'seen', addMonths(day, -3));
  }
  return facts;
}

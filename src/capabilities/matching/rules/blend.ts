// The joined record before it is made: who stays, and from which of the two each field comes.
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseRow, JoinedFields, Status } from '../../registry/index.ts';
import { betterOf, joinedFields } from './better.ts';
import type { Better, JoinedField, Proven, Side } from './better.ts';

/** A record with what tells how well its fields are proven. `said` days are of the field, else of the record. */
export type Candidate = {
  readonly enterprise: EnterpriseRow;
  /** How the owner is called, told with a mark when a NIK or a phone is known: '' without an owner. */
  readonly owner: string;
  readonly proven: Readonly<Partial<Record<JoinedField, Proven>>>;
  readonly said: Readonly<Partial<Record<JoinedField, PlainDate>>>;
  readonly recorded: PlainDate;
};

export type Blend = Readonly<Record<JoinedField, Better>>;
/** What a person chose themselves, by field. */
export type Chosen = Readonly<Partial<Record<JoinedField, 'into' | 'from'>>>;

const columns: Readonly<Record<Exclude<JoinedField, 'standing'>, readonly (keyof JoinedFields)[]>> = {
  name: ['name'],
  owner: ['ownerId'],
  kind: ['kind'],
  sector: ['sector'],
  kbli: ['kbli', 'kbliEdition'],
  place: ['area', 'rt', 'rw'],
  address: ['address'],
  nib: ['nib'],
  founded: ['founded'],
};

/** What a field of a record says, as one value to compare and to show. */
export function valueOf({ enterprise: e, owner }: Candidate, field: JoinedField): Side['value'] {
  if (field === 'owner') return owner === '' ? null : owner;
  if (field === 'place') return e.area;
  if (field === 'standing') return e.seenDay === null ? e.status : `${e.status} ${e.seenDay}`;
  return e[field];
}

const sideOf = (record: Candidate, field: JoinedField): Side => ({
  value: valueOf(record, field),
  proven: record.proven[field] ?? 0,
  said: record.said[field] ?? record.recorded,
});

/** The one that was recorded first stays: its id is the one most papers and letters bear. */
export const staying = <T extends { readonly enterprise: EnterpriseRow }>(
  a: T,
  b: T,
): { readonly into: T; readonly from: T } => {
  const [one, other] = [a, b].map(({ enterprise: e }) => `${e.recordedAt.toISOString()} ${e.id}`);
  return (one ?? '') <= (other ?? '') ? { into: a, from: b } : { into: b, from: a };
};

/** Each field from the better source, or from where the person chose. */
export function blend(into: Candidate, from: Candidate, chosen: Chosen = {}): Blend {
  return Object.fromEntries(
    joinedFields.map((field): [JoinedField, Better] => {
      const better = betterOf(field, sideOf(into, field), sideOf(from, field));
      const side = chosen[field] ?? better.side;
      return [field, side === better.side || better.why === 'same' ? better : { side, why: 'kept' }];
    }),
  ) as Blend;
}

/** What has to be written to the record that stays: columns that change, and its standing where that is the other's. */
export function takenOf(
  into: Candidate,
  from: Candidate,
  blended: Blend,
): {
  readonly takes: readonly JoinedField[];
  readonly fields: JoinedFields;
  readonly standing: { readonly status: Status; readonly seenDay: string | null } | null;
} {
  const takes = joinedFields.filter((field) => blended[field].side === 'from');
  const changed = takes.flatMap((field) =>
    field === 'standing'
      ? []
      : columns[field].flatMap((column) =>
          (from.enterprise[column] ?? null) === (into.enterprise[column] ?? null)
            ? []
            : [[column, from.enterprise[column]] as const],
        ),
  );
  const [was, other] = [into.enterprise, from.enterprise];
  const status = takes.includes('standing') ? other.status : was.status;
  const seenDay = [was.seenDay, other.seenDay].reduce((a, b) =>
    a !== null && (b === null || a >= b) ? a : b,
  );
  const standing = status === was.status && seenDay === was.seenDay ? null : { status, seenDay };
  return { takes, fields: Object.fromEntries(changed), standing };
}

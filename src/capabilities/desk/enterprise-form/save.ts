// Saving the form: the registry's act and the paper that the form names, in one transaction.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { covers } from '../../../platform/db/index.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { holds, recordFacts } from '../../evidence/index.ts';
import { similarTo } from '../../matching/index.ts';
import type { TypedRecord } from '../../matching/index.ts';
import type { Area } from '../../regions/index.ts';
import { checkForm, createEnterprise, editEnterprise, formFields, kbliTitle } from '../../registry/index.ts';
import type { CheckedEnterprise, FormRefusal, Source, TypedEnterprise } from '../../registry/index.ts';
import { sources } from '../../registry/index.ts';

export type TypedForm = TypedEnterprise & {
  readonly source: string;
  readonly seen: string;
  readonly reason: string;
  readonly sameOwner: string;
  readonly anyway: string;
  readonly revision: string;
};

const others = ['source', 'seen', 'reason', 'sameOwner', 'anyway', 'revision'] as const;

export function typedFrom(text: (name: string) => string): TypedForm {
  const entries = [...formFields, ...others].map((name) => [name, text(name).slice(0, 1000)] as const);
  return Object.fromEntries(entries) as TypedForm;
}

const sourceOf = (typed: TypedForm): Source => sources.find((s) => s === typed.source) ?? 'staff';

async function checked(
  db: Db,
  typed: TypedForm,
  areas: readonly Area[],
  {
    today,
    ownerNeeded,
    kbli: recorded = null,
  }: { today: string; ownerNeeded: boolean; kbli?: string | null },
): Promise<CheckedEnterprise | FormRefusal> {
  const code = typed.kbli.trim().slice(0, 5);
  // What is recorded may stay, also where no edition that is loaded has it.
  const known = code === '' || code === recorded || (await kbliTitle(db, null, code)) !== null;
  return checkForm(typed, {
    today: today as PlainDate,
    covers: (area) => covers(db.scope, db.city.code, area),
    isKelurahan: (area) => areas.some((a) => a.level === 'kelurahan' && a.code === area),
    isKbli: (kbli) => known && kbli === code,
    ownerNeeded,
  });
}

export type Saved = { readonly id: EnterpriseId; readonly name: string };

export async function saveNew(
  db: Db,
  typed: TypedForm,
  areas: readonly Area[],
  around: Circumstances,
): Promise<Saved | Refusal> {
  const known = await checked(db, typed, areas, { today: around.today, ownerNeeded: true });
  if (isRefused(known)) return known;
  const { name } = known;
  if (typed.anyway === '') {
    const similar = await similarTo(db, likeTyped(known));
    if (similar.length > 0) return refuse('similar', { similar });
  }
  const made = await createEnterprise(
    db,
    {
      checked: known,
      source: sourceOf(typed),
      seenDay: typed.seen === '' ? null : around.today,
      sameOwner: typed.sameOwner !== '',
      anyway: typed.anyway !== '',
    },
    around,
  );
  if (isRefused(made)) return made;
  await recordNib(db, made.id, known.nib, sourceOf(typed), around);
  return { id: made.id, name };
}

/** As matching reads what was typed. */
function likeTyped({ name, owner, area, rt, address, kind, nib }: CheckedEnterprise): TypedRecord {
  const told = <T>(value: T | 'remove' | null | undefined): T | null =>
    value === 'remove' || value === undefined ? null : value;
  return {
    name,
    area,
    rt,
    address,
    kind,
    nib,
    owner: owner?.name ?? null,
    phone: told(owner?.phone),
    nik: told(owner?.nik),
  };
}

export async function saveEdit(
  db: Db,
  {
    id,
    typed,
    ownerNeeded,
    kbli,
  }: { id: EnterpriseId; typed: TypedForm; ownerNeeded: boolean; kbli: string | null },
  areas: readonly Area[],
  around: Circumstances,
): Promise<Saved | Refusal> {
  const known = await checked(db, typed, areas, { today: around.today, ownerNeeded, kbli });
  if (isRefused(known)) return known;
  const edit = {
    id,
    revision: Number(typed.revision) || 0,
    checked: known,
    reason: typed.reason,
    source: sourceOf(typed),
    sameOwner: typed.sameOwner !== '',
  };
  const done = await editEnterprise(db, edit, around);
  if (isRefused(done)) return done;
  await recordNib(db, id, known.nib, sourceOf(typed), around);
  return { id, name: known.name };
}

/** A NIB that was typed is a paper stated by its owner, once. */
async function recordNib(
  db: Db,
  id: EnterpriseId,
  nib: string | null,
  source: Source,
  around: Circumstances,
): Promise<void> {
  if (nib === null || (await holds(db, id, 'nib', nib))) return;
  await recordFacts(
    db,
    [{ enterpriseId: id, kind: 'nib', grade: 'stated', number: nib, validFrom: around.today, source }],
    around,
  );
}

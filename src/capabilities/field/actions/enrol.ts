// Enrolling an enterprise met on the spot: asked about when it may be known, then recorded with what was brought along.
import type { PlainDate } from '../../../kernel/day.ts';
import { dayOf } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { covers, overCity } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Act, How, Json, Outcome } from '../../../platform/sync/index.ts';
import { holds, recordFacts } from '../../evidence/index.ts';
import type { NewFact } from '../../evidence/index.ts';
import { listAreas } from '../../regions/index.ts';
import type { Area } from '../../regions/index.ts';
import { checkForm, consented, createEnterprise, kelurahanOf } from '../../registry/index.ts';
import type { CheckedEnterprise } from '../../registry/index.ts';
import { salesBands } from '../acts.ts';
import type { Candidate, EnrolBody } from '../acts.ts';
import { asking, ownerMasked, typedOf } from '../rules/enrol.ts';
import type { Asked } from '../rules/enrol.ts';
import { dayTaken } from '../rules/month.ts';
import { insertForward } from '../store/forward.ts';
import { insertHelp } from '../store/help.ts';
import { insertAlias, isKnown, waitForTurn } from '../store/known.ts';
import { findSimilar } from '../store/similar.ts';
import type { Similar } from '../store/similar.ts';
import { saveConsent, savePhotos, keepPoint } from '../store/spot.ts';
import { takeFinding } from './finding.ts';

type EnrolAct = Act<EnrolBody>;
type Met = {
  readonly act: EnrolAct;
  readonly how: How;
  readonly checked: CheckedEnterprise;
  /** The day it was met, as far as the phone is believed. */
  readonly day: PlainDate;
};

/** Applies `field:enrol`. */
export async function enrol(db: Db, act: EnrolAct, how: How): Promise<Outcome> {
  const { body } = act;
  if (!covers(db.scope, db.city.code, body.area)) return { state: 'refused', reason: 'outside-area' };
  const areas = await listAreas(db);
  const checked = check(db, body, areas, how);
  if (isRefused(checked))
    return { state: 'refused', reason: 'form', detail: checked.problems.map((p) => p.field) };
  await waitForTurn(db, kelurahanOf(checked.area));
  if (await isKnown(db, body.enterprise)) return { state: 'refused', reason: 'id-known' };

  const day = dayTaken(dayOf(act.at, db.city.zone), how.today).day;
  const met: Met = { act, how, checked, day };
  const like = await overCity(db, (wide) => findSimilar(wide, checked));
  const asked = asking(like, (area) => covers(db.scope, db.city.code, area));
  if (how.choice === null && like.length > 0) return question(asked, areas);
  if (how.choice !== null && how.choice !== 'new' && !asked.choices.includes(how.choice))
    return { state: 'refused', reason: 'choice-gone' };
  if (how.choice === 'elsewhere') return forwarded(db, met, asked.elsewhere);
  if (how.choice?.startsWith('same:')) return joined(db, met, how.choice.slice(5) as EnterpriseId);
  return created(db, met);
}

const check = (db: Db, body: EnrolBody, areas: readonly Area[], { today }: How) =>
  checkForm(typedOf(body), {
    today,
    covers: (area) => covers(db.scope, db.city.code, area),
    isKelurahan: (code) => areas.some((a) => a.level === 'kelurahan' && a.code === code),
    isKbli: () => false,
    ownerNeeded: false,
  });

function question({ inside, elsewhere, choices }: Asked<Similar>, areas: readonly Area[]): Outcome {
  const nameOf = (area: string) => areas.find((a) => a.code === kelurahanOf(area))?.name ?? area;
  const named = inside.map(({ id, name, owner, area, why }): Candidate => ({
    enterprise: id,
    name,
    owner: ownerMasked(owner),
    area,
    areaName: nameOf(area),
    why,
  }));
  const candidates: Candidate[] = elsewhere.length > 0 ? [...named, { elsewhere: true }] : named;
  return { state: 'choose', question: { question: 'similar', candidates } as unknown as Json, choices };
}

/** It is new: the phone's id is its own. */
async function created(db: Db, met: Met): Promise<Outcome> {
  const { act, how, checked, day } = met;
  const input = {
    id: act.body.enterprise as EnterpriseId,
    checked,
    source: 'field' as const,
    seenDay: day,
    sameOwner: false,
    anyway: true,
  };
  const here = await createEnterprise(db, input, how);
  // The owner may be known by another enterprise outside of this area: found again by the NIK that was typed here.
  const made =
    isRefused(here) && here.refused === 'nik-elsewhere'
      ? await overCity(db, (wide) => createEnterprise(wide, input, how))
      : here;
  if (isRefused(made)) {
    const reason = made.refused === 'already-here' ? 'nib-known' : 'nik-other-name';
    return { state: 'refused', reason };
  }
  const seen: NewFact = {
    enterpriseId: made.id,
    kind: 'identity_seen',
    grade: 'seen',
    validFrom: day,
    source: 'field',
  };
  await recordFacts(db, [seen, ...statedOf(made.id, met)], how);
  await keepSpot(db, made.id, met);
  if (checked.nib === null) await queueForNib(db, made.id, met);
  return { state: 'accepted', result: { enterprise: made.id } };
}

/** It is one the officer knows: the phone's id leads to it, and it was seen today. */
async function joined(db: Db, met: Met, id: EnterpriseId): Promise<Outcome> {
  const { act, how, day } = met;
  await insertAlias(db, {
    madeId: act.body.enterprise,
    enterpriseId: id,
    recordedAt: how.now,
    recordedBy: how.by,
  });
  const taken = await takeFinding(
    db,
    { id: act.id, enterpriseId: id, finding: 'active', day, toArea: null, note: act.body.note },
    how,
  );
  if (!taken) return { state: 'refused', reason: 'choice-gone' };
  const facts: NewFact[] = [];
  for (const fact of statedOf(id, met))
    if (fact.kind !== 'nib' || !(await holds(db, id, 'nib', fact.number ?? null))) facts.push(fact);
  if (facts.length > 0) await recordFacts(db, facts, how);
  await keepSpot(db, id, met);
  return { state: 'accepted', result: { enterprise: id, same: true } };
}

/** It is known where this officer has no business: the office is told, and the officer nothing more. */
async function forwarded(
  db: Db,
  { act, how, checked }: Met,
  elsewhere: readonly Similar[],
): Promise<Outcome> {
  const [known] = elsewhere;
  if (!known) return { state: 'refused', reason: 'choice-gone' };
  const by = { recordedAt: how.now, recordedBy: how.by };
  await overCity(db, async (wide) => {
    await insertAlias(wide, { madeId: act.body.enterprise, enterpriseId: known.id, ...by });
    await insertForward(wide, {
      id: act.id,
      enterpriseId: known.id,
      area: checked.area,
      note: act.body.note,
      ...by,
    });
  });
  return { state: 'accepted', result: { enterprise: act.body.enterprise, forwarded: true } };
}

/** What the owner said, as stated evidence: the NIB, hands at work, sales of a year in their band. */
function statedOf(enterpriseId: EnterpriseId, { act: { body }, checked, day }: Met): readonly NewFact[] {
  const stated = { enterpriseId, grade: 'stated', validFrom: day, source: 'field' } as const;
  const band = body.salesBand && salesBands[body.salesBand];
  return [
    ...(checked.nib ? [{ ...stated, kind: 'nib' as const, number: checked.nib }] : []),
    ...(body.workers === null ? [] : [{ ...stated, kind: 'workers' as const, value: BigInt(body.workers) }]),
    ...(band
      ? [{ ...stated, kind: 'sales_year' as const, value: BigInt(band[0]), valueHigh: BigInt(band[1]) }]
      : []),
  ];
}

async function keepSpot(db: Db, enterpriseId: EnterpriseId, { act, how, day }: Met): Promise<void> {
  const spot = { act: act.id, enterpriseId, day, recordedAt: how.now, recordedBy: how.by };
  await keepPoint(db, spot, act.body.point);
  await savePhotos(db, spot, act.photos);
  await saveConsent(db, spot, act.body.consent);
  await consented.tell(db, { enterprise: enterpriseId, agreed: act.body.consent, by: how.by, now: how.now });
}

async function queueForNib(db: Db, enterpriseId: EnterpriseId, { act, how, day }: Met): Promise<void> {
  await insertHelp(db, {
    id: freshId(),
    enterpriseId,
    wants: 'nib',
    state: 'waiting',
    day,
    note: act.body.note,
    recordedAt: how.now,
    recordedBy: how.by,
  });
}

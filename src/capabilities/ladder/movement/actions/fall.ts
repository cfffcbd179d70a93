// A fall: recorded by the system with the papers that ended, told to the owner, and passed upward for a next step.
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Phone } from '../../../../kernel/phone.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { send } from '../../../../platform/messages/index.ts';
import { evidenceWords } from '../../../evidence/index.ts';
import type { EvidenceKind } from '../../../evidence/index.ts';
import { findEnterprise, secretsOf } from '../../../registry/index.ts';
import type { EnterpriseRow } from '../../../registry/index.ts';
import { trackName } from '../../words.ts';
import { system } from '../kinds.ts';
import type { Cause } from '../kinds.ts';
import { fellMessage } from '../messages.ts';
import type { Ended } from '../rules/ended.ts';
import { insertAct, insertEvidence, insertMovement } from '../store/movements.ts';
import { fell } from '../topic.ts';
import { words } from '../words/index.ts';
import type { Moving } from './load.ts';

type Fall = {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly ended: readonly Ended[];
  readonly first: Ended;
};

/** Counts at once: nobody has to agree that a paper ended. */
export async function recordFall(
  db: Db,
  { enterprise, standing }: Moving,
  { code, from, to, ended, first }: Fall,
  { now, today }: Circumstances,
): Promise<void> {
  const id = freshId<'Movement'>();
  const { policy } = standing;
  const { cause } = first;
  const enterpriseId = enterprise.id as EnterpriseId;
  const recorded = { recordedAt: now, recordedBy: system };
  const row = { id, enterpriseId, track: code, fromRung: from, toRung: to, policyVersion: policy.version };
  const counted = { state: 'counted' as const, countedOn: today, day: today };
  await insertMovement(db, { ...row, ...counted, proposedBy: system, cause, ...recorded });
  const papers = new Map(ended.map((e) => [e.fact.id, e]));
  await insertEvidence(
    db,
    [...papers.values()].map(({ fact, condition }) => ({
      movementId: id,
      factId: fact.id,
      paperId: fact.id,
      track: code,
      condition,
      role: 'ended' as const,
      live: true,
    })),
  );
  await insertAct(db, { movementId: id, act: 'fell', day: today, ...recorded });
  const how = { by: system, now, today };
  await audit(db, how, {
    act: 'ladder:fell',
    subject: enterpriseId,
    detail: { movement: id, code, from, to, cause },
  });
  const named = policy.tracks.find((t) => t.code === code) ?? { code };
  await tellOwner(db, enterprise, { track: trackName(named, 'id'), kind: first.fact.kind, cause }, now);
  await fell.tell(db, {
    movement: id,
    enterpriseId,
    track: trackName(named, 'id'),
    kind: first.fact.kind,
    cause,
    day: today as PlainDate,
    how,
  });
}

/** To the number on record, in Indonesian; who withdrew consent is not written to. Without a way out an officer sends it. */
async function tellOwner(
  db: Db,
  { id, name, area }: EnterpriseRow,
  { track, kind, cause }: { readonly track: string; readonly kind: EvidenceKind; readonly cause: Cause },
  now: Date,
): Promise<void> {
  const owner = (await findEnterprise(db, id as EnterpriseId))?.owner;
  const to = owner && !owner.restrictedAt ? (secretsOf(owner).phone as Phone | undefined) : undefined;
  if (!to) return;
  const values = {
    name: titleCase(name),
    track,
    kind: evidenceWords.id.kinds[kind],
    why: words.id.causes[cause],
  };
  const message = { to, template: fellMessage, values, lang: 'id' as const, area };
  await send(db, message, { by: system, now });
}

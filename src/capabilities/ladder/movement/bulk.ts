// Many movements at once, as they were confirmed elsewhere or earlier: their rows, what was said, and their papers.
import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { groundOf, loadMoving } from './actions/load.ts';
import type { Cause } from './kinds.ts';
import { codeFrom } from './rules/code.ts';
import type { Said } from './rules/fold.ts';
import { foldMovement } from './rules/fold.ts';
import { freshEvidence } from './rules/propose.ts';
import type { Named } from './rules/propose.ts';
import { movement, movementAct, movementEvidence } from './tables.ts';

export type Landed = {
  readonly enterpriseId: EnterpriseId;
  readonly track: string;
  readonly fromRung: number;
  readonly toRung: number;
  readonly policyVersion: number;
  readonly proposedBy: string;
  readonly cause: Cause | null;
  readonly papers: readonly Named[];
  /** With the instant of each; the last one decides when it counts. */
  readonly said: readonly (Said & {
    readonly way?: 'phone' | 'paper';
    readonly at: Date;
    readonly day: PlainDate;
  })[];
  readonly at: Date;
  readonly day: PlainDate;
};

/** What one enterprise could be moved by on a day: each track with the rung it would reach and the papers that carry it. */
export async function readySteps(
  db: Db,
  id: EnterpriseId,
  today: PlainDate,
): Promise<readonly Pick<Landed, 'track' | 'fromRung' | 'toRung' | 'policyVersion' | 'papers'>[]> {
  const moving = await loadMoving(db, id, today);
  if (!moving) return [];
  const { policy, assessment } = moving.standing;
  return assessment.tracks.flatMap(({ code }) => {
    const ground = groundOf(moving, code);
    if (!ground || ground.track.rung <= ground.from) return [];
    const papers = freshEvidence(ground, ground.track.rung);
    const step = { track: code, fromRung: ground.from, toRung: ground.track.rung };
    return papers.length === 0 ? [] : [{ ...step, policyVersion: policy.version, papers }];
  });
}

const perStatement = 500;

/** Four tables' rows in a few statements. Nobody is told, and no next step opens: what happened has happened. */
export async function landMovements(db: Db, rows: readonly Landed[]): Promise<void> {
  for (let at = 0; at < rows.length; at += perStatement) {
    const some = rows.slice(at, at + perStatement).map((row) => ({ ...row, id: freshId<'Movement'>() }));
    await db.insert(movement).values(
      some.map(({ said, at: recordedAt, ...row }) => {
        const { state } = foldMovement(row.proposedBy, said);
        const counted = state === 'counted';
        return {
          ...row,
          state,
          countedOn: counted ? (said.at(-1)?.day ?? row.day) : null,
          code: counted && row.cause === null ? codeFrom(crypto.getRandomValues(new Uint8Array(16))) : null,
          recordedAt,
          recordedBy: row.proposedBy,
        };
      }),
    );
    const acts = some.flatMap(({ id, said }) =>
      said.map(({ act, by, way, at: recordedAt, day }) => ({
        movementId: id,
        act,
        way: way ?? null,
        day,
        recordedAt,
        recordedBy: by,
      })),
    );
    if (acts.length > 0) await db.insert(movementAct).values(acts);
    const papers = some.flatMap(({ id, track, cause, papers: all }) =>
      all.map((paper) => ({
        ...paper,
        movementId: id,
        track,
        role: cause === null ? ('moves' as const) : ('ended' as const),
        live: true,
      })),
    );
    if (papers.length > 0) await db.insert(movementEvidence).values(papers);
  }
}

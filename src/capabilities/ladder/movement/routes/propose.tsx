// HTTP of proposing a step.
import { parseId } from '../../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { groundOf, loadMoving, openStep } from '../actions/load.ts';
import type { Moving } from '../actions/load.ts';
import { proposeMovement } from '../actions/propose.ts';
import type { NewMovementRefusal } from '../actions/propose.ts';
import type { MovementId } from '../kinds.ts';
import { ProposePage } from '../pages/propose.tsx';
import type { ProposeProps, StepOffered } from '../pages/propose.tsx';
import { freshEvidence } from '../rules/propose.ts';
import { words } from '../words/index.ts';
import { once } from './queue.tsx';

/** Each track whose conditions reach above what counts, with the papers that may carry it. */
export function stepsOffered(moving: Moving): readonly StepOffered[] {
  const byId = new Map(moving.facts.map((f) => [f.id, f]));
  return moving.standing.assessment.tracks.flatMap(({ code }): StepOffered[] => {
    const ground = groundOf(moving, code);
    if (!ground || ground.track.rung <= ground.from) return [];
    const { from } = ground;
    const to = ground.track.rung;
    if (openStep(moving, code)) return [{ track: code, from, to, papers: [] }];
    const papers = freshEvidence(ground, to).flatMap(({ factId, condition }) => {
      const fact = byId.get(factId);
      return fact ? [{ fact, condition }] : [];
    });
    return papers.length === 0 ? [] : [{ track: code, from, to, papers }];
  });
}

type Again = Pick<ProposeProps, 'typed' | 'refused'>;

async function ask(visit: Visit, enterprise: string, again: Again = {}): Promise<Response> {
  const id = parseId<'Enterprise'>(enterprise);
  const moving = isRefused(id) ? null : await visit.within((db) => loadMoving(db, id, visit.today));
  if (!moving) return visit.notFound();
  return visit.page(
    <ProposePage
      view={visit.view}
      enterprise={moving.enterprise}
      policy={moving.standing.policy}
      steps={stepsOffered(moving)}
      once={once}
      {...again}
    />,
    again.refused ? 409 : 200,
  );
}

async function save(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const enterprise = form.text('enterprise');
  const id = parseId<'Enterprise'>(enterprise);
  if (isRefused(id)) return visit.notFound();
  const typed = {
    track: form.text('track').slice(0, 60),
    evidence: form.all('evidence').filter((one) => !isRefused(parseId(one))),
    note: form.text('note').slice(0, 500),
  };
  const asked = { enterpriseId: id as EnterpriseId, toRung: Number(form.text('rung')), ...typed };
  const say = words[visit.lang];
  return submit<{ id: MovementId }, NewMovementRefusal>(
    visit,
    form.text('_once'),
    (db) => proposeMovement(db, asked, visit),
    {
      to: (made) => `/ladder/movements/${made.id}`,
      flash: () => say.sent,
      refused: ({ refused }) =>
        refused === 'unknown-enterprise'
          ? visit.notFound()
          : ask(visit, enterprise, { typed, refused: say.refusals[refused] }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/ladder/movements/new', 'ladder:propose', (visit) => ask(visit, visit.query.get('enterprise') ?? '')),
  post('/ladder/movements/new', 'ladder:propose', save),
];

// Signing an owner out of every phone: for whoever may hand them a letter.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { findEnterprise } from '../../registry/index.ts';
import { endOwnersSessions } from '../actions/end-sessions.ts';
import type { EndRefusal } from '../actions/end-sessions.ts';
import { EndSessionsPage } from '../pages/end-sessions.tsx';
import { boardWords } from '../words/board.ts';
import { once } from './answers.ts';

async function show(visit: Visit, reason = '', problem: string | null = null): Promise<Response> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  const found = isRefused(id) ? null : await visit.within((db) => findEnterprise(db, id));
  if (!found?.owner) return visit.notFound();
  const page = (
    <EndSessionsPage
      view={visit.view}
      once={once()}
      id={found.enterprise.id}
      owner={found.owner.name}
      enterprise={found.enterprise.name}
      reason={reason}
      problem={problem}
    />
  );
  return visit.page(page, problem ? 422 : 200);
}

async function end(visit: Visit): Promise<Response> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const form = await visit.form();
  const asked = { enterprise: id, reason: form.text('reason') };
  const say = boardWords[visit.lang];
  return submit<{ ended: number }, EndRefusal>(
    visit,
    form.text('_once'),
    (db) => endOwnersSessions(db, asked, visit),
    {
      to: () => `/registry/${id}`,
      flash: ({ ended }) => say.sessions.done(ended),
      refused: ({ refused }) =>
        refused === 'reason-short'
          ? show(visit, asked.reason, say.problems['reason-short'])
          : visit.notFound(),
    },
  );
}

export const routes: readonly Route[] = [
  get('/owners/sessions/:id', 'owners:letter', (visit) => show(visit)),
  post('/owners/sessions/:id', 'owners:letter', end),
];

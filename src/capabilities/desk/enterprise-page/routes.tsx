// HTTP of the enterprise page.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { askedDay, loadEnterprise } from './load.ts';
import { EnterprisePage } from './page.tsx';

async function showEnterprise(visit: Visit): Promise<Response> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const { day, wrong } = askedDay(visit.query.get('asOf'), visit.today);
  const loaded = await visit.within((db) => loadEnterprise(db, id as EnterpriseId, day, visit.today));
  if (!loaded) return visit.notFound();
  const may = {
    edit: visit.may('registry:edit'),
    reveal: visit.may('registry:reveal'),
    pictures: visit.may('field:read'),
  };
  return visit.page(
    <EnterprisePage
      view={visit.view}
      loaded={loaded}
      once={crypto.randomUUID()}
      wrongDay={wrong}
      may={may}
    />,
  );
}

export const routes: readonly Route[] = [get('/registry/:id', 'registry:read', showEnterprise)];

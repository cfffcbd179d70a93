// HTTP of the enterprise page.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { recordLook } from '../../owners/index.ts';
import { askedDay, loadEnterprise } from './load.ts';
import { EnterprisePage } from './page.tsx';
import { RestrictedPage } from './restricted.tsx';

async function showEnterprise(visit: Visit): Promise<Response> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const { day, wrong } = askedDay(visit.query.get('asOf'), visit.today);
  const loaded = await visit.within(async (db) => {
    const found = await loadEnterprise(db, id as EnterpriseId, day, visit.today);
    if (found && !found.owner?.restrictedAt) await recordLook(db, id as EnterpriseId, visit);
    return found;
  });
  if (!loaded) return visit.notFound();
  if (loaded.owner?.restrictedAt) return visit.page(<RestrictedPage view={visit.view} />);
  const may = {
    edit: visit.may('registry:edit'),
    reveal: visit.may('registry:reveal'),
    letter: visit.may('owners:letter'),
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

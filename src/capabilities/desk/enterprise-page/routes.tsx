// HTTP of the enterprise page.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { recordLook } from '../../owners/index.ts';
import { findBorn } from '../../registry/index.ts';
import { askedDay, loadEnterprise } from './load.ts';
import { EnterprisePage } from './page.tsx';
import { RestrictedPage } from './restricted.tsx';
import { ElsewherePage } from './elsewhere.tsx';

/** The same page of today's record. */
const pathOf = (id: string, query: URLSearchParams): string =>
  `/registry/${id}${query.has('asOf') ? `?asOf=${encodeURIComponent(query.get('asOf') ?? '')}` : ''}`;

/** Some thirty small statements, each by the enterprise's own ids: planning them and waiting for each costs more than they do. */
const kept = { plans: 'kept', together: true } as const;

async function showEnterprise(visit: Visit): Promise<Response> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const { day, wrong } = askedDay(visit.query.get('asOf'), visit.today);
  const loaded = await visit.within(async (db) => {
    const found = await loadEnterprise(db, id, day, visit.today);
    if (found?.enterprise.id === id && !found.owner?.restrictedAt) await recordLook(db, id, visit);
    return found ?? ((await findBorn(db, id))?.enterprise.status === 'joined' ? 'elsewhere' : null);
  }, kept);
  if (!loaded) return visit.notFound();
  // The old record is this person's to see, the one it belongs to today is not.
  if (loaded === 'elsewhere') return visit.page(<ElsewherePage view={visit.view} />);
  if (loaded.enterprise.id !== id) return visit.seeOther(pathOf(loaded.enterprise.id, visit.query));
  if (loaded.owner?.restrictedAt) return visit.page(<RestrictedPage view={visit.view} />);
  const may = {
    edit: visit.may('registry:edit'),
    look: visit.may('evidence:look'),
    reveal: visit.may('registry:reveal'),
    letter: visit.may('owners:letter'),
    pictures: visit.may('field:read'),
    propose: visit.may('ladder:propose'),
    follow: visit.may('programme:follow'),
    work: visit.may('programme:work'),
    separate: visit.may('matching:decide'),
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

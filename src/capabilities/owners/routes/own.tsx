// An owner's own pages; the guard lets nobody in but owners, the scope shows nobody but themselves.
import type { Db } from '../../../platform/db/index.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { assessEnterprise } from '../../ladder/index.ts';
import { listAreas } from '../../regions/index.ts';
import { sectorName } from '../../registry/index.ts';
import { PositionPage } from '../pages/position.tsx';
import type { Mine } from '../pages/position.tsx';
import { listOwn } from '../store/own.ts';

async function listMine(db: Db, visit: Visit): Promise<readonly Mine[]> {
  const { me, today, lang } = visit;
  if (!me?.personId) return [];
  const areas = await listAreas(db);
  const mine: Mine[] = [];
  for (const own of await listOwn(db, me.personId)) {
    const kelurahan = areas.find((a) => a.code === own.area.split('/')[0])?.name ?? own.area;
    const place = `${kelurahan} · ${sectorName(own.sector, lang)}`;
    mine.push({ own, place, standing: await assessEnterprise(db, own, today) });
  }
  return mine;
}

async function position(visit: Visit): Promise<Response> {
  const { me, view } = visit;
  if (!me || !visit.may('owners:own')) return visit.seeOther('/usaha/masuk');
  const mine = await visit.within((db) => listMine(db, visit));
  return visit.page(<PositionPage view={view} name={me.name} linked={me.personId !== null} mine={mine} />);
}

export const routes: readonly Route[] = [get('/usaha', 'public', position)];

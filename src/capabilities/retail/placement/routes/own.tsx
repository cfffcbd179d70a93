// HTTP of an owner's placements, their sheets, and the public check of a sheet.
import { day } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { takeTry } from '../../../accounts/index.ts';
import { keyOf, lacksOf } from '../actions/papers.ts';
import { CheckPage, OftenPage } from '../pages/check.tsx';
import { OwnPage } from '../pages/own.tsx';
import { answerPaper } from '../paper/answer.ts';
import { readCode } from '../rules/code.ts';
import { findChecked } from '../store/checked.ts';
import { findPlacement, listPlacements } from '../store/placements.ts';
import { listTerms, termsOn } from '../store/terms.ts';

async function load(db: Db, visit: Visit) {
  const all = await listPlacements(db, {});
  const ids = all.map((p) => p.id);
  const now = await termsOn(db, ids, visit.today);
  const last = await termsOn(db, ids, day('9999-12-31'));
  const lacks = await lacksOf(
    db,
    all.filter((p) => p.endsOn === null || p.endsOn >= visit.today),
    visit.today,
  );
  return all.map((placed) => ({
    placed,
    terms: [...new Set([now.get(placed.id), last.get(placed.id)])].flatMap((t) => (t ? [t] : [])),
    lacks: lacks.get(keyOf(placed)),
  }));
}

const show = async (visit: Visit): Promise<Response> =>
  visit.page(<OwnPage view={visit.view} all={await visit.within((db) => load(db, visit))} />);

async function print(visit: Visit): Promise<Response> {
  const id = parseId<'Placement'>(visit.param('placement'));
  if (isRefused(id)) return visit.notFound();
  const loaded = await visit.within(async (db) => {
    const row = await findPlacement(db, id);
    const [placed] = row ? await listPlacements(db, { ids: [id] }) : [];
    if (!row || !placed) return null;
    await audit(db, visit, { act: 'retail:print', subject: id, detail: { paper: 'terms' } });
    return { row, placed, terms: await listTerms(db, id) };
  });
  return loaded ? answerPaper(visit, loaded) : visit.notFound();
}

/** Asked for in place of what cannot be a code, so that the answer takes as long. */
const nobodys = '-';

/** Found or not, every check counts against the place it comes from. */
async function check(visit: Visit): Promise<Response> {
  const locked = await takeTry(visit.city, [['asking', `check:${visit.address}`]], visit.now);
  if (locked) {
    const answer = visit.page(<OftenPage view={visit.view} />, 429);
    const seconds = Math.ceil((locked.until.getTime() - visit.now.getTime()) / 1000);
    answer.headers.set('retry-after', String(seconds));
    return answer;
  }
  const found = await findChecked(visit.city, readCode(visit.param('code')) ?? nobodys);
  return visit.page(<CheckPage view={visit.view} found={found} />, found ? 200 : 404);
}

export const routes: readonly Route[] = [
  get('/usaha/jual', 'retail:own', show),
  get('/usaha/jual/penempatan/:placement/lembar.pdf', 'retail:own', print),
  get('/penempatan/:code', 'public', check),
];

// HTTP of what is read over the whole city: the programme by kecamatan, and the programmes themselves.
import { freshId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { squeeze, tidy } from '../../../kernel/text.ts';
import { audit } from '../../../platform/audit/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { listAreas } from '../../regions/index.ts';
import type { Problems } from '../pages/activity.tsx';
import { AreasPage } from '../pages/areas.tsx';
import { ProgrammesPage } from '../pages/programmes.tsx';
import { byKecamatan } from '../rules/by-kecamatan.ts';
import { insertProgramme, listProgrammes } from '../store/activities.ts';
import { countByProgramme, sumByArea, yearsOf } from '../store/figures.ts';
import { words } from '../words.ts';
import { once } from './seer.ts';

/** The council and partners see no enterprises. */
const own = ({ me }: Visit): boolean => me?.role === 'council' || me?.role === 'partner';

async function showAreas(visit: Visit): Promise<Response> {
  const asked = visit.query.get('year') ?? '';
  const year = /^20\d\d$/.test(asked) ? Number(asked) : null;
  const loaded = await visit.within(async (db) => ({
    rows: byKecamatan(await listAreas(db), await sumByArea(db, year), words[visit.lang].areas.city),
    years: await yearsOf(db),
  }));
  return visit.page(<AreasPage view={visit.view} year={year} own={own(visit)} {...loaded} />);
}

async function showProgrammes(
  visit: Visit,
  again?: { typed: { name: string; purpose: string }; problems: Problems },
): Promise<Response> {
  const loaded = await visit.within(async (db) => ({
    rows: await listProgrammes(db),
    counts: await countByProgramme(db),
  }));
  const { typed = { name: '', purpose: '' }, problems = [] } = again ?? {};
  return visit.page(
    <ProgrammesPage
      view={visit.view}
      mayEdit={visit.may('programme:manage')}
      own={own(visit)}
      once={once()}
      typed={typed}
      problems={problems}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

async function saveProgramme(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = {
    name: tidy(form.text('name')).slice(0, 160),
    purpose: tidy(form.text('purpose')).slice(0, 500),
  };
  const say = words[visit.lang];
  const wrong = (field: string, message: string) =>
    showProgrammes(visit, { typed, problems: [{ field, message }] });
  if (squeeze(typed.name).length < 3) return wrong('name', say.refused['programme-short']);
  if (typed.purpose.length < 5) return wrong('purpose', say.refused['programme-short']);
  return submit<{ id: string }, Refusal<'programme-known', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const id = freshId<'Programme'>();
      const { now: recordedAt, by: recordedBy } = visit;
      const row = { id, ...typed, squeezed: squeeze(typed.name), recordedAt, recordedBy };
      if (!(await insertProgramme(db, row))) return refuse('programme-known');
      await audit(db, visit, { act: 'programme:programme', subject: id });
      return { id };
    },
    {
      to: () => '/programme/programmes',
      flash: () => say.programmes.saved(typed.name),
      refused: ({ refused }) => wrong('name', say.refused[refused]),
    },
  );
}

export const routes: readonly Route[] = [
  get('/programme/areas', 'programme:read', showAreas),
  get('/programme/programmes', 'programme:read', (visit) => showProgrammes(visit)),
  post('/programme/programmes', 'programme:manage', saveProgramme),
];

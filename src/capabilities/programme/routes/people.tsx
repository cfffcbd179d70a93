// HTTP of who takes part: adding enterprises and groups, and taking many from state to state.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { formatCount } from '../../../web/format.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { searchEnterprises } from '../../registry/index.ts';
import type { ActivityRefusal } from '../actions/activity.ts';
import { offerPlaces, setParticipations } from '../actions/places.ts';
import type { Offered, SetMany } from '../actions/places.ts';
import { participationStates } from '../kinds.ts';
import { AddPage } from '../pages/add.tsx';
import { NoNumberPage } from '../pages/no-number.tsx';
import { idsOf, knownIn } from '../store/participations.ts';
import { listUnreached } from '../store/told.ts';
import { words } from '../words.ts';
import { activityAsked } from './activities.tsx';
import { seenActivity, showActivity } from './activity.tsx';
import { once } from './seer.ts';

const found = 50;
/** Groups named in one form. */
const mostGroups = 50;

const idsIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const id = parseId(text);
    return isRefused(id) ? [] : [id];
  });

async function askAdd(
  visit: Visit,
  again?: { q: string; groups: string; refused: string },
): Promise<Response> {
  const id = activityAsked(visit);
  const q = again?.q ?? tidy(visit.query.get('q') ?? '').slice(0, 200);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const activity = await seenActivity(db, visit, id);
      if (!activity) return null;
      const rows = q === '' ? [] : (await searchEnterprises(db, q, found)).rows;
      return {
        activity,
        found: rows,
        known: await knownIn(
          db,
          id,
          rows.map((r) => r.id),
        ),
        places: placesOf(await listAreas(db)),
      };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(
    <AddPage
      view={visit.view}
      q={q}
      groups={again?.groups ?? ''}
      once={once()}
      refused={again?.refused}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

async function saveAdd(visit: Visit): Promise<Response> {
  const id = activityAsked(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const say = words[visit.lang];
  const enterprises = idsIn(form.all('enterprise'));
  const typed = form.text('groups');
  const groups = typed
    .split(/\r?\n/)
    .map((line) => tidy(line).slice(0, 120))
    .filter((line) => line !== '')
    .slice(0, mostGroups);
  const again = (refused: string) =>
    askAdd(visit, { q: tidy(form.text('q')).slice(0, 200), groups: typed, refused });
  if (enterprises.length === 0 && groups.length === 0) return again(say.refused['unknown-participation']);
  const n = (value: number) => formatCount(value, visit.lang);
  return submit<Offered, ActivityRefusal>(
    visit,
    form.text('_once'),
    (db) => offerPlaces(db, { activity: id, enterprises, groups }, visit),
    {
      to: () => `/programme/${id}#people`,
      flash: (made) =>
        [
          say.add.done(n(made.offered.length), n(made.waiting.length)),
          made.known > 0 ? say.add.known(n(made.known)) : '',
          made.unseen > 0 ? say.add.unseen(n(made.unseen)) : '',
        ]
          .filter(Boolean)
          .join(' '),
      refused: ({ refused }) =>
        refused === 'unknown-activity' ? visit.notFound() : again(say.refused[refused]),
    },
  );
}

/** What came of it, in one line: how many changed, who did not and why, who was called from the line. */
function outcome({ done, left, called }: SetMany, visit: Visit): string {
  const say = words[visit.lang];
  const n = (value: number) => formatCount(value, visit.lang);
  const whys = [...Map.groupBy(left, (l) => l.why.refused)].map(([code, some]) =>
    say.people.left(n(some.length), say.refused[code]),
  );
  return [say.people.done(n(done)), ...whys, called.length > 0 ? say.people.called(n(called.length)) : '']
    .filter(Boolean)
    .join(' ');
}

async function savePeople(visit: Visit): Promise<Response> {
  const id = activityAsked(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const say = words[visit.lang].refused;
  const typed = { state: form.text('state'), all: form.text('all'), reason: form.text('reason') };
  const state = participationStates.find((s) => s === typed.state);
  const all = participationStates.find((s) => s === typed.all);
  const ticked = form.all('who').map((value) => value.split(':') as [string, string?]);
  const seen = new Map(ticked.map(([one, as = '']) => [one, as]));
  const wrong = (field: string, message: string) =>
    showActivity(visit, { typed, problems: [{ field, message }] });
  if (!state) return wrong('state', say['state-missing']);
  if (!all && ticked.length === 0) return wrong('all', say['nobody-chosen']);
  return submit<SetMany, ActivityRefusal | Refusal<'unknown-participation' | 'reason-short', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const chosen = all ? await idsOf(db, id, all) : idsIn([...seen.keys()]);
      const input = { activity: id, participations: chosen, state, reason: typed.reason };
      return setParticipations(db, all ? input : { ...input, seen }, visit);
    },
    {
      to: () => `/programme/${id}#people`,
      flash: (made) => outcome(made, visit),
      refused: ({ refused }) => {
        if (refused === 'unknown-activity') return visit.notFound();
        if (refused === 'reason-short') return wrong('reason', say[refused]);
        if (refused === 'unknown-participation') return wrong('all', say[refused]);
        return showActivity(visit, { typed, problems: [], refused: say[refused] });
      },
    },
  );
}

async function showUnreached(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => ({
    rows: await listUnreached(db, visit.today),
    places: placesOf(await listAreas(db)),
  }));
  return visit.page(<NoNumberPage view={visit.view} {...loaded} />);
}

export const routes: readonly Route[] = [
  get('/programme/no-number', 'programme:work', showUnreached),
  get('/programme/:id/add', 'programme:work', (visit) => askAdd(visit)),
  post('/programme/:id/add', 'programme:work', saveAdd),
  post('/programme/:id/people', 'programme:work', savePeople),
];

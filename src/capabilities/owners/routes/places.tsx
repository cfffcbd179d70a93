// HTTP of an owner's activities: the list, and the answer to a place.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import type { OwnPlace } from '../../programme/index.ts';
import { loadChain } from '../actions/chain.ts';
import { answerPlace, answers } from '../actions/places.ts';
import type { AnswerRefusal } from '../actions/places.ts';
import { PlacesPage } from '../pages/places.tsx';
import { listOwn } from '../store/own.ts';
import { findRestriction } from '../store/people.ts';
import { placesWords } from '../words/places.ts';
import { once, withPerson } from './answers.ts';

const nothing = { places: [], steps: [], names: new Map<string, string>() };

const show = (visit: Visit, problem?: string): Promise<Response> =>
  withPerson(visit, async (person) => {
    const loaded = await visit.within(async (db) => {
      if (await findRestriction(db, person)) return { restricted: true, chain: nothing, own: [] };
      const own = await listOwn(db, person);
      const chain = await loadChain(
        db,
        own.map(({ id }) => id),
        visit.today,
      );
      return { restricted: false, chain, own };
    });
    return visit.page(
      <PlacesPage
        view={visit.view}
        once={once()}
        restricted={loaded.restricted}
        chain={loaded.chain}
        names={new Map(loaded.own.map(({ id, name }) => [id as string, name]))}
        problem={problem}
      />,
      problem ? 409 : 200,
    );
  });

const answer = (visit: Visit): Promise<Response> =>
  withPerson(visit, async (person) => {
    const id = parseId<'Participation'>(visit.param('id'));
    const form = await visit.form();
    const said = answers.find((a) => a === form.text('answer'));
    if (isRefused(id) || !said) return visit.notFound();
    const say = placesWords[visit.lang];
    const input = { person, participation: id, answer: said, reason: form.text('reason').slice(0, 300) };
    return submit<OwnPlace, AnswerRefusal>(visit, form.text('_once'), (db) => answerPlace(db, input, visit), {
      to: () => '/usaha/kegiatan',
      flash: ({ activity }) => say.said[said](activity),
      refused: ({ refused }) =>
        refused === 'unknown-place' ? visit.notFound() : show(visit, say.refused[refused]),
    });
  });

export const routes: readonly Route[] = [
  get('/usaha/kegiatan', 'owners:own', (visit) => show(visit)),
  post('/usaha/kegiatan/:id', 'owners:own', answer),
];

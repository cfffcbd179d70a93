// HTTP of copying an event: the form filled with its recipe, and the new proposal.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { EventForm } from '../../event/pages/form.tsx';
import { check, ground, once, problemsOf, typedFrom, typedOf } from '../../event/routes/form.tsx';
import type { FormRefusal, TypedEvent } from '../../event/rules/form.ts';
import { shiftsOf } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import { words as eventWords } from '../../event/words.ts';
import { openEvent } from '../../routes/open.ts';
import { copyEvent, countRecipe, stretch } from '../actions.ts';
import type { Copied, Recipe } from '../actions.ts';
import { Along } from '../pages/above.tsx';
import { sameHours } from '../rules/pattern.ts';
import { words } from '../words.ts';

type CopyRefusal = Refusal<'days-upside-down' | 'address-taken', object> | FormRefusal;
type Again = { readonly typed: TypedEvent; readonly refusal: CopyRefusal };

/** The recipe as one types it; what belongs to the other place, its people and its money is left empty. */
const typedCopy = (event: EventRow, hours: string, area: string): TypedEvent => ({
  ...typedFrom(event),
  area,
  place: '',
  address: '',
  point: '',
  starts: '',
  ends: '',
  hours,
  rts: '',
  applyUntil: '',
  initiator: '',
  initiatorUser: '',
  line: '',
  partner: '',
  contact: '',
  invited: [],
});

async function ask(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event) return null;
    const recipe: Recipe = await countRecipe(db, event);
    const standing = (await shiftsOf(db, event.id)).filter((s) => s.postponedAt === null);
    const hours = sameHours(standing, recipe.days);
    return { event, recipe, hours, ground: await ground(db, visit) };
  });
  if (!loaded) return visit.notFound();
  const { event, recipe, hours } = loaded;
  const { choices, own } = loaded.ground;
  const only = choices.areas.length === 1 ? (choices.areas[0]?.value ?? '') : '';
  const refusal = again?.refusal;
  const say = eventWords[visit.lang].refused;
  return visit.page(
    <EventForm
      view={visit.view}
      once={once()}
      typed={again?.typed ?? typedCopy(event, hours, visit.query.get('area') ?? only)}
      choices={choices}
      problems={problemsOf(refusal)}
      refused={refusal && refusal.refused !== 'form' ? say[refusal.refused] : undefined}
      mayManage={visit.may('events:manage')}
      ownName={own?.name ?? null}
      at={{ action: `/events/${event.id}/copy`, back: `/events/${event.id}` }}
      title={words[visit.lang].copy.title(event.name)}
      above={<Along view={visit.view} recipe={recipe} />}
    />,
    again ? 422 : 200,
  );
}

async function save(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = typedOf(form);
  const say = words[visit.lang].copy;
  const from = await visit.within((db) => openEvent(db, visit));
  if (!from) return visit.notFound();
  return submit<Copied, CopyRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = check(typed, await ground(db, visit), visit);
      if (isRefused(checked)) return checked;
      return copyEvent(db, { from, set: stretch(checked, from, typed.ends) }, visit);
    },
    {
      to: ({ id }) => `/events/${id}`,
      flash: ({ left }) =>
        [say.copied(typed.name.trim().slice(0, 160)), left > 0 ? say.left(formatCount(left, visit.lang)) : '']
          .join(' ')
          .trim(),
      refused: (refusal) => ask(visit, { typed, refusal }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/copy', 'events:propose', (visit) => ask(visit)),
  post('/events/:id/copy', 'events:propose', save),
];

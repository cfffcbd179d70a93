// HTTP of a door's draft: its conditions, one of them, adopting it from a day with a reason, and dropping it.
import { formatDay, parseDay } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import {
  checkCondition,
  conditionField,
  conditionIn,
  conditionName,
  kindChoices,
  ladderWords,
  readTypedCondition,
  typedCondition,
} from '../../ladder/index.ts';
import type { Errors, TypedCondition } from '../../ladder/index.ts';
import { adoptDraft, draftOf, dropCondition, dropDraft, putCondition } from '../actions/door.ts';
import type { AdoptRefusal, DoorRefusal } from '../actions/door.ts';
import type { DoorId } from '../kinds.ts';
import { DoorConditionPage, DraftPage } from '../pages/draft.tsx';
import type { EffortTyped } from '../pages/draft.tsx';
import type { DoorBody, DoorCondition } from '../rules/body.ts';
import { differenceOf, emptyBody, inForceAt } from '../rules/body.ts';
import { checkEffort } from '../rules/door.ts';
import { findDoor } from '../store/doors.ts';
import { words } from '../words.ts';
import { doorIn, once } from './ask.ts';

async function ground(db: Db, visit: Visit) {
  const id = doorIn(visit);
  const door = id && (await findDoor(db, id, visit.today));
  if (!id || !door) return null;
  const { body: own, revision } = await draftOf(db, id);
  const chain = door.parentId ? ((await findDoor(db, door.parentId, visit.today))?.body ?? null) : null;
  return { id, door, own, revision, chain, body: inForceAt(own, chain) };
}

async function show(
  visit: Visit,
  again?: { problem: string; typed: { from: string; reason: string } },
): Promise<Response> {
  const loaded = await visit.within((db) => ground(db, visit));
  if (!loaded) return visit.notFound();
  const { door, own, chain, body, revision } = loaded;
  return visit.page(
    <DraftPage
      view={visit.view}
      once={once}
      door={door}
      body={body}
      own={new Set(own.conditions.map((c) => c.code))}
      chain={new Set((chain ?? emptyBody).conditions.map((c) => c.code))}
      revision={revision}
      difference={differenceOf(door.body ?? emptyBody, body)}
      typed={again?.typed ?? { from: formatDay(visit.today, visit.lang), reason: '' }}
      problem={again?.problem}
    />,
    again ? 422 : 200,
  );
}

type Again = {
  readonly typed: TypedCondition;
  readonly effort: EffortTyped;
  readonly errors: Errors;
  readonly refused?: string;
};

const effortOf = (condition: DoorCondition | null): EffortTyped => ({
  days: condition ? String(condition.days) : '',
  rupiah: condition && condition.rupiah > 0 ? String(condition.rupiah) : '',
  kinds: condition?.productKinds ?? [],
});

async function showCondition(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within((db) => ground(db, visit));
  if (!loaded) return visit.notFound();
  const { lang } = visit;
  const code = visit.query.get('code');
  const condition = loaded.body.conditions.find((c) => c.code === code) ?? null;
  if (code !== null && !condition) return visit.notFound();
  return visit.page(
    <DoorConditionPage
      view={visit.view}
      once={once()}
      door={loaded.door}
      code={code}
      revision={loaded.revision}
      typed={again?.typed ?? typedCondition(condition, lang)}
      effort={again?.effort ?? effortOf(condition)}
      kinds={kindChoices(visit.city, lang)}
      ours={condition ? conditionName({ code: condition.code }, lang) : words[lang].draft.newCondition}
      errors={again?.errors ?? new Map()}
      refused={again?.refused}
    />,
    again ? 422 : 200,
  );
}

/** After the first paper that meets it, so that the ladder's own names serve; a second one of the kind is numbered. */
function freshCode(typed: TypedCondition, body: DoorBody): string {
  const kind = typed.ways.find((w) => w.kind !== '')?.kind ?? 'syarat';
  const first = kind === 'pirt' || kind === 'bpom_md' ? 'product_permit' : kind;
  const taken = new Set(body.conditions.map((c) => c.code));
  let code = first.slice(0, 36);
  for (let n = 2; taken.has(code); n++) code = `${first.slice(0, 36)}_${n}`;
  return code;
}

async function saveCondition(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const { lang } = visit;
  const typed = readTypedCondition(form);
  const effort: EffortTyped = {
    days: form.text('days'),
    rupiah: form.text('rupiah'),
    kinds: form.all('product_kind'),
  };
  const known = visit.query.get('code');
  let errors: Errors = new Map();
  type FormWrong = { refused: 'form' };
  return submit<{ id: DoorId }, DoorRefusal | FormWrong>(
    visit,
    form.text('_once'),
    async (db) => {
      const loaded = await ground(db, visit);
      if (!loaded) return { refused: 'unknown-door' as const };
      const code = known ?? freshCode(typed, loaded.body);
      const wrong = new Map<string, string>();
      const { json, places } = conditionIn(code, typed);
      const condition = checkCondition(JSON.parse(JSON.stringify(json)));
      if ('refused' in condition)
        wrong.set(
          conditionField(condition.where, condition.why, places),
          ladderWords[lang].problems[condition.why],
        );
      const checked = checkEffort(effort);
      if (isRefused(checked))
        for (const problem of checked.problems)
          wrong.set(
            problem === 'days-wrong' ? 'days' : 'rupiah',
            words[lang].draft[problem === 'days-wrong' ? 'daysWrong' : 'rupiahWrong'],
          );
      errors = wrong;
      if (wrong.size > 0 || 'refused' in condition || isRefused(checked)) return { refused: 'form' as const };
      const { days, rupiah, productKinds } = checked;
      return putCondition(
        db,
        {
          id: loaded.id,
          revision: Number(form.text('revision')),
          condition: {
            ...condition,
            days,
            rupiah,
            ...(productKinds.length === 0 ? {} : { productKinds }),
          },
          fresh: known === null,
        },
        visit,
      );
    },
    {
      to: ({ id }) => `/readiness/${id}/draft`,
      flash: () => words[lang].draft.saved,
      refused: ({ refused }) =>
        refused === 'unknown-door'
          ? visit.notFound()
          : showCondition(visit, {
              typed,
              effort,
              errors,
              ...(refused === 'form' ? {} : { refused: words[lang].refused[refused] }),
            }),
    },
  );
}

const noneTyped = { from: '', reason: '' };

async function drop(visit: Visit): Promise<Response> {
  const form = await visit.form();
  return submit<{ id: DoorId }, DoorRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const loaded = await ground(db, visit);
      if (!loaded) return { refused: 'unknown-door' as const };
      const code = form.text('code');
      const inherited = loaded.chain?.conditions.some((c) => c.code === code) ?? false;
      return dropCondition(
        db,
        { id: loaded.id, revision: Number(form.text('revision')), code, inherited },
        visit,
      );
    },
    {
      to: ({ id }) => `/readiness/${id}/draft`,
      flash: () => words[visit.lang].draft.saved,
      refused: ({ refused }) =>
        refused === 'unknown-door'
          ? visit.notFound()
          : show(visit, { problem: words[visit.lang].refused[refused], typed: noneTyped }),
    },
  );
}

const typedOf = (form: Fields) => ({ from: form.text('from'), reason: form.text('reason') });

async function adopt(visit: Visit): Promise<Response> {
  const id = doorIn(visit);
  const form = await visit.form();
  if (!id) return visit.notFound();
  const typed = typedOf(form);
  return submit<{ id: DoorId }, AdoptRefusal | { refused: 'day-unreadable' }>(
    visit,
    form.text('_once'),
    async (db) => {
      const startsOn = parseDay(typed.from);
      if (isRefused(startsOn)) return { refused: 'day-unreadable' as const };
      return adoptDraft(
        db,
        {
          id,
          revision: Number(form.text('revision')),
          startsOn,
          reason: typed.reason,
        },
        visit,
      );
    },
    {
      to: () => `/readiness/${id}`,
      flash: () => words[visit.lang].draft.adopted,
      refused: ({ refused }) =>
        refused === 'unknown-door'
          ? visit.notFound()
          : show(visit, { problem: words[visit.lang].refused[refused], typed }),
    },
  );
}

async function discard(visit: Visit): Promise<Response> {
  const id = doorIn(visit);
  const form = await visit.form();
  if (!id) return visit.notFound();
  return submit<{ id: DoorId }, never>(visit, form.text('_once'), (db) => dropDraft(db, id, visit), {
    to: () => `/readiness/${id}`,
    flash: () => words[visit.lang].draft.discarded,
    refused: () => visit.notFound(),
  });
}

export const routes: readonly Route[] = [
  get('/readiness/:id/draft', 'readiness:edit', (visit) => show(visit)),
  get('/readiness/:id/draft/condition', 'readiness:edit', (visit) => showCondition(visit)),
  post('/readiness/:id/draft/condition', 'readiness:edit', saveCondition),
  post('/readiness/:id/draft/drop', 'readiness:edit', drop),
  post('/readiness/:id/draft/adopt', 'readiness:edit', adopt),
  post('/readiness/:id/draft/discard', 'readiness:edit', discard),
];

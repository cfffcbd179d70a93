// The desk itself, beginning a draft, a draft with its parts, putting parts in another order, dropping it.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { submit } from '../../../../platform/http/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { namesOf } from '../../../accounts/index.ts';
import type { PolicyRefusal } from '../../policy/check.ts';
import { findBaseline } from '../../movement/store/baseline.ts';
import { findPolicy, listPolicies } from '../../store.ts';
import { changeDraft, contradictionsOf, dropDraft, startDraft } from '../actions.ts';
import type { DraftRefusal, Saved } from '../actions.ts';
import type { DraftId } from '../kinds.ts';
import { DeskPage, ElsewherePage } from '../pages/desk.tsx';
import { DraftPage } from '../pages/draft.tsx';
import { findCondition, move } from '../rules/edit.ts';
import type { PartKind } from '../rules/edit.ts';
import { remarksOn } from '../rules/judge.ts';
import { newestOf } from '../rules/versions.ts';
import { findApplying } from '../store/applied.ts';
import { findDraft, listDrafts } from '../store/drafts.ts';
import { words } from '../words.ts';
import { explainDraft } from '../words/refusals.ts';
import { draftIdOf, numberOf, once, seesCity } from './load.ts';

export async function showDesk(
  visit: Visit,
  again?: { readonly typed: string; readonly error: string },
): Promise<Response> {
  if (!seesCity(visit)) return visit.page(<ElsewherePage view={visit.view} />);
  const loaded = await visit.within(async (db) => {
    const [drafts, history] = [await listDrafts(db), await listPolicies(db)];
    const baseline = await findBaseline(db);
    return {
      drafts,
      history,
      inForce: (await findPolicy(db, visit.today))?.version ?? null,
      applying: await findApplying(db),
      baseline,
      names: await namesOf(db, [
        ...(baseline ? [baseline.recordedBy] : []),
        ...drafts.map((d) => d.changedBy),
        ...history.flatMap((p) => [p.recordedBy, p.withdrawn?.recordedBy ?? p.recordedBy]),
      ]),
    };
  });
  const { typed = '', error } = again ?? {};
  return visit.page(
    <DeskPage
      view={visit.view}
      mayDraft={visit.may('ladder:draft')}
      mayAdopt={visit.may('ladder:adopt')}
      once={once()}
      typed={typed}
      error={error}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

export async function begin(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const purpose = tidy(form.text('purpose')).slice(0, 200);
  const say = words[visit.lang];
  if (!seesCity(visit)) return showDesk(visit);
  if (purpose.length < 5) return showDesk(visit, { typed: form.text('purpose'), error: say.purposeShort });
  return submit<{ id: DraftId }, Refusal>(
    visit,
    form.text('_once'),
    (db) => startDraft(db, { purpose }, visit),
    {
      to: ({ id }) => `/ladder/desk/${id}`,
      flash: () => say.started,
      refused: () => visit.notFound(),
    },
  );
}

async function loadDraft(db: Db, visit: Visit, id: DraftId) {
  const [draft, all] = [await findDraft(db, id), await listPolicies(db)];
  const newest = newestOf(all)?.body;
  if (!draft || !newest) return null;
  const open = draft.state === 'open';
  return {
    draft,
    newest,
    baseWithdrawn: all.some((p) => p.version === draft.basedOn && p.withdrawn !== null),
    against: open ? await contradictionsOf(db, draft.body, visit.today) : [],
    remarks: open ? remarksOn(draft.body) : [],
  };
}

/** A draft; with `refused` above it the sentence that says why something was not done. */
export async function showDraft(visit: Visit, refused?: DraftRefusal): Promise<Response> {
  if (!seesCity(visit)) return visit.page(<ElsewherePage view={visit.view} />);
  const id = draftIdOf(visit);
  const loaded = id && (await visit.within((db) => loadDraft(db, visit, id)));
  if (!loaded) return visit.notFound();
  const refusal = refused && (await tellRefusal(visit, refused));
  return visit.page(
    <DraftPage
      view={visit.view}
      mayDraft={visit.may('ladder:draft')}
      mayAdopt={visit.may('ladder:adopt')}
      once={once()}
      refusal={refusal}
      {...loaded}
    />,
    refusal === undefined ? 200 : 409,
  );
}

export async function tellRefusal(visit: Visit, refusal: DraftRefusal): Promise<string> {
  const by = refusal.refused === 'changed-meanwhile' ? [refusal.by] : [];
  const names = await visit.within((db) => namesOf(db, by));
  return explainDraft(refusal, { lang: visit.lang, zone: visit.view.zone, names });
}

const parts: readonly PartKind[] = ['track', 'rung', 'condition'];

export async function step(visit: Visit): Promise<Response> {
  const id = draftIdOf(visit);
  const form = await visit.form();
  const [way, what, code = ''] = form.text('step').split(' ');
  const part = parts.find((p) => p === what);
  if (!id || !seesCity(visit) || !part || (way !== 'up' && way !== 'down')) return visit.notFound();
  const asked = { id, revision: numberOf(form.text('revision')) };
  return submit<{ to: string }, DraftRefusal | PolicyRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const before = await findDraft(db, id);
      const rung = part === 'condition' && before ? findCondition(before.body, code)?.rung.code : code;
      const saved = await changeDraft(db, asked, (policy) => move(policy, part, code, way), visit);
      return isRefused(saved) ? saved : { ...saved, to: part === 'track' ? `track-${code}` : `rung-${rung}` };
    },
    {
      to: ({ to }) => `/ladder/desk/${id}#${to}`,
      refused: (refusal) =>
        refusal.refused === 'policy-unreadable' ? visit.notFound() : showDraft(visit, refusal),
    },
  );
}

export async function drop(visit: Visit): Promise<Response> {
  const id = draftIdOf(visit);
  const form = await visit.form();
  if (!id || !seesCity(visit)) return visit.notFound();
  const asked = { id, revision: numberOf(form.text('revision')) };
  return submit<Saved, DraftRefusal>(visit, form.text('_once'), (db) => dropDraft(db, asked, visit), {
    to: () => '/ladder/desk',
    flash: () => words[visit.lang].dropped,
    refused: (refusal) => showDraft(visit, refusal),
  });
}

// The forms of a track and of a rung of a draft.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { submit } from '../../../../platform/http/index.ts';
import type { Fields, Visit } from '../../../../platform/http/index.ts';
import type { PolicyRefusal } from '../../policy/check.ts';
import type { Policy, Rung, Track } from '../../policy.ts';
import { rungName, trackName, words as ladderWords } from '../../words.ts';
import { changeDraft } from '../actions.ts';
import type { DraftRefusal } from '../actions.ts';
import { readLabel } from '../form/condition.ts';
import type { TypedLabel } from '../form/condition.ts';
import type { Errors } from '../form/fields.tsx';
import { partField, readTypedTrack, rungIn, trackIn, typedRung, typedTrack } from '../form/parts.ts';
import type { TypedTrack } from '../form/parts.ts';
import { kindChoices } from '../kinds-asked.ts';
import { RungPage, TrackPage } from '../pages/part.tsx';
import { codeFor, findRung, findTrack, mostRungs, putRung, putTrack, remove } from '../rules/edit.ts';
import { findDraft } from '../store/drafts.ts';
import { words } from '../words.ts';
import { tellRefusal } from './desk.tsx';
import { draftIdOf, numberOf, once, seesCity } from './load.ts';
import { judgeRemoval, problemTold, takenCodes, wrong } from './save.ts';
import type { FieldRefusal } from './save.ts';

type PartRefusal = DraftRefusal | PolicyRefusal | FieldRefusal;

const half = (labelId: string, labelEn: string): 'id' | 'en' | null =>
  tidy(labelId) === '' ? 'id' : tidy(labelEn) === '' ? 'en' : null;

/** Where the refusal stands in the form, and what it says. */
async function errorsOf(visit: Visit, refusal: PartRefusal, part: 'track' | 'rung'): Promise<Errors> {
  if (refusal.refused === 'field') return new Map([[refusal.field, refusal.message]]);
  if (refusal.refused === 'policy-unreadable')
    return new Map([[partField(refusal.where, part), problemTold(refusal, visit.lang)]]);
  return new Map([['label_id', await tellRefusal(visit, refusal)]]);
}

const asked = (visit: Visit, form: Fields) => ({
  id: draftIdOf(visit)!,
  revision: numberOf(form.text('revision')),
});

/** Takes a track or a rung away, unless somebody stands on it. */
function takeAway(
  visit: Visit,
  form: Fields,
  part: 'track' | 'rung',
  again: (errors: Errors) => Promise<Response>,
): Promise<Response> {
  const code = visit.query.get('code') ?? '';
  const { lang, today } = visit;
  return submit<{ id: string }, PartRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const draft = await findDraft(db, asked(visit, form).id);
      const alone = part === 'rung' && draft && findRung(draft.body, code)?.track.rungs.length === 1;
      if (alone) return wrong('label_id', words[lang].lastRung);
      return changeDraft(
        db,
        asked(visit, form),
        (policy) => remove(policy, part, code),
        visit,
        (before, after) => judgeRemoval(db, { before, after, today, lang }),
      );
    },
    {
      to: ({ id }) => `/ladder/desk/${id}#parts`,
      flash: () => words[lang].removed,
      refused: async (refusal) => again(await errorsOf(visit, refusal, part)),
    },
  );
}

type TrackAgain = { readonly typed?: TypedTrack; readonly errors: Errors };

export async function showTrack(visit: Visit, again?: TrackAgain): Promise<Response> {
  const id = draftIdOf(visit);
  if (!id || !seesCity(visit)) return visit.notFound();
  const { draft, kinds } = await visit.within(async (db) => ({
    draft: await findDraft(db, id),
    kinds: kindChoices(visit.city, visit.lang),
  }));
  const code = visit.query.get('code');
  const track = draft && code !== null ? findTrack(draft.body, code) : null;
  if (!draft || draft.state !== 'open' || track === undefined) return visit.notFound();
  const { lang } = visit;
  const ours = track && Object.hasOwn(ladderWords[lang].tracks, track.code);
  return visit.page(
    <TrackPage
      view={visit.view}
      draft={draft}
      title={track ? `${words[lang].editTrack}: ${trackName(track, lang)}` : words[lang].newTrack}
      path={track ? `/track?code=${track.code}` : '/track'}
      once={once()}
      errors={again?.errors ?? new Map()}
      removable={track !== null}
      typed={again?.typed ?? typedTrack(track)}
      kinds={kinds}
      ours={track && ours ? trackName({ code: track.code }, lang) : undefined}
      isNew={track === null}
    />,
    again ? 422 : 200,
  );
}

export async function saveTrack(visit: Visit): Promise<Response> {
  const form = await visit.form();
  if (!draftIdOf(visit) || !seesCity(visit)) return visit.notFound();
  if (form.text('do') === 'remove')
    return takeAway(visit, form, 'track', (errors) => showTrack(visit, { errors }));
  const typed = readTypedTrack(form);
  const known = visit.query.get('code');
  const { lang } = visit;
  return submit<{ id: string; code: string }, PartRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const draft = await findDraft(db, asked(visit, form).id);
      const taken = draft ? await takenCodes(db, draft.body) : new Set<string>();
      if (known === null) {
        const no = half(typed.labelId, typed.labelEn);
        if (no) return wrong(`label_${no}`, words[lang].nameNeeded);
        const noRung = half(typed.rungId, typed.rungEn);
        if (noRung) return wrong(`rung_${noRung}`, words[lang].nameNeeded);
      }
      const code = known ?? codeFor({ id: typed.labelId, en: typed.labelEn }, taken);
      const first: TypedLabel = { labelId: typed.rungId, labelEn: typed.rungEn };
      const firstCode = codeFor({ id: typed.rungId, en: typed.rungEn }, new Set([...taken, code]));
      const rungsOf = (policy: Policy): readonly unknown[] =>
        known === null ? [rungIn(firstCode, first, [])] : (findTrack(policy, code)?.rungs ?? []);
      const saved = await changeDraft(
        db,
        asked(visit, form),
        // What was typed is read as a policy before it is one.
        (policy) => putTrack(policy, trackIn(code, typed, rungsOf(policy)) as Track),
        visit,
      );
      return isRefused(saved) ? saved : { id: saved.id, code };
    },
    {
      to: ({ id, code }) => `/ladder/desk/${id}#track-${code}`,
      flash: () => words[lang].saved,
      refused: async (refusal) =>
        showTrack(visit, { typed, errors: await errorsOf(visit, refusal, 'track') }),
    },
  );
}

type RungAgain = { readonly typed?: TypedLabel; readonly errors: Errors };

export async function showRung(visit: Visit, again?: RungAgain): Promise<Response> {
  const id = draftIdOf(visit);
  if (!id || !seesCity(visit)) return visit.notFound();
  const draft = await visit.within((db) => findDraft(db, id));
  if (!draft || draft.state !== 'open') return visit.notFound();
  const code = visit.query.get('code');
  const found = code === null ? null : findRung(draft.body, code);
  const track = found?.track ?? findTrack(draft.body, visit.query.get('track') ?? '');
  if (found === undefined || !track) return visit.notFound();
  const { lang } = visit;
  const ours = found && Object.hasOwn(ladderWords[lang].rungs, found.rung.code);
  return visit.page(
    <RungPage
      view={visit.view}
      draft={draft}
      title={
        found
          ? `${words[lang].editRung}: ${rungName(found.rung, lang)}`
          : `${words[lang].newRung}: ${trackName(track, lang)}`
      }
      path={found ? `/rung?code=${found.rung.code}` : `/rung?track=${track.code}`}
      once={once()}
      errors={again?.errors ?? new Map()}
      removable={found !== null}
      typed={again?.typed ?? typedRung(found?.rung ?? null)}
      ours={found && ours ? rungName({ code: found.rung.code }, lang) : undefined}
    />,
    again ? 422 : 200,
  );
}

export async function saveRung(visit: Visit): Promise<Response> {
  const form = await visit.form();
  if (!draftIdOf(visit) || !seesCity(visit)) return visit.notFound();
  if (form.text('do') === 'remove')
    return takeAway(visit, form, 'rung', (errors) => showRung(visit, { errors }));
  const typed = readLabel(form);
  const known = visit.query.get('code');
  const { lang } = visit;
  return submit<{ id: string; code: string }, PartRefusal | Refusal<'no-draft', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const draft = await findDraft(db, asked(visit, form).id);
      const found = known === null ? undefined : draft && findRung(draft.body, known);
      const track = found?.track ?? (draft && findTrack(draft.body, visit.query.get('track') ?? ''));
      if (!draft || !track) return { refused: 'no-draft' } as const;
      const no = known === null ? half(typed.labelId, typed.labelEn) : null;
      if (no) return wrong(`label_${no}`, words[lang].nameNeeded);
      if (known === null && track.rungs.length >= mostRungs)
        return wrong('label_id', words[lang].tooManyRungs);
      const taken = await takenCodes(db, draft.body);
      const code = known ?? codeFor({ id: typed.labelId, en: typed.labelEn }, taken);
      const saved = await changeDraft(
        db,
        asked(visit, form),
        (policy) => {
          const conditions = findRung(policy, code)?.rung.conditions ?? [];
          return putRung(policy, track.code, rungIn(code, typed, conditions) as Rung);
        },
        visit,
      );
      return isRefused(saved) ? saved : { id: saved.id, code };
    },
    {
      to: ({ id, code }) => `/ladder/desk/${id}#rung-${code}`,
      flash: () => words[lang].saved,
      refused: async (refusal) => showRung(visit, { typed, errors: await errorsOf(visit, refusal, 'rung') }),
    },
  );
}

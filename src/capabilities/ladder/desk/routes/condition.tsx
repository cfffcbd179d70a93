// The form of one condition of a draft.
import { isRefused } from '../../../../kernel/refusal.ts';
import { submit } from '../../../../platform/http/index.ts';
import type { Fields, Visit } from '../../../../platform/http/index.ts';
import { checkCondition } from '../../policy/check.ts';
import type { PolicyRefusal } from '../../policy/check.ts';
import { conditionName, words as ladderWords } from '../../words.ts';
import { changeDraft } from '../actions.ts';
import type { DraftRefusal } from '../actions.ts';
import { conditionField, conditionIn, readTypedCondition, typedCondition } from '../form/condition.ts';
import type { TypedCondition } from '../form/condition.ts';
import type { Errors } from '../form/fields.tsx';
import { isKindOf, kindChoices } from '../kinds-asked.ts';
import { ConditionPage } from '../pages/part.tsx';
import { codeFor, findCondition, findRung, putCondition, remove } from '../rules/edit.ts';
import { findDraft } from '../store/drafts.ts';
import { words } from '../words.ts';
import { tellRefusal } from './desk.tsx';
import { draftIdOf, numberOf, once, seesCity } from './load.ts';
import { judgeCondition, problemTold, takenCodes, wrong } from './save.ts';
import type { FieldRefusal } from './save.ts';

type Again = { readonly typed: TypedCondition; readonly errors: Errors; readonly rung: string };

/** Our own name of a condition, when it is one of ours: a label is then not needed. */
const oursOf = (code: string | undefined, { lang }: Visit): string | undefined =>
  code !== undefined && Object.hasOwn(ladderWords[lang].conditions, code)
    ? conditionName({ code }, lang)
    : undefined;

export async function showCondition(visit: Visit, again?: Again): Promise<Response> {
  const id = draftIdOf(visit);
  if (!id || !seesCity(visit)) return visit.notFound();
  const loaded = await visit.within(async (db) => ({
    draft: await findDraft(db, id),
    kinds: kindChoices(visit.city, visit.lang),
  }));
  const { draft, kinds } = loaded;
  if (!draft || draft.state !== 'open') return visit.notFound();
  const code = visit.query.get('code');
  const found = code === null ? undefined : findCondition(draft.body, code);
  const at = found ?? findRung(draft.body, visit.query.get('rung') ?? '');
  if (!at || (code !== null && !found)) return visit.notFound();
  const say = words[visit.lang];
  return visit.page(
    <ConditionPage
      view={visit.view}
      draft={draft}
      title={found ? `${say.editCondition}: ${conditionName(found.condition, visit.lang)}` : say.newCondition}
      path={found ? `/condition?code=${found.condition.code}` : `/condition?rung=${at.rung.code}`}
      once={once()}
      errors={again?.errors ?? new Map()}
      removable={found !== undefined}
      typed={again?.typed ?? typedCondition(found?.condition ?? null, visit.lang)}
      kinds={kinds}
      ours={oursOf(found?.condition.code, visit)}
      rung={again?.rung ?? at.rung.code}
      track={at.track.code}
    />,
    again ? 422 : 200,
  );
}

export async function saveCondition(visit: Visit): Promise<Response> {
  const id = draftIdOf(visit);
  const form = await visit.form();
  if (!id || !seesCity(visit)) return visit.notFound();
  return form.text('do') === 'remove' ? takeAway(visit, form) : put(visit, form);
}

async function put(visit: Visit, form: Fields): Promise<Response> {
  const id = draftIdOf(visit)!;
  const { lang } = visit;
  const typed = readTypedCondition(form);
  const rung = form.text('rung');
  const asked = { id, revision: numberOf(form.text('revision')) };
  const known = visit.query.get('code');
  const again = (field: string, message: string) =>
    showCondition(visit, { typed, rung, errors: new Map([[field, message]]) });
  const { places } = conditionIn('x', typed);
  return submit<{ id: string }, DraftRefusal | PolicyRefusal | FieldRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const draft = await findDraft(db, id);
      const taken = draft && (await takenCodes(db, draft.body));
      if (known === null && (typed.labelId.trim() === '' || typed.labelEn.trim() === ''))
        return wrong(typed.labelId.trim() === '' ? 'label_id' : 'label_en', words[lang].nameNeeded);
      const label = { id: typed.labelId, en: typed.labelEn };
      const code = known ?? codeFor(label, taken ?? new Set());
      const condition = checkCondition(conditionIn(code, typed).json);
      if ('refused' in condition)
        return wrong(conditionField(condition.where, condition.why, places), problemTold(condition, lang));
      if (!draft || !findRung(draft.body, rung)) return wrong('rung', words[lang].noGrade);
      const saved = await changeDraft(
        db,
        asked,
        (policy) => putCondition(policy, rung, condition),
        visit,
        async (_, after) => judgeCondition(after, code, { lang, isKind: isKindOf(visit.city) }),
      );
      return saved;
    },
    {
      to: () => `/ladder/desk/${id}#rung-${rung}`,
      flash: () => words[lang].saved,
      refused: async (refusal) => {
        if (refusal.refused === 'field') return again(refusal.field, refusal.message);
        if (refusal.refused === 'policy-unreadable') return again('label_id', problemTold(refusal, lang));
        return again('label_id', await tellRefusal(visit, refusal));
      },
    },
  );
}

async function takeAway(visit: Visit, form: Fields): Promise<Response> {
  const id = draftIdOf(visit)!;
  const code = visit.query.get('code') ?? '';
  const asked = { id, revision: numberOf(form.text('revision')) };
  return submit<{ rung: string }, DraftRefusal | PolicyRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const draft = await findDraft(db, id);
      const rung = (draft && findCondition(draft.body, code)?.rung.code) ?? '';
      const saved = await changeDraft(db, asked, (policy) => remove(policy, 'condition', code), visit);
      return isRefused(saved) ? saved : { rung };
    },
    {
      to: ({ rung }) => `/ladder/desk/${id}#rung-${rung}`,
      flash: () => words[visit.lang].removed,
      refused: async (refusal) => {
        if (refusal.refused === 'policy-unreadable') return visit.notFound();
        const message = await tellRefusal(visit, refusal);
        const condition = typedCondition(null, visit.lang);
        return showCondition(visit, { typed: condition, rung: '', errors: new Map([['label_id', message]]) });
      },
    },
  );
}

// The form of size limits of a draft: thresholds with the day from which they hold.
import { formatDay } from '../../../../kernel/day.ts';
import { submit } from '../../../../platform/http/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import type { PolicyRefusal } from '../../policy/check.ts';
import type { SizeLimits } from '../../policy.ts';
import { changeDraft } from '../actions.ts';
import type { DraftRefusal } from '../actions.ts';
import type { Errors } from '../form/fields.tsx';
import { partField, readTypedSize, sizeIn, typedSize } from '../form/parts.ts';
import type { TypedSize } from '../form/parts.ts';
import { SizePage } from '../pages/part.tsx';
import { putSize, removeSize } from '../rules/edit.ts';
import { findDraft } from '../store/drafts.ts';
import { words } from '../words.ts';
import { tellRefusal } from './desk.tsx';
import { draftIdOf, numberOf, once, seesCity } from './load.ts';
import { problemTold, wrong } from './save.ts';
import type { FieldRefusal } from './save.ts';

type Again = { readonly typed?: TypedSize; readonly errors: Errors };

export async function showSize(visit: Visit, again?: Again): Promise<Response> {
  const id = draftIdOf(visit);
  if (!id || !seesCity(visit)) return visit.notFound();
  const draft = await visit.within((db) => findDraft(db, id));
  const from = visit.query.get('from');
  const limits = from === null ? null : draft?.body.size.find((s) => s.from === from);
  if (!draft || draft.state !== 'open' || limits === undefined) return visit.notFound();
  const say = words[visit.lang];
  return visit.page(
    <SizePage
      view={visit.view}
      draft={draft}
      title={limits ? `${say.editSize}: ${formatDay(limits.from, visit.lang)}` : say.newSize}
      path={limits ? `/size?from=${limits.from}` : '/size'}
      once={once()}
      errors={again?.errors ?? new Map()}
      removable={limits !== null}
      typed={again?.typed ?? typedSize(limits ?? null, visit.lang)}
    />,
    again ? 422 : 200,
  );
}

export async function saveSize(visit: Visit): Promise<Response> {
  const id = draftIdOf(visit);
  const form = await visit.form();
  if (!id || !seesCity(visit)) return visit.notFound();
  const { lang } = visit;
  const say = words[lang];
  const removing = form.text('do') === 'remove';
  const was = visit.query.get('from');
  const typed = readTypedSize(form);
  const asked = { id, revision: numberOf(form.text('revision')) };
  return submit<{ id: string }, DraftRefusal | PolicyRefusal | FieldRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const sizes = (await findDraft(db, id))?.body.size ?? [];
      if (removing && sizes.length === 1) return wrong('from', say.lastSize);
      return changeDraft(
        db,
        asked,
        (policy) =>
          removing && was !== null
            ? removeSize(policy, was)
            : putSize(policy, was, sizeIn(typed) as unknown as SizeLimits),
        visit,
      );
    },
    {
      to: () => `/ladder/desk/${id}#sizes`,
      flash: () => (removing ? say.removed : say.saved),
      refused: async (refusal) => {
        const errors: Errors =
          refusal.refused === 'field'
            ? new Map([[refusal.field, refusal.message]])
            : refusal.refused === 'policy-unreadable'
              ? new Map([[partField(refusal.where, 'size'), problemTold(refusal, lang)]])
              : new Map([['from', await tellRefusal(visit, refusal)]]);
        return showSize(visit, removing ? { errors } : { typed, errors });
      },
    },
  );
}

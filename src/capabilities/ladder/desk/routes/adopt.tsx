// Adopting a draft from a day, with a reason.
import { formatDay, parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { submit } from '../../../../platform/http/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { namesOf } from '../../../accounts/index.ts';
import { listPolicies, plannedPolicy } from '../../store.ts';
import { adoptDraft, contradictionsOf, newestPolicy } from '../actions.ts';
import type { AdoptRefusal } from '../actions.ts';
import { AdoptPage } from '../pages/adopt.tsx';
import type { AdoptProblem } from '../pages/adopt.tsx';
import { findDraft } from '../store/drafts.ts';
import { findLast } from '../store/replays.ts';
import { words } from '../words.ts';
import { explainAdopt } from '../words/refusals.ts';
import { draftIdOf, numberOf, once, seesCity } from './load.ts';

type Again = {
  readonly typed: { readonly startsOn: string; readonly reason: string };
  readonly problems: readonly AdoptProblem[];
  readonly refusal?: string | undefined;
  readonly status: number;
};

export async function adoptPage(visit: Visit, again?: Again): Promise<Response> {
  const id = draftIdOf(visit);
  if (!id || !seesCity(visit)) return visit.notFound();
  const loaded = await visit.within(async (db) => {
    const [draft, newest] = [await findDraft(db, id), await newestPolicy(db)];
    if (!draft || !newest || draft.state !== 'open') return null;
    const replay = await findLast(db, { draftId: id, revision: draft.revision });
    const beside = replay && (await plannedPolicy(db, replay.day as PlainDate));
    return {
      draft,
      newest,
      version: Math.max(...(await listPolicies(db)).map((p) => p.version)) + 1,
      // Worked out beside a policy that was withdrawn since, or before another was adopted, it tells nothing.
      replay: beside?.version === replay?.against ? replay : null,
      against: await contradictionsOf(db, draft.body, visit.today),
    };
  });
  if (!loaded) return visit.notFound();
  const day = loaded.replay ? (loaded.replay.day as typeof visit.today) : visit.today;
  const {
    typed = { startsOn: formatDay(day, visit.lang), reason: '' },
    problems = [],
    refusal,
  } = again ?? {};
  return visit.page(
    <AdoptPage
      view={visit.view}
      once={once()}
      typed={typed}
      problems={problems}
      refusal={refusal}
      {...loaded}
    />,
    again?.status ?? 200,
  );
}

async function tell(visit: Visit, refusal: AdoptRefusal): Promise<string> {
  const by = refusal.refused === 'changed-meanwhile' ? [refusal.by] : [];
  const names = await visit.within((db) => namesOf(db, by));
  return explainAdopt(refusal, { lang: visit.lang, zone: visit.view.zone, names });
}

export async function adopt(visit: Visit): Promise<Response> {
  const id = draftIdOf(visit);
  const form = await visit.form();
  if (!id || !seesCity(visit)) return visit.notFound();
  const say = words[visit.lang];
  const typed = { startsOn: form.text('startsOn'), reason: form.text('reason') };
  const reason = tidy(typed.reason).slice(0, 500);
  const startsOn = parseDay(typed.startsOn);
  const problems: AdoptProblem[] = [];
  if (isRefused(startsOn)) problems.push({ field: 'startsOn', message: say.dayWrong });
  if (reason.length < 10) problems.push({ field: 'reason', message: say.reasonShort });
  if (isRefused(startsOn) || problems.length > 0) return adoptPage(visit, { typed, problems, status: 422 });
  const asked = {
    id,
    startsOn,
    reason,
    revision: numberOf(form.text('revision')),
    against: numberOf(form.text('against')),
  };
  return submit<{ version: number }, AdoptRefusal>(
    visit,
    form.text('_once'),
    (db) => adoptDraft(db, asked, visit),
    {
      to: ({ version }) => `/ladder/desk#v${version}`,
      flash: ({ version }) => say.adopted(version, formatDay(startsOn, visit.lang)),
      refused: async (refusal) => {
        const message = await tell(visit, refusal);
        const ofDay = refusal.refused === 'starts-in-past' || refusal.refused === 'another-begins-later';
        if (refusal.refused === 'no-draft' || refusal.refused === 'draft-ended') return visit.notFound();
        return adoptPage(visit, {
          typed,
          problems: ofDay ? [{ field: 'startsOn', message }] : [],
          refusal: ofDay ? undefined : message,
          status: 409,
        });
      },
    },
  );
}

// Choosing, trying and setting the day from which movements are counted.
import { formatDay, parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { submit } from '../../../../platform/http/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { namesOf } from '../../../accounts/index.ts';
import { findBaseline, metBy } from '../../movement/store/baseline.ts';
import { mayBegin, setBaseline } from '../baseline.ts';
import type { BaselineRefusal } from '../baseline.ts';
import { BaselinePage } from '../pages/baseline.tsx';
import { words } from '../words.ts';
import { baselineWords, explainBaseline } from '../words/baseline.ts';
import { once, seesCity } from './load.ts';

type Again = {
  readonly typed: string;
  readonly reason: string;
  readonly tooShort?: true;
  readonly refused?: BaselineRefusal;
  readonly status: number;
};

/** `?day=` tries a day; what was posted and refused comes back with its reason. */
export async function baselinePage(visit: Visit, again?: Again): Promise<Response> {
  if (!seesCity(visit)) return visit.notFound();
  const { lang } = visit;
  const asked = again?.typed ?? visit.query.get('day');
  const parsed = asked === null ? null : parseDay(asked);
  const day = parsed === null || isRefused(parsed) ? null : parsed;
  const loaded = await visit.within(async (db) => {
    const baseline = await findBaseline(db);
    const names = await namesOf(db, baseline ? [baseline.recordedBy] : []);
    const met = day && (await metBy(db, day));
    if (!met) return { baseline, names, tried: null };
    const no = again?.refused ?? mayBegin(day, baseline?.baseline ?? null, met);
    return { baseline, names, tried: { day, met, refusal: no && explainBaseline(no, lang) } };
  });
  const wrong = asked !== null && day === null;
  return visit.page(
    <BaselinePage
      view={visit.view}
      once={once()}
      typed={{ day: day ? formatDay(day, lang) : (asked ?? ''), reason: again?.reason ?? '' }}
      problems={[
        ...(wrong ? [{ field: 'day' as const, message: baselineWords[lang].dayWrong }] : []),
        ...(again?.tooShort ? [{ field: 'reason' as const, message: words[lang].reasonShort }] : []),
      ]}
      {...loaded}
    />,
    again?.status ?? (wrong ? 422 : 200),
  );
}

export async function saveBaselineDay(visit: Visit): Promise<Response> {
  const form = await visit.form();
  if (!seesCity(visit)) return visit.notFound();
  const typed = form.text('on');
  const reason = tidy(form.text('reason')).slice(0, 500);
  const [day, seen] = [parseDay(typed), parseDay(form.text('seen'))];
  if (isRefused(day)) return baselinePage(visit, { typed, reason, status: 422 });
  if (reason.length < 10) return baselinePage(visit, { typed, reason, tooShort: true, status: 422 });
  const asked = { day, reason, seen: isRefused(seen) ? null : seen };
  return submit<{ day: PlainDate; withdrawn: number }, BaselineRefusal>(
    visit,
    form.text('_once'),
    (db) => setBaseline(db, asked, visit),
    {
      to: () => '/ladder/desk#baseline',
      flash: ({ day: on, withdrawn }) => baselineWords[visit.lang].done(formatDay(on, visit.lang), withdrawn),
      refused: (refused) => baselinePage(visit, { typed, reason, refused, status: 409 }),
    },
  );
}

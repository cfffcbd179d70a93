// HTTP of a stall's own page: for anybody, counted by network and stall so that nobody floods it.
import { formatInstant } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { takeTry } from '../../../accounts/index.ts';
import type { DoorOf } from '../../../accounts/index.ts';
import { leaveVoice } from '../actions/voice.ts';
import { VisitPage } from '../pages/visit.tsx';
import { checkVoice, stallDay } from '../rules/voice.ts';
import type { CheckedVoice, TypedVoice, VoiceField } from '../rules/voice.ts';
import { findStallShown } from '../store/voices.ts';
import type { StallShown } from '../store/voices.ts';
import { words } from '../words/visit.ts';

const once = (): string => crypto.randomUUID();

const nowAt = (stall: StallShown, { today }: Visit) =>
  stallDay(stall.holders, { today, ends: stall.ends as PlainDate, state: stall.state });

/** `14:05` in the city. */
const timeOf = ({ now, city, lang }: Visit): string =>
  formatInstant(now, city.zone, lang).split(' ').at(-2)?.replace('.', ':') ?? '';

type Again = {
  readonly typed: TypedVoice;
  readonly problems?: readonly { readonly field: VoiceField; readonly message: string }[];
  readonly refused?: string;
  readonly status: number;
};

function page(visit: Visit, stall: StallShown, again?: Again): Response {
  const { status = 200, ...shown } = again ?? {};
  return visit.page(
    <VisitPage
      view={visit.view}
      once={once}
      stall={stall}
      now={nowAt(stall, visit)}
      clock={timeOf(visit)}
      {...shown}
    />,
    status,
  );
}

const asked = (visit: Visit) => findStallShown(visit.city, visit.param('slug'), visit.param('code'));

async function show(visit: Visit): Promise<Response> {
  const stall = await asked(visit);
  return stall ? page(visit, stall) : visit.notFound();
}

const typedOf = (form: Fields): TypedVoice => ({
  place: form.text('place'),
  kind: form.text('kind'),
  stars: form.text('stars'),
  said: form.text('said').slice(0, 5000),
  name: form.text('name').slice(0, 200),
  phone: form.text('phone').slice(0, 60),
});

/** A network is shared by a whole fair, so it is counted for each stall; a number for each stall as well. */
const doorsOf = ({ address }: Visit, { placeId, contact }: CheckedVoice): readonly DoorOf[] => [
  ['asking', `events-voice ${address} ${placeId}`],
  ...(contact ? [['device', `events-voice ${contact.phone} ${placeId}`] as const] : []),
];

async function leave(visit: Visit): Promise<Response> {
  const stall = await asked(visit);
  if (!stall) return visit.notFound();
  const form = await visit.form();
  const typed = typedOf(form);
  const say = words[visit.lang];
  const now = nowAt(stall, visit);
  if (now.is !== 'open') return page(visit, stall, { typed, status: 409 });
  const voice = checkVoice(
    typed,
    now.holders.map((h) => h.placeId),
  );
  if (isRefused(voice)) {
    if (voice.refused === 'place-gone') return page(visit, stall, { typed, refused: say.gone, status: 409 });
    const problems = voice.problems.map((p) => ({ field: p.field, message: say.problems[p.code] }));
    return page(visit, stall, { typed, problems, status: 422 });
  }
  const locked = await takeTry(visit.city, doorsOf(visit, voice), visit.now);
  if (locked) {
    const refused = say.wait(formatInstant(locked.until, visit.city.zone, visit.lang));
    const answer = page(visit, stall, { typed, refused, status: 429 });
    const seconds = Math.ceil((locked.until.getTime() - visit.now.getTime()) / 1000);
    answer.headers.set('retry-after', String(seconds));
    return answer;
  }
  return submit<{ id: string }, Refusal<'place-gone', object>>(
    visit,
    form.text('_once'),
    (db) => leaveVoice(db, { activityId: stall.activityId, voice }, visit),
    {
      to: () => `/acara/${stall.slug}/lapak/${encodeURIComponent(stall.code)}`,
      flash: () => (voice.kind === 'rating' ? say.thanks : say.thanksOrder),
      refused: () => page(visit, stall, { typed, refused: say.gone, status: 409 }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/acara/:slug/lapak/:code', 'public', show),
  post('/acara/:slug/lapak/:code', 'public', leave),
];

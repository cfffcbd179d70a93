// HTTP of what everybody reads about events: the list, one event, its calendar, its poster.
import { toString as qrOf } from 'qrcode';

import { startOfDay } from '../../../../kernel/day.ts';
import { answerKept, get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { logoFor, pdf } from '../../../../platform/pdf/index.ts';
import { formatDay } from '../../../../web/format.ts';
import { words as look } from '../../../../web/words.ts';
import { link } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import { fundingWords } from '../../../funding/index.ts';
import { words as frame } from '../../words/frame.ts';
import { daysOf } from '../../pages/frame.tsx';
import { forwardText, whenText } from '../rules/forward.ts';
import { fitText } from '../rules/text.ts';
import { calendarText } from './calendar.ts';
import type { Entry } from './calendar.ts';
import { entriesOf } from './entries.ts';
import { PublicListPage } from './list-page.tsx';
import { PublicEventPage } from './page.tsx';
import { breakable, posterText } from './poster-text.ts';
import { poster } from './poster.ts';
import type { PosterText } from './poster.ts';
import { readPublic, readPublished, readShifts } from './store.ts';
import type { Told } from './store.ts';
import { words } from './words.ts';

/** How long ago an event may have ended to be in the list; in the calendar longer. */
const back = { list: 14, calendar: 60 } as const;

const urlOf = ({ view, request }: Visit, slug: string): string =>
  new URL(link(view, `/acara/${slug}`), request.url).href;

const showList = (visit: Visit): Promise<Response> =>
  answerKept(
    visit,
    async (held) => {
      const read = await readPublished(visit.city, held, { from: visit.today, back: back.list });
      return { version: read?.version ?? null, facts: read?.facts ?? [] };
    },
    (events) => {
      const kecamatans = [...new Set(events.map((e) => e.kecamatan).filter((k) => k !== null))].toSorted();
      const asked = kecamatans.find((k) => k === visit.query.get('kecamatan')) ?? null;
      return <PublicListPage view={visit.view} events={events} kecamatans={kecamatans} asked={asked} />;
    },
  );

const payerOf = ({ event }: Told, { lang }: Visit): string | null => {
  const sources: Readonly<Record<string, string>> = fundingWords[lang].sources;
  return event.paidBy === null ? null : (sources[event.paidBy] ?? null);
};

const textOf = ({ event, shifts }: Told, visit: Visit): string =>
  forwardText(event, { shifts, payer: event.paidLine, url: urlOf(visit, event.slug), lang: visit.lang });

async function showOne(visit: Visit): Promise<Response> {
  const slug = visit.param('slug');
  if (slug.endsWith('.ics')) return calendarOf(visit, slug.slice(0, -4));
  return answerKept(
    visit,
    (held) => readPublic(visit.city, held, slug),
    (told) =>
      told && (
        <PublicEventPage
          view={visit.view}
          {...told}
          payer={payerOf(told, visit)}
          text={textOf(told, visit)}
        />
      ),
  );
}

const calendarAnswer = (visit: Visit, name: string, entries: readonly Entry[]): Response => {
  const { zone } = visit.city;
  const text = calendarText(entries, { name, zone, now: startOfDay(visit.today, zone) });
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="acara.ics"`,
      'cache-control': 'public, max-age=300',
    },
  });
};

async function calendarOf(visit: Visit, slug: string): Promise<Response> {
  const told = (await readPublic(visit.city, null, slug))?.facts;
  if (!told) return visit.notFound();
  const entries = entriesOf(told.event, { ...told, url: urlOf(visit, slug) });
  return calendarAnswer(visit, told.event.name, entries);
}

async function wholeCalendar(visit: Visit): Promise<Response> {
  const which = { from: visit.today, back: back.calendar };
  const events = (await readPublished(visit.city, null, which))?.facts ?? [];
  const shifts = Map.groupBy(await readShifts(visit.city, which), (s) => s.id);
  const entries = events.flatMap((event) =>
    entriesOf(event, { shifts: shifts.get(event.id) ?? [], url: urlOf(visit, event.slug) }),
  );
  return calendarAnswer(visit, `${words[visit.lang].title} ${visit.city.name}`, entries);
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function whoText({ event }: Told, { lang }: Visit): string {
  const say = words[lang];
  return [
    `${say.starts}: ${event.initiator}`,
    event.paidLine ? `${say.pays}: ${event.paidLine}` : '',
    event.contact ? `${say.contact}: ${event.contact}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

async function printPoster(visit: Visit): Promise<Response> {
  const { lang, city } = visit;
  const told = (await readPublic(city, null, visit.param('slug')))?.facts;
  if (!told) return visit.notFound();
  const { event, shifts } = told;
  const say = words[lang];
  const about = posterText(event.about);
  const when = whenText(event, shifts, lang);
  const days = daysOf(event, visit);
  const address = urlOf(visit, event.slug);
  const text: PosterText = {
    city: city.name,
    kind: event.name.startsWith(frame[lang].kinds[event.kind]) ? '' : frame[lang].kinds[event.kind],
    name: breakable(event.name),
    days,
    hours: when.startsWith(`${days}, `) ? when.slice(days.length + 2) : '',
    place: breakable(event.place),
    where: breakable(
      [...new Set([event.address, event.areaName, event.kecamatan])].filter(Boolean).join(', '),
    ),
    groups: sentence(event.groups.map((g) => productKindName(g, lang)).join(', ')),
    about: breakable(about.text),
    more: about.whole ? '' : say.posterMore,
    come: say.posterCome,
    until: event.applyUntil ? say.applyUntil(formatDay(event.applyUntil as typeof visit.today, lang)) : '',
    who: breakable(fitText(whoText(told, visit), 260).text),
    scan: say.posterScan,
    link: address.replace(/^https?:\/\//, ''),
    over: event.state === 'cancelled' ? say.cancelled : city.example ? look[lang].example : '',
    qr: await qrOf(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }),
    logo: await logoFor(city),
  };
  return new Response(await pdf(poster, text), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="poster-${event.slug}.pdf"`,
      'cache-control': 'public, max-age=300',
    },
  });
}

export const routes: readonly Route[] = [
  get('/acara', 'public', showList),
  get('/acara.ics', 'public', wholeCalendar),
  get('/acara/:slug', 'public', showOne),
  get('/acara/:slug/poster.pdf', 'public', printPoster),
];

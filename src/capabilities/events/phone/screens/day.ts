// What every screen of an event begins with: the events on this phone, what it has told, and what time it is.
import { dayOf } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { h, isOwners, link } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen, Shown } from '../../../field/kit/phone/index.ts';
import type { DayEventRow } from '../../day/acts.ts';
import type { Now } from '../rules/stands.ts';
import type { Told } from '../rules/told.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

export const wordsOf = ({ lang }: Pick<OpenKit, 'lang'>): Words => words[lang];

export const rp = (amount: number): string => formatRupiah(BigInt(amount));

/** Of the city's zone. */
export function nowOf({ place }: Pick<OpenKit, 'place'>): Now {
  const now = new Date();
  return { day: dayOf(now, place.zone), time: clock(now, place.zone) };
}

const clock = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** `09:30` as it is written: `09.30` in Indonesian. */
export const hour = (time: string, lang: Lang): string => (lang === 'id' ? time.replace(':', '.') : time);

export const timeOf = ({ place, lang }: Pick<OpenKit, 'place' | 'lang'>, at: number | string): string =>
  hour(clock(new Date(at), place.zone), lang);

/** Null before the list has come. */
export const eventsOf = ({ open }: OpenKit): Promise<readonly DayEventRow[] | null> =>
  open.read.rows<DayEventRow>('events');

export const eventOf = async (kit: OpenKit, activity: string): Promise<DayEventRow | null> =>
  (await eventsOf(kit))?.find((one) => one.activity === activity) ?? null;

export const toldOf = (shown: readonly Shown[]): readonly Told[] =>
  shown.map(({ row, act }) => ({ kind: row.kind, at: row.at, state: row.state, body: act.body }));

export const told = async ({ open }: OpenKit): Promise<readonly Told[]> => toldOf(await open.read.acts());

/** The event has left the phone: it is over, or was taken off the list. */
export const gone = (kit: OpenKit): Screen => {
  const say = wordsOf(kit);
  return {
    title: isOwners(kit) ? say.till : say.choose.title,
    body: [h('p', {}, say.event.gone), h('div.acts.wide', {}, link('main', say.choose.title, '/acara'))],
  };
};

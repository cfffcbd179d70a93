// What stands on the papers of the stalls, every sentence already in words.
import { toString as qrOf } from 'qrcode';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatDay } from '../../../../web/format.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { EventRow } from '../../event/store.ts';
import { daysOf } from '../../pages/frame.tsx';
import type { Standing } from '../door.ts';
import type { Ground } from '../rules/facts.ts';
import { hourOf, words } from '../words/index.ts';
import type { BadgesText } from './badges.ts';
import type { CardsText } from './cards.ts';
import type { RosterText } from './roster.ts';

export type Around = {
  readonly event: EventRow;
  readonly ground: Ground;
  readonly city: { readonly name: string; readonly example: boolean };
  readonly lang: Lang;
  readonly today: PlainDate;
  /** A path of the city as a whole address. */
  readonly address: (path: string) => string;
};

const qr = (text: string): Promise<string> =>
  qrOf(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
const plain = (address: string): string => address.replace(/^https?:\/\//, '');
const exampleOf = ({ city, lang }: Around): string => (city.example ? words[lang].paper.example : '');
const named = (p: Standing, lang: Lang): string => p.name ?? words[lang].unnamed;
const groupOf = (p: Pick<Standing, 'group'>, lang: Lang): string =>
  p.group ? productKindName(p.group, lang) : '';

/** Everybody in every stall of every shift; seats that are free are said to be. */
export async function rosterText(around: Around, seed: string | null): Promise<RosterText> {
  const { event, ground, city, lang, today, address } = around;
  const say = words[lang].paper;
  const shifts = ground.shifts.map((shift) => ({
    name: `${formatDay(shift.day as PlainDate, lang)}, ${words[lang].shift(
      String(shift.no),
      hourOf(shift.starts, lang),
      hourOf(shift.ends, lang),
    )}`,
    rows: ground.stalls.map((stall) => ({
      stall: stall.code,
      zone: stall.zone,
      seats: Array.from({ length: stall.seats }, (_, n) => {
        const p = ground.standing.find(
          (one) => one.shiftId === shift.id && one.stallId === stall.id && one.seat === n + 1,
        );
        return {
          seat: String(n + 1),
          who: p ? named(p, lang) : say.free,
          group: p ? groupOf(p, lang) : '',
        };
      }),
    })),
  }));
  return {
    title: say.roster,
    city: city.name,
    event: event.name,
    place: event.place,
    made: say.made(formatDay(today, lang)),
    rule: seed === null ? '' : say.rule(seed),
    page: say.page,
    example: exampleOf(around),
    heads: {
      stall: say.stall,
      seat: say.seat,
      who: say.who,
      group: words[lang].shares.group,
      came: say.came,
    },
    shifts,
    qr: await qr(address(`/acara/${event.slug}`)),
  };
}

/** As the page of the stall tells two apart: by their seat. */
const seated = (of: readonly Standing[], lang: Lang): readonly string[] =>
  of.map((p) => (of.length > 1 ? `${String(p.seat)}  ${named(p, lang)}` : named(p, lang)));

type Turn = { readonly starts: string; readonly ends: string; readonly who: readonly string[] };

/** Shifts that follow one another with the same people are one: names stand once and larger. */
function together(turns: readonly Turn[]): readonly Turn[] {
  const all: Turn[] = [];
  for (const turn of turns) {
    const before = all.at(-1);
    if (before && before.ends === turn.starts && before.who.join('\n') === turn.who.join('\n'))
      all.splice(-1, 1, { ...before, ends: turn.ends });
    else all.push(turn);
  }
  return all;
}

/** A card for each stall in which somebody stands on a day. */
export async function cardsText(around: Around): Promise<CardsText> {
  const { event, ground, city, lang, address } = around;
  const say = words[lang];
  const cards: CardsText['cards'][number][] = [];
  const codes = new Map<string, string>();
  for (const day of new Set(ground.shifts.map((s) => s.day)))
    for (const stall of ground.stalls) {
      const here = ground.standing.filter((p) => p.day === day && p.stallId === stall.id);
      if (here.length === 0) continue;
      const link = address(`/acara/${event.slug}/lapak/${encodeURIComponent(stall.code)}`);
      const code = codes.get(stall.id) ?? (await qr(link));
      codes.set(stall.id, code);
      cards.push({
        code: stall.code,
        zone: say.zone(stall.zone),
        day: formatDay(day as PlainDate, lang),
        link: plain(link),
        qr: code,
        shifts: together(
          ground.shifts
            .filter((s) => s.day === day)
            .map((s) => ({
              starts: s.starts,
              ends: s.ends,
              who: seated(
                here.filter((p) => p.shiftId === s.id),
                lang,
              ),
            })),
        )
          .filter((s) => s.who.length > 0)
          .map(({ starts, ends, who }) => ({
            hours: `${hourOf(starts, lang)}–${hourOf(ends, lang)}`,
            who,
          })),
      });
    }
  return {
    city: city.name,
    event: event.name,
    scan: say.paper.scan,
    example: exampleOf(around),
    cards,
  };
}

/** A badge for each who has a place; `passes` are addresses by the enterprise of today. */
export async function badgesText(around: Around, passes: ReadonlyMap<string, string>): Promise<BadgesText> {
  const { event, ground, city, lang } = around;
  const say = words[lang].paper;
  const of = Map.groupBy(ground.standing, (p) => p.enterpriseId);
  const badges: BadgesText['badges'][number][] = [];
  for (const [enterprise, places] of of) {
    const [one] = places;
    if (!one) continue;
    const pass = passes.get(enterprise);
    badges.push({
      name: named(one, lang),
      group: groupOf(one, lang),
      stalls: [...new Set(places.map((p) => p.stallCode))].join(', '),
      qr: pass === undefined ? null : await qr(pass),
    });
  }
  return {
    city: city.name,
    event: event.name,
    days: daysOf(event, { lang }),
    kind: say.exhibitor,
    noPass: say.noPass,
    example: exampleOf(around),
    badges: badges.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

// HTTP of what prints: the roster, the cards of the tables, the badges.
import { audit } from '../../../../platform/audit/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { pdf } from '../../../../platform/pdf/index.ts';
import { link } from '../../../../web/view.ts';
import { showPassCode } from '../../day/passes/code.ts';
import { listPeople } from '../../day/passes/people.ts';
import type { PersonPass } from '../../day/passes/people.ts';
import { issuePasses, passCodeOf } from '../../day/passes.ts';
import { openEvent } from '../../routes/open.ts';
import { groundOf } from '../actions/ground.ts';
import { badges } from '../paper/badges.ts';
import { cards } from '../paper/cards.ts';
import { peopleBadges } from '../paper/people.ts';
import { roster } from '../paper/roster.ts';
import { badgesText, cardsText, rosterText } from '../paper/texts.ts';
import type { Around } from '../paper/texts.ts';
import { seedOf } from '../store/rotas.ts';
import { words } from '../words/index.ts';

type Paper = 'roster' | 'cards' | 'badges';
type Loaded = {
  readonly around: Around;
  readonly seed: string | null;
  readonly passes: ReadonlyMap<string, string>;
  readonly people: readonly PersonPass[];
};

async function make(
  paper: Paper,
  { around, seed, passes, people }: Loaded,
): Promise<Uint8Array<ArrayBuffer>> {
  if (paper === 'roster') return pdf(roster, await rosterText(around, seed));
  if (paper === 'cards') return pdf(cards, await cardsText(around));
  const text = await badgesText(around, passes);
  return pdf(badges, { ...text, badges: [...text.badges, ...(await peopleBadges(people, around))] });
}

const print =
  (paper: Paper) =>
  async (visit: Visit): Promise<Response> => {
    const loaded = await visit.within(async (db) => {
      const event = await openEvent(db, visit);
      if (!event) return null;
      const ground = await groundOf(db, event, visit);
      const people = paper === 'badges' ? await listPeople(db, event.id) : [];
      const some = ground.standing.length > 0 || people.some((one) => !one.ended && one.label !== null);
      if (some) await audit(db, visit, { act: 'events:print', subject: event.id, detail: { paper } });
      if (paper === 'badges') await issuePasses(db, event.id, visit);
      const holders = [...new Set(ground.standing.map((p) => p.enterpriseId))];
      const codes = paper === 'badges' ? await passCodeOf(db, event.id, holders) : new Map<string, string>();
      return { event, ground, seed: await seedOf(db, event.id), codes, people, some };
    });
    if (!loaded) return visit.notFound();
    const { event, ground, seed, codes, people, some } = loaded;
    const { lang, view, today, city } = visit;
    if (!some) return visit.seeOther(`/events/${event.id}/stalls`, words[lang].paper.nothing);
    const around: Around = {
      event,
      ground,
      city,
      lang,
      today,
      address: (path) => new URL(link(view, path), visit.request.url).href,
    };
    const passes = new Map(
      [...codes].map(([id, code]) => [id, around.address(`/acara/pas/${showPassCode(code)}`)]),
    );
    return new Response(await make(paper, { around, seed, passes, people }), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${event.slug}-${paper}.pdf"`,
        'cache-control': 'private, no-store',
      },
    });
  };

export const routes: readonly Route[] = (['roster', 'cards', 'badges'] as const).map((paper) =>
  get(`/events/:id/stalls/${paper}.pdf`, 'events:gate', print(paper)),
);

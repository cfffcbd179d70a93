// The share of each exhibitor as a file's rows and columns; desk lets it leave.
import type { Lang } from '../../../../kernel/language.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { atOnce } from '../../../../platform/sheet/index.ts';
import type { SheetColumn } from '../../../../platform/sheet/index.ts';
import { productKindName } from '../../../catalogue/index.ts';
import { openEvent } from '../../routes/open.ts';
import { groundOf } from '../actions/ground.ts';
import { needsText, placeText } from '../pages/shares.tsx';
import { sharesOf } from '../rules/shares.ts';
import type { Share } from '../rules/shares.ts';
import { words } from '../words/index.ts';

/** `id` is the enterprise's. */
export type SharesSheetRow = Share & { readonly id: string };

export type SharesSheet = {
  /** Of the event. */
  readonly title: string;
  readonly columns: readonly SheetColumn<SharesSheetRow>[];
  readonly rows: AsyncGenerator<readonly SharesSheetRow[]>;
  /** As they stand in the trail. */
  readonly filters: readonly string[];
  /** The same for people. */
  readonly asked: Readonly<Record<Lang, readonly string[]>>;
};

/** Who stands where, as this visitor reads it; null when there is no such event, or no list for them. */
export async function sharesSheet(db: Db, visit: Visit): Promise<SharesSheet | null> {
  const event = visit.may('events:gate') ? await openEvent(db, visit) : null;
  if (!event) return null;
  const { lang } = visit;
  const say = words[lang].shares;
  const shares = sharesOf(await groundOf(db, event, visit));
  return {
    title: event.name,
    rows: atOnce(shares.map((s) => ({ ...s, id: s.who.enterpriseId }))),
    filters: [`event=${event.id}`],
    asked: { id: [event.name, words.id.shares.title], en: [event.name, words.en.shares.title] },
    columns: [
      { head: say.name, width: 34, of: (s) => s.who.name },
      { head: say.group, width: 24, of: (s) => productKindName(s.who.group, lang) },
      { head: say.asks, width: 16, of: (s) => needsText(s, lang) },
      { head: say.n, width: 10, of: (s) => String(s.places.length) },
      { head: say.where, width: 50, of: (s) => s.places.map((p) => placeText(p, lang)).join(' · ') },
    ],
  };
}

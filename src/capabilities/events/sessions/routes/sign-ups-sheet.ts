// Who signed up for a session, as a file's rows and columns; desk lets it leave.
import { parseId } from '../../../../kernel/ids.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import type { SheetColumn } from '../../../../platform/sheet/index.ts';
import { openEvent } from '../../routes/open.ts';
import { sessionsOf } from '../door.ts';
import { whoOf } from '../rules/who.ts';
import { listSignUps } from '../store/sign-ups.ts';
import type { Listed } from '../store/sign-ups.ts';
import { words } from '../words.ts';

/** `enterprise` is the one of today; null of a visitor, a speaker, and of one outside of the scope. */
export type SignUpsSheetRow = Listed;

export type SignUpsSheet = {
  /** Of the session. */
  readonly title: string;
  readonly columns: readonly SheetColumn<SignUpsSheetRow>[];
  /** By their turn. */
  readonly rows: readonly SignUpsSheetRow[];
  /** As they stand in the trail. */
  readonly filters: readonly string[];
  /** The same for people. */
  readonly asked: Readonly<Record<Lang, readonly string[]>>;
};

/** What the list of a session shows this visitor; null when there is no such session for them. */
export async function signUpsSheet(db: Db, visit: Visit): Promise<SignUpsSheet | null> {
  const event = visit.may('events:gate') ? await openEvent(db, visit) : null;
  const id = parseId<'Session'>(visit.param('session'));
  if (!event || isRefused(id)) return null;
  const session = (await sessionsOf(db, event.id)).find((s) => s.id === id);
  if (!session) return null;
  const say = words[visit.lang];
  const asked = [event.name, session.title];
  return {
    title: session.title,
    rows: await listSignUps(db, id),
    filters: [`event=${event.id}`, `session=${id}`],
    asked: { id: asked, en: asked },
    columns: [
      { head: say.columns.turn, width: 8, of: (r) => String(r.turn) },
      { head: say.columns.who, width: 34, of: (r) => whoOf(r, say) },
      { head: say.fields.kind, width: 16, of: (r) => say.passKinds[r.kind] },
      { head: say.columns.state, width: 16, of: (r) => say.states[r.state] },
      { head: say.columns.came, width: 10, of: (r) => (r.came ? say.came : '') },
      { head: say.columns.stars, width: 8, of: (r) => (r.stars === null ? '' : String(r.stars)) },
      { head: say.columns.said, width: 50, of: (r) => r.said ?? '' },
    ],
  };
}

// HTTP of the agency's own pages: what breaks a bound or lacks a paper, and the bounds themselves.
import { addDays } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { formatDay } from '../../../../web/format.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { partnerNames } from '../../../partners/index.ts';
import { ageing } from '../../settle/door.ts';
import { breaking, setBounds } from '../actions/bounds.ts';
import type { BoundsRefusal } from '../actions/bounds.ts';
import { keyOf, lacksOf } from '../actions/papers.ts';
import { BoundsPage } from '../pages/bounds.tsx';
import { FlagsPage } from '../pages/flags.tsx';
import { boundsFields, checkBounds } from '../rules/bounds-form.ts';
import type { BoundsFormRefusal, TypedBounds } from '../rules/bounds-form.ts';
import type { Bounds } from '../rules/bounds.ts';
import { boundsOn } from '../rules/guard.ts';
import { formatRate } from '../rules/rate.ts';
import { formatDayTyped } from '../rules/typed.ts';
import { findBounds, listBounds } from '../store/bounds.ts';
import { listPlacements } from '../store/placements.ts';
import { words } from '../words/index.ts';
import { once } from './ask.ts';

async function loadFlags(db: Db, today: PlainDate) {
  const standing = await listPlacements(db, { on: today });
  const lacks = await lacksOf(db, standing, today);
  const late = (await ageing(db, today)).filter(({ oldest }) => oldest < today);
  const names = await partnerNames(
    db,
    late.map((r) => r.payerId),
  );
  return {
    breaking: await breaking(db, await findBounds(db, today), today),
    lacking: standing.flatMap((placed) => {
      const own = lacks.get(keyOf(placed));
      return own ? [{ placed, lacks: own }] : [];
    }),
    late,
    nameOf: (id: string) => names.get(id) ?? '–',
  };
}

async function flags(visit: Visit): Promise<Response> {
  const loaded = await visit.within((db) => loadFlags(db, visit.today));
  return visit.page(<FlagsPage view={visit.view} mayAct={visit.may('retail:act')} {...loaded} />);
}

const typedOf = (now: Bounds, { lang, today }: Visit): TypedBounds => ({
  commissionLeast: formatRate(now.commissionLeast, lang),
  commissionMost: formatRate(now.commissionMost, lang),
  totalMost: formatRate(now.totalMost, lang),
  clause: now.clause,
  commissionClause: now.commissionClause,
  startsOn: formatDayTyped(addDays(today, 1)),
  reason: '',
});

type Shown = {
  readonly typed?: TypedBounds;
  readonly refusal?: BoundsRefusal | BoundsFormRefusal;
  readonly preview?: boolean;
};

async function bounds(visit: Visit, { typed, refusal, preview = false }: Shown = {}): Promise<Response> {
  const checked = typed === undefined ? null : checkBounds(typed);
  const whole = checked === null || isRefused(checked) ? null : checked;
  const loaded = await visit.within(async (db) => ({
    all: await listBounds(db),
    rows: preview && whole ? await breaking(db, whole.body, whole.startsOn) : [],
  }));
  const now = boundsOn(loaded.all, visit.today);
  const problems =
    refusal?.refused === 'form'
      ? refusal.problems
      : checked !== null && isRefused(checked)
        ? checked.problems
        : [];
  return visit.page(
    <BoundsPage
      view={visit.view}
      once={once()}
      now={now}
      all={loaded.all}
      mayManage={visit.may('retail:manage')}
      typed={typed ?? typedOf(now, visit)}
      problems={problems}
      refused={refusal === undefined || refusal.refused === 'form' ? undefined : refusal.refused}
      preview={preview && whole ? { startsOn: whole.startsOn, rows: loaded.rows } : undefined}
    />,
    problems.length > 0 ? 422 : refusal === undefined ? 200 : 409,
  );
}

async function save(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = Object.fromEntries(boundsFields.map((f) => [f, form.text(f)])) as TypedBounds;
  if (form.has('preview')) return bounds(visit, { typed, preview: true });
  return submit<{ startsOn: PlainDate }, BoundsRefusal | BoundsFormRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = checkBounds(typed);
      return isRefused(checked) ? checked : setBounds(db, { ...checked, reason: typed.reason }, visit);
    },
    {
      to: () => '/retail/bounds',
      flash: ({ startsOn }) => words[visit.lang].bounds.saved(formatDay(startsOn, visit.lang)),
      refused: (refusal) => bounds(visit, { typed, refusal }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/retail/flags', 'retail:read', flags),
  get('/retail/bounds', 'retail:read', (visit) => bounds(visit)),
  post('/retail/bounds', 'retail:manage', save),
];

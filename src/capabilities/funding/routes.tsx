// HTTP of the funding: lines and their files, one line, its form, and what happens to the money.
import { parseDay } from '../../kernel/day.ts';
import { parseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { tidy } from '../../kernel/text.ts';
import type { Db } from '../../platform/db/index.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../platform/sheet/index.ts';
import type { SheetFormat } from '../../platform/sheet/index.ts';
import { namesOf } from '../accounts/index.ts';
import { listPartners, partnerNames, partnersOf } from '../partners/index.ts';
import { makeLine, recordEntry } from './actions.ts';
import { sources } from './kinds.ts';
import type { LineId } from './kinds.ts';
import { LineForm } from './pages/form.tsx';
import { LinePage, moves } from './pages/line.tsx';
import type { EntryProblem, TypedEntry } from './pages/line.tsx';
import { FundingPage, pairsOf } from './pages/list.tsx';
import type { Asked } from './pages/list.tsx';
import { checkLine, readAmount } from './rules.ts';
import type { EntryRefusal, Field, FormRefusal, TypedLine } from './rules.ts';
import { findLine, listEntries, listInitiators, listLines, sumBySource, yearsOf } from './store.ts';
import type { ListedLine, Seer } from './store.ts';
import { entryRefused, words } from './words.ts';

const once = () => crypto.randomUUID();
const may = 'funding:edit';

const askedOf = ({ query }: Visit): Asked => {
  const year = query.get('year') ?? '';
  return {
    source: sources.find((s) => s === query.get('source')) ?? null,
    year: /^20\d\d$/.test(year) ? Number(year) : null,
    q: tidy(query.get('q') ?? '').slice(0, 100),
  };
};

/** The council reads the lines it asked for, a partner those it gives; the figures are everybody's. */
async function seerOf(db: Db, { me }: Visit): Promise<Seer> {
  if (me?.role === 'council') return { initiator: me.userId };
  if (me?.role === 'partner') return { partners: await partnersOf(db, me.userId) };
  return null;
}

async function showList(visit: Visit): Promise<Response> {
  const asked = askedOf(visit);
  const loaded = await visit.within(async (db) => {
    const seer = await seerOf(db, visit);
    const rows = await listLines(db, asked, seer);
    return {
      rows,
      own: seer !== null,
      sums: await sumBySource(db, asked.year),
      years: await yearsOf(db),
      givers: await partnerNames(
        db,
        rows.map((r) => r.partnerId),
      ),
    };
  });
  return visit.page(<FundingPage view={visit.view} asked={asked} mayEdit={visit.may(may)} {...loaded} />);
}

const exportList = (visit: Visit, format: SheetFormat): Response =>
  answerSheet<ListedLine>(
    visit,
    { format, name: { id: 'sumber-dana', en: 'funding' }, act: 'funding:export' },
    async (db) => {
      const say = words[visit.lang];
      const rows = await listLines(db, askedOf(visit), await seerOf(db, visit));
      const givers = await partnerNames(
        db,
        rows.map((r) => r.partnerId),
      );
      return {
        title: say.title,
        rows: atOnce(rows),
        filters: pairsOf(askedOf(visit)).map(([name, value]) => (name === 'q' ? 'q' : `${name}=${value}`)),
        columns: [
          { head: say.fields.name, width: 36, of: (l) => l.name },
          { head: say.fields.source, width: 18, of: (l) => say.sources[l.source] },
          { head: say.fields.year, width: 10, of: (l) => String(l.year) },
          { head: say.givenBy, width: 26, of: (l) => givers.get(l.partnerId ?? '') ?? '' },
          { head: say.askedBy, width: 26, of: (l) => l.initiator },
          { head: say.promised, width: 18, of: (l) => String(l.promised) },
          { head: say.setAside, width: 18, of: (l) => String(l.setAside) },
          { head: say.realised, width: 18, of: (l) => String(l.realised) },
          { head: say.left, width: 18, of: (l) => String(l.left) },
        ],
      };
    },
  );

const idOf = (visit: Visit): LineId | null => {
  const id = parseId<'FundingLine'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

const mine = (line: ListedLine, seer: Seer): boolean =>
  seer === null ||
  ('initiator' in seer
    ? line.initiatorUser === seer.initiator
    : seer.partners.some((id) => id === line.partnerId));

async function showLine(
  visit: Visit,
  again?: { typed: TypedEntry; problems: readonly EntryProblem[] },
): Promise<Response> {
  const id = idOf(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const line = await findLine(db, id);
      if (!line || !mine(line, await seerOf(db, visit))) return null;
      const entries = await listEntries(db, id);
      return {
        line,
        entries,
        giver: (await partnerNames(db, [line.partnerId])).get(line.partnerId ?? '') ?? null,
        names: await namesOf(
          db,
          entries.map((e) => e.recordedBy),
        ),
      };
    }));
  if (!loaded) return visit.notFound();
  const { typed = { move: '', amount: '', day: visit.today, note: '' }, problems = [] } = again ?? {};
  return visit.page(
    <LinePage
      view={visit.view}
      mayEdit={visit.may(may)}
      maySeeActivities={visit.may('programme:read')}
      once={once()}
      typed={typed}
      problems={problems}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

async function saveEntry(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const say = words[visit.lang];
  const typed: TypedEntry = {
    move: form.text('move'),
    amount: form.text('amount'),
    day: form.text('day'),
    note: form.text('note'),
  };
  const move = moves.find((m) => m === typed.move);
  const amount = readAmount(typed.amount);
  const day = parseDay(typed.day);
  const note = tidy(typed.note).slice(0, 300);
  const problems: EntryProblem[] = [];
  if (!move) problems.push({ field: 'move', message: say.moveMissing });
  if (amount === null) problems.push({ field: 'amount', message: say.amountWrong });
  if (isRefused(day) || day > visit.today) problems.push({ field: 'day', message: say.dayWrong });
  if (move === 'less' && note.length < 5) problems.push({ field: 'note', message: say.cutWhy });
  if (!move || amount === null || isRefused(day) || problems.length > 0)
    return showLine(visit, { typed, problems });
  const entry = {
    line: id,
    activityId: null,
    kind: move === 'more' || move === 'less' ? ('promised' as const) : move,
    amount: move === 'less' ? 0n - amount : amount,
    day,
    note: note || null,
  };
  return submit<{ id: LineId }, EntryRefusal | Refusal<'unknown-line', object>>(
    visit,
    form.text('_once'),
    (db) => recordEntry(db, entry, visit),
    {
      to: () => `/funding/${id}`,
      flash: () => say.entrySaved,
      refused: (refusal) =>
        refusal.refused === 'unknown-line'
          ? visit.notFound()
          : showLine(visit, {
              typed,
              problems: [{ field: 'amount', message: entryRefused(refusal, visit.lang) }],
            }),
    },
  );
}

const lineFields: readonly Field[] = [
  'name',
  'source',
  'year',
  'partner',
  'initiator',
  'initiatorUser',
  'amount',
  'day',
  'note',
];

async function askNew(
  visit: Visit,
  again?: { typed: TypedLine; refusal: FormRefusal | Refusal<'line-known', object> },
): Promise<Response> {
  const loaded = await visit.within(async (db) => ({
    partners: await listPartners(db),
    people: await listInitiators(db),
  }));
  const typed: TypedLine = again?.typed ?? {
    name: '',
    source: '',
    year: visit.today.slice(0, 4),
    partner: '',
    initiator: '',
    initiatorUser: '',
    amount: '',
    day: visit.today,
    note: '',
  };
  const refusal = again?.refusal;
  return visit.page(
    <LineForm
      view={visit.view}
      once={once()}
      typed={typed}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      lineKnown={refusal?.refused === 'line-known'}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

async function saveNew(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = Object.fromEntries(lineFields.map((f) => [f, form.text(f)])) as TypedLine;
  return submit<{ id: LineId }, FormRefusal | Refusal<'line-known', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const partners = (await listPartners(db)).map((p) => p.id);
      const people = await listInitiators(db);
      const checked = checkLine(typed, { today: visit.today, partners, people });
      return isRefused(checked) ? checked : makeLine(db, checked, visit);
    },
    {
      to: ({ id }) => `/funding/${id}`,
      flash: () => words[visit.lang].saved(tidy(typed.name)),
      refused: (refusal) => askNew(visit, { typed, refusal }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/funding', 'funding:read', showList),
  get('/funding/export.xlsx', 'funding:read', (visit) => exportList(visit, 'xlsx')),
  get('/funding/export.csv', 'funding:read', (visit) => exportList(visit, 'csv')),
  get('/funding/new', may, (visit) => askNew(visit)),
  post('/funding/new', may, saveNew),
  get('/funding/:id', 'funding:read', (visit) => showLine(visit)),
  post('/funding/:id/entry', may, saveEntry),
];

// Looking at imports: the list, one import in its state, its columns and its rows.
import { parseId } from '../../../kernel/ids.ts';
import type { ImportId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { openBlob, unwrapKey } from '../../../platform/keys/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { namesOf } from '../../accounts/index.ts';
import { listAreas } from '../../regions/index.ts';
import { joinsOn } from '../actions/roll-back.ts';
import { lookAtColumns, shapesOf } from '../correct.ts';
import { shownCell } from '../meaning/problem.ts';
import { countProblems, enterpriseNames, listRows } from '../pages-store.ts';
import type { ShownRow } from '../pages-store.ts';
import { ColumnsPage } from '../pages/columns.tsx';
import { ImportBody, ImportPage } from '../pages/frame.tsx';
import { ListPage } from '../pages/list.tsx';
import { ProgressPart } from '../pages/progress.tsx';
import { RowsPage } from '../pages/rows.tsx';
import type { NamedRow } from '../pages/rows.tsx';
import type { Known } from '../pages/shown.tsx';
import { isUnderWay } from '../pages/shown.tsx';
import { Summary } from '../pages/summary.tsx';
import { acceptedTwins, countImports, findImport, selectImports } from '../store.ts';
import type { Import } from '../store.ts';
import { dropped, fates, importStates } from '../tables.ts';
import type { Fate, ImportState } from '../tables.ts';

const isDropped = (state: ImportState) => (dropped as readonly ImportState[]).includes(state);

/** What came to nothing is history: to be found, but out of the way. */
const states = { kept: importStates.filter((state) => !isDropped(state)), dropped } as const;

const listed = 30;
const rowsShown = 50;

export const importIdOf = (visit: Visit): ImportId | null => {
  const id = parseId<'Import'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

async function knownTo(visit: Visit, db: Db, imports: readonly Import[]): Promise<Known> {
  const people = imports.flatMap((row) => [row.by, row.acceptedBy, row.rolledBackBy, row.askedBy]);
  return { view: visit.view, reader: visit.by, areas: await listAreas(db), names: await namesOf(db, people) };
}

export function showList(visit: Visit): Promise<Response> {
  const asked = parseId(visit.query.get('before') ?? '');
  const before = isRefused(asked) ? {} : { before: asked as string };
  const part = visit.query.get('show') === 'dropped' ? 'dropped' : 'kept';
  return visit.within(async (db) => {
    const rows = await selectImports(db, { ...before, states: states[part], limit: listed + 1 });
    const counts = await countImports(db);
    const imports = rows.slice(0, listed);
    const next = rows.length > listed ? (imports.at(-1)?.id ?? null) : null;
    const known = await knownTo(visit, db, imports);
    const from = isRefused(asked) ? null : asked;
    return visit.page(
      <ListPage known={known} imports={imports} part={part} counts={counts} from={from} next={next} />,
    );
  });
}

export type Shown = {
  readonly refused?: string | undefined;
  readonly rollBack?: { readonly reason: string; readonly error: string } | undefined;
  readonly status?: number | undefined;
};

/** The import's own page; after a refused act with the sentence on top or beside the field. */
export const showImport = (visit: Visit, { refused, rollBack, status }: Shown = {}): Promise<Response> =>
  withImport(visit, async (db, found, known) => {
    const body = await summaryBody(visit, db, found, known, rollBack);
    return visit.page(
      <ImportPage known={known} found={found} refused={refused}>
        {body}
      </ImportPage>,
      status,
    );
  });

/** Only the part that changes while a file is worked on. */
export const showProgress = (visit: Visit): Promise<Response> =>
  withImport(visit, async (db, found, known) => visit.page(await summaryBody(visit, db, found, known)));

const patience = 5 * 60_000;

/** Nobody can be sure that the work goes on: a stopped server leaves no note. */
const isLate = ({ now }: Visit, { askedAt, previewedAt, createdAt }: Import): boolean =>
  now.getTime() - (askedAt ?? previewedAt ?? createdAt).getTime() > patience;

async function summaryBody(visit: Visit, db: Db, found: Import, known: Known, rollBack?: Shown['rollBack']) {
  const [twin] = found.state === 'previewed' ? await acceptedTwins(db, found) : [];
  const names = twin ? new Map([...known.names, ...(await namesOf(db, [twin.acceptedBy]))]) : known.names;
  const isMine = found.state !== 'rolling_back' || visit.may('intake:rollback');
  const problems = isUnderWay(found) ? [] : await countProblems(db, found.id);
  return (
    <ProgressPart
      known={known}
      found={found}
      tryAgain={isMine && isLate(visit, found) ? crypto.randomUUID() : null}
    >
      <ImportBody known={known} found={found} here="summary">
        <Summary
          known={{ ...known, names }}
          found={found}
          problems={problems}
          twin={twin ?? null}
          once={crypto.randomUUID()}
          mayRollBack={visit.may('intake:rollback')}
          rollBack={rollBack}
          joins={found.state === 'accepted' && visit.may('intake:rollback') ? await joinsOn(db, found) : []}
          maySeparate={visit.may('matching:decide')}
          dependents={found.state === 'accepted' ? await dependentsIn(db, found) : []}
        />
      </ImportBody>
    </ProgressPart>
  );
}

/** Names of the examples kept with a refusal, as far as the reader may see them. */
async function dependentsIn(db: Db, { refusal }: Import): Promise<readonly string[]> {
  const examples = refusal?.['examples'];
  if (!Array.isArray(examples)) return [];
  const names = await enterpriseNames(db, examples as string[]);
  return examples.flatMap((id) => names.get(String(id)) ?? []);
}

const changeable: ReadonlySet<Import['state']> = new Set(['uploaded', 'previewed', 'refused', 'failed']);

export const showColumns = (visit: Visit, refused?: string, status?: number): Promise<Response> =>
  withImport(visit, async (db, found, known) => {
    const canChange = changeable.has(found.state);
    const guessed =
      canChange && found.refusal?.['refused'] === 'no-name-column' ? await lookAtColumns(db, found) : null;
    const shapes = shapesOf(guessed ? [guessed] : found.sheets);
    if (shapes.length === 0) return visit.seeOther(`/intake/${found.id}`);
    const props = { known, found, shapes, once: crypto.randomUUID(), canChange, refused };
    return visit.page(<ColumnsPage {...props} />, status);
  });

export function showRows(visit: Visit): Promise<Response> {
  const asked = visit.query.get('fate') ?? '';
  const fate: Fate = (fates as readonly string[]).includes(asked) ? (asked as Fate) : 'new';
  const after = Number(visit.query.get('after') ?? -1);
  return withImport(visit, async (db, found, known) => {
    const from = Number.isSafeInteger(after) && after >= 0 && after < 2 ** 31 ? after : -1;
    const rows = await listRows(db, found.id, { fates: [fate], after: from, limit: rowsShown + 1 });
    const shown = rows.slice(0, rowsShown);
    const next = rows.length > rowsShown ? (shown.at(-1)?.ordinal ?? null) : null;
    const named = shown.map((row) => nameRow(found, row));
    return visit.page(
      <RowsPage known={known} found={found} rows={named} fate={fate} next={next} isFirst={from < 0} />,
    );
  });
}

/** A rejected row is called by what stands in its column of names. */
function nameRow(found: Import, { sealedCells, ...row }: ShownRow): NamedRow {
  const column = found.sheets[row.sheet]?.columns.find(({ field }) => field === 'name')?.column;
  if (sealedCells === null || column === undefined) return { ...row, cellName: null };
  const key = unwrapKey(heldKeys().master, found.sealedKey);
  const cells = JSON.parse(openBlob(key, sealedCells).toString()) as (string | number | boolean | null)[];
  const text = shownCell(cells[column], 'name').trim();
  return { ...row, cellName: text === '' ? null : text };
}

async function withImport(
  visit: Visit,
  answer: (db: Db, found: Import, known: Known) => Promise<Response>,
): Promise<Response> {
  const id = importIdOf(visit);
  if (id === null) return visit.notFound();
  return visit.within(async (db) => {
    const found = await findImport(db, id);
    return found ? answer(db, found, await knownTo(visit, db, [found])) : visit.notFound();
  });
}

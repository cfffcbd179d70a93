// What a person does with an import: correct its columns, read it again, accept it, give it up, take it back.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { formatCount } from '../../../kernel/number.ts';
import type { Db } from '../../../platform/db/index.ts';
import { submit } from '../../../platform/http/index.ts';
import type { Fields, Visit } from '../../../platform/http/index.ts';
import { cancelImport } from '../actions/cancel.ts';
import { holdImport } from '../actions/preview.ts';
import { askRollBack } from '../actions/roll-back.ts';
import { asking } from '../ask.ts';
import { correctColumns, lookAtColumns, readAnew, shapesOf } from '../correct.ts';
import { words as meaningWords } from '../meaning/words.ts';
import { meaningField } from '../pages/columns.tsx';
import { findImport, moveImport } from '../store.ts';
import type { Counts } from '../tables.ts';
import { explain, toLand, words } from '../words.ts';
import { importIdOf, showColumns, showImport } from './show.tsx';

type Done = { readonly importId: string };

/** The address of an import's page, whatever was done to it. */
const here = ({ importId }: Done): string => `/intake/${importId}`;

const refusedOn = (visit: Visit) => (no: Refusal) =>
  no.refused === 'unknown-import'
    ? visit.notFound()
    : showImport(visit, { refused: explain(no.refused, visit.lang), status: 409 });

const accepting = ({ by, now }: Visit) => ({ state: 'accepting', askedAt: now, askedBy: by }) as const;

/** Accepting is asked for in one transaction with the state; the landing itself goes on in the background. */
export async function accept(visit: Visit): Promise<Response> {
  const importId = importIdOf(visit);
  if (importId === null) return visit.notFound();
  const form = await visit.form();
  const later = asking(visit.city, visit.by);
  const answer = await submit<Done & { counts: Counts }, Refusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const found = await findImport(db, importId);
      if (!found) return refuse('unknown-import');
      if (!(await holdImport(db, importId))) return refuse('busy');
      // Once more from 'accepting': a landing that a stopped server left behind.
      if (!(await moveImport(db, importId, ['previewed', 'accepting'], accepting(visit))))
        return refuse('not-previewed');
      await later.ask(db, 'intake:accept', importId);
      return { importId, counts: found.counts };
    },
    {
      to: here,
      flash: ({ counts }) => words[visit.lang].one.accepted(formatCount(toLand(counts), visit.lang)),
      refused: refusedOn(visit),
    },
  );
  await later.finish();
  return answer;
}

/** Reads the stored file again, also one whose reading was left behind by a stopped server. */
export async function previewAgain(visit: Visit): Promise<Response> {
  const importId = importIdOf(visit);
  if (importId === null) return visit.notFound();
  const form = await visit.form();
  const later = asking(visit.city, visit.by);
  const answer = await submit<Done, Refusal>(
    visit,
    form.text('_once'),
    async (db) => {
      if (!(await findImport(db, importId))) return refuse('unknown-import');
      if (!(await holdImport(db, importId))) return refuse('busy');
      if (!(await readAnew(db, importId, visit))) return refuse('not-now');
      await later.ask(db, 'intake:preview', importId);
      return { importId };
    },
    { to: here, flash: () => words[visit.lang].one.started, refused: refusedOn(visit) },
  );
  await later.finish();
  return answer;
}

export async function correct(visit: Visit): Promise<Response> {
  const importId = importIdOf(visit);
  if (importId === null) return visit.notFound();
  const form = await visit.form();
  const later = asking(visit.city, visit.by);
  const answer = await submit<Done, Refusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const corrections = await readCorrections(db, importId, form);
      if (isRefused(corrections)) return corrections;
      const done = await correctColumns(db, { importId, corrections }, visit);
      if (!isRefused(done)) await later.ask(db, 'intake:preview', importId);
      return done;
    },
    {
      to: here,
      flash: () => words[visit.lang].mapping.saved,
      refused: (no) =>
        no.refused === 'unknown-import' ? visit.notFound() : showColumns(visit, sayColumns(visit, no), 422),
    },
  );
  await later.finish();
  return answer;
}

/** The meanings chosen for each shape of the file; a column that the form does not name keeps its own. */
async function readCorrections(db: Db, importId: string, form: Fields) {
  const found = await findImport(db, importId);
  if (!found) return refuse('unknown-import');
  const guessed = found.refusal?.['refused'] === 'no-name-column' ? await lookAtColumns(db, found) : null;
  return shapesOf(guessed ? [guessed] : found.sheets).map(({ shapeHash, plan }) => ({
    shapeHash,
    meanings: plan.columns.map(({ column, field }) => form.text(meaningField(shapeHash, column)) || field),
  }));
}

function sayColumns({ lang }: Visit, { refused, field }: Refusal): string {
  const name = (meaningWords[lang].fields as Record<string, string>)[String(field)];
  const sentence = explain(refused, lang);
  return name === undefined ? sentence : `${name}: ${sentence}`;
}

export async function cancel(visit: Visit): Promise<Response> {
  const importId = importIdOf(visit);
  if (importId === null) return visit.notFound();
  const form = await visit.form();
  return submit<Done, Refusal>(
    visit,
    form.text('_once'),
    async () => await cancelImport(visit.city, visit.scope, { importId }, visit),
    { to: here, flash: () => words[visit.lang].one.cancelled, refused: refusedOn(visit) },
  );
}

/** Taking back is asked for in one transaction with the state; the work itself goes on in the background. */
export async function rollBack(visit: Visit): Promise<Response> {
  const importId = importIdOf(visit);
  if (importId === null) return visit.notFound();
  const form = await visit.form();
  const reason = form.text('reason').trim().slice(0, 300);
  const separate = form.text('separate') !== '' && visit.may('matching:decide');
  const later = asking(visit.city, visit.by);
  const answer = await submit<Done, Refusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const asked = await askRollBack(db, { importId, reason, separate }, visit);
      if (!isRefused(asked) && asked.toDo) await later.ask(db, 'intake:roll-back', importId);
      return asked;
    },
    {
      to: here,
      flash: () => words[visit.lang].one.rollBackAsked,
      refused: (no) =>
        no.refused === 'reason-missing'
          ? showImport(visit, { rollBack: { reason, error: explain(no.refused, visit.lang) }, status: 409 })
          : refusedOn(visit)(no),
    },
  );
  await later.finish();
  return answer;
}

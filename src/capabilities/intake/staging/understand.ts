// All that understanding a stored upload takes, as plain data, and the understanding itself; in whichever thread.
import { makeGazetteer } from '../meaning/gazetteer.ts';
import type { GazetteerArea, PlaceAlias } from '../meaning/gazetteer.ts';
import { readSheets } from '../../../platform/reading/sheets.ts';
import { sourceOf } from '../uploads.ts';
import type { OpenUpload } from '../uploads.ts';
import { readOut } from './sheets.ts';
import type { ReadOutRow, SheetPlan, SheetRefusal, Understanding } from './sheets.ts';

export type ReadingTask = Omit<Understanding, 'gazetteer'> & {
  readonly upload: OpenUpload;
  readonly areas: readonly GazetteerArea[];
  readonly aliases: readonly PlaceAlias[];
};

/** Batches of rows or, last, a refusal; `sheets` is filled on the way. */
export type ReadOut = AsyncGenerator<readonly ReadOutRow[] | SheetRefusal>;

export const understand = ({ upload, areas, aliases, ...how }: ReadingTask, sheets: SheetPlan[]): ReadOut =>
  readOut(readSheets(sourceOf(upload)), { ...how, gazetteer: makeGazetteer({ areas, aliases }) }, sheets);

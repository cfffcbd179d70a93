// The record being written: kept sealed at every stroke, so that a closed tab or an empty battery takes nothing.
import { freshId } from '../../../../../../kernel/ids.ts';
import type { AreaRow, EnrolBody } from '../../../../acts.ts';
import { fromText, toText } from '../../lock/box.ts';
import type { Picture } from '../../store/capture.ts';
import type { Reader } from '../../store/read.ts';
import type { Typed } from './read.ts';

export const enrolDraft = 'enrol';
const photoDraft = 'enrol-photos';
export const enrolDrafts = [enrolDraft, photoDraft] as const;

/** An empty form; place and RT are the officer's own when there is but one. */
export function blank(areas: readonly AreaRow[]): Typed {
  const [only] = areas;
  return {
    enterprise: freshId(),
    name: '',
    kind: '',
    sector: '',
    owner: '',
    phone: '',
    area: areas.length === 1 && only ? only.code.slice(0, 13) : '',
    rt: areas.length === 1 ? rtOf(only?.rt ?? '') : '',
    address: '',
    point: null,
    hasNib: false,
    nib: '',
    help: false,
    consent: false,
    sex: '',
    nik: '',
    started: '',
    workers: '',
    sales: '',
    note: '',
  };
}

/** `RT069`, `069` and `64.71.04.1001/RT069` are 69. */
const rtOf = (rt: string): string => /(\d{1,3})$/.exec(rt)?.[1]?.replace(/^0+/, '') ?? '';

/** A refused record as a form to correct; it becomes a new act with an id of its own. */
export const typedFrom = (body: EnrolBody): Typed => ({
  enterprise: freshId(),
  name: body.name,
  kind: body.kind ?? '',
  sector: body.sector ?? '',
  owner: body.owner ?? '',
  phone: body.phone ?? '',
  area: body.area.slice(0, 13),
  rt: body.area.includes('/') ? rtOf(body.area) : '',
  address: body.address ?? '',
  point: body.point,
  hasNib: body.nib !== null,
  nib: body.nib ?? '',
  help: false,
  consent: body.consent,
  sex: body.sex ?? '',
  nik: body.nik ?? '',
  started: body.started === null ? '' : String(body.started),
  workers: body.workers === null ? '' : String(body.workers),
  sales: body.salesBand ?? '',
  note: body.note ?? '',
});

type Kept = { readonly type: string; readonly text: string };

export async function draftPhotos(read: Reader): Promise<readonly Picture[]> {
  const kept = (await read.draft<readonly Kept[]>(photoDraft)) ?? [];
  return kept.map(({ type, text }) => ({ type, bytes: fromText(text) }));
}

export const keepPhotos = (read: Reader, pictures: readonly Picture[]): Promise<void> =>
  read.keepDraft(
    photoDraft,
    pictures.map(({ type, bytes }) => ({ type, text: toText(bytes) })),
  );

// A typed row as the line that COPY takes into intake_row: normalised, hashed, sealed, with its ids.
import { hash, randomFillSync } from 'node:crypto';

import { newId } from '../../../kernel/ids.ts';
import { squeeze } from '../../../kernel/text.ts';
import { lookupHash, sealPerson } from '../../../platform/keys/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { roughly, searchWords } from '../../registry/index.ts';
import type { EditionOf } from '../../registry/index.ts';
import type { Problem } from '../meaning/problem.ts';
import { canonical } from '../meaning/typed.ts';
import type { TypedRow } from '../meaning/typed.ts';
import { bytes, field, jsonText, rowInArray } from './copy.ts';
import { restOfNotes, statedFacts } from './evidence.ts';
import type { StatedFact } from './evidence.ts';

export const rowColumns = `intake_row (import_id, ordinal, sheet, line, digest, id, person_id, name, squeezed, owner,
  owner_squeezed, sex, nik_hash, phone_hash, email_hash, person_key, person_sealed, area, rt, rw, address, kind, sector, kbli,
  kbli_edition, founded, nib, seen_day, lat, lng, note, words, evidence, problems)`;

export type Place = { readonly ordinal: number; readonly sheet: number; readonly line: number };

export type LineMaker = (row: TypedRow, at: Place, problems: readonly Problem[]) => string;

/** Numbers in ids come from one pool of randomness, filled anew when it is used up. */
function idMaker(now: () => number): () => string {
  const pool = Buffer.alloc(10 * 2048);
  let at = pool.length;
  return () => {
    if (at >= pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += 10;
    return newId(now(), pool.subarray(at - 10, at));
  };
}

export type LineHow = {
  readonly importId: string;
  readonly scope: string;
  readonly today: string;
  /** Of which edition a code is where the sheet does not say. */
  readonly editionOf: EditionOf;
  readonly now: () => number;
};

/**
 * `scope` bounds the importer ('64.71', '64.71.05.1005/RT069'); `today` is the day of the city. The digest is keyed: row
 * contents hold NIK and phone, which a plain hash would give away to whoever guesses.
 */
export function lineMaker(keys: Keys, { importId, scope, today, editionOf, now }: LineHow): LineMaker {
  const nextId = idMaker(now);
  const pepper = hash('sha256', `intake row ${keys.file.lookup[0]?.key ?? ''}`);
  return (row, { ordinal, sheet, line }, problems) => {
    const phone = row.phones[0];
    const hasPerson =
      row.owner !== null || row.nik !== null || row.kk !== null || phone !== undefined || row.email !== null;
    const isSealed = row.nik !== null || row.kk !== null || phone !== undefined || row.email !== null;
    const sealed = isSealed
      ? sealPerson(keys.master, {
          nik: row.nik ?? undefined,
          kk: row.kk ?? undefined,
          phone,
          email: row.email ?? undefined,
        })
      : null;
    const seenDay = seenDayOf(row, today);
    const address = row.place !== null && !row.address?.includes(row.place) ? joinPlace(row) : row.address;
    return `${[
      importId,
      ordinal,
      sheet,
      line,
      bytes(hash('sha256', pepper + canonical(row)).slice(0, 32)),
      nextId(),
      hasPerson ? nextId() : '\\N',
      field(row.name),
      field(squeeze(row.name)),
      field(row.owner),
      field(row.owner === null ? null : squeeze(row.owner)),
      row.sex === null ? '\\N' : row.sex === 'female' ? 'f' : 'm',
      bytes(row.nik === null ? null : lookupHash(keys, 'nik', row.nik).toString('hex')),
      bytes(phone === undefined ? null : lookupHash(keys, 'phone', phone).toString('hex')),
      bytes(row.email === null ? null : lookupHash(keys, 'email', row.email).toString('hex')),
      bytes(sealed === null ? null : sealed.sealedKey.toString('hex')),
      bytes(sealed === null ? null : sealed.sealed.toString('hex')),
      areaOf(row, scope),
      field(row.rt),
      field(row.rw),
      field(address),
      field(row.kind),
      row.sectors[0] ?? 'other',
      field(row.kbli),
      row.kbli === null ? '\\N' : (row.kbliEdition ?? editionOf(row.kbli) ?? '\\N'),
      row.foundedYear ?? '\\N',
      field(row.nib),
      seenDay ?? '\\N',
      ...pointOf(row),
      field(restOfNotes(row)),
      field(searchWords(row.name, row.owner, row.kind).join(' ')),
      field(evidenceText(statedFacts(row, seenDay), nextId)),
      problems.length === 0 ? '\\N' : field(jsonText(problems)),
    ].join('\t')}\n`;
  };
}

/** An enterprise whose RT is known lies in the RT, so that the RT's own officer finds it. */
function areaOf(row: TypedRow, scope: string): string {
  if (scope.startsWith(`${row.area}/`)) return scope;
  const isKelurahan = row.area.split('.').length === 4;
  return isKelurahan && row.rt !== null ? `${row.area}/RT${row.rt}` : row.area;
}

/** Only a whole point is one. */
const pointOf = ({ lat, lng }: TypedRow): readonly [number | string, number | string] =>
  lat === null || lng === null ? ['\\N', '\\N'] : [roughly(lat), roughly(lng)];

const joinPlace = (row: TypedRow): string => [row.place, row.address].filter(Boolean).join(', ');

/** The day written; of a survey year its last day, as far as it is past. */
function seenDayOf(row: TypedRow, today: string): string | null {
  if (row.seenOn !== null) return row.seenOn;
  if (row.surveyYear === null) return null;
  const last = `${row.surveyYear}-12-31`;
  return last < today ? last : today;
}

/** The array of evidence_stated, its fields in the order of the type. */
function evidenceText(facts: readonly StatedFact[], nextId: () => string): string {
  const rows = facts.map((f) =>
    rowInArray([nextId(), f.kind, f.number, f.day, f.until, f.value, f.high, f.note]),
  );
  return `{${rows.join(',')}}`;
}

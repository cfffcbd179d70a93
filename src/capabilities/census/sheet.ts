// The figures as a sheet: exactly what the page shows, a line a figure, safe to open in a spreadsheet.
import type { Lang } from '../../kernel/language.ts';
import { rungName, trackName } from '../ladder/index.ts';
import type { Figures } from './figures.ts';
import { words } from './words.ts';

type Line = readonly (string | number)[];

/** Text that a spreadsheet would read as a formula gets an apostrophe; quotes are doubled. */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const label = <T>(of: T | undefined) => (of === undefined ? {} : { label: of });

function linesOf(figures: Figures, lang: Lang): readonly Line[] {
  const say = words[lang];
  const { grades, statuses, coverage } = figures;
  return [
    say.sheet,
    [say.active, 'asOf', figures.asOf, '', figures.count, coverage.seenWithinYear],
    [say.active, 'cutoff', figures.cutoff, '', ''],
    [say.active, 'definition', figures.definition[lang], '', ''],
    ...figures.byKelurahan.map((k): Line => [
      say.table,
      k.code,
      k.known ? k.name : say.unknownIn(k.name),
      k.kecamatan,
      k.count,
      k.seenWithinYear,
    ]),
    ...figures.bridge.map((line): Line => [
      say.bridge,
      line.code,
      line.source ?? say.bridgeSteps[line.code],
      '',
      line.n,
    ]),
    [say.beside, 'not-seen', say.notSeen, '', figures.notSeenForYear],
    [say.beside, 'possible-duplicates', say.duplicates, '', figures.possibleDuplicates],
    [say.beside, 'without-nib', say.withoutNib, '', figures.withoutNib],
    [say.grades, 'checked', say.gradeChecked, '', grades.checked],
    [say.grades, 'seen', say.gradeSeen, '', grades.seen],
    [say.grades, 'stated', say.gradeStated, '', grades.stated],
    ...Object.entries(statuses).map(([code, n]): Line => [
      say.statuses,
      code,
      say.statusNames[code as keyof typeof statuses],
      '',
      n,
    ]),
    ...(figures.rungs ?? []).map((r): Line => [
      trackName({ code: r.track, ...label(r.trackLabel) }, lang),
      `${r.track}.${r.rung}`,
      rungName({ code: r.rung, ...label(r.label) }, lang),
      '',
      r.reached,
    ]),
  ];
}

/** CSV with a byte order mark, so that a spreadsheet reads it as UTF-8. */
export const sheetOf = (figures: Figures, lang: Lang): string =>
  `﻿${linesOf(figures, lang)
    .map((line) => line.map(cell).join(','))
    .join('\r\n')}\r\n`;

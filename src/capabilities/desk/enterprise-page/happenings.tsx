// Everything that happened to an enterprise, newest first: standings, corrections, proofs, and who looked.
import type { PlainDate } from '../../../kernel/day.ts';
import { titleCase } from '../../../kernel/text.ts';
import type { Lang } from '../../../kernel/language.ts';
import { formatDay } from '../../../web/format.ts';
import type { Happening } from '../../../web/parts.tsx';
import { evidenceWords, restoredFor } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { fieldWords } from '../../field/index.ts';
import { registryWords, sectorName } from '../../registry/index.ts';
import type { ChangeRow, StandingRow } from '../../registry/index.ts';
import type { Loaded } from './load.ts';
import { words } from './words.ts';

type Timed = Happening & { readonly at: Date; readonly order: number };

/** Newest first; of one instant the later written comes first. */
export function happeningsOf(loaded: Loaded, lang: Lang): readonly Happening[] {
  const say = words[lang];
  const { names, files, dayOf } = loaded;
  const told = (by: string, importId: string | null, ...more: (string | null | undefined)[]) => {
    const file = importId ? files.get(importId) : undefined;
    const from = file
      ? say.file(file)
      : say.by(names.get(by) ?? (by.startsWith('owner:') ? say.theOwner : say.system));
    return [...more.filter(Boolean), from].join(' · ');
  };
  const all: Timed[] = [];
  const add = (at: Date, item: Omit<Happening, 'day'>) =>
    void all.push({ ...item, at, day: dayOf(at), order: all.length });

  const origin = new Map(loaded.joined.map(({ id, name }) => [id as string, name]));
  /** Under which other record it was recorded; null for the enterprise's own. */
  const under = (id: string) =>
    origin.has(id) ? say.underRecord(titleCase(origin.get(id) ?? say.elsewhere)) : null;
  const stood = [loaded.standings, ...loaded.joined.map((one) => one.standings)];
  for (const [before, standing] of stood.flatMap((one) => one.map((s, at) => [one[at - 1], s] as const))) {
    // A join tells of itself below.
    if (standing.joinId !== null) continue;
    const why = standing.reason ? say.because(standing.reason) : null;
    const source = standing.importId ? null : sourceName(standing.source, lang);
    const { title, detail } = standingTold(standing, before, loaded, lang);
    const kind =
      standing.status === 'active'
        ? before
          ? 'good'
          : 'info'
        : standing.status === 'dormant'
          ? 'warn'
          : 'bad';
    add(standing.recordedAt, {
      title,
      detail: told(standing.recordedBy, standing.importId, detail, source, why, under(standing.enterpriseId)),
      kind,
      icon: before ? undefined : 'plus',
    });
  }
  for (const change of loaded.changes) {
    if (change.joinId !== null && Object.keys(change.after).length === 0) continue;
    const note = noteAlone(change);
    if (note) {
      const title = note.isBack ? say.unnoted : registryWords[lang].note;
      const why = note.isBack ? say.because(change.reason) : null;
      add(change.recordedAt, {
        title,
        detail: told(change.recordedBy, change.importId, note.text, why),
        icon: 'pencil',
      });
      continue;
    }
    const lines = changeLines(change, loaded, lang);
    add(change.recordedAt, {
      title: say.changed,
      detail: told(
        change.recordedBy,
        change.importId,
        lines.join('; '),
        say.because(change.reason),
        under(change.enterpriseId),
      ),
      icon: 'pencil',
    });
  }
  for (const together of factsTogether(loaded.facts)) {
    const [first] = together;
    if (!first) continue;
    const kinds = together.map((f) => evidenceWords[lang].kinds[f.kind]).join(', ');
    const grades = [...new Set(together.map((f) => evidenceWords[lang].grades[f.grade]))].join(', ');
    add(first.recordedAt, {
      title: say.paperIn(kinds),
      detail: told(first.recordedBy, first.importId, grades, under(first.enterpriseId)),
      icon: 'file-text',
    });
  }
  for (const fact of loaded.facts) {
    // What was replaced is told by what came in its place.
    if (!fact.retractedAt || (fact.replacedBy && !restoredFor(fact, loaded.facts))) continue;
    const name = evidenceWords[lang].kinds[fact.kind];
    add(fact.retractedAt, {
      title: say.paperOut(name),
      detail: say.because(fact.retractedWhy ?? ''),
      kind: 'warn',
    });
  }
  // A finding that counts is a standing above.
  for (const found of loaded.findings.filter((f) => f.state !== 'counts')) {
    const { findings, states } = fieldWords[lang];
    const seen = `${states[found.state]}, ${formatDay(found.day as PlainDate, lang)}`;
    add(found.recordedAt, {
      title: findings[found.finding],
      detail: told(found.recordedBy, null, seen, found.note ? say.because(found.note) : null),
      kind: 'warn',
      icon: 'map-pin',
    });
  }
  for (const join of loaded.joins) {
    const because = (reason: string | null) => (reason ? say.because(reason) : null);
    add(join.recordedAt, {
      title: join.intoId === loaded.enterprise.id ? say.joinedHere : say.joinedThere,
      detail: told(join.recordedBy, null, because(join.reason)),
      kind: 'info',
      icon: 'git-merge',
    });
    if (!join.undoneAt) continue;
    add(join.undoneAt, {
      title: say.separated,
      detail: told(join.undoneBy ?? '', null, because(join.undoneReason)),
      kind: 'warn',
      icon: 'undo-2',
    });
  }
  for (const look of loaded.looks) {
    add(look.at, {
      title: say.looked,
      detail: told(look.by, null, look.reason ? say.because(look.reason) : null),
      icon: 'eye',
    });
  }
  return all.sort((a, b) => b.at.getTime() - a.at.getTime() || b.order - a.order);
}

const sourceName = (source: string, lang: Lang): string | null =>
  (registryWords[lang].sources as Readonly<Record<string, string | undefined>>)[source] ?? null;

function standingTold(
  standing: StandingRow,
  before: StandingRow | undefined,
  { places }: Loaded,
  lang: Lang,
) {
  const say = words[lang];
  const status = say.nowStatus(registryWords[lang].statuses[standing.status].toLowerCase());
  const since = say.since(formatDay(standing.day as PlainDate, lang));
  if (!before) return { title: say.born, detail: `${places.name(standing.area)}, ${since}` };
  if (before.status !== standing.status) return { title: status, detail: since };
  if (before.area !== standing.area) return { title: say.movedTo(places.name(standing.area)), detail: null };
  return {
    title: say.seenOn(formatDay((standing.seenDay ?? standing.day) as PlainDate, lang)),
    detail: null,
  };
}

/** What a file noted beside the fields, or took back; null when fields changed as well. */
function noteAlone({ before, after }: ChangeRow): { readonly text: string; readonly isBack: boolean } | null {
  if (Object.keys(after).join() !== 'note') return null;
  const isBack = after['note'] === null;
  return { text: String(isBack ? before['note'] : after['note']), isBack };
}

/** Columns that nobody reads: the owner's id is told by the name, the edition by the code. */
const hidden: ReadonlySet<string> = new Set(['ownerId', 'kbliEdition']);

function changeLines({ before, after }: ChangeRow, { places }: Loaded, lang: Lang): readonly string[] {
  const say = words[lang];
  const fields: Readonly<Record<string, string | undefined>> = {
    ...registryWords[lang].fields,
    point: registryWords[lang].point,
    note: registryWords[lang].note,
  };
  const shown = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return say.empty;
    if (field === 'area') return places.name(String(value));
    if (field === 'sector') return sectorName(String(value), lang);
    if (field === 'sex') return registryWords[lang].sexes[value === 'f' ? 'f' : 'm'];
    return String(value);
  };
  return Object.keys(after).flatMap((field) =>
    hidden.has(field)
      ? []
      : say.fieldChange(fields[field] ?? field, shown(field, before[field]), shown(field, after[field])),
  );
}

/** Proofs that one act or one file brought are one event. */
function factsTogether(facts: readonly ListedFact[]): Iterable<readonly ListedFact[]> {
  const acts = new Map<string, ListedFact[]>();
  for (const fact of facts) {
    const key = `${fact.recordedAt.getTime()} ${fact.recordedBy} ${fact.importId ?? ''}`;
    acts.set(key, [...(acts.get(key) ?? []), fact]);
  }
  return acts.values();
}

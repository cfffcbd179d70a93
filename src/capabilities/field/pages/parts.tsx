// Pieces that several pages of field work show.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import { Badge } from '../../../web/controls.tsx';
import type { Tone } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Finding } from '../kinds.ts';
import type { Told, Visited } from '../store/board.ts';
import { words } from '../words.ts';
import type { Places } from './places.ts';

export type Names = ReadonlyMap<string, string>;

const tone: Record<Finding, Tone> = { active: 'good', closed: 'bad', moved: 'info', 'not-found': 'warn' };

export const FindingBadge = ({ finding, lang }: { finding: Finding; lang: Lang }) => (
  <Badge kind={tone[finding]}>{words[lang].findings[finding]}</Badge>
);

/** A stored day as it is shown; `instead` where there is none. */
export const shownDay = (of: string | null, lang: Lang, instead: string): string =>
  of === null ? instead : formatDay(of as PlainDate, lang);

/** `042`; nothing where only the kelurahan is known. */
export const rtOf = (area: string): string => area.split('/RT')[1] ?? '';

type VisitsProps = {
  view: View;
  caption: string;
  visits: readonly Visited[];
  /** With names: the list of a kelurahan; without: one officer's own. */
  names?: Names | undefined;
};

export const Visits = ({ view, caption, visits, names }: VisitsProps) => {
  const { lang } = view;
  const say = words[lang];
  const officer = {
    key: 'officer',
    head: say.list.officer,
    cell: (v: Visited) => names?.get(v.officer) ?? say.list.gone,
  };
  return (
    <DataTable
      caption={caption}
      quiet
      rows={visits}
      rowKey={(v) => v.id}
      rowHref={(v) => link(view, `/registry/${v.enterprise}`)}
      empty={say.list.noneText}
      columns={[
        { key: 'name', head: say.list.enterprise, cell: (v) => v.name },
        { key: 'area', head: say.list.rt, cell: (v) => rtOf(v.area) || '–', narrow: true },
        ...(names ? [officer] : []),
        {
          key: 'seen',
          head: say.list.seen,
          cell: (v) => shownDay(v.seenDay, lang, say.list.never),
          narrow: true,
        },
        {
          key: 'state',
          head: say.list.state,
          cell: (v) => (v.finding ? <FindingBadge finding={v.finding} lang={lang} /> : say.list.toVisit),
        },
      ]}
    />
  );
};

type FindingsProps = { view: View; caption: string; findings: readonly Told[]; places: Places; names: Names };

/** Findings with name and date, newest first. */
export const Findings = ({ view, caption, findings, places, names }: FindingsProps) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <DataTable
      caption={caption}
      quiet
      rows={findings}
      rowKey={(f) => f.id}
      rowHref={(f) => link(view, `/registry/${f.enterprise}`)}
      empty={say.latest.none}
      columns={[
        { key: 'name', head: say.list.enterprise, cell: (f) => f.name },
        {
          key: 'what',
          head: say.latest.what,
          cell: (f) => (
            <span>
              <FindingBadge finding={f.finding} lang={lang} />
              {f.state === 'counts' ? null : <small> {say.states[f.state]}</small>}
            </span>
          ),
        },
        { key: 'who', head: say.latest.who, cell: (f) => names.get(f.by) ?? say.system },
        { key: 'when', head: say.latest.when, cell: (f) => shownDay(f.day, lang, ''), narrow: true },
        { key: 'where', head: say.latest.where, cell: (f) => places.name(f.area) },
      ]}
    />
  );
};

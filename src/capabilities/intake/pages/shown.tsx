// How an import, a row and a difference are written, wherever they stand.
import { formatDay, formatInstant } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import { Badge } from '../../../web/controls.tsx';
import type { Tone } from '../../../web/controls.tsx';
import type { View } from '../../../web/view.ts';
import { evidenceWords } from '../../evidence/index.ts';
import type { Area } from '../../regions/index.ts';
import { sectorName } from '../../registry/index.ts';
import type { Problem } from '../meaning/problem.ts';
import { sayProblem } from '../meaning/words.ts';
import type { Differences } from '../pages-store.ts';
import type { Import } from '../store.ts';
import { standing } from '../tables.ts';
import type { ImportState } from '../tables.ts';
import { words } from '../words.ts';

/** What every page of intake is given beside the import. */
export type Known = {
  readonly view: View;
  readonly areas: readonly Area[];
  readonly names: ReadonlyMap<string, string>;
  /** The reader's own id. */
  readonly reader: string;
};

const stateTones: Readonly<Record<ImportState, Tone | 'plain'>> = {
  uploaded: 'info',
  previewing: 'info',
  previewed: 'warn',
  refused: 'bad',
  accepting: 'info',
  accepted: 'plain',
  failed: 'bad',
  cancelled: 'plain',
  tried: 'plain',
  rolling_back: 'info',
  rolled_back: 'info',
};

export const StateBadge = (props: { state: ImportState; lang: Lang }) => (
  <Badge kind={stateTones[props.state]}>{words[props.lang].states[props.state]}</Badge>
);

/** `Gunung Sari Ilir`, with its RT when the code has one; the code itself where nothing is known. */
export function areaName(areas: readonly Area[], code: string): string {
  const [bare = code, rt] = code.split('/RT');
  const name = areas.find((area) => area.code === bare)?.name ?? bare;
  return rt === undefined ? name : `${name}, RT ${rt}`;
}

export function personName({ names, view, reader }: Known, id: string | null): string {
  const say = words[view.lang].one;
  if (id === null) return say.nobody;
  if (id === reader) return say.you(view.user?.name ?? names.get(id) ?? '');
  return names.get(id) ?? (id === 'command' ? say.command : id);
}

export const instant = (view: View, at: Date): string => formatInstant(at, view.zone, view.lang);

const underWay: ReadonlySet<ImportState> = new Set(['uploaded', 'previewing', 'accepting', 'rolling_back']);

/** Whether somebody is working on it, so that the page should look again. */
export const isUnderWay = ({ state }: Pick<Import, 'state'>): boolean => underWay.has(state);

const counted: ReadonlySet<ImportState> = new Set([
  'previewed',
  'accepting',
  'accepted',
  'tried',
  'rolling_back',
  'rolled_back',
]);

/** Whether its counts say what became of every row. */
export const hasCounts = ({ state }: Pick<Import, 'state'>): boolean => counted.has(state);

/** Whether what it brought is in the registry. */
export const stands = ({ state }: Pick<Import, 'state'>): boolean =>
  (standing as readonly ImportState[]).includes(state);

/** Whether the fate of every row is kept. */
export const hasRows = ({ state }: Pick<Import, 'state'>): boolean => counted.has(state) && state !== 'tried';

function shownValue(field: string, value: unknown, { areas, view }: Known): string {
  const { lang } = view;
  const say = words[lang];
  if (value === null || value === undefined || value === '') return say.rows.before;
  if (field === 'evidence' && Array.isArray(value)) {
    return value
      .map((kind) => (evidenceWords[lang].kinds as Record<string, string>)[String(kind)] ?? String(kind))
      .join(', ');
  }
  const text = String(value);
  if (field === 'area') return areaName(areas, text);
  if (field === 'sector') return sectorName(text, lang);
  if (field === 'sex') return say.sexes[text] ?? text;
  if (field === 'seenDay' && /^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text as PlainDate, lang);
  return text;
}

/** One line a field: what it was, struck through, and what it becomes. */
export const DifferenceList = (props: { known: Known; differences: Differences }) => {
  const { known } = props;
  const say = words[known.view.lang];
  const lines = Object.entries(props.differences).filter(([field]) => field !== 'newOwner');
  return (
    <ul>
      {lines.map(([field, [before, after]]) => (
        <li>
          <b>{say.differences[field] ?? field}</b>:{' '}
          {field === 'evidence' || before === null ? null : (
            <>
              <del>{shownValue(field, before, known)}</del> <span aria-hidden="true">→</span>
              <span class="unseen"> {say.rows.now} </span>{' '}
            </>
          )}
          <ins>{shownValue(field, after, known)}</ins>
        </li>
      ))}
    </ul>
  );
};

/** Each cell in question: its heading, what stands there, and the sentence. */
export const ProblemList = (props: { lang: Lang; problems: readonly Problem[] }) => (
  <ul>
    {props.problems.map((problem) => (
      <li>
        <b>
          {problem.heading === '' ? null : problem.heading}
          {problem.shown === '' ? null : ` “${problem.shown}”`}
          {problem.heading === '' && problem.shown === '' ? null : ': '}
        </b>
        {sayProblem(problem, props.lang)}
      </li>
    ))}
  </ul>
);

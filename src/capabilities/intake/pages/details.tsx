// What is told of an import in several of its states: figures, remarks, reasons, areas, and the record of the file.
import { ButtonLink, Details, Notice } from '../../../web/controls.tsx';
import { Acts, Card, Section } from '../../../web/layout.tsx';
import { DefinitionList, Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { StandingJoin } from '../../matching/index.ts';
import { words as meaningWords } from '../meaning/words.ts';
import type { ProblemCount } from '../pages-store.ts';
import type { Import } from '../store.ts';
import { explain, formatBytes, words } from '../words.ts';
import { count, pathOf } from './frame.tsx';
import { areaName, hasRows, instant, personName } from './shown.tsx';
import type { Known } from './shown.tsx';

export type SummaryProps = {
  known: Known;
  found: Import;
  problems: readonly ProblemCount[];
  /** An accepted import of exactly the same content. */
  twin: Import | null;
  once: string;
  /** Whether the reader may take an accepted import back. */
  mayRollBack: boolean;
  /** What was typed and refused in the form that takes back. */
  rollBack?: { readonly reason: string; readonly error: string } | undefined;
  /** Joins made since that stand on what the import brought: it is taken back only once they are undone. */
  joins: readonly StandingJoin[];
  /** Whether the reader may undo joins. */
  maySeparate: boolean;
  /** Names of enterprises for which it could not be taken back. */
  dependents: readonly string[];
};

export const Figures = ({ known, found }: SummaryProps) => {
  const { counts } = found;
  const { one, fates, fateHints } = words[known.view.lang];
  const href = (fate: string, of: number) =>
    of === 0 || !hasRows(found) ? undefined : link(known.view, pathOf(found, `/rows?fate=${fate}`));
  return (
    <StatRow>
      <Stat
        label={fates.new}
        value={count(known, counts.new)}
        note={fateHints.new}
        href={href('new', counts.new)}
      />
      <Stat
        label={one.matched}
        value={count(known, counts.matched)}
        note={one.matchedNote(count(known, counts.changed), count(known, counts.unchanged))}
        href={href(counts.changed > 0 ? 'changed' : 'unchanged', counts.matched)}
      />
      <Stat
        label={fates.rejected}
        value={count(known, counts.rejected)}
        note={fateHints.rejected}
        href={href('rejected', counts.rejected)}
      />
      <Stat
        label={fates.duplicate}
        value={count(known, counts.duplicatesInFile)}
        note={fateHints.duplicate}
        href={href('duplicate', counts.duplicatesInFile)}
      />
    </StatRow>
  );
};

/** What a person should look at before accepting: guesses, memory, doubtful pairs, sheets left out. */
export const Remarks = ({ known, found, twin }: SummaryProps) => {
  const say = words[known.view.lang].one;
  const columns = found.sheets.filter((s) => s.skipped === null).flatMap((s) => s.columns);
  const guessed = columns.filter((c) => c.field !== 'ignore' && c.confidence < 0.6).length;
  const skipped = found.sheets.filter((s) => s.skipped !== null);
  const isRemembered = found.sheets.some((s) => s.remembered);
  const similar = found.counts.possibleDuplicates;
  const lacking = found.sheets.filter((s) => s.skipped === null && (s.lacking ?? []).length > 0);
  if (guessed + skipped.length + lacking.length + similar === 0 && !isRemembered && !twin?.acceptedAt)
    return null;
  return (
    <Section title={say.noticed}>
      {twin?.acceptedAt ? (
        <Notice kind="info">
          {say.twin(instant(known.view, twin.acceptedAt), personName(known, twin.acceptedBy))}
        </Notice>
      ) : null}
      {guessed > 0 ? (
        <Notice kind="warn">
          {say.guessed(count(known, guessed))}{' '}
          <a href={link(known.view, pathOf(found, '/columns'))}>{words[known.view.lang].mapping.title}</a>
        </Notice>
      ) : null}
      {lacking.length > 0 ? (
        <Notice kind="warn" title={say.lackingTitle}>
          <ul>
            {lacking.map((sheet) => (
              <li>
                {sheet.name}: {(sheet.lacking ?? []).map((heading) => `“${heading}”`).join(', ')}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {isRemembered ? <Notice kind="info">{say.remembered}</Notice> : null}
      {similar > 0 ? (
        <Notice kind="info">
          {say.possible(count(known, similar))} <a href={link(known.view, '/matching')}>{say.toQueue}</a>
        </Notice>
      ) : null}
      {skipped.length > 0 ? (
        <Notice kind="warn" title={say.skippedSheets}>
          <ul>
            {skipped.map((sheet) => (
              <li>
                {sheet.name}: {explain(sheet.skipped ?? '', known.view.lang)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </Section>
  );
};

export const Reasons = ({ known, found, problems }: SummaryProps) => {
  const { one } = words[known.view.lang];
  const part = (severity: 'rejects' | 'warns') => problems.filter((p) => p.severity === severity);
  const [rejects, warns] = [part('rejects'), part('warns')];
  return (
    <>
      {found.counts.rejected > 0 ? (
        <Section
          title={one.reasons}
          lead={one.reasonsLead}
          act={<RejectedDownloads known={known} found={found} />}
        >
          <ProblemTable known={known} problems={rejects} caption={one.reasons} />
          <Acts>
            <ButtonLink kind="plain" href={link(known.view, pathOf(found, '/rows?fate=rejected'))}>
              {one.seeRejected}
            </ButtonLink>
          </Acts>
        </Section>
      ) : null}
      {warns.length > 0 ? (
        <Section title={one.warnings} lead={one.warningsLead}>
          <ProblemTable known={known} problems={warns} caption={one.warnings} />
        </Section>
      ) : null}
    </>
  );
};

export const RejectedDownloads = ({ known, found }: { known: Known; found: Import }) => (
  <Downloads
    lang={known.view.lang}
    xlsx={link(known.view, pathOf(found, '/rejected.xlsx'))}
    csv={link(known.view, pathOf(found, '/rejected.csv'))}
  />
);

const ProblemTable = (props: { known: Known; problems: readonly ProblemCount[]; caption: string }) => {
  const { one } = words[props.known.view.lang];
  const { problems } = meaningWords[props.known.view.lang];
  return (
    <DataTable
      caption={props.caption}
      quiet
      columns={[
        {
          key: 'reason',
          head: one.reason,
          cell: (row) => problems[row.code].replace(' ("{0}")', '').replace(' "{0}"', ' …'),
        },
        { key: 'shown', head: words[props.known.view.lang].mapping.samples, cell: (row) => row.shown || '–' },
        { key: 'rows', head: one.count, numeric: true, cell: (row) => count(props.known, row.rows) },
      ]}
      rows={props.problems}
      rowKey={(row) => row.code}
      empty={null}
    />
  );
};

const few = 12;

export const ByArea = ({ known, found }: SummaryProps) => {
  const { one, fates } = words[known.view.lang];
  const rows = Object.entries(found.counts.byArea)
    .map(([code, of]) => ({ code, name: areaName(known.areas, code), ...of }))
    .sort((a, b) => b.new + b.changed - a.new - a.changed || a.name.localeCompare(b.name));
  if (rows.length === 0) return null;
  type Row = (typeof rows)[number];
  const figures = [
    { key: 'new', head: fates.new, of: (row: Row) => row.new },
    { key: 'changed', head: fates.changed, of: (row: Row) => row.changed },
    { key: 'unchanged', head: fates.unchanged, of: (row: Row) => row.unchanged },
    { key: 'twice', head: fates.duplicate, of: (row: Row) => row.duplicatesInFile },
  ]
    .filter(({ of }) => rows.some((row) => of(row) > 0))
    .map(({ of, ...column }) => ({ ...column, numeric: true, cell: (row: Row) => count(known, of(row)) }));
  const table = (some: readonly Row[]) => (
    <DataTable
      caption={one.byArea}
      quiet
      columns={[{ key: 'area', head: one.area, cell: (row) => row.name }, ...figures]}
      rows={some}
      rowKey={(row) => row.code}
      empty={null}
    />
  );
  return (
    <Section title={one.byArea}>
      {rows.length <= few ? (
        table(rows)
      ) : (
        <>
          {table(rows.slice(0, few))}
          <Details summary={one.moreAreas(count(known, rows.length))}>{table(rows.slice(few))}</Details>
        </>
      )}
    </Section>
  );
};

/** With places to break, so that it fits a phone. */
const HashText = ({ hash }: { hash: string }) => (
  <code>
    {(hash.match(/.{1,16}/g) ?? []).map((part) => (
      <>
        {part}
        <wbr />
      </>
    ))}
  </code>
);

export const Trail = ({ known, found }: SummaryProps) => {
  const { view } = known;
  const say = words[view.lang].one;
  const acted = (term: string, at: Date | null, by?: string | null) =>
    at === null
      ? []
      : [{ term, value: `${by === undefined ? '' : `${personName(known, by)} · `}${instant(view, at)}` }];
  const sheets = found.sheets.filter((s) => s.skipped === null).flatMap((s) => s.name || []);
  return (
    <Section title={say.trail}>
      <Card>
        <DefinitionList
          items={[
            { term: say.fileName, value: found.fileName, note: formatBytes(found.fileBytes, view.lang) },
            ...(found.counts.rows > 0 ? [{ term: say.rows, value: count(known, found.counts.rows) }] : []),
            ...(sheets.length > 0 ? [{ term: say.sheets, value: sheets.join(', ') }] : []),
            { term: say.scope, value: areaName(known.areas, found.area) },
            ...acted(say.uploadedBy, found.createdAt, found.by),
            ...acted(say.previewedAt, found.previewedAt),
            ...acted(say.acceptedBy, found.acceptedAt, found.acceptedBy),
            ...acted(say.rolledBackBy, found.rolledBackAt, found.rolledBackBy),
            ...(found.state === 'rolled_back' && found.rollBackReason !== null
              ? [{ term: say.why, value: found.rollBackReason }]
              : []),
            { term: say.hash, value: <HashText hash={found.fileHash} />, note: say.hashNote },
          ]}
        />
      </Card>
    </Section>
  );
};

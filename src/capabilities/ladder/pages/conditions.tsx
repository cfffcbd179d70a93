// The conditions of a track as a table: what is asked, how it is proven, who helps, on what basis.
import { formatDay } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import { Badge } from '../../../web/controls.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { evidenceWords } from '../../evidence/index.ts';
import { sectorName } from '../../registry/index.ts';
import type { Alternative, Condition, Rung, Source, Track } from '../policy.ts';
import { conditionName, rungName, words } from '../words.ts';
import { policyWords } from './words.ts';

const gradeTone = { A: 'good', B: 'info', C: 'warn' } as const;

/** A legal source with how certain it is: the letter, and what the letter means. */
export const Basis = ({ source, lang }: { source: Source; lang: Lang }) => (
  <>
    {source.text}{' '}
    <Badge
      kind={gradeTone[source.grade]}
    >{`${source.grade}: ${words[lang].sourceGrades[source.grade]}`}</Badge>
  </>
);

export const sectorList = (sectors: readonly string[], lang: Lang): string =>
  sectors.map((sector) => sectorName(sector, lang).toLowerCase()).join(', ');

/** One way to prove it, with its least grade: `NIB, dilihat petugas`. */
function alternativeTold(
  { kind, leastGrade, count, monthsRunning, freshMonths }: Alternative,
  lang: Lang,
): string {
  const say = policyWords[lang];
  const told = [
    evidenceWords[lang].kinds[kind],
    evidenceWords[lang].grades[leastGrade],
    count === undefined ? '' : say.times(count),
    monthsRunning === undefined ? '' : say.months(monthsRunning),
    freshMonths === undefined || monthsRunning !== undefined ? '' : say.fresh(freshMonths),
  ];
  return told.filter(Boolean).join(', ');
}

function limitsTold({ appliesTo, dueFrom }: Condition, lang: Lang): string {
  const say = policyWords[lang];
  return [
    appliesTo ? say.onlyFor(sectorList(appliesTo, lang)) : '',
    dueFrom ? say.due(formatDay(dueFrom, lang)) : '',
  ]
    .filter(Boolean)
    .join('; ');
}

type Line = { readonly rung: Rung; readonly place: number; readonly condition: Condition | null };

const linesOf = (track: Track): readonly Line[] =>
  track.rungs.flatMap((rung, at): Line[] =>
    rung.conditions.length === 0
      ? [{ rung, place: at + 1, condition: null }]
      : rung.conditions.map((condition) => ({ rung, place: at + 1, condition })),
  );

const Asked = ({ condition, lang }: { condition: Condition | null; lang: Lang }) => {
  if (condition === null) return <>{policyWords[lang].noCondition}</>;
  const limits = limitsTold(condition, lang);
  return (
    <>
      {conditionName(condition, lang)}
      {limits ? <small class="note"> ({limits})</small> : null}
    </>
  );
};

export const Conditions = ({ track, name, lang }: { track: Track; name: string; lang: Lang }) => {
  const say = policyWords[lang];
  return (
    <DataTable
      caption={`${say.conditions}: ${name}`}
      quiet
      rows={linesOf(track)}
      rowKey={({ place, condition }) => `${track.code}-${place}-${condition?.code ?? ''}`}
      empty=""
      columns={[
        { key: 'rung', head: say.rung, cell: ({ rung, place }) => `${place}. ${rungName(rung, lang)}` },
        {
          key: 'condition',
          head: say.condition,
          cell: ({ condition }) => <Asked condition={condition} lang={lang} />,
        },
        {
          key: 'proof',
          head: say.proof,
          cell: ({ condition }) =>
            condition ? condition.anyOf.map((one) => alternativeTold(one, lang)).join(`; ${say.or} `) : '–',
        },
        {
          key: 'helper',
          head: say.helper,
          cell: ({ condition }) => (condition ? words[lang].helpers[condition.helper] : '–'),
        },
        {
          key: 'source',
          head: say.source,
          cell: ({ condition }) =>
            condition?.source ? <Basis source={condition.source} lang={lang} /> : '–',
        },
      ]}
    />
  );
};

// The conditions of a track as a table: what is asked, how it is proven, who helps, on what basis.
import type { Lang } from '../../../kernel/language.ts';
import { Section } from '../../../web/arrange.tsx';
import { Badge } from '../../../web/controls.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import type { Condition, Rung, Source, Track } from '../policy.ts';
import { conditionName, rungName, words } from '../words.ts';
import { limitsTold, provenBy } from './told.ts';
import { policyWords } from './words.ts';

const gradeTone = { A: 'good', B: 'info', C: 'warn' } as const;

/** A source with the letter that says how certain it is; the page explains the letters. */
export const Basis = ({ source, lang }: { source: Source; lang: Lang }) => (
  <>
    {source.text}{' '}
    <abbr title={words[lang].sourceGrades[source.grade]}>
      <Badge kind={gradeTone[source.grade]}>{source.grade}</Badge>
    </abbr>
  </>
);

/** What the letters beside a source mean. */
export const GradeLegend = ({ lang }: { lang: Lang }) => (
  <Section title={policyWords[lang].grades}>
    <DefinitionList
      items={(['A', 'B', 'C'] as const).map((grade) => ({
        term: <Badge kind={gradeTone[grade]}>{grade}</Badge>,
        value: words[lang].sourceGrades[grade],
      }))}
    />
  </Section>
);

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
      {limits ? ` (${limits})` : null}
    </>
  );
};

export const Conditions = ({ track, name, lang }: { track: Track; name: string; lang: Lang }) => {
  const say = policyWords[lang];
  const asked = linesOf(track).filter((line) => line.condition !== null);
  return (
    <DataTable
      caption={`${say.conditions}: ${name}`}
      quiet
      rows={asked}
      rowKey={({ place, condition }) => `${track.code}-${place}-${condition?.code ?? ''}`}
      empty={say.noCondition}
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
          cell: ({ condition }) => (condition ? provenBy(condition, lang) : ''),
        },
        {
          key: 'helper',
          head: say.helper,
          cell: ({ condition }) => (condition ? words[lang].helpers[condition.helper] : ''),
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

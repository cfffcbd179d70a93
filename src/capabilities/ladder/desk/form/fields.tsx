// Fields that the forms of tracks, rungs, conditions and size limits share; doors of other rooms ask with the same ones.
import type { Child } from 'hono/jsx';

import type { Lang } from '../../../../kernel/language.ts';
import { Card, Stack } from '../../../../web/layout.tsx';
import { DateInput, Details, NumberInput, Select, TextInput } from '../../../../web/controls.tsx';
import { evidenceWords, grades } from '../../../evidence/index.ts';
import { sectorName, sectors } from '../../../registry/index.ts';
import { helpers } from '../../policy/types.ts';
import { words as ladderWords } from '../../words.ts';
import { words } from '../words.ts';
import type { TypedCondition, TypedLabel, TypedSource } from './condition.ts';

/** What is wrong, by the name of its field. */
export type Errors = ReadonlyMap<string, string>;

/** A kind of proof that may be asked for, with its name. */
export type KindChoice = { readonly value: string; readonly label: string };

type Around = { lang: Lang; errors: Errors };

export const LabelFields = (
  props: Around & { typed: TypedLabel; ours?: string | undefined; hint?: string | undefined },
) => {
  const { lang, errors, typed, ours } = props;
  const say = words[lang];
  const optional = ours === undefined ? undefined : lang;
  return (
    <>
      <TextInput
        name="label_id"
        label={say.nameId}
        hint={ours === undefined ? props.hint : say.nameHint(ours)}
        value={typed.labelId}
        error={errors.get('label_id')}
        maxlength={300}
        optional={optional}
      />
      <TextInput
        name="label_en"
        label={say.nameEn}
        value={typed.labelEn}
        error={errors.get('label_en')}
        maxlength={300}
        optional={optional}
      />
    </>
  );
};

/** Some of many, none ticked being an answer too. */
export const Ticks = (props: {
  name: string;
  label: string;
  hint: string;
  options: readonly KindChoice[];
  ticked: readonly string[];
  error?: string | undefined;
  children?: Child;
}) => (
  <fieldset class={props.error === undefined ? 'field' : 'field wrong'} id={props.name}>
    <legend>{props.label}</legend>
    <p class="hint">{props.hint}</p>
    {props.error === undefined ? null : <p class="error">{props.error}</p>}
    {props.options.map(({ value, label }) => (
      <label class="choice">
        <input type="checkbox" name={props.name} value={value} checked={props.ticked.includes(value)} />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);

export const SectorTicks = ({ lang, errors, ticked }: Around & { ticked: readonly string[] }) => (
  <Ticks
    name="sector"
    label={words[lang].sectorsAsked}
    hint={words[lang].sectorsHint}
    options={sectors.map((value) => ({ value, label: sectorName(value, lang) }))}
    ticked={ticked}
    error={errors.get('sector')}
  />
);

export const SourceFields = ({
  lang,
  errors,
  typed,
  optional,
}: Around & { typed: TypedSource; optional: boolean }) => {
  const say = words[lang];
  const may = optional ? lang : undefined;
  return (
    <>
      <TextInput
        name="source"
        label={say.source}
        hint={say.sourceHint}
        value={typed.source}
        error={errors.get('source')}
        maxlength={300}
        optional={may}
      />
      <Select
        name="source_grade"
        label={say.sourceGrade}
        empty={say.noGrade}
        value={typed.sourceGrade}
        error={errors.get('source_grade')}
        optional={may}
        options={(['A', 'B', 'C'] as const).map((grade) => ({
          value: grade,
          label: `${grade}: ${ladderWords[lang].sourceGrades[grade]}`,
        }))}
      />
    </>
  );
};

type WayProps = Around & { typed: TypedCondition; kinds: readonly KindChoice[]; at: number };

const Way = ({ lang, errors, typed, kinds, at }: WayProps) => {
  const say = words[lang];
  const way = typed.ways[at];
  const errorOf = (name: string) => errors.get(`${name}${at}`);
  if (way === undefined) return null;
  // A kind that nobody offers any more stays in the form until somebody takes it out.
  const known = way.kind === '' || kinds.some(({ value }) => value === way.kind);
  const often = (['count', 'months', 'fresh'] as const).some((name) => way[name] !== '' || errorOf(name));
  const fields = (
    <Stack>
      <Select
        name={`kind${at}`}
        label={say.kind}
        empty={say.noKind}
        options={known ? kinds : [...kinds, { value: way.kind, label: way.kind }]}
        value={way.kind}
        error={errorOf('kind')}
        optional={at === 0 ? undefined : lang}
      />
      <Select
        name={`grade${at}`}
        label={say.grade}
        empty={at === 0 ? undefined : say.noGrade}
        options={grades.map((grade) => ({ value: grade, label: evidenceWords[lang].grades[grade] }))}
        value={way.grade === '' && at === 0 ? 'seen' : way.grade}
        error={errorOf('grade')}
        optional={at === 0 ? undefined : lang}
      />
      <Details summary={say.often} open={often}>
        <Stack>
          <NumberInput
            name={`count${at}`}
            label={say.count}
            hint={say.countHint}
            value={way.count}
            error={errorOf('count')}
            optional={lang}
          />
          <NumberInput
            name={`months${at}`}
            label={say.months}
            value={way.months}
            error={errorOf('months')}
            optional={lang}
          />
          <NumberInput
            name={`fresh${at}`}
            label={say.fresh}
            hint={say.freshHint}
            value={way.fresh}
            error={errorOf('fresh')}
            optional={lang}
          />
        </Stack>
      </Details>
    </Stack>
  );
  if (at === 0) return <Card title={say.way(1)}>{fields}</Card>;
  const used = way.kind !== '' || often || errorOf('kind') !== undefined || errorOf('grade') !== undefined;
  return (
    <Details summary={say.way(at + 1)} open={used}>
      {fields}
    </Details>
  );
};

/** Everything a condition asks. `ours` is the name it has without one of the city's own; without it a name is needed. */
export const ConditionFields = (
  props: Around & { typed: TypedCondition; kinds: readonly KindChoice[]; ours?: string | undefined },
) => {
  const { lang, errors, typed, kinds, ours } = props;
  const say = words[lang];
  return (
    <>
      <LabelFields lang={lang} errors={errors} typed={typed} ours={ours} hint={say.conditionNameHint} />
      <h2>{say.ways}</h2>
      <div>
        {typed.ways.map((_, at) => (
          <Way lang={lang} errors={errors} typed={typed} kinds={kinds} at={at} />
        ))}
      </div>
      <SectorTicks lang={lang} errors={errors} ticked={typed.sectors} />
      <DateInput
        name="due"
        label={say.due}
        hint={say.dueHint}
        value={typed.due}
        error={errors.get('due')}
        optional={lang}
      />
      <Select
        name="helper"
        label={say.helper}
        empty={say.noGrade}
        value={typed.helper}
        error={errors.get('helper')}
        options={helpers.map((value) => ({ value, label: ladderWords[lang].helpers[value] }))}
      />
      <SourceFields lang={lang} errors={errors} typed={typed} optional />
    </>
  );
};

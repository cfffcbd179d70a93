// The city's dated bounds: those of today, all before, and new ones with a look at who would break them.
import { day } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  NumberInput,
  Notice,
  Preview,
  TextArea,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Acts, Card, Section } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { BoundsRefusal, Breaking } from '../actions/bounds.ts';
import type { BoundsField, BoundsProblem, TypedBounds } from '../rules/bounds-form.ts';
import type { Bounds } from '../rules/bounds.ts';
import { formatRate } from '../rules/rate.ts';
import type { BoundsRow } from '../store/bounds.ts';
import { words } from '../words/index.ts';
import { BreakingTable } from './flags.tsx';
import { Frame } from './frame.tsx';

export type BoundsProps = {
  readonly view: View;
  readonly once: string;
  readonly now: Bounds;
  /** The earliest first; empty until the city sets its own. */
  readonly all: readonly BoundsRow[];
  readonly mayManage: boolean;
  readonly typed: TypedBounds;
  readonly problems: readonly BoundsProblem[];
  readonly refused?: BoundsRefusal['refused'] | undefined;
  readonly preview?: { readonly startsOn: PlainDate; readonly rows: readonly Breaking[] } | undefined;
};

const rangeOf = ({ commissionLeast, commissionMost }: Bounds, { lang }: View) =>
  `${formatRate(commissionLeast, lang)} – ${formatRate(commissionMost, lang)}`;

const Now = ({ view, now, all }: BoundsProps) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Card title={say.bounds.now}>
      {all.length === 0 ? <p class="note">{say.bounds.first}</p> : null}
      <DefinitionList
        items={[
          { term: say.fields.commission, value: rangeOf(now, view), note: now.commissionClause },
          { term: say.total, value: formatRate(now.totalMost, lang), note: now.clause },
        ]}
      />
    </Card>
  );
};

const Set = (props: BoundsProps) => {
  const { view, typed, problems, preview } = props;
  const { lang } = view;
  const say = words[lang].bounds;
  const field = (name: BoundsField) => {
    const code = problems.find((p) => p.field === name)?.code;
    return { name, label: say.fields[name], value: typed[name], error: code && say.problems[code] };
  };
  return (
    <Section title={say.set} lead={say.setLead} id="set">
      {props.refused ? <Notice kind="bad">{words[lang].refused[props.refused]}</Notice> : null}
      <Form once={props.once} action={link(view, '/retail/bounds')} id="bounds">
        <NumberInput {...field('commissionLeast')} inputmode="text" maxlength={20} />
        <NumberInput {...field('commissionMost')} inputmode="text" maxlength={20} />
        <TextInput {...field('commissionClause')} hint={say.clauseHint} maxlength={300} />
        <NumberInput {...field('totalMost')} inputmode="text" maxlength={20} />
        <TextInput {...field('clause')} hint={say.clauseHint} maxlength={300} />
        <DateInput {...field('startsOn')} />
        <TextArea {...field('reason')} rows={2} maxlength={500} />
        <Acts>
          <Button kind={preview ? 'plain' : 'main'} name="preview" value="1" icon="eye">
            {say.preview}
          </Button>
        </Acts>
      </Form>
      {preview ? (
        <Preview
          lang={lang}
          title={say.previewed(formatCount(preview.rows.length, lang), formatDay(preview.startsOn, lang))}
          act={
            <Button kind="main" form="bounds">
              {say.save}
            </Button>
          }
        >
          <BreakingTable
            view={view}
            caption={say.preview}
            rows={preview.rows}
            empty={words[lang].flags.noBreaches}
          />
        </Preview>
      ) : null}
    </Section>
  );
};

export const BoundsPage = (props: BoundsProps) => {
  const { view, all, problems } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <Frame view={view} partner={null} title={say.bounds.title} lead={say.bounds.lead}>
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: p.field, message: say.bounds.problems[p.code] }))}
      />
      <Now {...props} />
      {all.length === 0 ? null : (
        <Section title={say.bounds.history}>
          <DataTable
            caption={say.bounds.history}
            quiet
            rows={all.toReversed()}
            rowKey={(b) => String(b.id)}
            empty=""
            columns={[
              { key: 'from', head: say.heads.from, cell: (b) => formatDay(day(b.startsOn), lang) },
              { key: 'range', head: say.fields.commission, cell: (b) => rangeOf(b.body, view) },
              { key: 'total', head: say.total, cell: (b) => formatRate(b.body.totalMost, lang) },
              { key: 'clause', head: say.heads.clause, cell: (b) => b.body.clause },
              { key: 'reason', head: say.bounds.fields.reason, cell: (b) => b.reason },
            ]}
          />
        </Section>
      )}
      {props.mayManage ? <Set {...props} /> : null}
    </Frame>
  );
};

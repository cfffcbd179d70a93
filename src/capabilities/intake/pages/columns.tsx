// What each column was taken for, with sample values, and a choice to correct it.
import { Badge, Button, Form, Notice } from '../../../web/controls.tsx';
import { Icon } from '../../../web/icons.tsx';
import { Section } from '../../../web/layout.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { Shape } from '../correct.ts';
import type { Column } from '../meaning/columns.ts';
import { fields } from '../meaning/field.ts';
import { shownCell } from '../meaning/problem.ts';
import { words as meaningWords } from '../meaning/words.ts';
import type { Import } from '../store.ts';
import { words } from '../words.ts';
import { count, ImportBody, ImportPage, pathOf } from './frame.tsx';
import { areaName } from './shown.tsx';
import type { Known } from './shown.tsx';

type Props = {
  known: Known;
  found: Import;
  shapes: readonly Shape[];
  once: string;
  /** False once accepted or given up: then the page only tells. */
  canChange: boolean;
  refused?: string | undefined;
};

/** The field of the form that carries the meaning of one column. */
export const meaningField = (shape: string, column: number): string => `m-${shape}-${column}`;

/** `A`, `Z`, `AA` as spreadsheets name columns. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Said only where a person should look. */
const Confidence = ({ known, column, remembered }: { known: Known; column: Column; remembered: boolean }) => {
  const say = words[known.view.lang].mapping;
  if (column.field === 'ignore') return <Badge kind="info">{say.unused}</Badge>;
  if (remembered || column.confidence >= 0.85) return null;
  return column.confidence >= 0.6 ? (
    <Badge kind="info">{say.likely}</Badge>
  ) : (
    <Badge kind="warn">{say.guess}</Badge>
  );
};

const Meaning = (props: { known: Known; shape: string; column: Column; heading: string }) => {
  const names = meaningWords[props.known.view.lang].fields;
  return (
    <span class="select">
      <select
        form="columns"
        name={meaningField(props.shape, props.column.column)}
        aria-label={`${words[props.known.view.lang].mapping.meaning}: ${props.heading}`}
      >
        {['ignore' as const, ...fields.filter((field) => field !== 'ignore')].map((field) => (
          <option value={field} selected={field === props.column.field}>
            {names[field]}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
};

const ShapeTable = ({ known, shape, canChange }: { known: Known; shape: Shape; canChange: boolean }) => {
  const say = words[known.view.lang].mapping;
  const { plan } = shape;
  const headingOf = (column: Column) => column.heading || say.noHeading(letterOf(column.column));
  return (
    <DataTable
      caption={say.title}
      quiet
      columns={[
        {
          key: 'column',
          head: say.column,
          cell: (column) => (
            <>
              {headingOf(column)} <Confidence known={known} column={column} remembered={plan.remembered} />
            </>
          ),
        },
        {
          key: 'meaning',
          head: say.meaning,
          cell: (column) =>
            canChange ? (
              <Meaning known={known} shape={shape.shapeHash} column={column} heading={headingOf(column)} />
            ) : (
              meaningWords[known.view.lang].fields[column.field]
            ),
        },
        {
          key: 'samples',
          head: say.samples,
          cell: (column) =>
            column.samples.length === 0
              ? say.empty
              : column.samples.map((sample) => shownCell(sample, column.field)).join(' · '),
        },
      ]}
      rows={plan.columns}
      rowKey={(column) => `${shape.shapeHash}-${column.column}`}
      rowMarked={(column) => !plan.remembered && column.field !== 'ignore' && column.confidence < 0.6}
      empty={null}
    />
  );
};

export const ColumnsPage = ({ known, found, shapes, once, canChange, refused }: Props) => {
  const say = words[known.view.lang].mapping;
  const sections = shapes.map((shape) => {
    const { plan } = shape;
    const sheets = shape.at.map((at) => found.sheets[at]?.name ?? plan.name).filter(Boolean);
    return (
      <Section
        title={sheets.length === 0 ? say.title : sheets.map((name) => say.sheet(name)).join(', ')}
        lead={
          <>
            {say.headingRow(count(known, plan.headingRow))}
            {plan.sheetArea !== null && shape.at.length === 1
              ? ` · ${say.named(areaName(known.areas, plan.sheetArea))}`
              : ''}
          </>
        }
      >
        <ShapeTable known={known} shape={shape} canChange={canChange} />
      </Section>
    );
  });
  return (
    <ImportPage known={known} found={found} refused={refused}>
      <ImportBody known={known} found={found} here="columns">
        <p class="lead">{canChange ? say.lead : say.fixed}</p>
        {found.sheets.some((s) => s.remembered) ? (
          <Notice kind="info">{words[known.view.lang].one.remembered}</Notice>
        ) : null}
        {sections}
        {canChange ? (
          <Section>
            <Form id="columns" once={once} action={link(known.view, pathOf(found, '/columns'))}>
              <Button kind="main" icon="check">
                {say.save}
              </Button>
            </Form>
          </Section>
        ) : null}
      </ImportBody>
    </ImportPage>
  );
};

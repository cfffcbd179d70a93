// What posting a file would do: its columns, the lines that hold, and each that does not with its reason.
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Button, ButtonLink, Form, Notice, Select } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { Stat, StatRow } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { Trial } from '../actions/trial.ts';
import type { OpenMonth } from '../routes/open.ts';
import { lacking, saleFields } from '../rules/mapping.ts';
import { monthName, reasonOf, words } from '../words/index.ts';

const shownLines = 20;

export type TrialProps = {
  view: View;
  open: OpenMonth;
  /** `/mitra/:id/sales/upload/:upload` */
  path: string;
  back: string;
  once: readonly [post: string, columns: string, codes: string];
  fileName: string;
  trial: Trial;
  refused?: string | undefined;
};

const Figures = ({ props: { view, trial } }: { props: TrialProps }) => {
  const { lang } = view;
  const say = words[lang].trial;
  return (
    <StatRow>
      <Stat label={say.good} value={formatCount(trial.good, lang)} />
      <Stat label={say.bad} value={formatCount(trial.refused.length, lang)} />
      <Stat label={say.pieces} value={formatCount(trial.quantity, lang)} />
      <Stat label={say.rupiah} value={formatRupiah(trial.amount)} />
    </StatRow>
  );
};

const Refused = ({ props: { view, trial, path } }: { props: TrialProps }) => {
  const { lang } = view;
  const say = words[lang].trial;
  const reasons = [...Map.groupBy(trial.refused, (one) => one.refused)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  return (
    <Section title={say.reasons}>
      <ul>
        {reasons.map(([refused, lines]) => (
          <li>
            <b>{formatCount(lines.length, lang)}</b> {reasonOf({ refused }, lang)}
          </li>
        ))}
      </ul>
      <Acts>
        <ButtonLink icon="download" download href={link(view, `${path}/refused.xlsx`)}>
          {say.download} (.xlsx)
        </ButtonLink>
        <ButtonLink icon="download" download href={link(view, `${path}/refused.csv`)}>
          {say.download} (.csv)
        </ButtonLink>
      </Acts>
      <DataTable
        caption={say.firstRefused}
        columns={[
          { key: 'row', head: say.row, cell: (one) => formatCount(one.line, lang) },
          { key: 'reason', head: say.reason, cell: (one) => reasonOf(one, lang) },
        ]}
        rows={trial.refused.slice(0, shownLines)}
        rowKey={(one) => String(one.line)}
        empty={null}
      />
    </Section>
  );
};

const Columns = ({ props: { view, trial, path, once } }: { props: TrialProps }) => {
  const say = words[view.lang].trial;
  const options = trial.head.cells.flatMap((cell, at) =>
    cell === null
      ? []
      : [
          {
            value: String(at),
            label: `${String(cell).slice(0, 40)}${trial.head.example[at] == null ? '' : ` (${String(trial.head.example[at]).slice(0, 20)})`}`,
          },
        ],
  );
  return (
    <Section title={say.columnsTitle} lead={say.columnsLead}>
      <Form once={once[1]} action={link(view, `${path}/columns`)}>
        {saleFields.map((field) => (
          <Select
            name={field}
            label={say.column[field]}
            empty={say.noColumn}
            optional={view.lang}
            options={options}
            value={trial.mapping[field] === undefined ? '' : String(trial.mapping[field])}
          />
        ))}
        <Button>{say.saveColumns}</Button>
      </Form>
    </Section>
  );
};

const Strangers = ({ props: { view, trial, path, once } }: { props: TrialProps }) => {
  const { lang } = view;
  const say = words[lang].trial;
  const options = [...trial.shelf.values()].map((item) => ({
    value: item.productId,
    label: `${item.name}, ${item.maker}`,
  }));
  return (
    <Section title={say.strangersTitle} lead={say.strangersLead}>
      <Form once={once[2]} action={link(view, `${path}/codes`)}>
        {trial.strangers.slice(0, shownLines).map(({ code, name, rows }, at) => (
          <>
            <input type="hidden" name={`code_${at}`} value={code} />
            <Select
              name={`product_${at}`}
              label={say.stranger(code, name, formatCount(rows, lang))}
              empty={say.notOurs}
              optional={lang}
              options={options}
            />
          </>
        ))}
        <Button>{say.learn}</Button>
      </Form>
    </Section>
  );
};

export const TrialPage = (props: TrialProps) => {
  const { view, open, trial, once, path, back, fileName, refused } = props;
  const { lang } = view;
  const say = words[lang].trial;
  const lacks = lacking(trial.mapping);
  const ready = lacks.length === 0;
  return (
    <MitraFrame
      view={view}
      partner={open.partner}
      at="sales"
      title={say.title}
      lead={say.lead(fileName, monthName(open.month, lang))}
    >
      {refused === undefined ? null : <Notice kind="bad">{refused}</Notice>}
      {ready ? (
        <Figures props={props} />
      ) : (
        <Notice kind="warn">{say.lacks(lacks.map((f) => say.column[f].toLowerCase()).join(', '))}</Notice>
      )}
      {ready && trial.good > 0 ? (
        <Form once={once[0]} action={link(view, `${path}/post`)}>
          <Button kind="main" icon="check">
            {say.post} ({formatCount(trial.good, lang)})
          </Button>
        </Form>
      ) : null}
      <p>
        <a href={link(view, back)}>{say.drop}</a>
      </p>
      {ready && trial.refused.length > 0 ? <Refused props={props} /> : null}
      {ready && trial.strangers.length > 0 && trial.shelf.size > 0 ? <Strangers props={props} /> : null}
      <Columns props={props} />
    </MitraFrame>
  );
};

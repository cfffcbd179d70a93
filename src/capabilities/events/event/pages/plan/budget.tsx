// The planned cost of an event against the money set aside.
import { formatRupiah } from '../../../../../kernel/rupiah.ts';
import { Notice, NumberInput, TextInput } from '../../../../../web/controls.tsx';
import { formatCount } from '../../../../../web/format.ts';
import { Section } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { link } from '../../../../../web/view.ts';
import { fieldOf } from '../../../pages/fields.ts';
import { words } from '../../words.ts';
import { AddPart, removeColumn } from './part.tsx';
import type { Part } from './part.tsx';

export const BudgetPart = (props: Part) => {
  const { view, event, budget, money, may, over } = props;
  const { lang } = view;
  const say = words[lang].page;
  const total = budget.reduce((sum, b) => sum + b.amount, 0n);
  const above = money ? total - money.setAside : 0n;
  return (
    <Section
      title={say.budget}
      lead={say.budgetLead}
      id="budget"
      act={may.manage ? <a href={link(view, `/programme/${event.id}#money`)}>{say.money}</a> : null}
    >
      {above > 0n && money && money.setAside > 0n ? (
        <Notice kind="warn">{say.moreThanSetAside(formatRupiah(above))}</Notice>
      ) : null}
      <DataTable
        caption={`${say.budget}: ${formatRupiah(total)} (${formatCount(budget.length, lang)})`}
        rows={budget}
        rowKey={(b) => b.id}
        empty={say.noBudget}
        columns={[
          { key: 'what', head: say.budgetWhat, cell: (b) => b.what },
          { key: 'amount', head: say.amount, cell: (b) => formatRupiah(b.amount), numeric: true },
          ...(may.manage && !over
            ? [removeColumn({ ...props, to: 'budget', called: (b: (typeof budget)[number]) => b.what })]
            : []),
        ]}
      />
      {may.manage && !over ? (
        <AddPart {...props} to="budget" field="budget" label={say.addBudget}>
          <TextInput {...fieldOf(props, 'budgetWhat')} label={say.budgetWhat} maxlength={160} />
          <NumberInput
            {...fieldOf(props, 'budgetAmount')}
            label={say.amount}
            hint={say.amountHint}
            maxlength={40}
          />
        </AddPart>
      ) : null}
    </Section>
  );
};

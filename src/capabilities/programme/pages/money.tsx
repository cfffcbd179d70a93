// The money of one activity: set aside, realised, and the form for what happened to it.
import { Acts, Section } from '../../../web/layout.tsx';
import { Button, DateInput, Details, Form, NumberInput, Select, TextInput } from '../../../web/controls.tsx';
import type { Option } from '../../../web/controls.tsx';
import { StatRow } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { Money as Amount } from '../../funding/index.ts';
import { words } from '../words.ts';

export const moneyMoves = ['more', 'less', 'paid', 'back'] as const;
export type MoneyMove = (typeof moneyMoves)[number];

export type MoneyProps = {
  view: View;
  activity: { readonly id: string; readonly fundingLineId: string | null };
  money: { readonly setAside: bigint; readonly realised: bigint; readonly lines: readonly Option[] };
  mayEdit: boolean;
  once: string;
  typed: Readonly<Record<string, string>>;
  problems: readonly { readonly field: string; readonly message: string }[];
};

const Record = ({ view, activity, money, once, typed, problems }: MoneyProps) => {
  const { lang } = view;
  const say = words[lang].money;
  const at = (field: string) => problems.find((p) => p.field === field)?.message;
  const wrong = problems.some((p) => ['line', 'move', 'amount', 'day'].includes(p.field));
  return (
    <Details summary={say.record} open={wrong}>
      <Form once={once} action={link(view, `/programme/${activity.id}/money`)}>
        <Select
          name="line"
          label={say.line}
          value={typed['line'] ?? activity.fundingLineId ?? ''}
          error={at('line')}
          empty="–"
          options={money.lines}
        />
        <Select
          name="move"
          label={say.what}
          value={typed['move']}
          error={at('move')}
          empty="–"
          options={moneyMoves.map((value) => ({ value, label: say[value] }))}
        />
        <NumberInput
          name="amount"
          label={say.amount}
          hint={say.amountHint}
          value={typed['amount']}
          error={at('amount')}
          maxlength={40}
        />
        <DateInput name="day" label={say.day} value={typed['day'] ?? view.today} error={at('day')} />
        <TextInput name="note" label={say.note} optional={lang} value={typed['note']} maxlength={300} />
        <Acts>
          <Button>{say.save}</Button>
        </Acts>
      </Form>
    </Details>
  );
};

export const Money = (props: MoneyProps) => {
  const { view, money, mayEdit } = props;
  const say = words[view.lang].money;
  return (
    <Section title={say.title} id="money">
      <StatRow>
        <Amount view={view} label={say.setAside} amount={money.setAside} />
        <Amount view={view} label={say.realised} amount={money.realised} />
      </StatRow>
      {mayEdit && money.lines.length > 0 ? <Record {...props} /> : null}
    </Section>
  );
};

// What was paid of a statement and what was said about it, as makers and payers both see it.
import type { Child } from 'hono/jsx';

import { dayOf } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Badge } from '../../../../web/controls.tsx';
import type { Tone } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Card } from '../../../../web/layout.tsx';
import { Timeline } from '../../../../web/parts.tsx';
import type { View } from '../../../../web/view.ts';
import type { PaymentAct } from '../../kinds.ts';
import type { DisputeRow } from '../store/disputes.ts';
import type { PaymentRow } from '../store/payments.ts';
import { words } from '../words/shared.ts';

const tones: Readonly<Record<PaymentAct, Tone | 'plain'>> = {
  paid: 'info',
  confirmed: 'good',
  disputed: 'bad',
  'taken-back': 'plain',
};

export const Payments = (props: {
  view: View;
  payments: readonly PaymentRow[];
  empty: string;
  proofAt: (id: string) => string;
  act: (payment: PaymentRow) => Child;
}) => {
  const { view, payments } = props;
  const say = words[view.lang];
  if (payments.length === 0) return <p class="note">{props.empty}</p>;
  return (
    <>
      {payments.map((payment) => (
        <Card>
          <p>
            <b class="figure">{formatRupiah(payment.amount)}</b>{' '}
            <Badge kind={tones[payment.act]}>{say.acts[payment.act]}</Badge>
          </p>
          <p>
            {formatDay(payment.day as PlainDate, view.lang)}, {payment.how}
          </p>
          {payment.reason === null ? null : <p class="note">{payment.reason}</p>}
          {payment.proof === null ? null : (
            <p>
              <a href={props.proofAt(payment.id)}>{say.proof}</a>
            </p>
          )}
          {props.act(payment)}
        </Card>
      ))}
    </>
  );
};

export const Thread = (props: { view: View; disputes: readonly DisputeRow[]; empty: string }) => {
  const { view, disputes } = props;
  const say = words[view.lang];
  if (disputes.length === 0) return <p class="note">{props.empty}</p>;
  return (
    <>
      {disputes.map((one) => (
        <Card>
          <Timeline
            lang={view.lang}
            items={one.words.map((word) => ({
              day: dayOf(word.at, view.zone),
              title: say.sides[word.side],
              detail: word.text,
            }))}
          />
          {one.result === null ? null : (
            <p>
              <b>{say.result}:</b> {one.result}
            </p>
          )}
        </Card>
      ))}
    </>
  );
};

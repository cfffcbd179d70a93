// The forms that move coupons: taken from a stall, sold or given out, and a new series; with what was sold and printed.
import type { PlainDate } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import {
  Badge,
  Button,
  Details,
  Form,
  NumberInput,
  Select,
  TextArea,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import { fieldOf } from '../../pages/fields.ts';
import { runText } from '../rules/coupons.ts';
import type { CouponSaleRow } from '../store/coupons.ts';
import { words } from '../words/coupons.ts';
import type { CouponsProps } from './coupons.tsx';

export const at = ({ view, event }: CouponsProps, act: string): string =>
  link(view, `/events/${event.id}/coupons/${act}`);

export const Hand = (props: CouponsProps) => {
  const { view, once, names } = props;
  const say = words[view.lang];
  return (
    <Section title={say.hand} lead={say.handLead} id="hand">
      <Form once={once()} action={at(props, 'hand')}>
        <Select
          {...fieldOf(props, 'enterprise')}
          label={say.who}
          empty={say.choose}
          options={names.map((one) => ({ value: one.id, label: one.name }))}
        />
        <TextArea
          {...fieldOf(props, 'handed')}
          label={say.numbers}
          hint={say.numbersHint}
          rows={3}
          maxlength={20_000}
        />
        <Acts>
          <Button kind="main" icon="check">
            {say.take}
          </Button>
        </Acts>
      </Form>
    </Section>
  );
};

export const Sell = (props: CouponsProps) => {
  const { view, once } = props;
  const say = words[view.lang];
  return (
    <Section title={say.sell} lead={say.sellLead} id="sell">
      <Form once={once()} action={at(props, 'sell')}>
        <TextInput
          {...fieldOf(props, 'numbers')}
          label={say.fields.numbers}
          hint={say.numbersHint}
          maxlength={2000}
        />
        <TextInput {...fieldOf(props, 'to')} label={say.to} hint={say.toHint} maxlength={120} />
        <NumberInput
          {...fieldOf(props, 'paid')}
          label={say.paid}
          hint={say.paidHint}
          optional={view.lang}
          maxlength={40}
        />
        <Acts>
          <Button>{say.sellAct}</Button>
        </Acts>
      </Form>
    </Section>
  );
};

export const Sales = (props: CouponsProps) => {
  const { view, once, sales, series, open } = props;
  const say = words[view.lang];
  const numbers = (s: CouponSaleRow) => {
    const of = series.find((one) => one.id === s.seriesId);
    return of ? runText(of, s) : '';
  };
  return (
    <Section title={say.sales} id="sales">
      <DataTable
        caption={say.sales}
        quiet
        rows={sales}
        rowKey={(s) => s.id}
        empty={say.noSales}
        columns={[
          { key: 'numbers', head: say.numbers, cell: numbers },
          {
            key: 'count',
            head: say.sums.sold,
            numeric: true,
            cell: (s) => formatCount(s.last - s.first + 1, view.lang),
          },
          { key: 'to', head: say.to, cell: (s) => s.to },
          { key: 'paid', head: say.paid, numeric: true, cell: (s) => formatRupiah(s.paid) },
          {
            key: 'day',
            head: say.day,
            narrow: true,
            cell: (s) => formatShortDay(s.day as PlainDate, view.lang),
          },
          ...(open
            ? [
                {
                  key: 'act',
                  head: say.act,
                  act: true,
                  cell: (s: CouponSaleRow) =>
                    s.undoneAt ? (
                      <Badge>{say.wasBack}</Badge>
                    ) : (
                      <Form once={once()} action={at(props, 'back')}>
                        <input type="hidden" name="sale" value={s.id} />
                        <button class="link" type="submit" aria-label={say.backThis(numbers(s))}>
                          {say.back}
                        </button>
                      </Form>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
};

export const SeriesForm = (props: CouponsProps) => {
  const { view, once, typed = {} } = props;
  const say = words[view.lang];
  return (
    <Form once={once()} action={at(props, 'series')}>
      <TextInput
        {...fieldOf(props, 'prefix')}
        label={say.fields.prefix}
        hint={say.prefixHint}
        optional={view.lang}
        narrow
        value={typed['prefix'] ?? 'K'}
        maxlength={6}
      />
      <NumberInput
        {...fieldOf(props, 'first')}
        label={say.fields.first}
        value={typed['first'] ?? '1'}
        maxlength={12}
      />
      <NumberInput {...fieldOf(props, 'last')} label={say.fields.last} maxlength={12} />
      <NumberInput
        {...fieldOf(props, 'value')}
        label={say.fields.value}
        hint={say.valueHint}
        maxlength={20}
      />
      <Acts>
        <Button kind={props.series.length === 0 ? 'main' : 'plain'}>{say.add}</Button>
      </Acts>
    </Form>
  );
};

export const SeriesPart = (props: CouponsProps) => {
  const { view, series, open, problems = [] } = props;
  const say = words[view.lang];
  const wrong = problems.some((p) => ['prefix', 'first', 'last', 'value'].includes(p.field));
  return (
    <Section title={say.series} lead={say.seriesLead} id="series">
      <DataTable
        caption={say.series}
        quiet
        rows={series}
        rowKey={(s) => s.id}
        empty=""
        columns={[
          { key: 'numbers', head: say.numbers, cell: (s) => runText(s, s) },
          {
            key: 'count',
            head: say.sums.issued,
            numeric: true,
            cell: (s) => say.count(formatCount(s.last - s.first + 1, view.lang)),
          },
          { key: 'value', head: say.each, numeric: true, cell: (s) => formatRupiah(s.value) },
        ]}
      />
      {open ? (
        <Details summary={say.add} open={wrong}>
          <SeriesForm {...props} />
        </Details>
      ) : null}
    </Section>
  );
};

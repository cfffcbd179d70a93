// Coupons in doubt: why, of whom, and how a person settles each.
import { Button, Details, Form, TextInput } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import type { DoubtRow } from '../store/coupons.ts';
import { words } from '../words/coupons.ts';
import { errorOf } from '../../pages/fields.ts';
import { at } from './coupon-forms.tsx';
import type { CouponsProps } from './coupons.tsx';

const Settle = (props: CouponsProps & { doubt: DoubtRow }) => {
  const { view, once, doubt, typed = {} } = props;
  const say = words[view.lang];
  const mine = typed['doubt'] === doubt.id;
  return (
    <>
      <Form once={once()} action={at(props, 'settle')}>
        <input type="hidden" name="doubt" value={doubt.id} />
        <Button name="how" value="again">
          {say.again}
        </Button>
      </Form>
      <Details summary={say.close} open={mine && errorOf(props, `why-${doubt.id}`) !== undefined}>
        <Form once={once()} action={at(props, 'settle')}>
          <input type="hidden" name="doubt" value={doubt.id} />
          <TextInput
            name="reason"
            id={`why-${doubt.id}`}
            label={say.closeWhy}
            value={mine ? typed['reason'] : undefined}
            error={errorOf(props, `why-${doubt.id}`)}
            maxlength={300}
          />
          <Acts>
            <Button name="how" value="close">
              {say.close}
            </Button>
          </Acts>
        </Form>
      </Details>
    </>
  );
};

export const Doubts = (props: CouponsProps) => {
  const { view, doubts, nameOf, open } = props;
  const say = words[view.lang];
  const waiting = doubts.filter((d) => d.settledAt === null);
  const done = doubts.filter((d) => d.settledAt !== null);
  const columns = [
    { key: 'typed', head: say.typed, cell: (d: DoubtRow) => d.typed },
    { key: 'why', head: say.why, cell: (d: DoubtRow) => say.doubt[d.why] },
    { key: 'who', head: say.stall, cell: (d: DoubtRow) => nameOf(d.enterpriseId) },
  ];
  if (doubts.length === 0) return null;
  return (
    <Section title={say.doubts} lead={waiting.length > 0 ? say.doubtsLead : undefined} id="doubts">
      {waiting.length > 0 ? (
        <DataTable
          caption={say.doubts}
          quiet
          rows={waiting}
          rowKey={(d) => d.id}
          empty=""
          columns={[
            ...columns,
            ...(open
              ? [
                  {
                    key: 'settle',
                    head: say.settle,
                    act: true,
                    cell: (d: DoubtRow) => <Settle {...props} doubt={d} />,
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      {done.length > 0 ? (
        <Details summary={say.settledBefore(formatCount(done.length, view.lang))}>
          <DataTable
            caption={say.settledBefore(formatCount(done.length, view.lang))}
            quiet
            rows={done}
            rowKey={(d) => d.id}
            empty=""
            columns={[
              ...columns,
              {
                key: 'settled',
                head: say.settle,
                cell: (d) => (d.settled === 'taken' ? say.settledTaken : say.settledNot(d.settled ?? '')),
              },
            ]}
          />
        </Details>
      ) : null}
    </Section>
  );
};

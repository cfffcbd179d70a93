// Small parts that pages of goods share: how a batch, a day of expiry and a difference are written.
import type { PlainDate } from '../../../../kernel/day.ts';
import { daysBetween } from '../../../../kernel/day.ts';
import { Badge, Button, Form } from '../../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../../web/format.ts';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { soonDays } from '../rules/shelf.ts';
import type { Pieces } from '../rules/shelf.ts';
import { words } from '../words/index.ts';

export type Around = { readonly view: View; readonly once: () => string; readonly partner: OpenPartner };

export const count = (view: View, n: number): string => formatCount(n, view.lang);
export const batchOf = (view: View, batch: string): string => batch || words[view.lang].noBatch;
export const expiryOf = (view: View, on: PlainDate | null): string =>
  on === null ? words[view.lang].noExpiry : formatShortDay(on, view.lang);
export const makerOf = (view: View, maker: string | null): string => maker ?? words[view.lang].noMaker;

/** The day a batch expires, and how near it is where something of it is left. */
export const Expiry = ({ view, on, there }: { view: View; on: PlainDate | null; there: boolean }) => {
  const say = words[view.lang];
  if (on === null) return <>{say.noExpiry}</>;
  const left = daysBetween(view.today, on);
  const near = there && left <= soonDays;
  return (
    <>
      {formatShortDay(on, view.lang)}{' '}
      {near ? (
        <Badge kind={left < 0 ? 'bad' : 'warn'}>
          {left < 0 ? say.over : left === 0 ? say.today : say.left(count(view, left))}
        </Badge>
      ) : null}
    </>
  );
};

export const Difference = ({ view, short, over }: { view: View; short: number; over: number }) => {
  const say = words[view.lang];
  if (short === 0 && over === 0) return <Badge kind="good">{say.exact}</Badge>;
  return (
    <>
      {short > 0 ? <Badge kind="bad">{say.short(count(view, short))}</Badge> : null}{' '}
      {over > 0 ? <Badge kind="warn">{say.more(count(view, over))}</Badge> : null}
    </>
  );
};

/** Both sums, as they always hold. */
export const Equation = ({ view, of }: { view: View; of: Pieces }) => {
  const say = words[view.lang];
  const n = (value: number) => count(view, value);
  return (
    <p class="note">
      {say.sentEquation(n(of.sent), n(of.onWay), n(of.short), n(of.received))}
      <br />
      {say.equation(n(of.received), n(of.sold), n(of.returned), n(of.expired), n(of.damaged), n(of.onShelf))}
    </p>
  );
};

/** Takes back one slip; where one is only said to be cancelled, with that word. */
export const Undo = (props: Around & { move: string; label?: string | undefined }) => (
  <Form
    once={props.once()}
    action={link(props.view, `/mitra/${props.partner.id}/goods/moves/${props.move}/undo`)}
  >
    <Button kind="quiet" icon="undo-2">
      {props.label ?? words[props.view.lang].undo}
    </Button>
  </Form>
);

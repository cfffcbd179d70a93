// An owner's goods in shops on a phone: what lies there, what is on its way, what expires, what a shop asks for.
import { day } from '../../../../kernel/day.ts';
import { ButtonLink, Details, Notice } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Card, OwnerPage, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { deliveriesOf, openOrders, sumOf } from '../rules/deliveries.ts';
import type { Delivery } from '../rules/deliveries.ts';
import { expiresSoon, shelfOf, sumOfShelf } from '../rules/shelf.ts';
import type { ShelfRow } from '../rules/shelf.ts';
import type { Ground } from '../store/ground.ts';
import type { Place } from '../store/places.ts';
import { words } from '../words/index.ts';
import { batchOf, count, Equation, Expiry } from './parts.tsx';
import { SendFields } from './send.tsx';
import type { SendForm } from './send.tsx';

type OwnProps = {
  readonly view: View;
  readonly ground: Ground;
  /** Placements whose goods this owner may send to the outlet without anybody between. */
  readonly sends: ReadonlySet<string>;
};

const ProductCard = (props: OwnProps & { place: Place; rows: readonly ShelfRow<Place>[] }) => {
  const { view, place, rows, ground } = props;
  const say = words[view.lang];
  const n = (value: number) => count(view, value);
  const sum = sumOfShelf(rows);
  const soon = rows
    .filter(({ stock }) => expiresSoon(stock, view.today))
    .reduce((pieces, { stock }) => pieces + stock.onShelf, 0);
  const orders = openOrders(ground.moves).filter((o) => o.placementId === place.id);
  return (
    <Card title={place.product}>
      <p>
        <b>{say.own.shelf(n(sum.onShelf))}</b> {say.own.at(place.outlet)}
      </p>
      {sum.onWay > 0 ? <p>{say.own.way(n(sum.onWay))}</p> : null}
      {sum.short > 0 ? <p>{say.own.missing(n(sum.short))}</p> : null}
      {orders.map((o) => (
        <Notice kind="info">{say.own.wanted(n(o.open), formatDay(o.wantedOn, view.lang))}</Notice>
      ))}
      {soon > 0 ? <Notice kind="warn">{say.own.soon(n(soon))}</Notice> : null}
      {rows.length === 0 ? null : (
        <Details summary={say.own.details}>
          {rows.map(({ stock }) => (
            <>
              <p>
                <b>{batchOf(view, stock.batch)}</b>,{' '}
                <Expiry view={view} on={stock.expiresOn} there={stock.onShelf > 0} />
              </p>
              <Equation view={view} of={stock} />
            </>
          ))}
        </Details>
      )}
      {props.sends.has(place.id) ? (
        <Acts>
          <ButtonLink href={link(view, `/usaha/jual/barang/kirim/${place.outletId}`)}>
            {say.own.send(place.outlet)}
          </ButtonLink>
        </Acts>
      ) : null}
    </Card>
  );
};

const WayCard = ({ view, delivery, ground }: OwnProps & { delivery: Delivery }) => {
  const say = words[view.lang];
  const place = ground.places.find((p) => p.id === delivery.lines[0]?.placementId);
  return (
    <Card title={say.delivery(formatDay(day(delivery.sentOn), view.lang))}>
      <p>
        {say.own.way(count(view, sumOf(delivery).sent))} {place ? say.own.at(place.outlet) : ''}
      </p>
      <Acts>
        <ButtonLink icon="printer" href={link(view, `/usaha/jual/barang/kiriman/${delivery.id}/surat.pdf`)}>
          {say.note}
        </ButtonLink>
      </Acts>
    </Card>
  );
};

export const OwnGoodsPage = (props: OwnProps) => {
  const { view, ground } = props;
  const say = words[view.lang];
  const { rows } = shelfOf(ground.places, ground.moves, ground.sold);
  const live = ground.places.filter(
    (p) => props.sends.has(p.id) || ground.moves.some((m) => m.placementId === p.id),
  );
  return (
    <OwnerPage view={view} title={say.own.title} lead={say.own.lead}>
      {live.length === 0 ? (
        <EmptyState icon="package" title={say.own.none} text={say.own.noneText} />
      ) : (
        <Stack>
          {deliveriesOf(ground.moves)
            .filter((d) => d.countedOn === null)
            .map((delivery) => (
              <WayCard {...props} delivery={delivery} />
            ))}
          {live.map((place) => (
            <ProductCard {...props} place={place} rows={rows.filter((r) => r.place.id === place.id)} />
          ))}
        </Stack>
      )}
    </OwnerPage>
  );
};

export const OwnSendPage = (props: { view: View; once: () => string; form: SendForm }) => {
  const { view, form } = props;
  const say = words[view.lang];
  return (
    <OwnerPage
      view={view}
      title={say.own.send(form.outlet.name)}
      kicker={<a href={link(view, '/usaha/jual/barang')}>{say.own.back}</a>}
      lead={say.sendLead}
    >
      <SendFields
        view={view}
        once={props.once}
        action={link(view, `/usaha/jual/barang/kirim/${form.outlet.id}`)}
        {...form}
      />
    </OwnerPage>
  );
};

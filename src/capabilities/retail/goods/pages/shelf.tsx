// The goods of one organisation: what waits to be counted, what expires soon, what lies on the shelf, deliveries and orders.
import { day } from '../../../../kernel/day.ts';
import { scanScript } from '../../../../web/assets.ts';
import { Badge, Button, ButtonLink, Details, Notice, SearchBox } from '../../../../web/controls.tsx';
import { formatDay, formatShortDay } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import { openOrders, sumOf } from '../rules/deliveries.ts';
import type { Delivery } from '../rules/deliveries.ts';
import { findProducts } from '../rules/find.ts';
import { expiresSoon, shelfOf, sumOfShelf } from '../rules/shelf.ts';
import type { ShelfRow } from '../rules/shelf.ts';
import type { Ground } from '../store/ground.ts';
import type { Place } from '../store/places.ts';
import { words } from '../words/index.ts';
import { batchOf, count, Difference, Equation, Expiry, makerOf, Undo } from './parts.tsx';
import type { Around } from './parts.tsx';

type Props = Around & {
  readonly ground: Ground;
  readonly deliveries: readonly Delivery[];
  /** Whether this organisation is where the goods arrive. */
  readonly counts: boolean;
  readonly code: string;
  /** Whether deliveries of long ago are shown as well. */
  readonly all: boolean;
};

/** So many deliveries that were counted are shown at first, the newest. */
const newest = 12;

const Shelf = (props: Props & { rows: readonly ShelfRow<Place>[]; caption: string; several: boolean }) => {
  const { view, partner } = props;
  const say = words[view.lang];
  const figure = (key: 'received' | 'sold' | 'returned' | 'expired' | 'damaged' | 'onShelf' | 'onWay') => ({
    key,
    head: say.columns[key],
    numeric: true,
    cell: ({ stock }: ShelfRow<Place>) =>
      key === 'onShelf' ? <b>{count(view, stock[key])}</b> : count(view, stock[key]),
  });
  return (
    <DataTable
      caption={props.caption}
      quiet
      rows={props.rows}
      empty={<p>{say.offNothing}</p>}
      rowKey={({ place, stock }) => `${place.id}-${stock.batch}-${stock.expiresOn ?? ''}`}
      rowHref={({ place }) => link(view, `/mitra/${partner.id}/goods/shelf/${place.id}`)}
      rowMarked={({ stock }) => expiresSoon(stock, view.today)}
      columns={[
        { key: 'product', head: say.product, cell: ({ place }) => place.product },
        {
          key: 'maker',
          head: props.several ? `${say.maker}, ${say.outlet.toLowerCase()}` : say.maker,
          cell: ({ place }) => (
            <>
              {makerOf(view, place.maker)}
              {props.several ? (
                <>
                  <br />
                  <small>{place.outlet}</small>
                </>
              ) : null}
            </>
          ),
        },
        {
          key: 'batch',
          head: `${say.batch}, ${say.expires.toLowerCase()}`,
          cell: ({ stock }) => (
            <>
              {batchOf(view, stock.batch)}
              <br />
              <Expiry view={view} on={stock.expiresOn} there={stock.onShelf > 0} />
            </>
          ),
        },
        ...(['onWay', 'received', 'sold', 'returned', 'expired', 'damaged', 'onShelf'] as const).map(figure),
      ]}
    />
  );
};

const Deliveries = (props: Props) => {
  const { view, partner } = props;
  const say = words[view.lang];
  const waits = props.deliveries.filter((d) => d.countedOn === null);
  const counted = props.deliveries.filter((d) => d.countedOn !== null);
  const deliveries = [...waits, ...(props.all ? counted : counted.slice(0, newest))];
  const outlets = new Map(props.ground.places.map((p) => [p.id as string, p.outlet]));
  const table = (
    <DataTable
      caption={say.deliveries}
      quiet
      rows={deliveries}
      empty={<p>{say.deliveriesNone}</p>}
      rowKey={(d) => d.id}
      rowHref={(d) => link(view, `/mitra/${partner.id}/goods/deliveries/${d.id}`)}
      rowMarked={(d) => d.countedOn === null}
      columns={[
        { key: 'day', head: say.sentOn, cell: (d) => formatShortDay(day(d.sentOn), view.lang) },
        { key: 'outlet', head: say.outlet, cell: (d) => outlets.get(d.lines[0]?.placementId ?? '') ?? '' },
        { key: 'lines', head: say.quantity, numeric: true, cell: (d) => count(view, sumOf(d).sent) },
        {
          key: 'state',
          head: say.state,
          cell: (d) =>
            d.countedOn === null ? <Badge kind="warn">{say.onTheWay}</Badge> : <Badge>{say.counted}</Badge>,
        },
        {
          key: 'difference',
          head: say.difference,
          cell: (d) => (d.countedOn === null ? '' : <Difference view={view} {...sumOf(d)} />),
        },
      ]}
    />
  );
  if (props.all || counted.length <= newest) return table;
  return (
    <>
      {table}
      <Acts>
        <ButtonLink kind="quiet" href={link(view, `/mitra/${partner.id}/goods?kiriman=semua`)}>
          {say.deliveriesAll(count(view, counted.length))}
        </ButtonLink>
      </Acts>
    </>
  );
};

const Orders = (props: Props) => {
  const { view, ground } = props;
  const say = words[view.lang];
  const places = new Map(ground.places.map((p) => [p.id as string, p]));
  const place = (id: string) => places.get(id);
  return (
    <DataTable
      caption={say.orders}
      quiet
      rows={openOrders(ground.moves)}
      empty={<p>{say.ordersNone}</p>}
      rowKey={(o) => o.id}
      columns={[
        { key: 'product', head: say.product, cell: (o) => place(o.placementId)?.product ?? '' },
        { key: 'outlet', head: say.outlet, cell: (o) => place(o.placementId)?.outlet ?? '' },
        { key: 'ordered', head: say.ordered, numeric: true, cell: (o) => count(view, o.ordered) },
        { key: 'open', head: say.open, numeric: true, cell: (o) => count(view, o.open) },
        {
          key: 'wanted',
          head: say.wanted,
          cell: (o) => (
            <>
              {formatDay(o.wantedOn, view.lang)}{' '}
              {o.wantedOn < view.today ? <Badge kind="bad">{say.late}</Badge> : null}
            </>
          ),
        },
        ...(props.counts
          ? [
              {
                key: 'act',
                head: say.act,
                act: true,
                cell: (o: { id: string }) => <Undo {...props} move={o.id} label={say.cancel} />,
              },
            ]
          : []),
      ]}
    />
  );
};

const Found = (props: Props) => {
  const { view, partner, ground, code } = props;
  const say = words[view.lang];
  const found = findProducts(ground.places, code);
  const { rows } = shelfOf(found, ground.moves, ground.sold);
  return (
    <Section title={say.scanned(code)}>
      {found.length === 0 ? <Notice kind="warn">{say.scanNone(code)}</Notice> : null}
      {rows.length > 0 ? <Shelf {...props} rows={rows} caption={say.scanned(code)} several /> : null}
      <Acts>
        {found.map((place) => (
          <ButtonLink href={link(view, `/mitra/${partner.id}/goods/shelf/${place.id}`)}>
            {place.product}, {place.outlet}
          </ButtonLink>
        ))}
        <ButtonLink kind="quiet" href={link(view, `/mitra/${partner.id}/goods`)}>
          {say.scanAll}
        </ButtonLink>
      </Acts>
    </Section>
  );
};

const there = ({ stock }: ShelfRow<Place>): boolean => stock.onShelf !== 0 || stock.onWay > 0;

const Whole = (props: Props) => {
  const { view, ground } = props;
  const say = words[view.lang];
  const { rows, uncovered } = shelfOf(ground.places, ground.moves, ground.sold);
  const soon = rows.filter(({ stock }) => expiresSoon(stock, view.today));
  const several = new Set(ground.places.map((p) => p.outletId)).size > 1;
  if (ground.moves.length === 0) return <EmptyState icon="package" title={say.empty} text={say.emptyText} />;
  return (
    <>
      {uncovered.map(({ place, pieces }) => (
        <Notice kind="bad">{say.uncovered(place.product, count(view, pieces))}</Notice>
      ))}
      <Section title={say.deliveries}>
        <Deliveries {...props} />
      </Section>
      {soon.length > 0 ? (
        <Section title={say.soon} lead={say.soonLead}>
          <Shelf {...props} rows={soon} caption={say.soon} several={several} />
        </Section>
      ) : null}
      <Section title={say.shelf} lead={say.shelfLead}>
        <Shelf {...props} rows={rows.filter(there)} caption={say.shelf} several={several} />
        {rows.every(there) ? null : (
          <Details summary={say.gone}>
            <Shelf {...props} rows={rows.filter((row) => !there(row))} caption={say.gone} several={several} />
          </Details>
        )}
        <Equation view={view} of={sumOfShelf(rows)} />
      </Section>
      <Section title={say.orders}>
        <Orders {...props} />
      </Section>
    </>
  );
};

/** Shown by its script, where the browser reads bar codes; everywhere else the field takes what is typed or scanned. */
const Camera = ({ view }: { view: View }) => {
  const say = words[view.lang];
  return (
    <>
      <div data-scan="kode" data-denied={say.cameraDenied} hidden>
        <Button type="button" icon="camera">
          {say.camera}
        </Button>
        <video width={320} height={240} muted playsinline hidden></video>
        <p class="note" role="status"></p>
      </div>
      <script src={scanScript.path} defer></script>
    </>
  );
};

export const GoodsPage = (props: Props) => {
  const { view, partner, code } = props;
  const say = words[view.lang];
  const home = `/mitra/${partner.id}/goods`;
  const sends = (
    <ButtonLink kind={props.counts ? 'plain' : 'main'} icon="package" href={link(view, `${home}/send`)}>
      {say.send}
    </ButtonLink>
  );
  return (
    <MitraFrame view={view} partner={partner} at="goods" title={say.title} lead={say.lead} act={sends}>
      <SearchBox lang={view.lang} action={link(view, home)} name="kode" label={say.scan} value={code} />
      <Camera view={view} />
      {props.counts ? (
        <Acts>
          <ButtonLink href={link(view, `${home}/order`)}>{say.order}</ButtonLink>
        </Acts>
      ) : null}
      {code === '' ? <Whole {...props} /> : <Found {...props} />}
    </MitraFrame>
  );
};

// One product at one outlet: its batches with their equation, what leaves the shelf, and all that happened.
import { day } from '../../../../kernel/day.ts';
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  NumberInput,
  Radios,
  Select,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatShortDay } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import { offKinds } from '../kinds.ts';
import type { Problem } from '../rules/forms.ts';
import { takeable } from '../rules/judge.ts';
import { sumOfShelf } from '../rules/shelf.ts';
import { stockOf } from '../rules/stock.ts';
import type { BatchStock } from '../rules/stock.ts';
import type { MoveRow } from '../store/moves.ts';
import type { Place } from '../store/places.ts';
import { words } from '../words/index.ts';
import { batchOf, count, Equation, Expiry, expiryOf, makerOf, Undo } from './parts.tsx';
import type { Around } from './parts.tsx';

export type OffTyped = {
  readonly kind: string;
  readonly batch: string;
  readonly quantity: string;
  readonly day: string;
  readonly note: string;
};
type Props = Around & {
  readonly place: Place;
  readonly moves: readonly MoveRow[];
  readonly sold: number;
  /** Whether this organisation is the outlet, whose word counts and orders are. */
  readonly counts: boolean;
  readonly typed: OffTyped;
  readonly problems: readonly Problem[];
  readonly problem?: string | undefined;
};

const Batch = ({ view, stock }: Around & { stock: BatchStock }) => (
  <>
    <b>{batchOf(view, stock.batch)}</b>, <Expiry view={view} on={stock.expiresOn} there={stock.onShelf > 0} />
    <Equation view={view} of={stock} />
  </>
);

const Off = (props: Props & { batches: readonly BatchStock[] }) => {
  const { view, partner, place, typed } = props;
  const say = words[view.lang];
  const wrong = new Map(props.problems.map((p) => [p.field, say.problems[p.code]]));
  const open = props.batches
    .map((batch) => ({ batch, most: takeable(props.moves, props.sold, batch) }))
    .filter(({ most }) => most > 0);
  if (open.length === 0) return <p>{say.offNothing}</p>;
  return (
    <Form once={props.once()} action={link(view, `/mitra/${partner.id}/goods/shelf/${place.id}`)}>
      <ErrorSummary
        lang={view.lang}
        title={say.errorsTitle}
        errors={[...wrong].map(([field, message]) => ({ field, message }))}
      />
      <Radios
        name="kind"
        label={say.offKind}
        value={typed.kind}
        options={offKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
      />
      <Select
        name="batch"
        label={say.offBatch}
        value={typed.batch}
        options={open.map(({ batch, most }) => ({
          value: `${batch.expiresOn ?? ''} ${batch.batch}`,
          label: say.batchOption(
            batchOf(view, batch.batch),
            expiryOf(view, batch.expiresOn),
            count(view, most),
          ),
        }))}
      />
      <NumberInput
        name="quantity"
        label={say.quantity}
        value={typed.quantity}
        error={wrong.get('quantity')}
      />
      <DateInput
        name="day"
        label={say.day}
        hint={say.dayHint}
        value={typed.day}
        optional={view.lang}
        error={wrong.get('day')}
      />
      <TextInput
        name="note"
        label={say.remark}
        value={typed.note}
        maxlength={400}
        optional={view.lang}
        error={wrong.get('note')}
      />
      <Acts>
        <Button kind="main">{say.offSave}</Button>
      </Acts>
    </Form>
  );
};

export const OnePage = (props: Props) => {
  const { view, partner, place, moves } = props;
  const say = words[view.lang];
  const { batches, uncovered } = stockOf(moves, props.sold);
  const counted = new Set(moves.filter((m) => m.kind === 'received').map((m) => m.deliveryId));
  const undoable = (m: MoveRow) =>
    m.kind === 'sent'
      ? !counted.has(m.deliveryId)
      : props.counts || (m.kind !== 'received' && m.kind !== 'ordered');
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="goods"
      title={place.product}
      lead={`${makerOf(view, place.maker)}, ${place.outlet}`}
    >
      {props.problem === undefined ? null : <Notice kind="bad">{props.problem}</Notice>}
      {uncovered > 0 ? (
        <Notice kind="bad">{say.uncovered(place.product, count(view, uncovered))}</Notice>
      ) : null}
      <Section title={say.shelf} lead={say.shelfLead}>
        {batches.length === 0 ? (
          <p>{say.offNothing}</p>
        ) : (
          <>
            <DefinitionList
              items={batches.map((stock) => ({
                term: `${say.shelf}: ${say.pieces(count(view, stock.onShelf))}`,
                value: <Batch {...props} stock={stock} />,
              }))}
            />
            {batches.length > 1 ? (
              <Equation view={view} of={sumOfShelf(batches.map((stock) => ({ stock })))} />
            ) : null}
          </>
        )}
      </Section>
      <Section title={say.off} lead={say.offLead}>
        <Off {...props} batches={batches} />
      </Section>
      <Section title={say.moves} lead={say.movesLead}>
        <DataTable
          caption={say.moves}
          quiet
          rows={moves.toReversed()}
          empty={<p>{say.emptyText}</p>}
          rowKey={(m) => m.id}
          columns={[
            { key: 'day', head: say.day, cell: (m) => formatShortDay(day(m.day), view.lang) },
            { key: 'what', head: say.what, cell: (m) => say.kinds[m.kind] },
            { key: 'quantity', head: say.quantity, numeric: true, cell: (m) => count(view, m.quantity) },
            {
              key: 'batch',
              head: say.batch,
              cell: (m) => (m.kind === 'ordered' ? '' : batchOf(view, m.batch)),
            },
            { key: 'note', head: say.remark, cell: (m) => m.note ?? '' },
            {
              key: 'act',
              head: say.act,
              act: true,
              cell: (m) => (undoable(m) ? <Undo {...props} move={m.id} /> : ''),
            },
          ]}
        />
      </Section>
    </MitraFrame>
  );
};

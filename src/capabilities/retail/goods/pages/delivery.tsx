// One delivery: what was sent, the count on arrival, and the difference of each line.
import { day } from '../../../../kernel/day.ts';
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  NumberInput,
} from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import { sumOf } from '../rules/deliveries.ts';
import type { Delivery, DeliveryLine } from '../rules/deliveries.ts';
import type { Problem } from '../rules/forms.ts';
import type { Place } from '../store/places.ts';
import { words } from '../words/index.ts';
import { batchOf, count, Difference, expiryOf, makerOf, Undo } from './parts.tsx';
import type { Around } from './parts.tsx';

type Props = Around & {
  readonly delivery: Delivery;
  readonly places: ReadonlyMap<string, Place>;
  readonly counts: boolean;
  /** Of one line of the count, which takes all of it back. */
  readonly countMove: string | null;
  readonly typed: ReadonlyMap<string, string>;
  readonly typedDay: string;
  readonly problems: readonly Problem[];
  readonly problem?: string | undefined;
};

const productOf = ({ places }: Props, line: DeliveryLine): string =>
  places.get(line.placementId)?.product ?? '';

const Lines = (props: Props) => {
  const { view, delivery } = props;
  const say = words[view.lang];
  const done = delivery.countedOn !== null;
  const n = (value: number) => count(view, value);
  return (
    <DataTable
      caption={say.delivery(formatDay(day(delivery.sentOn), view.lang))}
      quiet
      rows={delivery.lines}
      empty={null}
      rowKey={(l) => l.id}
      columns={[
        { key: 'product', head: say.product, cell: (l) => productOf(props, l) },
        {
          key: 'maker',
          head: say.maker,
          cell: (l) => makerOf(view, props.places.get(l.placementId)?.maker ?? null),
        },
        { key: 'batch', head: say.batch, cell: (l) => batchOf(view, l.batch) },
        { key: 'expires', head: say.expires, cell: (l) => expiryOf(view, l.expiresOn) },
        { key: 'sent', head: say.sent, numeric: true, cell: (l) => n(l.sent) },
        ...(done
          ? [
              {
                key: 'received',
                head: say.received,
                numeric: true,
                cell: (l: DeliveryLine) => n(l.received ?? 0),
              },
              {
                key: 'difference',
                head: say.difference,
                cell: (l: DeliveryLine) => (
                  <Difference
                    view={view}
                    short={Math.max(0, l.sent - (l.received ?? 0))}
                    over={Math.max(0, (l.received ?? 0) - l.sent)}
                  />
                ),
              },
            ]
          : []),
        ...(!done
          ? [
              {
                key: 'act',
                head: say.act,
                act: true,
                cell: (l: DeliveryLine) => <Undo {...props} move={l.id} />,
              },
            ]
          : []),
      ]}
    />
  );
};

const Count = (props: Props) => {
  const { view, partner, delivery, typed } = props;
  const say = words[view.lang];
  const wrong = new Map(props.problems.map((p) => [p.field, say.problems[p.code]]));
  return (
    <Section title={say.countTitle} lead={say.countLead} id="count">
      <Form once={props.once()} action={link(view, `/mitra/${partner.id}/goods/deliveries/${delivery.id}`)}>
        <ErrorSummary
          lang={view.lang}
          title={say.errorsTitle}
          errors={[...wrong].map(([field, message]) => ({ field, message }))}
        />
        {delivery.lines.map((line) => (
          <NumberInput
            name={`count.${line.id}`}
            label={say.countFor(productOf(props, line), batchOf(view, line.batch))}
            hint={`${say.sent} ${count(view, line.sent)}, ${say.expires.toLowerCase()} ${expiryOf(view, line.expiresOn)}`}
            value={typed.get(line.id) ?? ''}
            error={wrong.get(`count.${line.id}`)}
          />
        ))}
        <DateInput
          name="day"
          label={say.countDay}
          hint={say.dayHint}
          value={props.typedDay}
          optional={view.lang}
          error={wrong.get('day')}
        />
        <Acts>
          <Button kind="main" icon="check">
            {say.countSave}
          </Button>
        </Acts>
      </Form>
    </Section>
  );
};

export const DeliveryPage = (props: Props) => {
  const { view, partner, delivery } = props;
  const say = words[view.lang];
  const home = `/mitra/${partner.id}/goods`;
  const on = (of: string) => formatDay(day(of), view.lang);
  const place = props.places.get(delivery.lines[0]?.placementId ?? '');
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="goods"
      title={say.delivery(on(delivery.sentOn))}
      act={
        <ButtonLink icon="printer" href={link(view, `${home}/deliveries/${delivery.id}/note.pdf`)}>
          {say.note}
        </ButtonLink>
      }
    >
      {props.problem === undefined ? null : <Notice kind="bad">{props.problem}</Notice>}
      <DefinitionList
        items={[
          { term: say.outlet, value: place?.outlet ?? '' },
          { term: say.sentOn, value: on(delivery.sentOn) },
          { term: say.countedOn, value: delivery.countedOn === null ? say.onTheWay : on(delivery.countedOn) },
          ...(delivery.countedOn === null
            ? []
            : [{ term: say.difference, value: <Difference view={view} {...sumOf(delivery)} /> }]),
        ]}
      />
      {delivery.countedOn === null && props.counts ? <Count {...props} /> : null}
      {delivery.countedOn === null && !props.counts ? (
        <Notice kind="info">{say.waitsForOutlet}</Notice>
      ) : null}
      <Section>
        <Lines {...props} />
      </Section>
      <Acts>
        {props.counts && props.countMove !== null ? <Undo {...props} move={props.countMove} /> : null}
        <ButtonLink kind="quiet" href={link(view, home)}>
          {say.title}
        </ButtonLink>
      </Acts>
    </MitraFrame>
  );
};

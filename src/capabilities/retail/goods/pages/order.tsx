// What an outlet asks for: pieces of what is placed there, by a day.
import { Button, DateInput, ErrorSummary, Form, Notice, NumberInput } from '../../../../web/controls.tsx';
import { Acts } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { Problem } from '../rules/forms.ts';
import type { Place } from '../store/places.ts';
import { words } from '../words/index.ts';
import { makerOf } from './parts.tsx';
import type { Around } from './parts.tsx';

type Props = Around & {
  readonly places: readonly Place[];
  readonly typed: ReadonlyMap<string, string>;
  readonly typedDay: string;
  readonly problems: readonly Problem[];
  readonly problem?: string | undefined;
};

export const OrderPage = (props: Props) => {
  const { view, partner, places } = props;
  const say = words[view.lang];
  const wrong = new Map(props.problems.map((p) => [p.field, say.problems[p.code]]));
  return (
    <MitraFrame view={view} partner={partner} at="goods" title={say.orderTitle} lead={say.orderLead}>
      {places.length === 0 ? (
        <EmptyState icon="package" title={say.orderTitle} text={say.sendNone} />
      ) : (
        <Form once={props.once()} action={link(view, `/mitra/${partner.id}/goods/order`)}>
          <ErrorSummary
            lang={view.lang}
            title={say.errorsTitle}
            errors={[...wrong].map(([field, message]) => ({ field, message }))}
          />
          {props.problem === undefined ? null : <Notice kind="bad">{props.problem}</Notice>}
          {places.map((place) => (
            <NumberInput
              name={`quantity.${place.id}`}
              label={place.product}
              hint={`${makerOf(view, place.maker)}, ${place.outlet}`}
              value={props.typed.get(place.id) ?? ''}
              optional={view.lang}
              error={wrong.get(`quantity.${place.id}`)}
            />
          ))}
          <DateInput name="day" label={say.orderDay} value={props.typedDay} error={wrong.get('day')} />
          <Acts>
            <Button kind="main">{say.orderSave}</Button>
          </Acts>
        </Form>
      )}
    </MitraFrame>
  );
};

// The plan being drawn: a grid laid in one form, many squares set in another, the plan of another event copied.
import {
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  Form,
  NumberInput,
  Select,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName, productKinds } from '../../../catalogue/index.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import type { GridField, GridProblem, SettingField, SquaresField } from '../rules/grid.ts';
import type { StallRow } from '../store/plan.ts';
import { words } from '../words/index.ts';
import { Grid } from './grid.tsx';

type Typed = Readonly<Record<GridField | SquaresField, string>>;

export type PlanProps = {
  readonly view: View;
  readonly event: EventRow;
  readonly tabs: readonly EventTab[];
  readonly stalls: readonly StallRow[];
  /** Other events with a plan. */
  readonly others: readonly { readonly value: string; readonly label: string }[];
  readonly once: () => string;
  /** Which of the two forms came back, and with what. */
  readonly again?:
    | {
        readonly form: 'grid' | 'squares' | 'copy';
        readonly typed: Typed;
        readonly ticked: readonly string[];
        readonly problems: readonly { readonly field: string; readonly code: GridProblem }[];
        readonly refused: string | undefined;
      }
    | undefined;
};

type Form1 = PlanProps & { readonly form: 'grid' | 'squares' };

const typedIn = ({ again, form }: Form1, field: GridField | SquaresField): string | undefined =>
  again?.form === form ? again.typed[field] : undefined;

const about = (props: Form1, field: GridField | SquaresField) => {
  const say = words[props.view.lang].plan;
  const problem = props.again?.form === props.form && props.again.problems.find((p) => p.field === field);
  const value = typedIn(props, field);
  return {
    name: field,
    id: `${props.form}-${field}`,
    label: say.fields[field],
    hint: say.hints[field as keyof typeof say.hints],
    ...(value === undefined ? {} : { value }),
    ...(problem ? { error: say.problems[problem.code] } : {}),
  };
};

/** Where a stall is new, an empty field has a plain meaning; where it is changed, it stays as it is. */
const Settings = (props: Form1) => {
  const { lang } = props.view;
  const say = words[lang];
  const changes = props.form === 'squares';
  const empty = changes ? { empty: say.plan.keep } : {};
  const optional = { optional: lang };
  const pick = (field: SettingField) => ({ ...about(props, field), ...optional, ...empty });
  const yesNo = [
    { value: 'no', label: say.plan.no },
    { value: 'yes', label: say.plan.yes },
  ];
  return (
    <>
      <TextInput {...about(props, 'zone')} {...(changes ? optional : {})} maxlength={40} autocomplete="off" />
      <NumberInput {...about(props, 'seats')} {...optional} maxlength={6} />
      <TextInput {...about(props, 'size')} {...optional} narrow autocomplete="off" maxlength={40} />
      <NumberInput {...about(props, 'price')} {...optional} maxlength={30} />
      <Select {...pick('power')} options={yesNo} />
      <Select {...pick('water')} options={yesNo} />
      <Select
        {...pick('only')}
        options={[
          { value: 'all', label: say.all },
          ...productKinds.map((kind) => ({ value: kind, label: productKindName(kind, lang) })),
        ]}
      />
    </>
  );
};

const Errors = (props: Form1) => {
  const { again, view } = props;
  if (again?.form !== props.form) return null;
  const say = words[view.lang].plan;
  const errors = again.refused
    ? [{ field: `${props.form}-${props.form === 'grid' ? 'rows' : 'codes'}`, message: again.refused }]
    : again.problems.map((p) => ({ field: `${props.form}-${p.field}`, message: say.problems[p.code] }));
  return <ErrorSummary lang={view.lang} errors={errors} />;
};

const Lay = (props: PlanProps) => {
  const { view, event } = props;
  const say = words[view.lang].plan;
  const own: Form1 = { ...props, form: 'grid' };
  return (
    <Section title={say.lay} lead={say.layLead}>
      <Form once={props.once()} action={link(view, `/events/${event.id}/stalls/plan/grid`)}>
        <Errors {...own} />
        <div class="fields">
          <NumberInput {...about(own, 'rows')} maxlength={6} />
          <NumberInput {...about(own, 'cols')} maxlength={6} />
          <Settings {...own} />
        </div>
        <Button kind={props.stalls.length === 0 ? 'main' : 'plain'}>{say.lay}</Button>
      </Form>
    </Section>
  );
};

const Copy = (props: PlanProps) => {
  const { view, event, again } = props;
  const say = words[view.lang].plan;
  if (props.others.length === 0 || props.stalls.length > 0) return null;
  return (
    <Section title={say.copy} lead={say.copyLead}>
      <Form once={props.once()} action={link(view, `/events/${event.id}/stalls/plan/copy`)}>
        {again?.form === 'copy' && again.refused ? (
          <ErrorSummary lang={view.lang} errors={[{ field: 'from', message: again.refused }]} />
        ) : null}
        <Select name="from" label={say.copyFrom} options={props.others} empty="–" />
        <Button>{say.copyAct}</Button>
      </Form>
    </Section>
  );
};

const Square = ({ view, stall, ticked }: { view: View; stall: StallRow; ticked: boolean }) => {
  const { lang } = view;
  const say = words[lang];
  const facts = [
    say.seats(String(stall.seats)),
    stall.power ? say.power : '',
    stall.water ? say.water : '',
    stall.size ?? '',
    stall.price > 0n ? formatRupiah(stall.price) : '',
    stall.only ? productKindName(stall.only, lang) : '',
  ].filter(Boolean);
  return (
    <label>
      <span>
        <input type="checkbox" name="at" value={stall.code} checked={ticked} /> <b>{stall.code}</b>
      </span>
      <small>{stall.zone}</small>
      <small>{facts.join(', ')}</small>
    </label>
  );
};

const Change = (props: PlanProps) => {
  const { view, event, stalls, again } = props;
  const say = words[view.lang].plan;
  const own: Form1 = { ...props, form: 'squares' };
  const ticked = again?.form === 'squares' ? again.ticked : [];
  const action = link(view, `/events/${event.id}/stalls/plan/squares`);
  return (
    <Section title={say.set} lead={say.setLead}>
      <Form once={props.once()} action={action}>
        <Errors {...own} />
        <fieldset class="squares">
          <legend>{say.squares}</legend>
          <Grid
            view={view}
            caption={say.squares}
            stalls={stalls}
            more={1}
            cell={(stall) => <Square view={view} stall={stall} ticked={ticked.includes(stall.code)} />}
            gap={(row, col) => (
              <label>
                <input
                  type="checkbox"
                  name="at"
                  value={`${String(row)}.${String(col)}`}
                  checked={ticked.includes(`${String(row)}.${String(col)}`)}
                  aria-label={say.emptySquare(String(row + 1), String(col + 1))}
                />
                <span aria-hidden="true">+</span>
              </label>
            )}
          />
        </fieldset>
        <TextInput {...about(own, 'codes')} optional={view.lang} autocomplete="off" maxlength={2000} />
        <div class="fields">
          <Settings {...own} />
          <TextInput {...about(own, 'code')} optional={view.lang} narrow autocomplete="off" maxlength={20} />
        </div>
        <Acts>
          <Button kind="main" name="act" value="set">
            {say.setAct}
          </Button>
          <Button kind="danger" icon="trash-2" name="act" value="remove">
            {say.remove}
          </Button>
        </Acts>
      </Form>
    </Section>
  );
};

export const PlanPage = (props: PlanProps) => {
  const { view, event, stalls } = props;
  const say = words[view.lang].plan;
  return (
    <EventFrame
      view={view}
      event={event}
      tab="stalls"
      tabs={props.tabs}
      act={
        stalls.length > 0 ? (
          <ButtonLink icon="eye" href={link(view, `/events/${event.id}/stalls`)}>
            {say.back}
          </ButtonLink>
        ) : undefined
      }
    >
      {stalls.length > 0 ? (
        <>
          <Change {...props} />
          <Details summary={say.lay} open={props.again?.form === 'grid'}>
            <Lay {...props} />
          </Details>
        </>
      ) : (
        <>
          <Lay {...props} />
          <Copy {...props} />
        </>
      )}
    </EventFrame>
  );
};

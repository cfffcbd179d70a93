// The draft of a door's conditions: what stands in it, how it differs from what is in force, and adopting it from a day.
import type { Child } from 'hono/jsx';

import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  NumberInput,
  TextInput,
} from '../../../web/controls.tsx';
import { Acts, Card, Section, StaffPage } from '../../../web/layout.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { productKindName, productKinds } from '../../catalogue/index.ts';
import { ConditionFields } from '../../ladder/index.ts';
import type { Errors, KindChoice, TypedCondition } from '../../ladder/index.ts';
import type { Difference, DoorBody, DoorCondition } from '../rules/body.ts';
import type { ListedDoor } from '../store/doors.ts';
import { words } from '../words.ts';
import { daysText, moneyText, nameOf, wayOf } from './parts.tsx';

type Row = { readonly condition: DoorCondition; readonly inherited: boolean };

export type DraftProps = {
  readonly view: View;
  readonly once: () => string;
  readonly door: ListedDoor;
  /** The door with its draft, as it would be in force. */
  readonly body: DoorBody;
  readonly own: ReadonlySet<string>;
  readonly chain: ReadonlySet<string>;
  readonly revision: number;
  readonly difference: Difference;
  readonly typed: { readonly from: string; readonly reason: string };
  readonly problem?: string | undefined;
};

const Acting = ({ row, ...props }: DraftProps & { row: Row }) => {
  const { view, door, once, revision, chain } = props;
  const say = words[view.lang].draft;
  const here = `/readiness/${door.id}/draft`;
  const { code } = row.condition;
  const name = nameOf(row.condition, view.lang);
  return (
    <Acts>
      <ButtonLink kind="quiet" href={link(view, `${here}/condition?code=${code}`)}>
        <span aria-label={`${say.edit}: ${name}`}>{say.edit}</span>
      </ButtonLink>
      <Form once={once()} action={link(view, `${here}/drop`)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="revision" value={String(revision)} />
        <Button kind="quiet">
          <span aria-label={`${chain.has(code) ? say.dropHere : say.drop}: ${name}`}>
            {chain.has(code) ? say.dropHere : say.drop}
          </span>
        </Button>
      </Form>
    </Acts>
  );
};

const Differences = ({ view, difference }: DraftProps) => {
  const { lang } = view;
  const say = words[lang].draft;
  const lines = [
    ...difference.added.map((c) => say.added(nameOf(c, lang))),
    ...difference.dropped.map((c) => say.dropped(nameOf(c, lang))),
    ...difference.changed.map(({ to }) => say.changed(nameOf(to, lang))),
  ];
  if (lines.length === 0) return <p>{say.same}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
};

export const DraftPage = (props: DraftProps) => {
  const { view, once, door, body, own, revision, typed } = props;
  const { lang } = view;
  const say = words[lang].draft;
  const here = `/readiness/${door.id}/draft`;
  const rows = body.conditions.map((condition): Row => ({ condition, inherited: !own.has(condition.code) }));
  return (
    <StaffPage
      view={view}
      title={say.title(door.name)}
      kicker={<a href={link(view, `/readiness/${door.id}`)}>{door.name}</a>}
      lead={say.lead}
    >
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      <Section
        title={say.own}
        act={
          <ButtonLink icon="plus" href={link(view, `${here}/condition`)}>
            {say.addOne}
          </ButtonLink>
        }
      >
        <DataTable
          caption={say.own}
          quiet
          rows={rows}
          rowKey={(r) => r.condition.code}
          empty={words[lang].one.asksNothing}
          columns={[
            {
              key: 'name',
              head: say.condition,
              cell: (r) => (
                <span>
                  {nameOf(r.condition, lang)}
                  {r.inherited && door.parentId ? <small> {words[lang].one.inherited}</small> : null}
                </span>
              ),
            },
            {
              key: 'ways',
              head: words[lang].one.ways,
              cell: (r) => r.condition.anyOf.map((a) => wayOf(a, lang)).join(` ${words[lang].or} `),
            },
            {
              key: 'effort',
              head: words[lang].one.effort,
              cell: (r) => `${daysText(r.condition.days, lang)}, ${moneyText(r.condition.rupiah, lang)}`,
            },
            { key: 'act', head: '', act: true, cell: (r) => <Acting {...props} row={r} /> },
          ]}
        />
      </Section>
      <Section title={say.difference}>
        <Differences {...props} />
      </Section>
      {revision > 0 ? (
        <Section title={say.adopt} lead={say.adoptLead}>
          <Form once={once()} action={link(view, `${here}/adopt`)}>
            <input type="hidden" name="revision" value={String(revision)} />
            <DateInput name="from" label={say.from} value={typed.from} />
            <TextInput
              name="reason"
              label={say.reason}
              hint={say.reasonHint}
              value={typed.reason}
              maxlength={500}
            />
            <Acts>
              <Button kind="main" icon="check">
                {say.adopt}
              </Button>
            </Acts>
          </Form>
          <Form once={once()} action={link(view, `${here}/discard`)}>
            <Button kind="quiet">{say.discard}</Button>
          </Form>
        </Section>
      ) : null}
    </StaffPage>
  );
};

export type EffortTyped = {
  readonly days: string;
  readonly rupiah: string;
  readonly kinds: readonly string[];
};

export const DoorConditionPage = (props: {
  view: View;
  once: string;
  door: ListedDoor;
  code: string | null;
  revision: number;
  typed: TypedCondition;
  effort: EffortTyped;
  kinds: readonly KindChoice[];
  ours: string;
  errors: Errors;
  refused?: string | undefined;
}): Child => {
  const { view, door, errors, effort, code } = props;
  const { lang } = view;
  const say = words[lang].draft;
  const here = `/readiness/${door.id}/draft`;
  return (
    <StaffPage
      view={view}
      title={code === null ? say.newCondition : props.ours}
      kicker={<a href={link(view, here)}>{door.name}</a>}
    >
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <ErrorSummary lang={lang} errors={[...errors].map(([field, message]) => ({ field, message }))} />
      <Card>
        <Form
          once={props.once}
          action={link(view, `${here}/condition${code === null ? '' : `?code=${code}`}`)}
        >
          <input type="hidden" name="revision" value={String(props.revision)} />
          <ConditionFields
            lang={lang}
            errors={errors}
            typed={props.typed}
            kinds={props.kinds}
            ours={props.ours}
          />
          <fieldset class="field" id="product_kind">
            <legend>{say.kinds}</legend>
            <p class="hint">{say.kindsHint}</p>
            {productKinds.map((kind) => (
              <label class="choice">
                <input
                  type="checkbox"
                  name="product_kind"
                  value={kind}
                  checked={effort.kinds.includes(kind)}
                />
                <span>{productKindName(kind, lang)}</span>
              </label>
            ))}
          </fieldset>
          <NumberInput
            name="days"
            label={say.days}
            hint={say.daysHint}
            value={effort.days}
            error={errors.get('days')}
          />
          <TextInput
            name="rupiah"
            label={say.rupiah}
            hint={say.rupiahHint}
            optional={lang}
            value={effort.rupiah}
            error={errors.get('rupiah')}
          />
          <Acts>
            <Button kind="main" icon="check">
              {say.save}
            </Button>
            <ButtonLink kind="quiet" href={link(view, here)}>
              {words[lang].batch.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};

// What the parts of the plan of an event share: adding one, and a press that takes one away.
import type { Child } from 'hono/jsx';
import { Button, Details, Form } from '../../../../../web/controls.tsx';
import { Acts } from '../../../../../web/layout.tsx';
import { link } from '../../../../../web/view.ts';
import { words } from '../../words.ts';
import type { OverviewProps } from '../overview.tsx';

export type Part = OverviewProps & { over: boolean };

/** One button that posts one id to one address. */
export const Press = (
  props: Part & { to: string; id: string; label: string; text: string; also?: string },
) => (
  <Form once={props.once()} action={link(props.view, `/events/${props.event.id}/${props.to}`)}>
    <input type="hidden" name={props.also ?? 'remove'} value={props.id} />
    <button class="link" type="submit" aria-label={props.label}>
      {props.text}
    </button>
  </Form>
);

/** What one more of them takes, behind a line to open; open when something in it was refused. */
export const AddPart = (props: Part & { to: string; field: string; label: string; children?: Child }) => (
  <Details summary={props.label} open={props.problems.some((p) => p.field.startsWith(props.field))}>
    <Form once={props.once()} action={link(props.view, `/events/${props.event.id}/${props.to}`)}>
      {props.children}
      <Acts>
        <Button>{props.label}</Button>
      </Acts>
    </Form>
  </Details>
);

/** The last column of what may be taken away again. */
export const removeColumn = <Row extends { readonly id: string }>(
  props: Part & { to: string; called: (row: Row) => string },
) => {
  const say = words[props.view.lang].page;
  return {
    key: 'act',
    head: say.act,
    act: true,
    narrow: true,
    cell: (row: Row) => (
      <Press {...props} id={row.id} label={say.removeThis(props.called(row))} text={say.remove} />
    ),
  };
};

// A rota that is being made.
import { Button, Form, Poll } from '../../../../../web/controls.tsx';
import { link } from '../../../../../web/view.ts';
import { words } from '../../words/index.ts';
import type { ProposalProps } from './known.ts';

export const Waiting = ({ view, event, row, slow, once }: ProposalProps) => {
  const say = words[view.lang].rota;
  return (
    <>
      <Poll id="rota" href={link(view, `/events/${event.id}/stalls/rota/${row.id}`)}>
        <p>{say.making}</p>
        <progress aria-label={say.making} />
        <p>
          <a href={link(view, `/events/${event.id}/stalls/rota/${row.id}`)}>{words[view.lang].look}</a>
        </p>
      </Poll>
      {slow ? (
        <Form once={once()} action={link(view, `/events/${event.id}/stalls/rota`)}>
          <p>{say.slow}</p>
          <Button>{say.ask}</Button>
        </Form>
      ) : null}
    </>
  );
};

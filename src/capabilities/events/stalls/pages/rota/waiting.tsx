// A rota that is being made, or whose making was broken off.
import { Button, Form, Notice, Poll } from '../../../../../web/controls.tsx';
import { link } from '../../../../../web/view.ts';
import { words } from '../../words/index.ts';
import type { ProposalProps } from './known.ts';

const Making = ({ view, event, row }: ProposalProps) => {
  const say = words[view.lang];
  return (
    <>
      <p>{say.rota.making}</p>
      <progress aria-label={say.rota.making} />
      <p>
        <a href={link(view, `/events/${event.id}/stalls/rota/${row.id}`)}>{say.look}</a>
      </p>
    </>
  );
};

const Broken = ({ view, event, once }: ProposalProps) => {
  const say = words[view.lang].rota;
  return (
    <>
      <Notice kind="warn" title={say.broken}>
        {say.brokenText}
      </Notice>
      <Form once={once()} action={link(view, `/events/${event.id}/stalls/rota`)}>
        <Button kind="main" icon="users">
          {say.ask}
        </Button>
      </Form>
    </>
  );
};

/** Renews itself while the run may still come to its end, be it broken off: a queue that was away works on. */
export const Waiting = (props: ProposalProps) => {
  const { view, event, row, state } = props;
  const said = state === 'broken' ? <Broken {...props} /> : <Making {...props} />;
  return row.state === 'asked' ? (
    <Poll id="rota" href={link(view, `/events/${event.id}/stalls/rota/${row.id}`)}>
      {said}
    </Poll>
  ) : (
    <div id="rota">{said}</div>
  );
};

// Taking a proposal over, or putting it aside.
import { Button, ButtonLink, Form, Notice } from '../../../../../web/controls.tsx';
import { formatCount } from '../../../../../web/format.ts';
import { Acts } from '../../../../../web/layout.tsx';
import { link } from '../../../../../web/view.ts';
import { words } from '../../words/index.ts';
import type { Known } from './known.ts';

export const Decide = (props: Known) => {
  const { view, event, row, stale, steps } = props;
  const { lang } = view;
  const say = words[lang];
  const n = (many: number) => formatCount(many, lang);
  const here = `/events/${event.id}/stalls/rota`;
  if (row.state !== 'proposed') return null;
  if (stale)
    return (
      <>
        <Notice kind="warn">
          {say.refused.stale({ name: '', code: '', stall: '', part: say.stale[stale] })}
        </Notice>
        <ButtonLink kind="main" href={link(view, here)}>
          {say.dealAgain}
        </ButtonLink>
      </>
    );
  return (
    <>
      <p>
        {steps.put.length + steps.free.length === 0
          ? say.rota.same
          : say.rota.changes(n(steps.put.length), n(steps.free.length))}
      </p>
      <Acts>
        <Form once={props.once()} action={link(view, `${here}/${row.id}/take`)}>
          <Button kind="main" icon="check">
            {say.rota.take}
          </Button>
        </Form>
        <Form once={props.once()} action={link(view, `${here}/${row.id}/drop`)}>
          <Button kind="quiet">{say.rota.drop}</Button>
        </Form>
      </Acts>
    </>
  );
};

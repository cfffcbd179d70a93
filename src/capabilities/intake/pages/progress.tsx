// The part that looks again by itself while a file is being read or recorded.
import type { Child } from 'hono/jsx';

import { Button, ButtonLink, Form, Poll, Progress } from '../../../web/controls.tsx';
import { Card } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { Import } from '../store.ts';
import { toLand, words } from '../words.ts';
import { count, pathOf } from './frame.tsx';
import { isUnderWay } from './shown.tsx';
import type { Known } from './shown.tsx';

type Props = {
  known: Known;
  found: Import;
  /** A fresh key for a form when the work takes longer than it should; null while it does not. */
  tryAgain: string | null;
  children?: Child;
};

const Working = ({ known, found, tryAgain }: Props) => {
  const say = words[known.view.lang].one;
  const isLanding = found.state === 'accepting';
  const title =
    found.state === 'uploaded' ? say.queuedTitle : isLanding ? say.acceptingTitle : say.waitingTitle;
  const label = isLanding
    ? say.landing(count(known, toLand(found.counts)))
    : found.rowsRead > 0
      ? say.read(count(known, found.rowsRead))
      : say.queued;
  return (
    <Card title={title}>
      {!isLanding && found.counts.rows > 0 ? (
        <Progress lang={known.view.lang} label={label} value={found.rowsRead} max={found.counts.rows} />
      ) : (
        <p class="figure">
          <b>{label}</b>
        </p>
      )}
      <p class="note">{isLanding ? say.accepting : say.waiting}</p>
      {tryAgain === null ? null : (
        <Form once={tryAgain} action={link(known.view, pathOf(found, isLanding ? '/accept' : '/preview'))}>
          <p>{say.stuck}</p>
          <Button>{say.goOn}</Button>
        </Form>
      )}
      <noscript>
        <ButtonLink kind="plain" href={link(known.view, pathOf(found))}>
          {say.reload}
        </ButtonLink>
      </noscript>
    </Card>
  );
};

/** While the work goes on it asks its own address again; once it is over that address answers with the whole summary. */
export const ProgressPart = (props: Props) =>
  isUnderWay(props.found) ? (
    <Poll id="work" href={link(props.known.view, pathOf(props.found, '/progress'))}>
      <Working {...props} />
    </Poll>
  ) : (
    <div id="work">{props.children}</div>
  );

// The part that looks again by itself while a file is being read, recorded or taken back.
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

/** What is going on, how much of it, and where to ask for it once more. */
function toldOf(known: Known, found: Import) {
  const say = words[known.view.lang].one;
  const touched = count(known, toLand(found.counts));
  if (found.state === 'accepting')
    return { title: say.acceptingTitle, label: say.landing(touched), note: say.accepting, act: '/accept' };
  if (found.state === 'rolling_back')
    return {
      title: say.rollingBackTitle,
      label: say.leaving(touched),
      note: say.rollingBack,
      act: '/roll-back',
    };
  const label = found.rowsRead > 0 ? say.read(count(known, found.rowsRead)) : say.queued;
  const title = found.state === 'uploaded' ? say.queuedTitle : say.waitingTitle;
  return { title, label, note: say.waiting, act: '/preview' };
}

const Working = ({ known, found, tryAgain }: Props) => {
  const say = words[known.view.lang].one;
  const { title, label, note, act } = toldOf(known, found);
  const isReading = act === '/preview';
  return (
    <Card title={title}>
      {isReading && found.counts.rows > 0 ? (
        <Progress lang={known.view.lang} label={label} value={found.rowsRead} max={found.counts.rows} />
      ) : (
        <p class="figure">
          <b>{label}</b>
        </p>
      )}
      <p class="note">{note}</p>
      {tryAgain === null ? null : (
        <Form once={tryAgain} action={link(known.view, pathOf(found, act))}>
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

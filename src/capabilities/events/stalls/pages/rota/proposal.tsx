// What a run proposes, before anybody takes it over.
import { Badge, Notice } from '../../../../../web/controls.tsx';
import { Section, Stack } from '../../../../../web/layout.tsx';
import { EventFrame } from '../../../pages/frame.tsx';
import { words } from '../../words/index.ts';
import type { ProposalProps, Known } from './known.ts';
import { tone } from './state.ts';
import { Rule } from './rule.tsx';
import { Restricted } from './restricted.tsx';
import { Figures } from './figures.tsx';
import { Without } from './without.tsx';
import { Moves } from './moves.tsx';
import { Plan } from './plan.tsx';
import { Lots } from './lots.tsx';
import { Decide } from './decide.tsx';
import { Waiting } from './waiting.tsx';
import { Failed } from './failed.tsx';

const Body = (props: ProposalProps) => {
  const { row, ground } = props;
  const { told, places } = row;
  if (!told || !places) return null;
  if ('refused' in told) return <Failed {...props} told={told} />;
  const known: Known = {
    ...props,
    told,
    places,
    who: new Map(ground.accepted.map((a) => [a.application as string, a])),
  };
  return (
    <>
      <p>
        <Badge kind={tone[row.state]}>{words[props.view.lang].rota.states[row.state]}</Badge>
      </p>
      <Figures {...known} />
      <Stack>
        <Decide {...known} />
      </Stack>
      <Without {...known} />
      <Moves {...known} />
      <Plan {...known} />
      <Lots {...known} />
    </>
  );
};

export const ProposalPage = (props: ProposalProps) => {
  const { view, event, row } = props;
  const say = words[view.lang].rota;
  return (
    <EventFrame view={view} event={event} tab="stalls" tabs={props.tabs}>
      <Section title={say.proposal} lead={say.seedDrawn(row.seed)}>
        {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
        {row.state === 'proposed' ? <Restricted view={view} ground={props.ground} /> : null}
        {props.state === 'asked' || props.state === 'broken' ? (
          <Waiting {...props} />
        ) : (
          <div id="rota">
            <Body {...props} />
          </div>
        )}
      </Section>
      <Rule view={view} seed={row.seed} />
    </EventFrame>
  );
};

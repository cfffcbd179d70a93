// The sessions of an event on its owner's phone: joining in the name of an enterprise, and the way to its pass.
import { titleCase } from '../../../../kernel/text.ts';
import { Button, ButtonLink, Form, Notice } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Cards, OwnerPage, Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { showPassCode } from '../../day/passes/code.ts';
import type { PassFound } from '../../day/passes.ts';
import type { EventRow } from '../../event/store.ts';
import { daysOf } from '../../pages/frame.tsx';
import type { Held } from '../store/sign-ups.ts';
import { words } from '../words.ts';
import { SessionCard, isFull, isOpen } from './parts.tsx';
import type { Shown } from './parts.tsx';

export type OwnPass = {
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly pass: PassFound | null;
  readonly held: readonly Held[];
};
type Props = {
  view: View;
  once: () => string;
  event: EventRow;
  sessions: readonly Shown[];
  own: readonly OwnPass[];
  /** Before that there is nothing to join yet. */
  announced: boolean;
  problem?: string | undefined;
};

const Press = (
  props: Props & {
    act: string;
    enterprise: string;
    session?: string;
    label: string;
    kind: 'main' | 'plain' | 'quiet';
  },
) => (
  <Form action={link(props.view, `/usaha/acara/${props.event.id}/jadwal`)} once={props.once()}>
    <input type="hidden" name="enterprise" value={props.enterprise} />
    <input type="hidden" name="act" value={props.act} />
    {props.session ? <input type="hidden" name="session" value={props.session} /> : null}
    <Acts>
      <Button kind={props.kind}>{props.label}</Button>
    </Acts>
  </Form>
);

const Joined = (props: Props & { one: OwnPass; session: Shown }) => {
  const { view, one, session } = props;
  const say = words[view.lang].pass;
  const held = one.held.find((h) => h.session === session.id && h.state !== 'left');
  const of = { enterprise: one.enterprise.id, session: session.id };
  if (!held)
    return isOpen(session) ? (
      <Press {...props} {...of} act="join" kind="plain" label={isFull(session) ? say.queue : say.join} />
    ) : null;
  const ahead = formatCount(held.ahead, view.lang);
  return (
    <>
      {session.off ? null : (
        <p>
          <b>{held.came ? say.came : held.state === 'seat' ? say.seat : say.waiting(ahead)}</b>
        </p>
      )}
      {isOpen(session) && !held.came ? (
        <Press {...props} {...of} act="leave" kind="quiet" label={say.leave} />
      ) : null}
    </>
  );
};

export const OwnSessionsPage = (props: Props) => {
  const { view, event, sessions, own } = props;
  const say = words[view.lang];
  return (
    <OwnerPage
      view={view}
      title={say.own.title}
      kicker={<a href={link(view, `/usaha/acara/${event.id}`)}>{event.name}</a>}
      lead={`${daysOf(event, view)} · ${event.place}`}
    >
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      {props.announced ? null : (
        <EmptyState
          icon="file-text"
          title={say.own.notYet}
          text={say.own.notYetText}
          act={
            <ButtonLink kind="plain" href={link(view, `/usaha/acara/${event.id}`)}>
              {say.own.back}
            </ButtonLink>
          }
        />
      )}
      {own.length === 0 && props.announced ? <Notice kind="info">{say.own.noEnterprise}</Notice> : null}
      <Stack>
        {props.announced ? <p>{say.own.lead}</p> : null}
        {own.map((one) => (
          <Section {...(own.length > 1 ? { title: titleCase(one.enterprise.name) } : {})}>
            <Stack>
              {one.pass && !one.pass.ended ? (
                <Acts>
                  <ButtonLink kind="main" href={link(view, `/acara/pas/${showPassCode(one.pass.code)}`)}>
                    {say.own.pass}
                  </ButtonLink>
                </Acts>
              ) : (
                <Press
                  {...props}
                  enterprise={one.enterprise.id}
                  act="pass"
                  kind="main"
                  label={say.own.take}
                />
              )}
              {sessions.length === 0 ? (
                <EmptyState icon="file-text" title={say.none} text={say.nonePublic} />
              ) : (
                <Cards>
                  {sessions.map((session) => (
                    <SessionCard view={view} session={session}>
                      <Joined {...props} one={one} session={session} />
                    </SessionCard>
                  ))}
                </Cards>
              )}
            </Stack>
          </Section>
        ))}
      </Stack>
    </OwnerPage>
  );
};

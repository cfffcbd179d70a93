// Pages of sessions for visitors: signing up by a name for the badge, and the pass with its QR.
import { raw } from 'hono/html';

import { Button, Checkbox, Details, Form, Notice, Radios, TextInput } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Card, Cards, PageHead, PublicPage, Section, Stack } from '../../../../web/layout.tsx';
import { publicView } from '../../../../web/public-view.ts';
import { EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { showPassCode } from '../../day/passes/code.ts';
import type { PassFound } from '../../day/passes.ts';
import type { EventRow } from '../../event/store.ts';
import { daysOf } from '../../pages/frame.tsx';
import { whenOf } from '../rules/told.ts';
import type { Held } from '../store/sign-ups.ts';
import { words } from '../words.ts';
import { SessionCard, isFull, isOpen, roomText } from './parts.tsx';
import type { Shown } from './parts.tsx';

const Head = ({ view, event, title }: { view: View; event: EventRow; title: string }) => (
  <PageHead
    title={title}
    kicker={<a href={link(view, `/acara/${event.slug}`)}>{event.name}</a>}
    lead={`${daysOf(event, view)} · ${event.place}`}
  />
);

const HavePass = ({ view }: { view: View }) => {
  const say = words[view.lang].signUp;
  return (
    <Details summary={say.have}>
      <form class="form" method="get" action={link(view, '/acara/pas')}>
        <TextInput name="kode" label={say.code} maxlength={40} autocomplete="off" />
        <Acts>
          <Button>{say.open}</Button>
        </Acts>
      </form>
    </Details>
  );
};

export const SchedulePage = (props: {
  view: View;
  once: string;
  event: EventRow;
  sessions: readonly Shown[];
  open: boolean;
  typed: { readonly name: string; readonly sessions: readonly string[] };
  problem?: string | undefined;
  often?: boolean;
}) => {
  const view = publicView(props.view);
  const { lang } = view;
  const say = words[lang];
  const { event, sessions } = props;
  const joinable = sessions.filter(isOpen);
  return (
    <PublicPage view={view} title={`${say.signUp.title}: ${event.name}`}>
      <Head view={view} event={event} title={say.signUp.title} />
      {props.often ? <Notice kind="warn">{say.often}</Notice> : null}
      {props.open ? (
        <Section>
          <p>{say.signUp.lead}</p>
          <Form action={link(view, `/acara/${event.slug}/jadwal`)} once={props.once}>
            <Stack>
              <TextInput
                name="name"
                label={say.signUp.name}
                hint={say.signUp.nameHint}
                value={props.typed.name}
                error={props.problem}
                maxlength={60}
                autocomplete="off"
              />
              {joinable.length > 0 ? (
                <fieldset class="field">
                  <legend>{say.signUp.which}</legend>
                  <p class="hint">{say.signUp.onlyPass}</p>
                  {joinable.map((s) => (
                    <Checkbox
                      name="session"
                      id={`take-${s.id}`}
                      value={s.id}
                      checked={props.typed.sessions.includes(s.id)}
                      label={
                        <>
                          {s.title}
                          <small>
                            {whenOf(s, lang)} · {s.room} · {roomText(s, view)}
                          </small>
                        </>
                      }
                    />
                  ))}
                </fieldset>
              ) : null}
              <Acts>
                <Button kind="main">{say.signUp.act}</Button>
              </Acts>
            </Stack>
          </Form>
        </Section>
      ) : (
        <Notice kind="info">{say.signUp.closed}</Notice>
      )}
      <Section>
        <HavePass view={view} />
      </Section>
      <Section title={say.title}>
        {sessions.length === 0 ? (
          <EmptyState icon="file-text" title={say.none} text={say.nonePublic} />
        ) : (
          <Cards>
            {sessions.map((session) => (
              <SessionCard view={view} session={session} />
            ))}
          </Cards>
        )}
      </Section>
    </PublicPage>
  );
};

/** The same for a code that nobody has and for one that cannot be. */
export const NoPassPage = (props: { view: View; often: boolean }) => {
  const view = publicView(props.view);
  const say = words[view.lang];
  return (
    <PublicPage view={view} title={say.pass.unknown}>
      <PageHead title={say.pass.unknown} />
      <Notice kind="warn">{props.often ? say.often : say.pass.unknownText}</Notice>
      <Section>
        <HavePass view={view} />
      </Section>
    </PublicPage>
  );
};

type PassProps = {
  view: View;
  once: () => string;
  event: EventRow;
  pass: PassFound;
  /** An svg of ours. */
  qr: string;
  sessions: readonly Shown[];
  held: readonly Held[];
  problem?: { readonly session: string; readonly text: string; readonly said: string } | undefined;
};

const One = (
  props: PassProps & { act: string; session: Shown; label: string; kind?: 'main' | 'plain' | 'quiet' },
) => (
  <Form
    action={link(props.view, `/acara/pas/${showPassCode(props.pass.code)}/${props.act}`)}
    once={props.once()}
  >
    <input type="hidden" name="session" value={props.session.id} />
    <Acts>
      <Button kind={props.kind ?? 'plain'}>{props.label}</Button>
    </Acts>
  </Form>
);

const Feedback = (props: PassProps & { session: Shown; own: Held }) => {
  const { view, session, own, pass, problem } = props;
  const say = words[view.lang].pass;
  const wrong = problem?.session === session.id ? problem : undefined;
  return (
    <Details summary={say.stars} open={own.stars === null || wrong !== undefined}>
      <Form action={link(view, `/acara/pas/${showPassCode(pass.code)}/nilai`)} once={props.once()}>
        <input type="hidden" name="session" value={session.id} />
        <Stack>
          <Radios
            name="stars"
            id={`stars-${session.id}`}
            label={say.stars}
            value={own.stars === null ? undefined : String(own.stars)}
            error={wrong?.text}
            options={[5, 4, 3, 2, 1].map((n) => ({
              value: String(n),
              label: `${'★'.repeat(n)} ${say.starOf(n)}`,
            }))}
          />
          <TextInput
            name="said"
            id={`said-${session.id}`}
            label={say.said}
            value={wrong?.said ?? own.said ?? ''}
            optional={view.lang}
            maxlength={500}
          />
          <Acts>
            <Button kind="main">{say.give}</Button>
          </Acts>
        </Stack>
      </Form>
    </Details>
  );
};

const Mine = (props: PassProps & { session: Shown; own: Held }) => {
  const { view, session, own, problem } = props;
  const say = words[view.lang].pass;
  const open = isOpen(session);
  const ahead = formatCount(own.ahead, view.lang);
  return (
    <SessionCard view={view} session={session}>
      {session.off ? null : own.came ? (
        <p>{say.came}</p>
      ) : (
        <p>{own.state === 'seat' ? say.seat : say.waiting(ahead)}</p>
      )}
      {problem?.session === session.id && open ? <Notice kind="bad">{problem.text}</Notice> : null}
      <div class="press">
        {open && !own.came ? (
          <One {...props} act="batal" label={words[view.lang].pass.leave} kind="quiet" />
        ) : null}
        {session.over && own.state === 'seat' && !session.off && !session.postponed ? (
          <Feedback {...props} />
        ) : null}
      </div>
    </SessionCard>
  );
};

export const PassPage = (props: PassProps) => {
  const view = publicView(props.view);
  const { event, pass, sessions, held, problem } = props;
  const say = words[view.lang];
  const shown = { ...props, view };
  const own = new Map(held.filter((h) => h.state !== 'left').map((h) => [h.session, h]));
  const mine = sessions.flatMap((session) => {
    const one = own.get(session.id);
    return one ? [{ session, own: one }] : [];
  });
  const others = sessions.filter((s) => !own.has(s.id) && isOpen(s));
  const placed = mine.some((m) => m.session.id === problem?.session);
  return (
    <PublicPage view={view} title={`${say.pass.title}: ${event.name}`}>
      <Head view={view} event={event} title={pass.label || say.pass.visitor} />
      {problem && !placed ? <Notice kind="bad">{problem.text}</Notice> : null}
      <Card>
        <Stack>
          <p>
            <b>{say.passKinds[pass.kind]}</b>
          </p>
          {pass.ended ? (
            <Notice kind="bad">{say.pass.ended}</Notice>
          ) : (
            <>
              <div role="img" aria-label={say.pass.alt}>
                {raw(props.qr)}
              </div>
              <p>
                <b class="figure">{showPassCode(pass.code)}</b>
              </p>
              <p>{say.pass.once}</p>
              <p class="hint">{say.pass.keep}</p>
            </>
          )}
        </Stack>
      </Card>
      <Section title={say.pass.mine}>
        {mine.length === 0 ? (
          <p class="note">{say.pass.none}</p>
        ) : (
          <Cards>
            {mine.map((m) => (
              <Mine {...shown} {...m} />
            ))}
          </Cards>
        )}
      </Section>
      {others.length > 0 && !pass.ended ? (
        <div class="press">
          <Section title={say.pass.others}>
            <Cards>
              {others.map((session) => (
                <SessionCard view={view} session={session}>
                  <One
                    {...shown}
                    session={session}
                    act="ikut"
                    label={isFull(session) ? say.pass.queue : say.pass.join}
                  />
                </SessionCard>
              ))}
            </Cards>
          </Section>
        </div>
      ) : null}
    </PublicPage>
  );
};

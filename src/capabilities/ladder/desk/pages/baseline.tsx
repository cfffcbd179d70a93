// The day from which movements are counted: told on the desk, and chosen, tried and set on a page of its own.
import { dayOf, formatDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  Preview,
} from '../../../../web/controls.tsx';
import { Acts, Section, Stack, StaffPage } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { BaselineRow, Met } from '../../movement/store/baseline.ts';
import { words } from '../words.ts';
import { baselineWords } from '../words/baseline.ts';
import { ReasonField } from './reason.tsx';

type Told = { view: View; baseline: BaselineRow | null; names: ReadonlyMap<string, string> };

const InForce = ({ view, baseline, names }: Told) => {
  const { lang } = view;
  const say = baselineWords[lang];
  if (!baseline) return <p>{say.own}</p>;
  const who = names.get(baseline.recordedBy) ?? words[lang].theCity;
  return (
    <p>
      <b>{say.since(formatDay(baseline.baseline, lang))}</b>{' '}
      {say.setBy(who, formatDay(dayOf(baseline.recordedAt, view.zone), lang))}: {baseline.reason}
    </p>
  );
};

/** On the desk. */
export const BaselineSection = ({ maySet, ...told }: Told & { maySet: boolean }) => {
  const say = baselineWords[told.view.lang];
  return (
    <Section title={say.title} lead={say.means} id="baseline">
      <InForce {...told} />
      {maySet ? (
        <Acts>
          <ButtonLink href={link(told.view, '/ladder/baseline')}>{say.change}</ButtonLink>
        </Acts>
      ) : null}
    </Section>
  );
};

export type Tried = { readonly day: PlainDate; readonly met: Met; readonly refusal: string | null };

type Props = Told & {
  once: string;
  typed: { readonly day: string; readonly reason: string };
  problems: readonly { readonly field: 'day' | 'reason'; readonly message: string }[];
  /** What the day does; null before one was typed. */
  tried: Tried | null;
};

const Consequences = ({ view, met }: { view: View; met: Met }) => {
  const say = baselineWords[view.lang];
  return (
    <ul>
      <li>{say.enterprises(met.enterprises)}</li>
      <li>{say.up(met.up)}</li>
      <li>{say.open(met.open)}</li>
      {met.down > 0 ? <li>{say.down(met.down)}</li> : null}
      {met.later > 0 ? <li>{say.later(met.later)}</li> : null}
    </ul>
  );
};

export const BaselinePage = (props: Props) => {
  const { view, baseline, once, typed, problems, tried } = props;
  const { lang } = view;
  const say = baselineWords[lang];
  const here = link(view, '/ladder/baseline');
  const errorOf = (field: 'day' | 'reason') => problems.find((p) => p.field === field)?.message;
  const day = tried && formatDay(tried.day, lang);
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, '/ladder/desk#baseline')}>{words[lang].toDesk}</a>}
      lead={say.means}
    >
      <ErrorSummary lang={lang} errors={problems} />
      <InForce {...props} />
      <Section title={say.change} lead={say.lead}>
        <Stack>
          <form class="form" method="get" action={here}>
            <DateInput
              name="day"
              label={say.day}
              hint={say.dayHint}
              value={typed.day}
              error={errorOf('day')}
            />
            <Button kind={tried ? 'plain' : 'main'} icon="eye">
              {say.look}
            </Button>
          </form>
          {tried && day !== null ? (
            <Preview
              lang={lang}
              title={say.preview(day)}
              act={
                tried.refusal === null ? (
                  <Form action={here} once={once}>
                    <input type="hidden" name="on" value={tried.day} />
                    <input type="hidden" name="seen" value={baseline?.baseline ?? ''} />
                    <ReasonField say={say} value={typed.reason} error={errorOf('reason')} />
                    <Button kind="main" icon="check">
                      {say.set(day)}
                    </Button>
                  </Form>
                ) : null
              }
            >
              {tried.refusal === null ? null : <Notice kind="bad">{tried.refusal}</Notice>}
              <Consequences view={view} met={tried.met} />
            </Preview>
          ) : null}
        </Stack>
      </Section>
    </StaffPage>
  );
};

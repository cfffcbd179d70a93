// The guided set-up: every step with its state and its one act; the first open one is honey.
import type { Child } from 'hono/jsx';

import { formatDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { formatCount } from '../../../kernel/number.ts';
import { Button, ButtonLink, Form, Notice, Progress } from '../../../web/controls.tsx';
import type { ButtonKind } from '../../../web/controls.tsx';
import { Section, StaffPage } from '../../../web/layout.tsx';
import { Checklist } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { CityFacts, Step, StepKey } from '../rules/steps.ts';
import { words } from '../words.ts';

type Props = {
  view: View;
  once: string;
  facts: CityFacts;
  steps: readonly Step[];
  refused?: string | undefined;
};

type Said = { text: string; act?: (kind: ButtonKind) => Child };

const goTo =
  (view: View, path: string, label: string) =>
  (kind: ButtonKind): Child => (
    <ButtonLink kind={kind} href={link(view, path)}>
      {label}
    </ButtonLink>
  );

/** Each step in words, open or done, and the one thing to be done about it. */
const sayings: Readonly<Record<StepKey, (props: Props, done: boolean) => Said>> = {
  areas: ({ view, once, facts }, done) => {
    const say = words[view.lang].steps.areas;
    return done
      ? {
          text: say.done(facts.kecamatan, facts.kelurahan, facts.aliases),
          act: goTo(view, '/regions', say.see),
        }
      : { text: say.open, act: fill(view, once, say.act) };
  },
  policy: ({ view, once, facts: { policy } }) => {
    const say = words[view.lang].steps.policy;
    return policy
      ? { text: say.done(policy.version, formatDay(policy.startsOn as PlainDate, view.lang)) }
      : { text: say.open, act: fill(view, once, say.act) };
  },
  factor: ({ view, facts }, done) => {
    const say = words[view.lang].steps.factor;
    return done
      ? { text: say.done(facts.administrators) }
      : {
          text: say.open(facts.unguarded, facts.administrators),
          act: goTo(view, '/accounts?role=administrator', say.act),
        };
  },
  logo: ({ view }, done) => {
    const say = words[view.lang].steps.logo;
    return {
      text: done ? say.done : say.open,
      act: goTo(view, '/city/logo', done ? say.change : say.act),
    };
  },
  kbli: ({ view, facts }, done) => {
    const say = words[view.lang].steps.kbli;
    const editions = facts.editions.map(
      ({ edition, kinds }) => `${edition} (${formatCount(kinds, view.lang)})`,
    );
    return {
      text: done ? say.done(editions.join(', ')) : say.open,
      act: goTo(view, '/city/kbli', done ? say.change : say.act),
    };
  },
  officer: ({ view, facts }, done) => {
    const say = words[view.lang].steps.officer;
    return {
      text: done ? say.done(facts.officers) : say.open,
      act: goTo(view, '/accounts/new?role=kelurahan_officer', say.act),
    };
  },
  import: ({ view, facts }, done) => {
    const say = words[view.lang].steps.import;
    if (done) return { text: facts.enterprises > 0 ? say.done(facts.enterprises) : say.doneNoNumber };
    return facts.staff > 0
      ? { text: say.open }
      : { text: say.openNoStaff, act: goTo(view, '/accounts/new?role=staff', say.act) };
  },
};

const fill =
  (view: View, once: string, label: string) =>
  (kind: ButtonKind): Child => (
    <Form action={link(view, '/city')} once={once}>
      <Button kind={kind}>{label}</Button>
    </Form>
  );

export const SetupPage = (props: Props) => {
  const { view, steps } = props;
  const say = words[view.lang];
  const done = steps.filter((step) => step.done).length;
  const said = steps.map((step) => ({ step, ...sayings[step.key](props, step.done) }));
  const first = said.find(({ step, act }) => !step.done && act);
  return (
    <StaffPage view={view} title={say.setup.title} lead={say.setup.lead}>
      {props.refused === undefined ? null : <Notice kind="bad">{props.refused}</Notice>}
      {done === steps.length ? (
        <Notice kind="good" title={say.setup.allDone}>
          {say.setup.allDoneText}
        </Notice>
      ) : (
        <Progress lang={view.lang} label={say.setup.progress} value={done} max={steps.length} />
      )}
      <Section>
        <Checklist
          label={say.setup.list}
          items={said.map((one) => ({
            done: one.step.done,
            state: one.step.done ? say.setup.done : say.setup.open,
            title: say.steps[one.step.key].title,
            text: one.text,
            act: one.act?.(one === first ? 'main' : one.step.done ? 'quiet' : 'plain'),
          }))}
        />
      </Section>
    </StaffPage>
  );
};

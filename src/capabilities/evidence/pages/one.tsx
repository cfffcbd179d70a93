// One paper of the queue: its picture beside what was typed, and the three things an officer may say of it.
import { dayOf } from '../../../kernel/day.ts';
import type { Child } from 'hono/jsx';

import {
  Badge,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Acts, Card, Columns, Stack, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { kindFacts } from '../kinds.ts';
import type { OnePaper } from '../one.ts';
import type { Corrected } from '../actions/decide.ts';
import { hostOf, numbersIn } from '../rules/found.ts';
import { typedDay } from '../rules/typed.ts';
import type { PaperProblem } from '../rules/typed.ts';
import { usualSource } from '../rules/sources.ts';
import { words } from '../words/index.ts';
import { queueWords } from '../words/queue.ts';
import { explainPaper } from '../words/refusals.ts';
import { walletWords } from '../words/wallet.ts';
import { NumberRead, Scans } from './parts.tsx';

export type OnePaperProps = {
  readonly view: View;
  readonly one: OnePaper;
  readonly place: string;
  readonly once: string;
  readonly typed?: Partial<Corrected> & { readonly reason?: string };
  readonly problems?: readonly (
    | PaperProblem
    | { readonly field: 'reason'; readonly refusal: { readonly refused: string } }
  )[];
  /** A sentence on top: that somebody else was quicker. */
  readonly told?: string | undefined;
};

export const OnePaperPage = ({ view, one, place, once, typed = {}, problems = [], told }: OnePaperProps) => {
  const { lang } = view;
  const say = queueWords[lang];
  const { fact, found, paper, decisions } = one;
  const errors = problems.map((p) => ({ field: p.field as string, message: explainPaper(p.refusal, lang) }));
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  const here = link(view, `/evidence/queue/${paper.factId}`);
  const [first] = decisions;
  const done = paper.state === 'done';
  const round = paper.state === 'second' ? '2' : '1';
  return (
    <StaffPage
      view={view}
      title={words[lang].kinds[fact.kind]}
      kicker={<a href={link(view, '/evidence/queue')}>{say.title}</a>}
      lead={
        <>
          <a href={link(view, `/registry/${found.enterprise.id}#papers`)}>{found.enterprise.name}</a>
          {one.product ? ` · ${walletWords[lang].product(one.product)}` : ''}
          {` · ${place} · ${say.handedIn(formatDay(dayOf(paper.recordedAt, view.zone), lang))}`}
        </>
      }
      act={<Neighbours view={view} one={one} />}
    >
      {told ? <Notice kind="warn">{told}</Notice> : null}
      <ErrorSummary lang={lang} errors={errors} />
      {paper.state === 'second' && first ? (
        <Notice kind="info">
          {say.firstLook(
            first.outcome === 'refused' ? say.refusedFirst : words[lang].grades[first.outcome],
            one.names.get(first.recordedBy) ?? '–',
          )}
        </Notice>
      ) : null}
      <Columns>
        <Card title={say.picture}>
          {one.files.length > 0 ? <Scans view={view} files={one.files} wide /> : <p>{say.noPicture}</p>}
          <CodesRead view={view} one={one} />
        </Card>
        {done ? (
          <Card>
            <p>{say.decidedBy(decisions.map((d) => one.names.get(d.recordedBy) ?? '–').join(', ') || '–')}</p>
          </Card>
        ) : (
          <Stack>
            <Card>
              {fact.number ? (
                <div class="read">
                  <NumberRead kind={fact.kind} number={fact.number} lang={lang} />
                </div>
              ) : null}
              <Form action={here} once={once}>
                <input type="hidden" name="round" value={round} />
                {kindFacts(fact.kind).number === null ? null : (
                  <TextInput
                    name="number"
                    label={say.number}
                    hint={say.numberHint}
                    optional={lang}
                    value={typed.number ?? fact.number ?? ''}
                    error={errorOf('number')}
                    autocomplete="off"
                    maxlength={80}
                    narrow
                  />
                )}
                <DateInput
                  name="from"
                  label={say.from}
                  value={typed.from ?? typedDay(fact.validFrom)}
                  error={errorOf('from')}
                />
                <DateInput
                  name="to"
                  label={say.to}
                  hint={say.toHint}
                  optional={lang}
                  value={typed.to ?? typedDay(fact.validTo)}
                  error={errorOf('to')}
                />
                <TextInput
                  name="source"
                  label={say.source}
                  hint={say.sourceHint}
                  optional={lang}
                  value={typed.source ?? usualSource(fact.kind)}
                  error={errorOf('source')}
                  autocomplete="off"
                  maxlength={120}
                />
                <Acts>
                  <Outcome kind="main" value="seen" letter="s">
                    {say.seen}
                  </Outcome>
                  <Outcome kind="plain" value="checked" letter="c">
                    {say.checked}
                  </Outcome>
                </Acts>
              </Form>
            </Card>
            <Card title={say.refuseTitle}>
              <Form action={here} once={`${once}-no`}>
                <input type="hidden" name="outcome" value="refused" />
                <input type="hidden" name="round" value={round} />
                <Select
                  name="ready"
                  label={say.ready}
                  optional={lang}
                  empty={say.readyNone}
                  options={say.reasons.map((reason) => ({ value: reason, label: reason }))}
                />
                <TextInput
                  name="reason"
                  label={
                    <span data-key="r">
                      {say.reason} <kbd>R</kbd>
                    </span>
                  }
                  hint={say.reasonHint}
                  value={typed.reason ?? ''}
                  error={errorOf('reason')}
                  maxlength={500}
                  autocomplete="off"
                  optional={lang}
                />
                <Acts>
                  <Button kind="danger" icon="x">
                    {say.refuse}
                  </Button>
                </Acts>
              </Form>
            </Card>
          </Stack>
        )}
      </Columns>
      <p class="note">{say.keys}</p>
    </StaffPage>
  );
};

/** As text only: what a stranger had printed is neither a link nor fetched. */
const CodesRead = ({ view, one }: { view: View; one: OnePaper }) => {
  const say = queueWords[view.lang];
  const { fact, codes } = one;
  if (codes.length === 0) return null;
  const isSame = (code: (typeof codes)[number]) =>
    fact.number !== null && numbersIn(fact.kind, [code]).includes(fact.number);
  return (
    <section aria-label={say.codes}>
      <h3>{say.codes}</h3>
      <ul class="codes">
        {codes.map((code) => {
          const host = hostOf(code.text);
          return (
            <li>
              <code>{code.text}</code> {isSame(code) ? <Badge kind="good">{say.sameNumber}</Badge> : null}
              {host ? <p class="note">{say.leads(host)}</p> : null}
            </li>
          );
        })}
      </ul>
      <p class="note">{say.codesNote}</p>
    </section>
  );
};

const Outcome = (props: { kind: 'main' | 'plain'; value: string; letter: string; children?: Child }) => (
  <button class={`btn ${props.kind}`} name="outcome" value={props.value} data-key={props.letter}>
    {props.children} <kbd>{props.letter.toUpperCase()}</kbd>
  </button>
);

const Neighbours = ({ view, one }: { view: View; one: OnePaper }) => {
  const say = queueWords[view.lang];
  const at = (id: string) => link(view, `/evidence/queue/${id}`);
  return (
    <Acts>
      {one.before ? (
        <a class="btn quiet" data-key="k" href={at(one.before)}>
          {say.previous} <kbd>K</kbd>
        </a>
      ) : null}
      {one.after ? (
        <a class="btn quiet" data-key="j" href={at(one.after)}>
          {say.next} <kbd>J</kbd>
        </a>
      ) : null}
    </Acts>
  );
};

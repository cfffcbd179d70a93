// The sign-in letter: asked for by an officer, printed once, read from paper by its owner.
import { raw } from 'hono/html';

import { titleCase } from '../../../kernel/text.ts';
import { formatDay } from '../../../web/format.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Notice,
  TextArea,
  TextInput,
} from '../../../web/controls.tsx';
import { Acts, Card, PlainPage, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { longestReason } from '../../registry/index.ts';
import { letterDays } from '../rules/letter.ts';
import { boardWords } from '../words/board.ts';
import { doorWords } from '../words/door.ts';
import type { Wrong } from './new-pin.tsx';

export const MakeLetterPage = (props: {
  view: View;
  once: string;
  id: string;
  owner: string;
  enterprise: string;
  reason: string;
  problem: string | null;
}) => {
  const { view } = props;
  const say = boardWords[view.lang].letter;
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={titleCase(props.enterprise)}
      lead={say.lead(titleCase(props.owner))}
    >
      {props.problem ? (
        <ErrorSummary lang={view.lang} errors={[{ field: 'reason', message: props.problem }]} />
      ) : null}
      <Card>
        <Form action={link(view, `/owners/letter/${props.id}`)} once={props.once}>
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={props.reason}
            rows={2}
            maxlength={longestReason}
            error={props.problem ?? undefined}
          />
          <Acts>
            <Button kind="main" icon="printer">
              {say.make}
            </Button>
            <ButtonLink kind="quiet" href={link(view, `/registry/${props.id}`)}>
              {say.back}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};

/** `qr` is an svg of ours that holds the address with the code; `address` is where the code is typed. */
export const LetterPage = (props: {
  view: View;
  id: string;
  owner: string;
  code: string;
  qr: string;
  address: string;
  until: PlainDate;
}) => {
  const { view } = props;
  const say = boardWords[view.lang].letter;
  return (
    <StaffPage view={view} title={say.made} lead={say.madeLead}>
      <Notice kind="info">{say.print}</Notice>
      <section class="card letter">
        <h2>{say.paperTitle}</h2>
        <p>{say.greeting(titleCase(props.owner))}</p>
        <p>{say.paper(letterDays)}</p>
        <p>
          {say.scan} {say.orType(props.address)}
        </p>
        <div class="letter-code">
          <div class="qr">{raw(props.qr)}</div>
          <div>
            <small>{say.code}</small>
            <p class="code-big">{props.code}</p>
            <p>{say.until(formatDay(props.until, view.lang))}</p>
          </div>
        </div>
        <p>{say.once}</p>
        <p class="note">{say.lost}</p>
      </section>
      <ButtonLink kind="quiet" href={link(view, `/registry/${props.id}`)}>
        {say.back}
      </ButtonLink>
    </StaffPage>
  );
};

export const LetterDoorPage = (props: { view: View; once: string; code: string; wrong: Wrong }) => {
  const { view, wrong } = props;
  const say = doorWords[view.lang];
  return (
    <PlainPage view={view} title={say.letterInTitle} lead={say.letterInLead}>
      <ErrorSummary lang={view.lang} errors={wrong ? [wrong] : []} />
      <Card>
        <Form action={link(view, '/usaha/surat')} once={props.once}>
          <TextInput
            name="code"
            label={say.letterCode}
            hint={say.letterCodeHint}
            value={props.code}
            autocomplete="off"
            maxlength={30}
            error={wrong?.message}
          />
          <Acts>
            <Button kind="main" icon="arrow-right">
              {say.letterNext}
            </Button>
          </Acts>
        </Form>
      </Card>
      <p>
        <a href={link(view, '/usaha/masuk')}>{say.title}</a>
      </p>
    </PlainPage>
  );
};

/** The code travels in the form, in no address. */
export const LetterPinPage = (props: {
  view: View;
  once: string;
  code: string;
  label: string;
  wrong: Wrong;
}) => {
  const { view, wrong } = props;
  const say = doorWords[view.lang];
  const pin = { inputmode: 'numeric', type: 'password', maxlength: 12, narrow: true } as const;
  const error = (field: string) => (wrong?.field === field ? wrong.message : undefined);
  return (
    <PlainPage view={view} title={say.letterFor(props.label)} lead={say.letterForLead}>
      <ErrorSummary lang={view.lang} errors={wrong ? [wrong] : []} />
      <Card>
        <Form action={link(view, '/usaha/surat/pin')} once={props.once}>
          <input type="hidden" name="code" value={props.code} />
          <TextInput
            name="pin"
            label={say.newPin}
            hint={say.newPinHint}
            {...pin}
            autocomplete="new-password"
            error={error('pin')}
          />
          <TextInput
            name="again"
            label={say.againPin}
            {...pin}
            autocomplete="new-password"
            error={error('again')}
          />
          <Acts>
            <Button kind="main" icon="key-round">
              {say.enter}
            </Button>
          </Acts>
        </Form>
      </Card>
      <p class="note">{say.letterNotMe}</p>
    </PlainPage>
  );
};

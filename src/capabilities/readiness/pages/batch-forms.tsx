// Forms of a batch: opening one, giving a place up with its reason, and the paper in which a place ends.
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  NumberInput,
  Radios,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { evidenceWords, explainPaper } from '../../evidence/index.ts';
import type { PaperProblem, TypedPaper } from '../../evidence/index.ts';
import type { BatchField, BatchProblem, TypedBatch } from '../rules/batch.ts';
import type { BatchShown, SeatShown } from '../store/batches.ts';
import type { ListedDoor } from '../store/doors.ts';
import { words } from '../words.ts';
import { paperName } from './batch.tsx';

type Option = { readonly value: string; readonly label: string };

export const OpenBatchPage = (props: {
  view: View;
  once: string;
  door: ListedDoor;
  paper: string;
  lacking: number;
  typed: TypedBatch;
  problems: readonly { field: BatchField; problem: BatchProblem }[];
  refused?: string | undefined;
  lines: readonly Option[];
  areas: readonly Option[];
  keep: string;
}) => {
  const { view, typed, problems, door } = props;
  const { lang } = view;
  const say = words[lang].batch;
  const of = (name: BatchField) => {
    const found = problems.find((p) => p.field === name);
    return {
      name,
      label: say.fields[name],
      hint: say.hints[name],
      value: typed[name],
      error: found && say.problems[found.problem],
    };
  };
  return (
    <StaffPage
      view={view}
      title={say.new(props.paper)}
      kicker={<a href={link(view, `/readiness/${door.id}/near`)}>{door.name}</a>}
      lead={say.newLead(formatCount(props.lacking, lang), door.name)}
    >
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: p.field, message: say.problems[p.problem] }))}
      />
      <Card>
        <Form once={props.once} action={link(view, `/readiness/${door.id}/batch?missing=${props.keep}`)}>
          <TextInput {...of('name')} maxlength={120} />
          <NumberInput {...of('quota')} />
          <Select {...of('area')} options={props.areas} />
          <DateInput {...of('starts')} />
          <DateInput {...of('ends')} />
          <DateInput {...of('nextRound')} optional={lang} />
          <NumberInput {...of('answerDays')} />
          <Select {...of('line')} optional={lang} empty={say.noLine} options={props.lines} />
          <TextInput {...of('seed')} maxlength={60} />
          <Acts>
            <Button kind="main" icon="check">
              {say.open}
            </Button>
            <ButtonLink kind="quiet" href={link(view, `/readiness/${door.id}/near`)}>
              {say.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};

type SeatForm = {
  view: View;
  once: string;
  batch: BatchShown;
  seat: SeatShown;
  problem?: string | undefined;
};

export const DropPage = ({ view, once, batch, seat, problem, reason }: SeatForm & { reason: string }) => {
  const say = words[view.lang].batch;
  const here = `/readiness/batches/${batch.id}`;
  return (
    <StaffPage
      view={view}
      title={say.drop(seat.name ?? say.unnamed)}
      kicker={<a href={link(view, here)}>{batch.name}</a>}
      lead={say.dropLead}
    >
      <Card>
        <Form once={once} action={link(view, `${here}/step`)}>
          <input type="hidden" name="enterprise" value={seat.enterpriseId} />
          <TextInput
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={reason}
            error={problem}
            maxlength={500}
          />
          <Acts>
            <Button kind="danger" name="step" value="drop">
              {say.steps.drop}
            </Button>
            <ButtonLink kind="quiet" href={link(view, here)}>
              {say.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};

export const CertificatePage = (
  props: SeatForm & { typed: TypedPaper; problems: readonly PaperProblem[] },
) => {
  const { view, once, batch, seat, typed, problem } = props;
  const { lang } = view;
  const say = words[lang].batch;
  const here = `/readiness/batches/${batch.id}`;
  const at = (field: string) => {
    const found = props.problems.find((p) => p.field === field);
    return found && explainPaper(found.refusal, lang);
  };
  return (
    <StaffPage
      view={view}
      title={say.certificate(seat.name ?? say.unnamed)}
      kicker={<a href={link(view, here)}>{batch.name}</a>}
      lead={say.certificateLead}
    >
      {problem ? <Notice kind="bad">{problem}</Notice> : null}
      <Card title={paperName(batch.paper, lang)}>
        <Form once={once} action={link(view, `${here}/step`)}>
          <input type="hidden" name="enterprise" value={seat.enterpriseId} />
          <TextInput name="number" label={say.number} value={typed.number} error={at('number')} />
          <Radios
            name="grade"
            label={say.grade}
            value={typed.grade}
            error={at('grade')}
            options={(['seen', 'checked'] as const).map((value) => ({
              value,
              label: evidenceWords[lang].grades[value],
            }))}
          />
          <TextInput
            name="source"
            label={say.source}
            hint={say.sourceHint}
            optional={lang}
            value={typed.source}
            error={at('source')}
            maxlength={120}
          />
          <DateInput name="from" label={say.from} optional={lang} value={typed.from} error={at('from')} />
          <DateInput
            name="to"
            label={say.to}
            hint={say.toHint}
            optional={lang}
            value={typed.to}
            error={at('to')}
          />
          <Acts>
            <Button kind="main" name="step" value="certificate" icon="badge-check">
              {say.save}
            </Button>
            <ButtonLink kind="quiet" href={link(view, here)}>
              {say.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};

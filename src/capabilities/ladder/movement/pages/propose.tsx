// Proposing a step: each track that may move, its rung, and the papers that carry it.
import type { PlainDate } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Form,
  Notice,
  TextArea,
} from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Card, StaffPage, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { evidenceWords } from '../../../evidence/index.ts';
import type { ListedFact } from '../../../evidence/index.ts';
import type { Policy } from '../../policy.ts';
import { conditionName } from '../../words.ts';
import { words } from '../words/index.ts';
import { stepText } from './parts.tsx';

export type StepOffered = {
  readonly track: string;
  readonly from: number;
  readonly to: number;
  readonly papers: readonly { readonly fact: ListedFact; readonly condition: string }[];
};

export type ProposeProps = {
  readonly view: View;
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly policy: Policy;
  readonly steps: readonly StepOffered[];
  readonly once: () => string;
  readonly refused?: string | undefined;
  /** What was typed for the track that was refused. */
  readonly typed?: { readonly track: string; readonly evidence: readonly string[]; readonly note: string };
};

export const ProposePage = (props: ProposeProps) => {
  const { view, enterprise, steps, policy } = props;
  const { lang } = view;
  const say = words[lang];
  const offered = steps.filter((s) => s.papers.length > 0);
  const asked = offered.find((s) => s.track === props.typed?.track) ?? offered[0];
  const back = link(view, `/registry/${enterprise.id}#movements`);
  return (
    <StaffPage
      view={view}
      title={say.propose}
      kicker={<a href={back}>{titleCase(enterprise.name)}</a>}
      lead={say.proposeLead(titleCase(enterprise.name))}
    >
      <ErrorSummary
        lang={lang}
        errors={
          props.refused ? [{ field: asked ? `note-${asked.track}` : 'main', message: props.refused }] : []
        }
      />
      {steps.length === 0 ? (
        <EmptyState
          icon="layers"
          title={say.nothingToPropose}
          text={say.nothingToProposeText}
          act={<ButtonLink href={back}>{say.backToEnterprise}</ButtonLink>}
        />
      ) : null}
      <Stack>
        {steps.map((step) => (
          <Card title={stepText({ track: step.track, fromRung: step.from, toRung: step.to }, policy, lang)}>
            <OneStep {...props} step={step} />
          </Card>
        ))}
      </Stack>
    </StaffPage>
  );
};

const OneStep = ({
  view,
  enterprise,
  policy,
  step,
  once,
  typed,
}: ProposeProps & { readonly step: StepOffered }) => {
  const { lang } = view;
  const say = words[lang];
  const proof = evidenceWords[lang];
  const again = typed?.track === step.track ? typed : null;
  const conditions = new Map(
    policy.tracks
      .find((t) => t.code === step.track)
      ?.rungs.flatMap((r) => r.conditions.map((c) => [c.code, c] as const)),
  );
  if (step.papers.length === 0) return <Notice kind="info">{say.openAlready}</Notice>;
  return (
    <Form action={link(view, '/ladder/movements/new')} once={once()}>
      <input type="hidden" name="enterprise" value={enterprise.id} />
      <input type="hidden" name="track" value={step.track} />
      <input type="hidden" name="rung" value={String(step.to)} />
      <fieldset class="field">
        <legend>{say.evidence}</legend>
        <p class="hint">{say.evidenceHint}</p>
        {step.papers.map(({ fact, condition }) => (
          <Checkbox
            id={`paper-${step.track}-${fact.id}`}
            name="evidence"
            value={fact.id}
            checked={again ? again.evidence.includes(fact.id) : true}
            label={`${proof.kinds[fact.kind]} (${proof.grades[fact.grade]}, ${formatDay(fact.validFrom as PlainDate, lang)})`}
            hint={conditionName(conditions.get(condition) ?? { code: condition }, lang)}
          />
        ))}
      </fieldset>
      <TextArea
        id={`note-${step.track}`}
        name="note"
        label={say.note}
        hint={say.noteHint}
        optional={lang}
        rows={2}
        maxlength={500}
        value={again?.note ?? ''}
      />
      <Acts>
        <Button kind="main" icon="arrow-up-right">
          {say.send}
        </Button>
      </Acts>
    </Form>
  );
};

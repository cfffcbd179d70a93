// Taking a proof back: the form on the enterprise's page, and the page that says what is still missing.
import type { Refusal } from '../../../kernel/refusal.ts';
import { Button, ButtonLink, ErrorSummary, Form, Notice, TextArea } from '../../../web/controls.tsx';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { longestReason } from '../../registry/index.ts';
import type { Named } from '../named.ts';
import { explainRetraction, words } from './words.ts';

type FormProps = {
  readonly view: View;
  readonly enterpriseId: string;
  readonly factId: string;
  readonly once: string;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
};

/** Its field is called after the proof, so that a page may hold one form for each. */
export const RetractForm = ({ view, enterpriseId, factId, once, typed, error }: FormProps) => {
  const say = words[view.lang];
  return (
    <Form action={link(view, `/registry/${enterpriseId}/paper/${factId}/retract`)} once={once}>
      <p class="note">{say.what}</p>
      <TextArea
        id={`reason-${factId}`}
        name="reason"
        label={say.reason}
        hint={say.reasonHint}
        rows={2}
        maxlength={longestReason}
        value={typed}
        error={error}
      />
      <Acts>
        <Button>{say.retract}</Button>
      </Acts>
    </Form>
  );
};

export type RetractPageProps = {
  readonly view: View;
  readonly enterprise: Named;
  /** Null when there is nothing to take back. */
  readonly proof: { readonly id: string; readonly kind: string } | null;
  readonly once: string;
  readonly typed?: string | undefined;
  readonly refusal?: Refusal | undefined;
};

export const RetractPage = ({ view, enterprise, proof, once, typed, refusal }: RetractPageProps) => {
  const say = words[view.lang];
  const home = link(view, `/registry/${enterprise.id}`);
  const told = refusal ? explainRetraction(refusal, view.lang) : undefined;
  return (
    <StaffPage view={view} title={say.title} kicker={<a href={home}>{enterprise.name}</a>}>
      {told && proof ? (
        <ErrorSummary lang={view.lang} errors={[{ field: `reason-${proof.id}`, message: told }]} />
      ) : null}
      {told && !proof ? <Notice kind="warn">{told}</Notice> : null}
      {proof ? (
        <Card>
          <p>
            <b>{say.proof(proof.kind)}</b>
          </p>
          <RetractForm
            view={view}
            enterpriseId={enterprise.id}
            factId={proof.id}
            once={once}
            typed={typed}
            error={told}
          />
        </Card>
      ) : null}
      <Acts>
        <ButtonLink href={home} kind="quiet" icon="chevron-left">
          {say.back}
        </ButtonLink>
      </Acts>
    </StaffPage>
  );
};

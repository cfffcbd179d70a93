// Taking a proof back: the form on the enterprise's page, and the page that says what is still missing.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Form,
  Notice,
  TextArea,
} from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { evidenceWords, kindFacts, showNumber } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { longestReason } from '../../registry/index.ts';
import type { Named } from '../named.ts';
import { explainRetraction, words } from './words.ts';

/** `restore`: the earlier paper shall come back. */
export type TypedRetraction = { readonly reason: string; readonly restore: boolean };

type FormProps = {
  readonly view: View;
  readonly enterpriseId: string;
  readonly factId: string;
  /** What it replaced, which may come back in the same act. */
  readonly earlier: ListedFact | null;
  readonly once: string;
  readonly typed?: TypedRetraction | undefined;
  readonly error?: string | undefined;
};

/** The paper in a line: its number where it is not private, how well it is proven, and since when. */
function told({ kind, number, grade, validFrom }: ListedFact, lang: Lang): string {
  const shown = number !== null && !kindFacts(kind).sensitive ? showNumber(kind, number) : null;
  const from = formatDay(validFrom as PlainDate, lang);
  return [shown, evidenceWords[lang].grades[grade], from].filter((part) => part !== null).join(', ');
}

/** Its field is called after the proof, so that a page may hold one form for each. */
export const RetractForm = ({ view, enterpriseId, factId, earlier, once, typed, error }: FormProps) => {
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
        value={typed?.reason}
        error={error}
      />
      {earlier ? (
        <Checkbox
          id={`restore-${factId}`}
          name="restore"
          label={say.restore(told(earlier, view.lang))}
          hint={say.restoreHint}
          checked={typed?.restore ?? true}
        />
      ) : null}
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
  readonly proof: { readonly id: string; readonly kind: string; readonly earlier: ListedFact | null } | null;
  readonly once: string;
  readonly typed?: TypedRetraction | undefined;
  readonly refusal?: Refusal | undefined;
};

export const RetractPage = ({ view, enterprise, proof, once, typed, refusal }: RetractPageProps) => {
  const say = words[view.lang];
  const home = link(view, `/registry/${enterprise.id}`);
  const why = refusal ? explainRetraction(refusal, view.lang) : undefined;
  return (
    <StaffPage view={view} title={say.title} kicker={<a href={home}>{enterprise.name}</a>}>
      {why && proof ? (
        <ErrorSummary lang={view.lang} errors={[{ field: `reason-${proof.id}`, message: why }]} />
      ) : null}
      {why && !proof ? <Notice kind="warn">{why}</Notice> : null}
      {proof ? (
        <Card>
          <p>
            <b>{say.proof(proof.kind)}</b>
          </p>
          <RetractForm
            view={view}
            enterpriseId={enterprise.id}
            factId={proof.id}
            earlier={proof.earlier}
            once={once}
            typed={typed}
            error={why}
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

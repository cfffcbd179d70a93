// One placement: what stands where on what terms, what is wrong with it, and what may be done.
import {
  Badge,
  Button,
  ButtonLink,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Notice,
  TextArea,
} from '../../../../web/controls.tsx';
import { day } from '../../../../kernel/day.ts';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Card, Section } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { nameOfCondition } from '../../../readiness/index.ts';
import type { Lacks } from '../actions/papers.ts';
import type { Breach } from '../rules/bounds.ts';
import { totalOf } from '../rules/bounds.ts';
import type { Problem, TypedTerms } from '../rules/form.ts';
import { formatRate } from '../rules/rate.ts';
import { stateOf } from '../rules/state.ts';
import { asTerms, sentencesOf } from '../rules/terms.ts';
import { formatDayTyped } from '../rules/typed.ts';
import type { Placed, PlacementRow } from '../store/placements.ts';
import type { TermsRow } from '../store/terms.ts';
import { words } from '../words/index.ts';
import type { RefusalCode } from '../words/index.ts';
import { Frame, listPath } from './frame.tsx';
import { Breaches } from './guard.tsx';
import { toneOf } from './list.tsx';
import { TermsFields } from './terms-fields.tsx';

/** Which of its forms was refused. */
export type Which = 'sign' | 'terms' | 'end';

export type OneProps = {
  readonly view: View;
  readonly once: () => string;
  readonly partner: OpenPartner | null;
  readonly row: PlacementRow;
  readonly placed: Placed;
  /** The newest first. */
  readonly terms: readonly TermsRow[];
  readonly breaches: readonly Breach[];
  readonly lacks: Lacks | undefined;
  readonly mayAct: boolean;
  readonly mayKeep: boolean;
  readonly typed: TypedTerms;
  readonly problems: readonly Problem[];
  readonly refused?:
    | { readonly which: Which; readonly code: RefusalCode; readonly breaches: readonly Breach[] }
    | undefined;
};

const here = ({ view, partner, row }: OneProps): string => link(view, `${listPath(partner)}/${row.id}`);

const Refused = (props: OneProps & { which: Which }) => {
  const { refused, view, which } = props;
  if (refused?.which !== which) return null;
  return (
    <Notice kind="bad">
      {words[view.lang].refused[refused.code]}
      {refused.breaches.length > 0 ? <Breaches view={view} breaches={refused.breaches} /> : null}
    </Notice>
  );
};

const Warnings = ({ view, breaches, lacks, row }: OneProps) => {
  const { lang } = view;
  const say = words[lang].one;
  const named = (of: Lacks['missing']) => of.map((c) => nameOfCondition(c, lang)).join(', ');
  return (
    <>
      {breaches.length > 0 ? (
        <Notice kind="bad" title={say.flagged}>
          <Breaches view={view} breaches={breaches} />
        </Notice>
      ) : null}
      {lacks && lacks.missing.length > 0 ? (
        <Notice kind="warn" title={say.lacks(lacks.door)}>
          {named(lacks.missing)}
        </Notice>
      ) : null}
      {lacks && lacks.ending.length > 0 ? (
        <Notice kind="warn" title={say.ending(lacks.door)}>
          {named(lacks.ending)}
        </Notice>
      ) : null}
      {row.endReason ? (
        <Notice kind="info">{row.endReason === 'moved' ? say.moved : say.endedWhy(row.endReason)}</Notice>
      ) : null}
    </>
  );
};

/** The terms of one day on, as sentences. */
export const TermsCard = ({ view, terms, outlet }: { view: View; terms: TermsRow; outlet: string }) => {
  const { lang, today } = view;
  const say = words[lang];
  return (
    <Card title={say.one.from(formatDay(day(terms.startsOn), lang))}>
      {terms.startsOn > today ? <Badge kind="info">{say.one.notYet}</Badge> : null}
      <ul>
        {sentencesOf(terms, outlet, lang).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p>
        {say.total}: <b>{formatRate(totalOf(asTerms(terms)), lang)}</b>
      </p>
    </Card>
  );
};

const Revision = ({ row }: OneProps) => <input type="hidden" name="revision" value={String(row.revision)} />;

const Sign = (props: OneProps) => {
  const { view, once } = props;
  const say = words[view.lang].one;
  return (
    <Section title={say.sign} lead={say.signLead} id="sign">
      <Refused {...props} which="sign" />
      <Form once={once()} action={`${here(props)}/sign`}>
        <Revision {...props} />
        <DateInput name="day" id="sign-day" label={say.signDay} value={formatDayTyped(view.today)} />
        <Acts>
          <Button kind="main" icon="check">
            {say.sign}
          </Button>
        </Acts>
      </Form>
    </Section>
  );
};

const NewTerms = (props: OneProps) => {
  const { view, once, typed, problems, mayKeep, refused } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <Details summary={say.one.newTerms} open={refused?.which === 'terms' || problems.length > 0}>
      <p>{say.one.newTermsLead}</p>
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: p.field, message: say.problems[p.code] }))}
      />
      <Refused {...props} which="terms" />
      <Form once={once()} action={`${here(props)}/terms`}>
        <Revision {...props} />
        <TermsFields view={view} typed={typed} problems={problems} mayKeep={mayKeep} />
        <Acts>
          <Button>{say.one.saveTerms}</Button>
        </Acts>
      </Form>
    </Details>
  );
};

const End = (props: OneProps) => {
  const { view, once, refused } = props;
  const say = words[view.lang].one;
  return (
    <Details summary={say.end} open={refused?.which === 'end'}>
      <p>{say.endLead}</p>
      <Refused {...props} which="end" />
      <Form once={once()} action={`${here(props)}/end`}>
        <Revision {...props} />
        <DateInput name="day" id="end-day" label={say.endDay} value={formatDayTyped(view.today)} />
        <TextArea name="reason" label={say.endReason} rows={2} maxlength={500} />
        <Acts>
          <Button kind="danger">{say.end}</Button>
        </Acts>
      </Form>
    </Details>
  );
};

export const PlacementPage = (props: OneProps) => {
  const { view, partner, row, placed, terms, mayAct } = props;
  const { lang, today } = view;
  const say = words[lang];
  const state = stateOf(placed, today);
  const open = mayAct && state !== 'ended';
  return (
    <Frame
      view={view}
      partner={partner}
      title={placed.productName}
      lead={`${placed.maker} · ${placed.outlet}`}
      act={
        <ButtonLink icon="file-text" href={`${here(props)}/sheet.pdf`}>
          {say.one.sheet}
        </ButtonLink>
      }
    >
      <Warnings {...props} />
      <Card>
        <DefinitionList
          items={[
            {
              term: say.heads.state,
              value: <Badge kind={toneOf[state]}>{say.states[state]}</Badge>,
            },
            { term: say.heads.outlet, value: placed.outlet },
            { term: say.heads.koperasi, value: placed.aggregator ?? say.straight },
            { term: say.heads.since, value: formatDay(placed.startsOn, lang) },
            { term: say.heads.until, value: placed.endsOn ? formatDay(placed.endsOn, lang) : '–' },
            { term: say.heads.signed, value: placed.signedOn ? formatDay(placed.signedOn, lang) : '–' },
            { term: say.heads.gtin, value: placed.gtin ?? '–' },
          ]}
        />
      </Card>
      {open && row.signedOn === null ? <Sign {...props} /> : null}
      <Section title={say.one.terms} id="terms">
        {terms.map((t) => (
          <TermsCard view={view} terms={t} outlet={placed.outlet} />
        ))}
        {open ? <NewTerms {...props} /> : null}
        {open ? <End {...props} /> : null}
      </Section>
    </Frame>
  );
};

// A step up as its owner reads it: what it says, what it stands on, and the answer.
import { Button, ButtonLink, ErrorSummary, Form, Notice, TextArea } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { EvidenceList, movementWords, OutgrownNotice, stepNames, stepText } from '../../ladder/index.ts';
import type { History, OneMovement, Standing } from '../../ladder/index.ts';

export const MovementPage = (props: {
  view: View;
  once: string;
  one: OneMovement;
  again?: { readonly typed: string; readonly problem: string; readonly field: 'reason' | null } | undefined;
}) => {
  const { view, one, again } = props;
  const { lang } = view;
  const words = movementWords[lang];
  const say = words.ownerPage;
  const { row, folded } = one.told;
  const policy = one.moving.policies.get(row.policyVersion);
  const names = stepNames(row, policy, lang);
  const open = (folded.state === 'proposed' || folded.state === 'confirmed') && !folded.affirmed;
  const here = link(view, `/usaha/naik/${row.id}`);
  return (
    <OwnerPage
      view={view}
      kicker={<a href={link(view, '/usaha')}>{one.moving.enterprise.name}</a>}
      title={row.cause === null ? say.question(names.to ?? words.nothing) : words.down}
      lead={stepText(row, policy, lang)}
    >
      {again && again.field === null ? <Notice kind="warn">{again.problem}</Notice> : null}
      <ErrorSummary
        lang={lang}
        errors={again?.field ? [{ field: again.field, message: again.problem }] : []}
      />
      {folded.state === 'counted' && row.cause === null ? <Notice kind="good">{say.counted}</Notice> : null}
      {folded.affirmed && folded.state === 'proposed' ? <Notice kind="info">{say.waits}</Notice> : null}
      {folded.state === 'refused' || folded.state === 'withdrawn' ? (
        <Notice kind="warn">{say.ended}</Notice>
      ) : null}
      {open ? (
        <Card>
          <p>{folded.state === 'confirmed' ? say.why : say.whyEarly}</p>
          <Form action={here} once={props.once}>
            <input type="hidden" name="answer" value="yes" />
            <Acts>
              <Button kind="main" icon="check">
                {say.yes}
              </Button>
            </Acts>
          </Form>
        </Card>
      ) : null}
      <Card title={row.cause === null ? words.one.evidence : words.one.ended}>
        <EvidenceList view={view} told={one.told} policy={policy} />
      </Card>
      {row.code ? (
        <Card title={words.certificate.title}>
          <p>{words.one.counted(formatDay(row.countedOn as PlainDate, lang))}</p>
          <Acts>
            <ButtonLink
              kind="main"
              icon="download"
              href={link(view, `/ladder/movements/${row.id}/certificate.pdf`)}
            >
              {words.one.certificate}
            </ButtonLink>
          </Acts>
        </Card>
      ) : null}
      {open ? (
        <Card title={say.no}>
          <Form action={here} once={`${props.once}-no`}>
            <input type="hidden" name="answer" value="no" />
            <TextArea
              name="reason"
              label={say.noReason}
              hint={say.noHint}
              rows={3}
              maxlength={500}
              value={again?.typed ?? ''}
              error={again?.field ? again.problem : undefined}
            />
            <Acts>
              <Button kind="plain" icon="x">
                {say.no}
              </Button>
            </Acts>
          </Form>
        </Card>
      ) : null}
    </OwnerPage>
  );
};

type Cards = { readonly view: View; readonly history: History };
type Told = History['told'][number];

const textOf = ({ row }: Told, { view, history }: Cards): string =>
  stepText(row, history.policies.get(row.policyVersion), view.lang);

/** On the owner's first page: steps that wait for their answer. */
export const MovementsToAnswer = (props: Cards) => {
  const say = movementWords[props.view.lang].ownerPage;
  const waits = ({ row, folded }: Told) =>
    row.cause === null && (folded.state === 'proposed' || folded.state === 'confirmed') && !folded.affirmed;
  return (
    <>
      {props.history.told.filter(waits).map((t) => (
        <Card title={say.title}>
          <p>{textOf(t, props)}</p>
          <Acts>
            <ButtonLink kind="main" icon="arrow-up-right" href={link(props.view, `/usaha/naik/${t.row.id}`)}>
              {say.open}
            </ButtonLink>
          </Acts>
        </Card>
      ))}
    </>
  );
};

/** The newest steps that count, up and down. */
export const MovementsCounted = (props: Cards & { readonly standing: Standing }) => {
  const { view, history, standing } = props;
  const words = movementWords[view.lang];
  const counted = history.told.filter((t) => t.folded.state === 'counted').slice(0, 5);
  if (counted.length === 0) return null;
  return (
    <Card title={words.ownerPage.mine}>
      <OutgrownNotice view={view} history={history} standing={standing} day={view.today} />
      <ul>
        {counted.map((t) => (
          <li>
            <a href={link(view, `/usaha/naik/${t.row.id}`)}>
              {t.row.cause === null ? words.up : words.down} · {textOf(t, props)}
            </a>{' '}
            <small>{formatDay(t.row.countedOn as PlainDate, view.lang)}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
};

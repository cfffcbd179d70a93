// One movement: its papers, what was said of it, and what this visitor may say.
import type { PlainDate } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Card, Columns, StaffPage, Stack } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { OneMovement } from '../actions/shown.ts';
import { words } from '../words/index.ts';
import { EvidenceList, Said, StateBadge, stepText } from './parts.tsx';

export type OneProps = {
  readonly view: View;
  readonly one: OneMovement;
  readonly by: string;
  readonly once: string;
  readonly mayConfirm: boolean;
  readonly mayPropose: boolean;
  readonly before: string | null;
  readonly after: string | null;
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly refused?: string | undefined;
};

export const OneMovementPage = (props: OneProps) => {
  const { view, one } = props;
  const { lang } = view;
  const say = words[lang];
  const { row, folded } = one.told;
  const { enterprise, policies } = one.moving;
  const policy = policies.get(row.policyVersion);
  const open = folded.state === 'proposed' || folded.state === 'confirmed';
  return (
    <StaffPage
      view={view}
      title={stepText(row, policy, lang)}
      kicker={<a href={link(view, '/ladder/movements')}>{say.title}</a>}
      lead={
        <>
          <a href={link(view, `/registry/${enterprise.id}#movements`)}>{titleCase(enterprise.name)}</a>{' '}
          <StateBadge state={row.state} lang={lang} />{' '}
          {row.countedOn ? say.one.counted(formatDay(row.countedOn as PlainDate, lang)) : null}
          {` · ${say.one.policy(row.policyVersion)}`}
        </>
      }
      act={<Neighbours {...props} />}
    >
      {props.refused ? <Notice kind="warn">{props.refused}</Notice> : null}
      <ErrorSummary lang={lang} errors={props.errors ?? []} />
      <Columns>
        <Stack>
          <Card title={row.cause === null ? say.one.evidence : say.one.ended}>
            <EvidenceList view={view} told={one.told} policy={policy} />
            {row.cause === null ? null : <p class="note">{say.causes[row.cause]}</p>}
          </Card>
          <Card title={say.one.said}>
            <Said view={view} told={one.told} names={one.names} />
          </Card>
        </Stack>
        <Stack>
          {row.code ? (
            <Card title={say.certificate.title}>
              <Acts>
                <ButtonLink
                  kind="main"
                  icon="printer"
                  href={link(view, `/ladder/movements/${row.id}/certificate.pdf`)}
                >
                  {say.one.certificate}
                </ButtonLink>
                <ButtonLink icon="badge-check" href={link(view, `/cek/${row.code}`)}>
                  {say.one.checkPage}
                </ButtonLink>
              </Acts>
            </Card>
          ) : null}
          {open ? <Open {...props} /> : null}
        </Stack>
      </Columns>
      {open && props.mayConfirm ? <p class="note">{say.one.keys}</p> : null}
    </StaffPage>
  );
};

const Open = (props: OneProps) => {
  const { view, one, by, once, typed = {}, errors = [] } = props;
  const { lang } = view;
  const say = words[lang];
  const { row, folded } = one.told;
  const here = link(view, `/ladder/movements/${row.id}`);
  const own = row.proposedBy === by;
  const confirmed = folded.confirmedBy.includes(by);
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <>
      {folded.state === 'proposed' && props.mayConfirm ? (
        <Card title={say.one.decide}>
          <p>{say.one.lacking(folded.lacking)}</p>
          {own ? <p class="note">{say.one.ownProposal}</p> : null}
          {confirmed ? <p class="note">{say.one.alreadyYours}</p> : null}
          {own || confirmed ? null : (
            <Form action={`${here}/confirm`} once={once}>
              <p class="note">{say.one.confirmHint}</p>
              <Acts>
                <button class="btn main" data-key="c">
                  {say.one.confirm} <kbd>C</kbd>
                </button>
              </Acts>
            </Form>
          )}
        </Card>
      ) : null}
      {folded.affirmed ? null : (
        <Card title={say.one.paper}>
          {folded.state === 'confirmed' ? <p>{say.one.waitOwner}</p> : null}
          <p class="note">{say.one.paperText}</p>
          {props.mayPropose ? (
            <Form action={`${here}/paper`} once={`${once}-paper`}>
              <DateInput
                name="day"
                label={say.one.paperDay}
                value={typed['day'] ?? formatDay(view.today, lang)}
                error={errorOf('day')}
              />
              <Acts>
                <Button icon="pencil">{say.one.paperSave}</Button>
              </Acts>
            </Form>
          ) : null}
        </Card>
      )}
      {props.mayConfirm && !own ? (
        <Card title={say.one.refuse}>
          <Form action={`${here}/refuse`} once={`${once}-no`}>
            <TextInput
              name="reason"
              label={
                <span data-key="r">
                  {say.one.reason} <kbd>R</kbd>
                </span>
              }
              hint={say.one.reasonHint}
              value={typed['reason'] ?? ''}
              error={errorOf('reason')}
              maxlength={500}
              autocomplete="off"
            />
            <Acts>
              <Button kind="danger" icon="x">
                {say.one.refuse}
              </Button>
            </Acts>
          </Form>
        </Card>
      ) : null}
      {own ? (
        <Form action={`${here}/withdraw`} once={`${once}-back`}>
          <Acts>
            <Button kind="quiet" icon="undo-2">
              {say.one.withdraw}
            </Button>
          </Acts>
        </Form>
      ) : null}
    </>
  );
};

const Neighbours = ({ view, before, after }: OneProps) => {
  const say = words[view.lang].one;
  const at = (id: string) => link(view, `/ladder/movements/${id}`);
  return (
    <Acts>
      {before ? (
        <a class="btn quiet" data-key="k" href={at(before)}>
          {say.previous} <kbd>K</kbd>
        </a>
      ) : null}
      {after ? (
        <a class="btn quiet" data-key="j" href={at(after)}>
          {say.next} <kbd>J</kbd>
        </a>
      ) : null}
    </Acts>
  );
};

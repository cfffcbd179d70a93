// "Hak saya": who looked, consent, copy, erasure, requests with their clock, and where one is signed in.
import { dayOf, formatInstant } from '../../../kernel/day.ts';
import { Button, Checkbox, Details, Form } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { Timeline } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { roleLabels } from '../../accounts/index.ts';
import type { Role } from '../../accounts/index.ts';
import type { OwnRights } from '../actions/load.ts';
import type { Look } from '../store/looks.ts';
import type { RequestRow } from '../store/requests.ts';
import { boardWords } from '../words/board.ts';
import { ownWords } from '../words/own.ts';
import { rightsWords } from '../words/rights.ts';
import { PinCard } from './confirm.tsx';
import { Phones, Sessions } from './signed-in.tsx';

export type RightsProps = {
  readonly view: View;
  readonly rights: OwnRights;
  readonly here: string;
  /** Came in by phone or letter: a PIN is theirs to set. */
  readonly door: boolean;
  readonly once: string;
};

const whoOf = (look: Look, { view, rights }: Pick<RightsProps, 'view' | 'rights'>): string => {
  const name = rights.names.get(look.by) ?? rightsWords[view.lang].somebody;
  const role = look.role ? roleLabels[look.role as Role]?.[view.lang] : undefined;
  return role ? `${name} (${role.toLowerCase()})` : name;
};

const shownTo = (look: Look, say: (typeof rightsWords)['id' | 'en']): ((who: string) => string) => {
  if (look.picture) return say.pictured;
  return look.role === null ? say.revealed : say.opened;
};

/** One line of the record: what they did, which enterprise, why. */
export const lookTold = (look: Look, { view, rights }: Pick<RightsProps, 'view' | 'rights'>) => {
  const say = rightsWords[view.lang];
  const who = whoOf(look, { view, rights });
  const enterprise = rights.enterprises.size > 1 ? rights.enterprises.get(look.enterpriseId) : undefined;
  const { file } = look;
  const why = file
    ? say.fileOf(file.filters[view.lang], say.purposes[file.purpose])
    : look.reason
      ? say.because(look.reason)
      : undefined;
  return {
    day: dayOf(look.at, view.zone),
    title: file ? say.exported(who, file.rows) : shownTo(look, say)(who),
    detail: [enterprise, why].filter(Boolean).join(' · ') || undefined,
    icon: file ? ('download' as const) : ('eye' as const),
  };
};

const shownAtOnce = 8;

const Looks = (props: RightsProps) => {
  const { view, rights } = props;
  const say = rightsWords[view.lang];
  const all = rights.looks.map((look) => lookTold(look, props));
  return (
    <Card title={say.looks} id="looks">
      <p class="note">{say.looksLead}</p>
      <p class="note">{say.looksNot}</p>
      {all.length === 0 ? <p>{say.noLooks}</p> : null}
      <Timeline lang={view.lang} items={all.slice(0, shownAtOnce)} />
      {all.length > shownAtOnce ? (
        <Details summary={`+ ${all.length - shownAtOnce}`}>
          <Timeline lang={view.lang} items={all.slice(shownAtOnce)} />
        </Details>
      ) : null}
    </Card>
  );
};

const Consent = ({ view, rights, once }: RightsProps) => {
  const say = rightsWords[view.lang];
  const withdrawn = rights.restrictedAt;
  return (
    <Card title={say.consent} id="consent">
      <p>{withdrawn ? say.withdrawn(formatDay(dayOf(withdrawn, view.zone), view.lang)) : say.given}</p>
      {withdrawn ? (
        <>
          <p class="note">{say.giveWhat}</p>
          <Form action={link(view, '/usaha/hak/setuju')} once={once}>
            <Acts>
              <Button kind="main" icon="check">
                {say.give}
              </Button>
            </Acts>
          </Form>
        </>
      ) : (
        <Details summary={say.withdraw}>
          <p>{say.withdrawWhat}</p>
          <Form action={link(view, '/usaha/hak/tarik')} once={once}>
            <Checkbox name="sure" id="withdraw-sure" label={say.withdrawSure} mustTick />
            <Acts>
              <Button kind="danger">{say.withdraw}</Button>
            </Acts>
          </Form>
        </Details>
      )}
    </Card>
  );
};

const CopyAndErasure = ({ view, rights, once }: RightsProps) => {
  const say = rightsWords[view.lang];
  const asked = rights.requests.some((r) => r.kind === 'erasure' && r.state === 'open');
  return (
    <>
      <Card title={say.copy}>
        <p>{say.copyWhat}</p>
        <Form action={link(view, '/usaha/hak/salinan')} once={`${once}-copy`}>
          <Acts>
            <Button icon="download">{say.copyAct}</Button>
          </Acts>
        </Form>
      </Card>
      <Card title={say.erase} id="erasure">
        <p>{asked ? say.eraseAsked : say.eraseWhat}</p>
        {asked ? null : (
          <Details summary={say.eraseAct}>
            <Form action={link(view, '/usaha/hak/hapus')} once={`${once}-erase`}>
              <Checkbox name="sure" id="erase-sure" label={say.eraseSure} mustTick />
              <Acts>
                <Button kind="danger" icon="trash-2">
                  {say.eraseAct}
                </Button>
              </Acts>
            </Form>
          </Details>
        )}
      </Card>
    </>
  );
};

/** What became of a request, in words. */
export function requestTold(row: RequestRow, view: View): string {
  const say = rightsWords[view.lang];
  const board = boardWords[view.lang];
  if (row.state === 'open') return say.answerBy(formatInstant(row.dueAt, view.zone, view.lang));
  if (row.decidedBy === 'owners') return row.kind === 'copy' ? say.taken : say.stopped;
  const answer = row.state === 'granted' ? board.granted : board.refused;
  const day = row.decidedAt ? formatDay(dayOf(row.decidedAt, view.zone), view.lang) : '';
  const why = row.reason ? ` · ${say.because(row.reason)}` : '';
  return `${say.answered(answer, day)}${why}`;
}

const Requests = ({ view, rights }: RightsProps) => {
  const say = rightsWords[view.lang];
  const { kinds } = boardWords[view.lang];
  return (
    <Card title={say.requests} id="requests">
      {rights.requests.length === 0 ? <p class="note">{say.noRequests}</p> : null}
      <Timeline
        lang={view.lang}
        items={rights.requests.map((row) => ({
          day: dayOf(row.madeAt, view.zone),
          title: kinds[row.kind],
          detail: requestTold(row, view),
          kind: row.state === 'open' ? 'warn' : row.state === 'granted' ? 'good' : 'bad',
        }))}
      />
    </Card>
  );
};

export const RightsPage = (props: RightsProps) => {
  const { view } = props;
  const say = rightsWords[view.lang];
  return (
    <OwnerPage view={view} title={say.title} kicker={ownWords[view.lang].kicker} lead={say.lead}>
      <Looks {...props} />
      <Consent {...props} />
      <Requests {...props} />
      <CopyAndErasure {...props} />
      <Sessions {...props} />
      <Phones {...props} />
      {props.door ? <PinCard view={view} hasPin={props.rights.hasPin} /> : null}
      <p class="note">{say.law}</p>
    </OwnerPage>
  );
};

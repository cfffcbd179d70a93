// Asking for a rota, with the rule printed and earlier runs below.
import { Badge, Button, Form, Notice, TextInput } from '../../../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../../../web/format.ts';
import { Section } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { link } from '../../../../../web/view.ts';
import { dayOf } from '../../../../../kernel/day.ts';
import { EventFrame } from '../../../pages/frame.tsx';
import type { Ground } from '../../rules/facts.ts';
import { allowedOn } from '../../rules/restricted.ts';
import type { RunState } from '../../rules/run.ts';
import type { RotaRow } from '../../store/rotas.ts';
import { words } from '../../words/index.ts';
import type { Frame } from './known.ts';
import { tone } from './state.ts';
import { Rule } from './rule.tsx';
import { Restricted } from './restricted.tsx';

export const AskPage = (
  props: Frame & {
    readonly ground: Ground;
    readonly drawn: string | null;
    readonly seed: string;
    readonly runs: readonly (RotaRow & { readonly stands: RunState })[];
    readonly once: string;
    readonly refused?: string | undefined;
  },
) => {
  const { view, event, ground, drawn, runs } = props;
  const { lang } = view;
  const say = words[lang].rota;
  const n = (many: number) => formatCount(many, lang);
  const seats = ground.shifts
    .filter((s) => !s.begun)
    .reduce((sum, s) => sum + allowedOn(s.day, ground.stalls, ground.levels), 0);
  const here = `/events/${event.id}/stalls/rota`;
  return (
    <EventFrame view={view} event={event} tab="stalls" tabs={props.tabs}>
      <Section title={say.title} lead={say.lead(n(ground.accepted.length), n(seats))}>
        {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
        <Restricted view={view} ground={ground} />
        <p>{say.askLead}</p>
        <Form once={props.once} action={link(view, here)}>
          {drawn === null ? (
            <TextInput
              name="seed"
              label={say.seed}
              hint={say.seedHint}
              value={props.seed}
              maxlength={80}
              autocomplete="off"
            />
          ) : (
            <p>
              <code>{say.seedDrawn(drawn)}</code>
            </p>
          )}
          <Button kind="main" icon="users">
            {say.ask}
          </Button>
        </Form>
      </Section>
      <Rule view={view} seed={drawn ?? props.seed} />
      {runs.length > 0 ? (
        <Section title={say.earlier}>
          <DataTable
            caption={say.earlier}
            quiet
            rows={runs}
            rowKey={(r) => r.id}
            rowHref={(r) => link(view, `${here}/${r.id}`)}
            empty=""
            columns={[
              {
                key: 'made',
                head: say.by,
                cell: (r) => formatShortDay(dayOf(r.recordedAt, view.zone), lang),
              },
              {
                key: 'state',
                head: say.proposal,
                cell: (r) => <Badge kind={tone[r.stands]}>{say.states[r.stands]}</Badge>,
              },
              {
                key: 'share',
                head: say.figures.share,
                numeric: true,
                cell: (r) =>
                  r.told && !('refused' in r.told) ? `${n(r.told.least)}–${n(r.told.most)}` : '–',
              },
            ]}
          />
        </Section>
      ) : null}
    </EventFrame>
  );
};

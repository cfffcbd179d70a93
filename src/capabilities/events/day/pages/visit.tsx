// A stall's own page, for whoever scans its QR: who is here, a rating, an order, a question. No script, no account.
import { day } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Notice,
  Radios,
  TextArea,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Acts, Card, PageHead, PublicPage, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { publicView } from '../../../../web/public-view.ts';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import { showHours } from '../../event/rules/shift.ts';
import { byHour, keptDays, longestVoice } from '../rules/voice.ts';
import type { StallDay, TypedVoice, VoiceField } from '../rules/voice.ts';
import type { StallHolder, StallShown } from '../store/voices.ts';
import { words } from '../words/visit.ts';

export type VisitProps = {
  readonly view: View;
  readonly once: () => string;
  readonly stall: StallShown;
  readonly now: StallDay<StallHolder>;
  /** `14:05` */
  readonly clock: string;
  readonly typed?: TypedVoice | undefined;
  readonly problems?: readonly { readonly field: VoiceField; readonly message: string }[];
  readonly refused?: string | undefined;
};

/** The name only of who agreed to be found; else what they sell. */
const calledIn = ({ name, group }: StallHolder, lang: View['lang']): string =>
  name !== null
    ? titleCase(name)
    : group === null
      ? words[lang].someone
      : words[lang].quiet(productKindName(group, lang));

/** The seat too where nothing else tells two apart. */
const calledAmong = (holder: StallHolder, all: readonly StallHolder[], lang: View['lang']): string => {
  const called = calledIn(holder, lang);
  const alike = all.filter((h) => h.starts === holder.starts && calledIn(h, lang) === called);
  return alike.length > 1 ? words[lang].seat(called, String(holder.seat)) : called;
};

type Holders = { readonly now: readonly StallHolder[]; readonly later: readonly StallHolder[] };

const holdersOf = ({ view, now, clock }: VisitProps): Holders =>
  now.is === 'open' ? byHour(now.holders, now.day === view.today ? clock : null) : { now: [], later: [] };

const Here = (props: VisitProps) => {
  const { view, stall, now } = props;
  const { lang } = view;
  const say = words[lang];
  const here = holdersOf(props);
  if (now.is === 'over')
    return (
      <EmptyState
        icon="store"
        title={say.over}
        text={say.overText}
        act={<ButtonLink href={link(view, '/acara')}>{stall.event}</ButtonLink>}
      />
    );
  if (now.is === 'before')
    return (
      <EmptyState
        icon="clock"
        title={say.before}
        text={
          now.next
            ? say.next(formatDay(day(now.next.day), lang), now.next.starts.replace(':', '.'))
            : say.nobody
        }
      />
    );
  return (
    <Card title={now.day === view.today ? say.here : say.hereOn(formatDay(now.day as PlainDate, lang))}>
      <ul>
        {[...here.now, ...here.later].map((holder) => (
          <li>
            <b>{calledAmong(holder, now.holders, lang)}</b>
            {holder.name !== null && holder.group !== null
              ? `, ${productKindName(holder.group, lang).toLowerCase()}`
              : ''}
            , {say.hours(showHours(holder))}{' '}
            {here.now.includes(holder) ? <Badge kind="good">{say.now}</Badge> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** Whom it is for: asked only where several stand. */
const Whom = (props: VisitProps & { holders: Holders; id: string; error?: string | undefined }) => {
  const { lang } = props.view;
  const { now, later } = props.holders;
  const all = [...now, ...later];
  return all.length > 1 ? (
    <Radios
      name="place"
      id={props.id}
      label={words[lang].fields.place}
      options={all.map((h) => ({
        value: h.placeId,
        label: calledAmong(h, all, lang),
        hint: now.includes(h) ? words[lang].now : words[lang].hours(showHours(h)),
      }))}
      value={props.typed?.place ?? (now.length === 1 ? now[0]?.placeId : undefined)}
      error={props.error}
    />
  ) : (
    <input type="hidden" name="place" value={all[0]?.placeId ?? ''} />
  );
};

const Rate = (props: VisitProps & { holders: Holders }) => {
  const { view, once, typed, problems = [], stall } = props;
  const say = words[view.lang];
  const mine = typed?.kind === 'rating';
  const error = (field: VoiceField) => (mine ? problems.find((p) => p.field === field)?.message : undefined);
  return (
    <Card title={say.rate} id="rate">
      <p class="note">{say.rateLead}</p>
      <Form once={once()} action={link(view, `/acara/${stall.slug}/lapak/${encodeURIComponent(stall.code)}`)}>
        <input type="hidden" name="kind" value="rating" />
        <Whom {...props} id={mine ? 'place' : 'rate-place'} error={error('place')} />
        <Radios
          name="stars"
          label={say.fields.stars}
          options={(['5', '4', '3', '2', '1'] as const).map((value) => ({
            value,
            label: say.stars[value],
          }))}
          value={mine ? typed.stars : undefined}
          error={error('stars')}
        />
        <TextInput
          name="said"
          id={mine ? 'said' : 'rate-said'}
          label={say.comment}
          hint={say.commentHint}
          optional={view.lang}
          value={mine ? typed.said : undefined}
          error={error('said')}
          maxlength={longestVoice}
        />
        <Acts>
          <Button>{say.sendRating}</Button>
        </Acts>
      </Form>
    </Card>
  );
};

const Write = (props: VisitProps & { holders: Holders }) => {
  const { view, once, typed, problems = [], stall } = props;
  const say = words[view.lang];
  const mine = typed !== undefined && typed.kind !== 'rating';
  const error = (field: VoiceField) => (mine ? problems.find((p) => p.field === field)?.message : undefined);
  return (
    <Card title={say.write} id="write">
      <p class="note">{say.writeLead}</p>
      <Form once={once()} action={link(view, `/acara/${stall.slug}/lapak/${encodeURIComponent(stall.code)}`)}>
        <Whom {...props} id={mine ? 'place' : 'write-place'} error={error('place')} />
        <Radios
          name="kind"
          label={say.fields.kind}
          options={(['order', 'question'] as const).map((value) => ({
            value,
            label: say.kinds[value],
          }))}
          value={mine ? typed.kind : 'order'}
          error={error('kind')}
        />
        <TextArea
          name="said"
          id={mine ? 'said' : 'write-said'}
          label={say.fields.said}
          hint={say.saidHint}
          rows={3}
          maxlength={longestVoice}
          value={mine ? typed.said : undefined}
          error={error('said')}
        />
        <TextInput
          name="name"
          label={say.fields.name}
          hint={say.nameHint}
          autocomplete="given-name"
          value={mine ? typed.name : undefined}
          error={error('name')}
          maxlength={80}
        />
        <TextInput
          name="phone"
          type="tel"
          label={say.fields.phone}
          hint={say.phoneHint}
          autocomplete="tel"
          value={mine ? typed.phone : undefined}
          error={error('phone')}
          maxlength={40}
        />
        <p class="note">{say.privacy(formatCount(keptDays, view.lang))}</p>
        <Acts>
          <Button kind="main">{say.send}</Button>
        </Acts>
      </Form>
    </Card>
  );
};

export const VisitPage = (props: VisitProps) => {
  const { view, stall, now, problems = [] } = props;
  const say = words[view.lang];
  return (
    <PublicPage view={publicView(view)} title={`${say.stall(stall.code)}, ${stall.event}`}>
      <PageHead
        title={say.stall(stall.code)}
        kicker={<a href={link(view, `/acara/${stall.slug}`)}>{stall.event}</a>}
        lead={now.is === 'open' ? say.lead : stall.place}
      />
      <ErrorSummary lang={view.lang} errors={problems} />
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <Stack>
        <Here {...props} />
        {now.is === 'open' ? (
          <>
            <Rate {...props} holders={holdersOf(props)} />
            <Write {...props} holders={holdersOf(props)} />
          </>
        ) : null}
      </Stack>
    </PublicPage>
  );
};

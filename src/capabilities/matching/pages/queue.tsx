// The queue: one pair, both records side by side, why they are alike, and what to do.
import { titleCase } from '../../../kernel/text.ts';
import { showNib } from '../../../kernel/nib.ts';
import type { Nib } from '../../../kernel/nib.ts';
import { Button, Checkbox, Form, Notice, Select, TextInput } from '../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { Acts, Stack } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { longestReason, registryWords, sectorName } from '../../registry/index.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { explainPair } from '../explain.ts';
import type { PairScore } from '../model.ts';
import { joinedFields } from '../rules/better.ts';
import type { JoinedField } from '../rules/better.ts';
import { valueOf } from '../rules/blend.ts';
import type { Blend, Candidate } from '../rules/blend.ts';
import type { SweepRow } from '../store/threshold.ts';
import { MatchingPage } from './shell.tsx';
import { explain, words } from './words.ts';

export type Side = Candidate & { readonly facts: number; readonly joined: boolean; readonly place: string };

export type PairShown = {
  readonly a: string;
  readonly b: string;
  readonly score: PairScore;
  readonly into: Side;
  readonly from: Side;
  readonly blend: Blend;
  readonly twoOwners: boolean;
  readonly oneOwner: boolean;
};

export type QueueProps = {
  readonly view: View;
  readonly state: 'open' | 'unsure';
  readonly area: string | null;
  readonly areas: readonly { readonly value: string; readonly label: string }[];
  readonly counts: { readonly open: number; readonly unsure: number };
  readonly pair: PairShown | null;
  /** The address of the queue after this pair, and of its start. */
  readonly next: string;
  readonly after: string;
  readonly once: string;
  readonly swept: (SweepRow & { readonly on: PlainDate }) | null;
  readonly asked: boolean;
  readonly refused?: string | undefined;
  readonly may: { readonly decide: boolean; readonly threshold: boolean };
};

export const queueAddress = (of: Pick<QueueProps, 'state' | 'area'>, after: string | null): string => {
  const query = new URLSearchParams();
  if (of.state === 'unsure') query.set('state', 'unsure');
  if (of.area) query.set('area', of.area);
  if (after) query.set('after', after);
  return query.size === 0 ? '/matching' : `/matching?${query.toString()}`;
};

export const QueuePage = (props: QueueProps) => {
  const { view, state, counts, pair, refused, swept, may } = props;
  const say = words[view.lang];
  const left = formatCount(counts[state], view.lang);
  return (
    <MatchingPage
      view={view}
      place={state}
      title={say.title}
      lead={say.lead}
      counts={counts}
      mayThreshold={may.threshold}
    >
      {refused ? <Notice kind="warn">{explain(refused, view.lang)}</Notice> : null}
      {props.asked ? <Notice kind="info">{say.sweeping}</Notice> : null}
      <Stack>
        <AreaFilter {...props} />
        {pair ? (
          <>
            <p class="note">{state === 'open' ? say.left(left) : say.leftUnsure(left)}</p>
            <PairForm {...props} pair={pair} />
          </>
        ) : (
          <Nothing {...props} />
        )}
        {swept ? (
          <p class="note">
            {say.swept(
              formatDay(swept.on, view.lang),
              formatCount(swept.records, view.lang),
              formatCount(swept.found, view.lang),
            )}
          </p>
        ) : null}
      </Stack>
    </MatchingPage>
  );
};

const AreaFilter = ({ view, state, area, areas }: QueueProps) => {
  const say = words[view.lang];
  if (areas.length < 2) return null;
  return (
    <form class="filters" method="get" action={link(view, '/matching')} data-auto>
      {state === 'unsure' ? <input type="hidden" name="state" value="unsure" /> : null}
      <Select
        name="area"
        label={say.area}
        options={areas}
        empty={say.wholeArea}
        value={area ?? ''}
        optional={view.lang}
      />
      <Button icon="funnel">{say.show}</Button>
    </form>
  );
};

const Nothing = ({ view, state, swept, once, may }: QueueProps) => {
  const say = words[view.lang];
  const sweep = may.threshold ? (
    <Form action={link(view, '/matching/sweep')} once={once}>
      <Button icon="search">{say.sweep}</Button>
    </Form>
  ) : undefined;
  if (!swept && state === 'open')
    return <EmptyState icon="git-merge" title={say.never} text={say.noneText} act={sweep} />;
  return state === 'open' ? (
    <EmptyState icon="circle-check" title={say.none} text={say.noneText} act={sweep} />
  ) : (
    <EmptyState icon="circle-check" title={say.noneUnsure} text={say.noneUnsureText} />
  );
};

const PairForm = (props: QueueProps & { readonly pair: PairShown }) => {
  const { view, pair, once, state, area, after, may, next } = props;
  const say = words[view.lang];
  return (
    <form class="pair" method="post" action={link(view, '/matching')}>
      <input type="hidden" name="_once" value={once} />
      {Object.entries({ a: pair.a, b: pair.b, state, area: area ?? '', after }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Compared view={view} pair={pair} may={may.decide} />
      <Why view={view} pair={pair} />
      {may.decide ? (
        <>
          {pair.twoOwners ? (
            <Checkbox name="oneOwner" label={say.secondSame} checked={pair.oneOwner} />
          ) : null}
          <TextInput
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            optional={view.lang}
            maxlength={longestReason}
          />
          <Acts>
            <Decide decision="join" letter="j" kind="main" view={view} />
            <Decide decision="different" letter="b" kind="plain" view={view} />
            {state === 'open' ? <Decide decision="unsure" letter="y" kind="plain" view={view} /> : null}
            <a class="btn quiet" href={link(view, next)} data-key="ArrowRight">
              {say.skip} <kbd aria-hidden="true">→</kbd>
            </a>
            {after ? (
              <a
                class="btn quiet"
                href={link(view, queueAddress({ state, area }, null))}
                data-key="ArrowLeft"
              >
                <kbd aria-hidden="true">←</kbd> {say.first}
              </a>
            ) : null}
          </Acts>
          <p class="note">{say.keys}</p>
        </>
      ) : (
        <Acts>
          <a class="btn quiet" href={link(view, next)} data-key="ArrowRight">
            {say.skip} <kbd aria-hidden="true">→</kbd>
          </a>
        </Acts>
      )}
    </form>
  );
};

const Decide = (props: {
  view: View;
  decision: 'join' | 'different' | 'unsure';
  letter: string;
  kind: 'main' | 'plain';
}) => (
  <button class={`btn ${props.kind}`} name="decision" value={props.decision} data-key={props.letter}>
    {words[props.view.lang].decisions[props.decision]}{' '}
    <kbd aria-hidden="true">{props.letter.toUpperCase()}</kbd>
  </button>
);

type PairProps = { readonly view: View; readonly pair: PairShown };

const Compared = ({ view, pair, may }: PairProps & { may: boolean }) => {
  const say = words[view.lang];
  const { into, from, blend } = pair;
  const shown = joinedFields.filter((f) => valueOf(into, f) !== null || valueOf(from, f) !== null);
  return (
    <>
      <p class="note">{say.preview}</p>
      <table class="sides">
        <thead>
          <tr>
            <th scope="col">{say.field}</th>
            <RecordHead view={view} side={into} label={say.stays} />
            <RecordHead view={view} side={from} label={say.goes} />
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr class={blend[field].why === 'same' ? 'same' : undefined}>
              <th scope="row">
                {say.fields[field]} <small>{say.why[blend[field].why]}</small>
              </th>
              <SideCell view={view} pair={pair} field={field} which="into" may={may} />
              <SideCell view={view} pair={pair} field={field} which="from" may={may} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const RecordHead = ({ view, side, label }: { view: View; side: Side; label: string }) => {
  const say = words[view.lang];
  return (
    <th scope="col">
      <small>{label}</small>
      <a href={link(view, `/registry/${side.enterprise.id}`)}>{titleCase(side.enterprise.name)}</a>
      <small>
        {[
          say.recorded(formatDay(side.recorded, view.lang)),
          say.facts(side.facts),
          side.joined ? say.formed : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </th>
  );
};

type CellProps = PairProps & { field: JoinedField; which: 'into' | 'from'; may: boolean };

const SideCell = ({ view, pair, field, which, may }: CellProps) => {
  const say = words[view.lang];
  const side = pair[which];
  const value = shownValue(view, side, field);
  const record = which === 'into' ? say.stays : say.goes;
  const chosen = pair.blend[field].side === which;
  const choice = may && pair.blend[field].why !== 'same' && value !== null;
  return (
    <td class={chosen ? 'taken' : undefined}>
      {choice ? (
        <label class="choice">
          <input
            type="radio"
            name={`take-${field}`}
            value={which}
            checked={chosen}
            aria-label={`${say.use(record.toLowerCase(), say.fields[field].toLowerCase())}: ${value}`}
          />
          <span>{value}</span>
        </label>
      ) : (
        (value ?? '–')
      )}
    </td>
  );
};

function shownValue(view: View, side: Side, field: JoinedField): string | null {
  const { enterprise: e } = side;
  const own = registryWords[view.lang];
  if (field === 'place') return side.place;
  if (field === 'nib') return e.nib && showNib(e.nib as Nib);
  if (field === 'sector') return sectorName(e.sector, view.lang);
  if (field === 'standing')
    return [own.statuses[e.status], e.seenDay && formatDay(e.seenDay as PlainDate, view.lang)]
      .filter(Boolean)
      .join(', ');
  const value = valueOf(side, field);
  return value === null
    ? null
    : field === 'name' || field === 'owner'
      ? titleCase(String(value))
      : String(value);
}

/** Each field's weight as a bar to the right of the middle for, to the left against. */
const Why = ({ view, pair }: PairProps) => {
  const say = words[view.lang];
  const { parts, verdict, against } = explainPair(pair.score, view.lang);
  const most = Math.max(1, ...parts.map((part) => Math.abs(part.bits)));
  return (
    <table class="bars weights">
      <caption>{say.weights}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say.field}</th>
          <th scope="col">{say.weightOf}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ text, bits }) => {
          const width = Math.max((Math.abs(bits) / most) * 50, 0.6);
          return (
            <tr>
              <th scope="row">{text}</th>
              <td>
                <svg height="14" aria-hidden="true">
                  <rect class="rail" width="100%" height="14" rx="5" />
                  <rect
                    class={bits < 0 ? 'run against' : 'run'}
                    x={`${bits < 0 ? 50 - width : 50}%`}
                    width={`${width.toFixed(2)}%`}
                    height="14"
                    rx="3"
                  />
                </svg>
                <span class="unseen">{bits < 0 ? say.againstIt : say.forIt}</span>
              </td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">
            <b>{verdict}</b>
          </th>
          <td>{against}</td>
        </tr>
      </tbody>
    </table>
  );
};

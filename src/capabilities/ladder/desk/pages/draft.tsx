// One draft: how it differs, what speaks against it, and all its parts with the way to the form of each.
import type { Child } from 'hono/jsx';

import { formatDay } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatRupiah, rupiah } from '../../../../kernel/rupiah.ts';
import { Button, ButtonLink, Details, Form, Notice } from '../../../../web/controls.tsx';
import { Acts, Card, Section, Stack, StaffPage } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { limitsTold, provenBy } from '../../pages/told.ts';
import type { Condition, Policy, Rung, Track } from '../../policy.ts';
import { conditionName, rungName, trackName, words as ladderWords } from '../../words.ts';
import { differencesOf } from '../rules/differ.ts';
import type { Contradiction, Remark } from '../rules/judge.ts';
import type { DraftRow } from '../store/drafts.ts';
import { words } from '../words.ts';
import { withdrawWords } from '../words/withdraw.ts';
import { explainContradiction, tellRemark } from '../words/refusals.ts';
import { Differences } from './differences.tsx';

type Props = {
  view: View;
  draft: DraftRow;
  newest: Policy;
  /** The version it was copied from has been withdrawn. */
  baseWithdrawn: boolean;
  against: readonly Contradiction[];
  remarks: readonly Remark[];
  mayDraft: boolean;
  mayAdopt: boolean;
  once: string;
  refusal?: string | undefined;
};

const at = ({ view, draft }: Pick<Props, 'view' | 'draft'>, rest = ''): string =>
  link(view, `/ladder/desk/${draft.id}${rest}`);

/** A neighbour's place: one press, one step; the button says of what. */
const StepButton = (props: { what: string; step: 'up' | 'down'; name: string; children: string }) => (
  <Button kind="quiet" form="steps" name="step" value={`${props.step} ${props.what}`}>
    {props.children}
    <span class="unseen">{`: ${props.name}`}</span>
  </Button>
);

type Steps = { what: string; name: string; first: boolean; last: boolean; lang: Lang; sideways?: boolean };

const StepButtons = ({ what, name, first, last, lang, sideways }: Steps) => {
  const say = words[lang];
  return (
    <>
      {first ? null : (
        <StepButton what={what} step="up" name={name}>
          {sideways ? say.earlier : say.up}
        </StepButton>
      )}
      {last ? null : (
        <StepButton what={what} step="down" name={name}>
          {sideways ? say.latter : say.down}
        </StepButton>
      )}
    </>
  );
};

const EditLink = ({ href, name, lang }: { href: string; name: string; lang: Lang }) => (
  <ButtonLink kind="quiet" icon="pencil" href={href}>
    {words[lang].edit}
    <span class="unseen">{`: ${name}`}</span>
  </ButtonLink>
);

const ConditionLine = (props: Props & { rung: Rung; condition: Condition; place: number }) => {
  const { view, rung, condition, place, mayDraft } = props;
  const { lang } = view;
  const name = conditionName(condition, lang);
  const limits = limitsTold(condition, lang);
  return (
    <li>
      {mayDraft ? <a href={at(props, `/condition?code=${condition.code}`)}>{name}</a> : <b>{name}</b>}
      {limits ? ` (${limits})` : null}: {provenBy(condition, lang)}.{' '}
      <small>{ladderWords[lang].helpers[condition.helper]}</small>
      {mayDraft && rung.conditions.length > 1 ? (
        <Acts>
          <StepButtons
            what={`condition ${condition.code}`}
            name={name}
            first={place === 0}
            last={place === rung.conditions.length - 1}
            lang={lang}
            sideways
          />
        </Acts>
      ) : null}
    </li>
  );
};

const RungCard = (props: Props & { track: Track; rung: Rung; place: number }) => {
  const { view, track, rung, place, mayDraft } = props;
  const { lang } = view;
  const say = words[lang];
  const name = rungName(rung, lang);
  return (
    <Card title={`${place + 1}. ${name}`} id={`rung-${rung.code}`}>
      {rung.conditions.length === 0 ? <p>{say.asksNothing}</p> : null}
      <ul>
        {rung.conditions.map((condition, nth) => (
          <ConditionLine {...props} condition={condition} place={nth} />
        ))}
      </ul>
      {mayDraft ? (
        <Acts>
          <ButtonLink kind="quiet" icon="plus" href={at(props, `/condition?rung=${rung.code}`)}>
            {say.addCondition}
            <span class="unseen">{`: ${name}`}</span>
          </ButtonLink>
          <EditLink href={at(props, `/rung?code=${rung.code}`)} name={name} lang={lang} />
          <StepButtons
            what={`rung ${rung.code}`}
            name={name}
            first={place === track.rungs.length - 1}
            last={place === 0}
            lang={lang}
          />
        </Acts>
      ) : null}
    </Card>
  );
};

const TrackPart = (props: Props & { track: Track; place: number }) => {
  const { view, draft, track, place, mayDraft } = props;
  const { lang } = view;
  const say = words[lang];
  const name = trackName(track, lang);
  const conditions = track.rungs.reduce((n, rung) => n + rung.conditions.length, 0);
  const summary: Child = (
    <>
      <b>{name}</b> <small>{say.trackSummary(track.rungs.length, conditions)}</small>
    </>
  );
  return (
    <Details summary={summary}>
      <div id={`track-${track.code}`}>
        {mayDraft ? (
          <Acts>
            <EditLink href={at(props, `/track?code=${track.code}`)} name={name} lang={lang} />
            <ButtonLink kind="quiet" icon="plus" href={at(props, `/rung?track=${track.code}`)}>
              {say.addRung}
              <span class="unseen">{`: ${name}`}</span>
            </ButtonLink>
            <StepButtons
              what={`track ${track.code}`}
              name={name}
              first={place === 0}
              last={place === draft.body.tracks.length - 1}
              lang={lang}
              sideways
            />
          </Acts>
        ) : null}
        <Stack>
          {track.rungs.map((rung, nth) => (
            <RungCard {...props} rung={rung} place={nth} />
          ))}
        </Stack>
      </div>
    </Details>
  );
};

const Sizes = (props: Props) => {
  const { view, draft, mayDraft } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <Section
      title={say.size}
      id="sizes"
      act={
        mayDraft ? (
          <ButtonLink icon="plus" href={at(props, '/size')}>
            {say.addSize}
          </ButtonLink>
        ) : null
      }
    >
      <ul>
        {draft.body.size.map((limits) => {
          const from = formatDay(limits.from, lang);
          return (
            <li>
              {say.sizeFrom} <b>{from}</b>:{' '}
              {limits.sales.map((amount) => formatRupiah(rupiah(amount))).join(' / ')}. {limits.source.text}{' '}
              {mayDraft ? (
                <EditLink
                  href={at(props, `/size?from=${limits.from}`)}
                  name={`${say.size}, ${from}`}
                  lang={lang}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

const Against = ({ view, against, remarks }: Props) => {
  const say = words[view.lang];
  return (
    <>
      {against.length > 0 ? (
        <Notice kind="bad" title={say.against}>
          <ul>
            {against.map((it) => (
              <li>{explainContradiction(it, view.lang)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {remarks.length > 0 ? (
        <Notice kind="warn" title={say.remarks}>
          <ul>
            {remarks.map((it) => (
              <li>{tellRemark(it, view.lang)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
};

const Next = (props: Props) => {
  const { view, draft, mayAdopt, mayDraft } = props;
  const say = words[view.lang];
  if (draft.state !== 'open') return null;
  return (
    <Acts>
      <ButtonLink kind={mayAdopt ? 'plain' : 'main'} icon="users" href={at(props, '/replay')}>
        {say.replay}
      </ButtonLink>
      {mayAdopt ? (
        <ButtonLink kind="main" icon="check" href={at(props, '/adopt')}>
          {say.adopt}
        </ButtonLink>
      ) : mayDraft ? (
        <small>{say.adoptByHead}</small>
      ) : null}
    </Acts>
  );
};

export const DraftPage = (given: Props) => {
  const mayDraft = given.mayDraft && given.draft.state === 'open';
  const props = { ...given, mayDraft };
  const { view, draft, newest, once, refusal } = props;
  const { lang } = view;
  const say = words[lang];
  const differences = differencesOf(newest, draft.body);
  const parts = draft.body.tracks.map((track, place) => <TrackPart {...props} track={track} place={place} />);
  return (
    <StaffPage
      view={view}
      title={draft.purpose}
      kicker={<a href={link(view, '/ladder/desk')}>{say.toDesk}</a>}
      lead={draft.state === 'open' ? say.basedOn(draft.basedOn) : say.state[draft.state]}
    >
      {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
      {draft.state === 'open' && draft.basedOn !== newest.version ? (
        <Notice kind="warn">
          {(given.baseWithdrawn ? withdrawWords[lang] : say).stale(draft.basedOn, newest.version)}
        </Notice>
      ) : null}
      <Against {...props} />
      {draft.state === 'open' ? (
        <Section title={say.differences} id="differences">
          {differences.length === 0 ? (
            <p>{say.noDifferences}</p>
          ) : (
            <Differences differences={differences} lang={lang} />
          )}
          <Next {...props} />
        </Section>
      ) : null}
      <Section
        title={say.parts}
        lead={say.partsLead}
        id="parts"
        act={
          mayDraft ? (
            <ButtonLink icon="plus" href={at(props, '/track')}>
              {say.addTrack}
            </ButtonLink>
          ) : null
        }
      >
        {mayDraft ? (
          <Form id="steps" action={at(props, '/step')} once={once}>
            <input type="hidden" name="revision" value={String(draft.revision)} />
          </Form>
        ) : null}
        {parts}
      </Section>
      <Sizes {...props} />
      {mayDraft ? (
        <Section>
          <Form action={at(props, '/drop')} once={`${once}-drop`}>
            <input type="hidden" name="revision" value={String(draft.revision)} />
            <Button kind="danger" icon="trash-2">
              {say.drop}
            </Button>
          </Form>
        </Section>
      ) : null}
    </StaffPage>
  );
};

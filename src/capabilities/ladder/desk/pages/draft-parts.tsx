// The parts of a draft as they stand on its page: tracks, rungs and conditions, sizes; each with the way to its form.
import type { Child } from 'hono/jsx';

import { formatDay } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatRupiah, rupiah } from '../../../../kernel/rupiah.ts';
import { Button, ButtonLink, Details } from '../../../../web/controls.tsx';
import { Acts, Card, Section, Stack } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { limitsTold, provenBy } from '../../pages/told.ts';
import type { Condition, Rung, Track } from '../../policy.ts';
import { conditionName, rungName, trackName, words as ladderWords } from '../../words.ts';
import type { DraftRow } from '../store/drafts.ts';
import { words } from '../words.ts';

type Props = { view: View; draft: DraftRow; mayDraft: boolean };

export const at = ({ view, draft }: Pick<Props, 'view' | 'draft'>, rest = ''): string =>
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

export const TrackPart = (props: Props & { track: Track; place: number }) => {
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

export const Sizes = (props: Props) => {
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

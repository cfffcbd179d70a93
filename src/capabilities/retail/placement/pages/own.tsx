// An owner's page of the shops: where each product stands, and what was agreed, as a neighbour would say it.
import { day } from '../../../../kernel/day.ts';
import { Badge, ButtonLink, Notice } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Card, OwnerPage, Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { nameOfCondition } from '../../../readiness/index.ts';
import type { Lacks } from '../actions/papers.ts';
import { stateOf } from '../rules/state.ts';
import { sentencesOf } from '../rules/terms.ts';
import type { Placed } from '../store/placements.ts';
import type { TermsRow } from '../store/terms.ts';
import { words } from '../words/index.ts';
import { toneOf } from './list.tsx';

export type OwnPlaced = {
  readonly placed: Placed;
  /** Those of today, and those to come. */
  readonly terms: readonly TermsRow[];
  readonly lacks: Lacks | undefined;
};

const Terms = ({ view, of }: { view: View; of: OwnPlaced }) => {
  const { lang, today } = view;
  const say = words[lang].own;
  return (
    <>
      {of.terms.map((t) => (
        <>
          <h3>{t.startsOn > today ? say.nextTerms(formatDay(day(t.startsOn), lang)) : say.terms}</h3>
          <ul>
            {sentencesOf(t, of.placed.outlet, lang).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
};

const One = ({ view, of }: { view: View; of: OwnPlaced }) => {
  const { lang, today } = view;
  const say = words[lang];
  const { placed, lacks } = of;
  const { endReason } = placed;
  const state = stateOf(placed, today);
  return (
    <Card title={placed.productName}>
      <p>
        <b>{placed.outlet}</b> <Badge kind={toneOf[state]}>{say.states[state]}</Badge>
      </p>
      <p>
        {placed.aggregator === null ? null : `${say.own.through(placed.aggregator)}. `}
        {say.own.since(formatDay(placed.startsOn, lang))}.
        {placed.endsOn === null ? null : ` ${say.own.until(formatDay(placed.endsOn, lang))}.`}
      </p>
      {endReason === null ? null : (
        <p>{endReason === 'moved' ? say.one.moved : say.one.endedWhy(endReason)}</p>
      )}
      {state === 'unsigned' ? <Notice kind="warn">{say.own.unsigned}</Notice> : null}
      {lacks && lacks.missing.length > 0 ? (
        <Notice kind="warn" title={say.one.lacks(lacks.door)}>
          {lacks.missing.map((c) => nameOfCondition(c, lang)).join(', ')}
        </Notice>
      ) : null}
      {lacks && lacks.ending.length > 0 ? (
        <Notice kind="info" title={say.one.ending(lacks.door)}>
          {lacks.ending.map((c) => nameOfCondition(c, lang)).join(', ')}
        </Notice>
      ) : null}
      {state === 'ended' ? null : <Terms view={view} of={of} />}
      <ButtonLink icon="file-text" href={link(view, `/usaha/jual/penempatan/${placed.id}/lembar.pdf`)}>
        {say.own.sheet}
      </ButtonLink>
    </Card>
  );
};

export const OwnPage = ({ view, all }: { view: View; all: readonly OwnPlaced[] }) => {
  const say = words[view.lang].own;
  const over = (of: OwnPlaced) => stateOf(of.placed, view.today) === 'ended';
  const [standing, past] = [all.filter((of) => !over(of)), all.filter(over)];
  return (
    <OwnerPage view={view} title={say.title} lead={say.lead}>
      <Stack>
        {standing.length === 0 ? (
          <EmptyState
            icon="store"
            title={say.none}
            text={say.noneText}
            act={
              <ButtonLink kind="main" href={link(view, '/usaha')}>
                {say.noneAct}
              </ButtonLink>
            }
          />
        ) : (
          standing.map((of) => <One view={view} of={of} />)
        )}
        <ButtonLink icon="package" href={link(view, '/usaha/jual/barang')}>
          {say.goods}
        </ButtonLink>
        <ButtonLink icon="coins" href={link(view, '/usaha/jual/rekening')}>
          {say.money}
        </ButtonLink>
      </Stack>
      {past.length === 0 ? null : (
        <Section title={say.past}>
          {past.map((of) => (
            <One view={view} of={of} />
          ))}
        </Section>
      )}
    </OwnerPage>
  );
};

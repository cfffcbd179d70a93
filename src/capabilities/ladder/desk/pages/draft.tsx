// One draft: how it differs, what speaks against it, its parts, and what may be done with it.
import { Button, ButtonLink, Form, Notice } from '../../../../web/controls.tsx';
import { Acts, Section, StaffPage } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Policy } from '../../policy.ts';
import { differencesOf } from '../rules/differ.ts';
import type { Contradiction, Remark } from '../rules/judge.ts';
import type { DraftRow } from '../store/drafts.ts';
import { words } from '../words.ts';
import { withdrawWords } from '../words/withdraw.ts';
import { explainContradiction, tellRemark } from '../words/refusals.ts';
import { Differences } from './differences.tsx';
import { Sizes, TrackPart, at } from './draft-parts.tsx';

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

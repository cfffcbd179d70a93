// Adopting a draft: what it changes in words and in numbers, the day from which it holds, and the reason.
import { formatDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  Preview,
} from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { StaffPage } from '../../../../web/layout.tsx';
import { Stat, StatRow } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Policy } from '../../policy.ts';
import { differencesOf } from '../rules/differ.ts';
import type { Contradiction } from '../rules/judge.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { ReplayRow } from '../store/replays.ts';
import { words } from '../words.ts';
import { explainContradiction } from '../words/refusals.ts';
import { Differences } from './differences.tsx';
import { ReasonField } from './reason.tsx';

export type AdoptProblem = { readonly field: 'startsOn' | 'reason'; readonly message: string };

type Props = {
  view: View;
  draft: DraftRow;
  newest: Policy;
  version: number;
  /** The last replay of the draft as it stands; null when there is none. */
  replay: ReplayRow | null;
  against: readonly Contradiction[];
  once: string;
  typed: { readonly startsOn: string; readonly reason: string };
  problems: readonly AdoptProblem[];
  refusal?: string | undefined;
};

const AdoptForm = ({ view, draft, newest, version, once, typed, problems }: Props) => {
  const say = words[view.lang];
  const errorOf = (field: AdoptProblem['field']) => problems.find((p) => p.field === field)?.message;
  return (
    <Form action={link(view, `/ladder/desk/${draft.id}/adopt`)} once={once}>
      <input type="hidden" name="revision" value={String(draft.revision)} />
      <input type="hidden" name="against" value={String(newest.version)} />
      <DateInput
        name="startsOn"
        label={say.startsOn}
        hint={say.startsOnHint}
        value={typed.startsOn}
        error={errorOf('startsOn')}
      />
      <ReasonField say={say} value={typed.reason} error={errorOf('reason')} />
      <Button kind="main" icon="check">
        {say.adoptNow(version)}
      </Button>
    </Form>
  );
};

const Consequences = ({ view, draft, replay }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const toReplay = link(view, `/ladder/desk/${draft.id}/replay`);
  if (!replay?.sums)
    return (
      <Notice kind="warn">
        {say.notReplayed} <a href={toReplay}>{say.toReplay}</a>
      </Notice>
    );
  const { sums } = replay;
  return (
    <>
      <p>{say.replayed(formatDay(replay.day as PlainDate, lang), replay.against)}</p>
      <StatRow>
        <Stat label={say.goesUp} value={formatCount(sums.up, lang)} note={say.ofAll(sums.total)} />
        <Stat label={say.goesDown} value={formatCount(sums.down, lang)} note={say.ofAll(sums.total)} />
        <Stat label={say.sized} value={formatCount(sums.sized, lang)} note={say.ofAll(sums.total)} />
      </StatRow>
      <p>
        <a href={`${toReplay}/${replay.id}`}>{say.toReplay}</a>
      </p>
    </>
  );
};

export const AdoptPage = (props: Props) => {
  const { view, draft, newest, against, problems, refusal } = props;
  const { lang } = view;
  const say = words[lang];
  const home = link(view, `/ladder/desk/${draft.id}`);
  const differences = differencesOf(newest, draft.body);
  return (
    <StaffPage
      view={view}
      title={say.adoptTitle}
      kicker={<a href={home}>{draft.purpose}</a>}
      lead={say.adoptLead}
    >
      <ErrorSummary lang={lang} errors={problems} />
      {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
      {against.length > 0 ? (
        <Notice kind="bad" title={say.against}>
          <ul>
            {against.map((it) => (
              <li>{explainContradiction(it, lang)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Preview
        lang={lang}
        title={say.differences}
        act={
          against.length > 0 || differences.length === 0 ? (
            <ButtonLink href={home}>{say.edit}</ButtonLink>
          ) : (
            <AdoptForm {...props} />
          )
        }
      >
        {differences.length === 0 ? (
          <p>{say.noDifferences}</p>
        ) : (
          <Differences differences={differences} lang={lang} />
        )}
        <Consequences {...props} />
      </Preview>
    </StaffPage>
  );
};

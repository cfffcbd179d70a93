// Asking what a draft does to the city, from a day on.
import { Button, DateInput, ErrorSummary, Form } from '../../../../../web/controls.tsx';
import { StaffPage } from '../../../../../web/layout.tsx';
import { link } from '../../../../../web/view.ts';
import type { View } from '../../../../../web/view.ts';
import type { DraftRow } from '../../store/drafts.ts';
import { words } from '../../words.ts';
import { pathOf } from './filter.ts';

type AskProps = {
  view: View;
  draft: DraftRow;
  once: string;
  typed: string;
  error?: string | undefined;
};

export const AskForm = ({ view, draft, once, typed, error, again }: AskProps & { again: boolean }) => {
  const say = words[view.lang];
  return (
    <Form action={link(view, pathOf(draft))} once={once}>
      <DateInput name="day" label={say.replayDay} hint={say.replayDayHint} value={typed} error={error} />
      <Button kind={again ? 'plain' : 'main'} icon="users">
        {again ? say.replayAgain : say.replayRun}
      </Button>
    </Form>
  );
};

export const AskReplayPage = (props: AskProps) => {
  const { view, draft, error } = props;
  const say = words[view.lang];
  return (
    <StaffPage
      view={view}
      title={say.replayTitle}
      kicker={<a href={link(view, `/ladder/desk/${draft.id}`)}>{draft.purpose}</a>}
      lead={say.replayLead}
    >
      <ErrorSummary lang={view.lang} errors={error === undefined ? [] : [{ field: 'day', message: error }]} />
      <AskForm {...props} again={false} />
    </StaffPage>
  );
};

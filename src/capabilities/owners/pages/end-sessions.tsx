// The agency's side: signing an owner out of every phone, with a reason.
import { titleCase } from '../../../kernel/text.ts';
import { Button, ButtonLink, ErrorSummary, Form, TextArea } from '../../../web/controls.tsx';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { longestReason } from '../../registry/index.ts';
import { boardWords } from '../words/board.ts';

export const EndSessionsPage = (props: {
  view: View;
  once: string;
  id: string;
  owner: string;
  enterprise: string;
  reason: string;
  problem: string | null;
}) => {
  const { view, problem } = props;
  const board = boardWords[view.lang];
  const say = board.sessions;
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={titleCase(props.enterprise)}
      lead={say.lead(titleCase(props.owner))}
    >
      {problem ? <ErrorSummary lang={view.lang} errors={[{ field: 'reason', message: problem }]} /> : null}
      <Card>
        <Form action={link(view, `/owners/sessions/${props.id}`)} once={props.once}>
          <TextArea
            name="reason"
            label={board.reason}
            hint={say.reasonHint}
            value={props.reason}
            rows={2}
            maxlength={longestReason}
            error={problem ?? undefined}
          />
          <Acts>
            <Button kind="danger" icon="log-out">
              {say.act}
            </Button>
            <ButtonLink kind="quiet" href={link(view, `/registry/${props.id}`)}>
              {board.letter.back}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
      <p class="note">{say.after}</p>
    </StaffPage>
  );
};

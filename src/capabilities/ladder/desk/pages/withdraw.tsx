// Taking back a policy before its first day: what will not come, what goes on holding, and the reason.
import { formatDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { Button, ErrorSummary, Form, Notice, Preview } from '../../../../web/controls.tsx';
import { StaffPage } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Policy } from '../../policy.ts';
import type { AdoptedPolicy } from '../../store.ts';
import { differencesOf } from '../rules/differ.ts';
import { words } from '../words.ts';
import { withdrawWords } from '../words/withdraw.ts';
import { Differences } from './differences.tsx';
import { ReasonField } from './reason.tsx';

type Props = {
  view: View;
  policy: AdoptedPolicy;
  /** What holds from its day when it is gone. */
  instead: Policy;
  once: string;
  typed: string;
  error?: string | undefined;
  refusal?: string | undefined;
};

export const WithdrawPage = ({ view, policy, instead, once, typed, error, refusal }: Props) => {
  const { lang } = view;
  const say = withdrawWords[lang];
  return (
    <StaffPage
      view={view}
      title={say.title(policy.version)}
      kicker={<a href={link(view, '/ladder/desk')}>{words[lang].toDesk}</a>}
      lead={say.lead(formatDay(policy.startsOn as PlainDate, lang))}
    >
      <ErrorSummary lang={lang} errors={error === undefined ? [] : [{ field: 'reason', message: error }]} />
      {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
      <Preview
        lang={lang}
        title={say.lost}
        act={
          <Form action={link(view, `/ladder/versions/${policy.version}/withdraw`)} once={once}>
            <ReasonField say={say} value={typed} error={error} />
            <Button kind="main" icon="x">
              {say.now(policy.version)}
            </Button>
          </Form>
        }
      >
        <Differences differences={differencesOf(instead, policy.body)} lang={lang} />
        <p>{say.instead(instead.version)}</p>
      </Preview>
    </StaffPage>
  );
};

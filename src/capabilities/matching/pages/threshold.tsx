// From which probability on pairs are joined without asking, with what each choice would do now.
import type { PlainDate } from '../../../kernel/day.ts';
import { titleCase } from '../../../kernel/text.ts';
import { Button, ErrorSummary, Form, Radios, TextArea } from '../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { Acts, Card, Columns, Stack } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { longestReason } from '../../registry/index.ts';
import { MatchingPage } from './shell.tsx';
import { explain, words } from './words.ts';

export const choices = [0.95, 0.99, 0.999, 0.9999] as const;

export type ThresholdProps = {
  readonly view: View;
  readonly once: string;
  readonly now: {
    readonly probability: number | null;
    readonly by: string;
    readonly on: PlainDate;
    readonly reason: string;
  } | null;
  /** How many pairs each of the choices would join now. */
  readonly counts: readonly number[];
  readonly weakest: readonly { readonly one: string; readonly other: string; readonly probability: number }[];
  readonly typed?: { readonly choice: string; readonly reason: string } | undefined;
  readonly refused?: string | undefined;
};

/** With all its nines: 99,99 %. */
const share = (probability: number, view: View): string => {
  const percent = Math.floor(probability * 10_000 + 1e-6) / 100;
  return `${percent.toLocaleString(view.lang === 'id' ? 'id-ID' : 'en-GB')}${view.lang === 'id' ? ' %' : '%'}`;
};

export const ThresholdPage = ({ view, once, now, counts, weakest, typed, refused }: ThresholdProps) => {
  const say = words[view.lang];
  const told = refused ? explain(refused, view.lang) : undefined;
  const held = now?.probability ?? null;
  return (
    <MatchingPage
      view={view}
      place="threshold"
      title={say.thresholdTitle}
      lead={say.thresholdLead}
      mayThreshold
    >
      {told ? (
        <ErrorSummary
          lang={view.lang}
          errors={[{ field: refused === 'reason-short' ? 'reason' : 'choice', message: told }]}
        />
      ) : null}
      <Columns>
        <Card>
          <Form action={link(view, '/matching/threshold')} once={once}>
            <Radios
              name="choice"
              label={say.thresholdChoice}
              value={typed?.choice ?? (held === null ? 'off' : String(held))}
              options={[
                { value: 'off', label: say.thresholdOff },
                ...choices.map((probability, at) => ({
                  value: String(probability),
                  label: say.thresholdFrom(share(probability, view)),
                  hint: say.thresholdCount(formatCount(counts[at] ?? 0, view.lang)),
                })),
              ]}
            />
            <TextArea
              name="reason"
              label={say.reason}
              hint={say.thresholdReasonHint}
              rows={2}
              maxlength={longestReason}
              value={typed?.reason}
              error={refused === 'reason-short' ? told : undefined}
            />
            <Acts>
              <Button kind="main" icon="check">
                {say.thresholdSave}
              </Button>
            </Acts>
          </Form>
        </Card>
        <Stack>
          <Card title={say.thresholdNow}>
            <p>
              <b>{held === null ? say.thresholdOff : say.thresholdFrom(share(held, view))}</b>
            </p>
            {now ? (
              <p class="note">{say.thresholdBy(now.by, formatDay(now.on, view.lang), now.reason)}</p>
            ) : null}
          </Card>
          {weakest.length > 0 ? (
            <Card title={say.thresholdExamples}>
              <p class="note">{say.thresholdExamplesOf}</p>
              <ul>
                {weakest.map(({ one, other, probability }) => (
                  <li>
                    {titleCase(one)} – {titleCase(other)} <small>{share(probability, view)}</small>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
        </Stack>
      </Columns>
    </MatchingPage>
  );
};

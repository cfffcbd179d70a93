// Findings that differ, side by side with what is recorded, and the person's decision.
import { Button, ButtonLink, Form, Notice, Radios, TextArea } from '../../../web/controls.tsx';
import { Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { registryWords } from '../../registry/index.ts';
import type { EnterpriseRow } from '../../registry/index.ts';
import { lostTwice } from '../rules/weigh.ts';
import type { FindingRow } from '../store/findings.ts';
import { words } from '../words.ts';
import { shownDay } from './parts.tsx';
import type { Names } from './parts.tsx';
import type { Places } from './places.ts';

/** "Not found" asks for no standing of its own. */
const isSight = ({ finding }: FindingRow): boolean => finding !== 'not-found';

export const DecidePage = (props: {
  view: View;
  enterprise: Pick<EnterpriseRow, 'id' | 'name' | 'status' | 'area'>;
  findings: readonly FindingRow[];
  places: Places;
  names: Names;
  once: string;
  typed?: { readonly uphold: string; readonly reason: string } | undefined;
  refused?: keyof (typeof words)['id']['refused'] | undefined;
}) => {
  const { view, enterprise, findings, places, names, typed, refused } = props;
  const { lang } = view;
  const say = words[lang];
  const status = registryWords[lang].statuses[enterprise.status];
  const lost = lostTwice(findings);
  const error = refused && say.refused[refused];
  const [onChoice, onReason] = [refused === 'choice-missing', refused === 'reason-short'];
  return (
    <StaffPage
      view={view}
      title={say.decide.page}
      kicker={<a href={link(view, `/registry/${enterprise.id}`)}>{enterprise.name}</a>}
      lead={say.decide.lead}
    >
      {error && !onChoice && !onReason ? <Notice kind="bad">{error}</Notice> : null}
      <Card>
        <Form action={link(view, `/field/decide/${enterprise.id}`)} once={props.once}>
          <p>
            {say.decide.now}: <b>{status}</b>, {places.name(enterprise.area)}.
          </p>
          <Radios
            name="uphold"
            label={say.decide.choose}
            value={typed?.uphold}
            error={onChoice ? error : undefined}
            options={[
              ...(lost
                ? [
                    {
                      value: 'gone',
                      label: say.decide.gone,
                      hint: say.decide.goneHint(
                        names.get(lost.recordedBy) ?? say.system,
                        shownDay(lost.day, lang, ''),
                      ),
                    },
                  ]
                : []),
              ...findings.filter(isSight).map((f) => ({
                value: f.id,
                label: say.decide.saw(say.findings[f.finding], names.get(f.recordedBy) ?? say.system),
                hint: [
                  say.decide.on(shownDay(f.day, lang, '')),
                  f.toArea ? places.name(f.toArea) : '',
                  f.note ? `“${f.note}”` : '',
                ]
                  .filter(Boolean)
                  .join(' · '),
              })),
              { value: 'record', label: say.decide.keep, hint: say.decide.keepHint(status) },
            ]}
          />
          <TextArea
            name="reason"
            label={say.decide.reason}
            hint={say.decide.reasonHint}
            rows={3}
            maxlength={500}
            value={typed?.reason}
            error={onReason ? error : undefined}
          />
          <div class="acts">
            <Button kind="main">{say.decide.save}</Button>
            <ButtonLink href={link(view, '/field')} kind="quiet">
              {say.decide.cancel}
            </ButtonLink>
          </div>
        </Form>
      </Card>
    </StaffPage>
  );
};

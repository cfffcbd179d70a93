// Kinds of paper that the city added, the form for another, and the target days of the queue.
import {
  Badge,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  NumberInput,
  Radios,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import { Acts, Card, Section, Stack, StaffPage } from '../../../web/layout.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { AddedKind } from '../added/learn.ts';
import { shapes, uses } from '../added/rules.ts';
import type { KindProblem, TypedKind, Use } from '../added/rules.ts';
import { kindsWords } from '../words/kinds.ts';
import { queueWords } from '../words/queue.ts';
import { explainPaper } from '../words/refusals.ts';
import { QueueTabs } from './queue.tsx';

export type KindsProps = {
  readonly view: View;
  readonly once: string;
  readonly kinds: readonly AddedKind[];
  readonly targetDays: string;
  readonly typed: TypedKind;
  readonly problems?: readonly (
    | KindProblem
    | { readonly field: 'days'; readonly refusal: { readonly refused: string } }
  )[];
};

export const KindsPage = ({ view, once, kinds, targetDays, typed, problems = [] }: KindsProps) => {
  const { lang } = view;
  const say = kindsWords[lang];
  const errors = problems.map((p) => ({ field: p.field as string, message: explainPaper(p.refusal, lang) }));
  const about = (name: keyof TypedKind) => ({
    name,
    value: typed[name],
    error: errors.find((e) => e.field === name)?.message,
  });
  const here = link(view, '/evidence/kinds');
  return (
    <StaffPage view={view} title={queueWords[lang].title} lead={say.lead}>
      <QueueTabs view={view} at="kinds" kinds />
      <ErrorSummary lang={lang} errors={errors} />
      <Stack>
        <Section title={say.own}>
          <DataTable
            caption={say.own}
            quiet
            rows={kinds}
            rowKey={(kind) => kind.code}
            empty={<p class="note">{say.none}</p>}
            columns={[
              {
                key: 'name',
                head: say.own,
                cell: (kind) => (
                  <>
                    {lang === 'id' ? kind.nameId : kind.nameEn}{' '}
                    {kind.retired ? <Badge>{say.retired}</Badge> : null}
                  </>
                ),
              },
              { key: 'number', head: say.number, cell: (kind) => say.shapes[kind.number ?? 'none'] },
              { key: 'months', head: say.months, numeric: true, cell: (kind) => kind.months ?? '–' },
              {
                key: 'act',
                head: '',
                act: true,
                narrow: true,
                cell: (kind) => (
                  <Form action={`${here}/${kind.code}`} once={`${once}-${kind.code}`}>
                    <Button kind="quiet" name="retired" value={kind.retired ? '' : '1'}>
                      {kind.retired ? say.restore : say.retire}
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
        </Section>
        <Card title={say.add}>
          <Form action={here} once={once}>
            <TextInput {...about('nameId')} label={say.nameId} maxlength={80} autocomplete="off" />
            <TextInput {...about('nameEn')} label={say.nameEn} maxlength={80} autocomplete="off" />
            <Radios
              {...about('use')}
              value={typed.use || 'once'}
              label={say.use}
              options={(Object.keys(uses) as Use[]).map((value) => ({ value, label: say.uses[value] }))}
            />
            <Select
              {...about('number')}
              label={say.number}
              options={shapes.map((value) => ({ value, label: say.shapes[value] }))}
            />
            <NumberInput {...about('months')} label={say.months} hint={say.monthsHint} optional={lang} />
            <Checkbox name="sensitive" label={say.sensitive} checked={typed.sensitive !== ''} />
            <Acts>
              <Button kind="main" icon="plus">
                {say.save}
              </Button>
            </Acts>
          </Form>
        </Card>
        <Card title={say.target}>
          <Form action={link(view, '/evidence/target')} once={`${once}-days`}>
            <NumberInput
              name="days"
              label={say.days}
              value={targetDays}
              error={errors.find((e) => e.field === 'days')?.message}
            />
            <Acts>
              <Button>{say.saveDays}</Button>
            </Acts>
          </Form>
        </Card>
      </Stack>
    </StaffPage>
  );
};

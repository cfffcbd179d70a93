// The form that says what became of an enterprise: status, day, how it is known, and why.
import type { Lang } from '../../../kernel/language.ts';
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  Radios,
  TextArea,
} from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { StatusRefusal, TypedStatus } from '../actions.ts';
import { settable, sources } from '../rules.ts';
import type { EnterpriseRow } from '../store.ts';
import { explain, words } from '../words.ts';

export const statusWords = {
  id: {
    title: 'Ubah keadaan usaha',
    now: (status: string) => `Tercatat sekarang: ${status}.`,
    status: 'Bagaimana usaha ini sekarang?',
    day: 'Sejak tanggal',
    dayHint: 'Misalnya 5/3/2026. Boleh sebelum hari ini, agar angka kota tetap benar.',
    source: 'Dari mana kabarnya?',
    reason: 'Alasan',
    reasonHint: 'Satu kalimat. Dibaca petugas lain dan pemilik usaha.',
    save: 'Simpan',
    cancel: 'Batal',
    done: (name: string, status: string) => `${name}: ${status}.`,
    seen: (name: string) => `${name} dicatat dilihat hari ini.`,
  },
  en: {
    title: 'Change how the business is doing',
    now: (status: string) => `Recorded now: ${status}.`,
    status: 'How is the business now?',
    day: 'Since',
    dayHint:
      'For example 5/3/2026 (day/month/year). It may lie in the past, so that the city’s number stays right.',
    source: 'How is this known?',
    reason: 'Reason',
    reasonHint: 'One sentence. Other officers and the owner read it.',
    save: 'Save',
    cancel: 'Cancel',
    done: (name: string, status: string) => `${name}: ${status}.`,
    seen: (name: string) => `${name} recorded as seen today.`,
  },
} as const satisfies Record<Lang, unknown>;

export const StatusPage = (props: {
  view: View;
  enterprise: Pick<EnterpriseRow, 'id' | 'name' | 'status'>;
  once: string;
  typed?: TypedStatus | undefined;
  refusal?: StatusRefusal | undefined;
}) => {
  const { view, enterprise, typed } = props;
  const say = statusWords[view.lang];
  const own = words[view.lang];
  const problems = props.refusal?.refused === 'status-form' ? props.refusal.problems : [];
  const errors = problems.map((p) => ({ field: p.field, message: explain(p.refusal, view.lang) }));
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  const home = link(view, `/registry/${enterprise.id}`);
  return (
    <StaffPage view={view} title={say.title} kicker={<a href={home}>{enterprise.name}</a>}>
      {props.refusal && problems.length === 0 ? (
        <Notice kind="bad">{explain(props.refusal, view.lang)}</Notice>
      ) : null}
      <ErrorSummary lang={view.lang} errors={errors} />
      <Card>
        <Form action={`${home}/status`} once={props.once}>
          <p>{say.now(own.statuses[enterprise.status].toLowerCase())}</p>
          <Radios
            name="status"
            label={say.status}
            value={typed?.status}
            error={errorOf('status')}
            options={settable
              .filter((s) => s !== enterprise.status)
              .map((value) => ({ value, label: own.statuses[value], hint: own.statusMeanings[value] }))}
          />
          <DateInput
            name="day"
            label={say.day}
            hint={say.dayHint}
            value={typed?.day ?? formatDay(view.today, view.lang)}
            error={errorOf('day')}
          />
          <Radios
            name="source"
            label={say.source}
            value={typed?.source}
            error={errorOf('source')}
            options={sources.map((value) => ({ value, label: capital(own.sources[value]) }))}
          />
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            rows={3}
            maxlength={500}
            value={typed?.reason}
            error={errorOf('reason')}
          />
          <div class="acts">
            <Button kind="main">{say.save}</Button>
            <ButtonLink href={home} kind="quiet">
              {say.cancel}
            </ButtonLink>
          </div>
        </Form>
      </Card>
    </StaffPage>
  );
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

// Asking for a person's NIK, phone and e-mail in full, and showing them once.
import type { Lang } from '../../../kernel/language.ts';
import { showNik } from '../../../kernel/nik.ts';
import type { Nik } from '../../../kernel/nik.ts';
import { showPhone, waLink } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { PersonSecrets } from '../../../platform/keys/index.ts';
import { Button, ButtonLink, ErrorSummary, Form, Notice, TextArea } from '../../../web/controls.tsx';
import { Card, StaffPage } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { EnterpriseRow } from '../store.ts';
import { explain } from '../words.ts';

const revealWords = {
  id: {
    title: 'Lihat NIK, telepon, email',
    why: 'Data ini milik pemilik usaha. Setiap kali dibuka, nama Anda, waktu, dan alasannya dicatat dan dapat dibaca pemilik.',
    reason: 'Untuk apa data ini dibuka?',
    reasonHint: 'Misalnya: mencocokkan KTP saat kunjungan.',
    open: 'Buka',
    back: 'Kembali ke usaha',
    shown: 'Sudah dicatat. Data ini hilang bila halaman ditutup.',
    owner: 'Pemilik',
    phone: 'Telepon',
    email: 'Email',
    chat: 'Kirim WhatsApp',
    none: 'belum dicatat',
  },
  en: {
    title: 'See NIK, phone, e-mail',
    why: 'These belong to the owner. Each time they are opened, your name, the time and the reason are recorded, and the owner may read it.',
    reason: 'What are they needed for?',
    reasonHint: 'For example: comparing the identity card on a visit.',
    open: 'Open',
    back: 'Back to the business',
    shown: 'Recorded. They are gone when this page is closed.',
    owner: 'Owner',
    phone: 'Phone',
    email: 'E-mail',
    chat: 'Send a WhatsApp',
    none: 'not recorded',
  },
} as const satisfies Record<Lang, unknown>;

export const RevealPage = (props: {
  view: View;
  enterprise: Pick<EnterpriseRow, 'id' | 'name'>;
  once: string;
  reason?: string | undefined;
  refusal?: Refusal | undefined;
  owner?: string | undefined;
  secrets?: PersonSecrets | undefined;
}) => {
  const { view, enterprise, secrets } = props;
  const say = revealWords[view.lang];
  const home = link(view, `/registry/${enterprise.id}`);
  const about = props.refusal ? explain(props.refusal, view.lang) : undefined;
  const wrong = props.refusal?.refused === 'reason-short' ? about : undefined;
  return (
    <StaffPage view={view} title={say.title} kicker={<a href={home}>{enterprise.name}</a>}>
      {about && !wrong ? <Notice kind="info">{about}</Notice> : null}
      <ErrorSummary lang={view.lang} errors={wrong ? [{ field: 'reason', message: wrong }] : []} />
      <Card>
        {secrets ? (
          <Shown view={view} secrets={secrets} owner={props.owner} home={home} />
        ) : (
          <Form action={`${home}/reveal`} once={props.once}>
            <p>{say.why}</p>
            <TextArea
              name="reason"
              label={say.reason}
              hint={say.reasonHint}
              rows={2}
              maxlength={500}
              value={props.reason}
              error={wrong}
            />
            <div class="acts">
              <Button kind="main" icon="eye">
                {say.open}
              </Button>
              <ButtonLink href={home} kind="quiet">
                {say.back}
              </ButtonLink>
            </div>
          </Form>
        )}
      </Card>
    </StaffPage>
  );
};

const Shown = (props: { view: View; secrets: PersonSecrets; owner: string | undefined; home: string }) => {
  const { secrets } = props;
  const say = revealWords[props.view.lang];
  const phone = secrets.phone as Phone | undefined;
  return (
    <>
      <Notice kind="good">{say.shown}</Notice>
      <DefinitionList
        items={[
          { term: say.owner, value: props.owner ?? say.none },
          { term: 'NIK', value: secrets.nik ? showNik(secrets.nik as Nik) : say.none },
          { term: say.phone, value: phone ? showPhone(phone) : say.none },
          { term: say.email, value: secrets.email ?? say.none },
        ]}
      />
      <div class="acts">
        {phone ? (
          <ButtonLink href={waLink(phone, '')} icon="phone">
            {say.chat}
          </ButtonLink>
        ) : null}
        <ButtonLink href={props.home} kind="quiet">
          {say.back}
        </ButtonLink>
      </div>
    </>
  );
};

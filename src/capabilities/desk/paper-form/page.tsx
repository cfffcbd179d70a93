// The form by which an officer records a proof: what it is and how it is known.
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  FileInput,
  Form,
  Notice,
  Radios,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import {
  AboutSelect,
  evidenceWords,
  explainPaper,
  grades,
  kindNames,
  NumberOffered,
} from '../../evidence/index.ts';
import type {
  EvidenceKind,
  PaperField,
  PaperProblem,
  ProductChoice,
  TypedPaper,
} from '../../evidence/index.ts';
import { words } from './words.ts';

export type PaperFormProps = {
  readonly view: View;
  readonly once: string;
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly typed: TypedPaper;
  /** The product that was chosen, and those there are. */
  readonly chosen: string;
  readonly products: readonly ProductChoice[];
  /** A number read from the picture, which stands in the field now, and what stood there before. */
  readonly offered: { readonly kind: EvidenceKind; readonly number: string; readonly typed: string } | null;
  /** A number was offered before; it is not offered again. */
  readonly asked: boolean;
  /** Kinds that the city added. */
  readonly own: readonly EvidenceKind[];
  /** A picture that came with an earlier try. */
  readonly fileId: string | null;
  readonly problems?: readonly PaperProblem[] | undefined;
};

export const PaperFormPage = ({
  view,
  once,
  enterprise,
  typed,
  own,
  fileId,
  chosen,
  products,
  offered,
  asked,
  problems = [],
}: PaperFormProps) => {
  const { lang } = view;
  const say = words[lang];
  const told = evidenceWords[lang];
  const errors = problems.map((p) => ({ field: p.field as string, message: explainPaper(p.refusal, lang) }));
  const about = (name: PaperField) => ({
    name,
    value: typed[name],
    error: errors.find((e) => e.field === name)?.message,
  });
  const home = link(view, `/registry/${enterprise.id}`);
  const kinds = [...kindNames, ...own].map((value) => ({
    value,
    label: told.kinds[value],
  }));
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return (
    <StaffPage view={view} title={say.title} kicker={<a href={home}>{enterprise.name}</a>}>
      <ErrorSummary lang={lang} errors={errors} />
      <Card>
        <Form action={`${home}/paper`} once={once} upload>
          <Select {...about('kind')} label={say.kind} empty={say.choose} options={kinds} />
          <AboutSelect
            products={products}
            value={chosen}
            error={errors.find((e) => e.field === 'about')?.message}
            lang={lang}
          />
          <Radios
            {...about('grade')}
            label={say.grade}
            options={grades.map((value) => ({
              value,
              label: capital(told.grades[value]),
              hint: say.gradeHints[value],
            }))}
          />
          {fileId ? (
            <>
              <input type="hidden" name="file_id" value={fileId} />
              <Notice kind="good">{say.kept}</Notice>
            </>
          ) : (
            <FileInput
              name="file"
              lang={lang}
              label={say.file}
              hint={say.fileHint}
              optional={lang}
              accept="image/jpeg,image/png,image/webp,application/pdf"
              small
              error={errors.find((e) => e.field === 'file')?.message}
            />
          )}
          {offered ? <NumberOffered {...offered} lang={lang} /> : null}
          {asked && !offered ? <input type="hidden" name="offered" value="1" /> : null}
          <TextInput
            {...about('number')}
            label={say.number}
            hint={say.numberHint}
            optional={lang}
            narrow
            autocomplete="off"
            maxlength={80}
          />
          <DateInput {...about('from')} label={say.from} hint={say.fromHint} optional={lang} />
          <DateInput {...about('to')} label={say.to} hint={say.toHint} optional={lang} />
          <TextInput
            {...about('amount')}
            label={say.amount}
            hint={say.amountHint}
            optional={lang}
            narrow
            autocomplete="off"
            maxlength={60}
          />
          <TextInput
            {...about('source')}
            label={say.source}
            hint={say.sourceHint}
            optional={lang}
            autocomplete="off"
            maxlength={120}
          />
          <TextInput {...about('note')} label={say.note} optional={lang} maxlength={300} autocomplete="off" />
          <Acts>
            <Button kind="main" icon="check">
              {say.save}
            </Button>
            <ButtonLink href={home} kind="quiet">
              {say.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};

// The form by which an owner hands a paper in: the camera first, then what is on it.
import {
  Button,
  DateInput,
  Details,
  ErrorSummary,
  FileInput,
  Form,
  Notice,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { AboutSelect, evidenceWords, NumberOffered } from '../../evidence/index.ts';
import type { EvidenceKind, ProductChoice } from '../../evidence/index.ts';
import { papersWords } from '../words/papers.ts';

export type PaperFormProps = {
  readonly view: View;
  readonly once: string;
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly kinds: readonly EvidenceKind[];
  readonly typed: Readonly<Record<'kind' | 'about' | 'number' | 'from' | 'to', string>>;
  readonly products: readonly ProductChoice[];
  /** A number read from the picture, which stands in the field now, and what stood there before. */
  readonly offered: { readonly kind: EvidenceKind; readonly number: string; readonly typed: string } | null;
  /** A number was offered before; it is not offered again. */
  readonly asked: boolean;
  /** The fact that is set right. */
  readonly replaces: string | null;
  /** A picture that came with an earlier try. */
  readonly fileId: string | null;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
};

export const PaperFormPage = (props: PaperFormProps) => {
  const { view, enterprise, typed, replaces, fileId, errors } = props;
  const { lang } = view;
  const say = papersWords[lang];
  const about = (name: 'kind' | 'number' | 'from' | 'to') => ({
    name,
    value: typed[name],
    error: errors.find((e) => e.field === name)?.message,
  });
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <OwnerPage view={view} title={replaces ? say.fixTitle : say.formTitle} kicker={enterprise.name}>
      <ErrorSummary lang={lang} errors={errors} />
      <Card>
        <Form action={link(view, `/usaha/berkas/${enterprise.id}/baru`)} once={props.once} upload>
          {replaces ? <input type="hidden" name="replaces" value={replaces} /> : null}
          {fileId ? (
            <>
              <input type="hidden" name="file_id" value={fileId} />
              <Notice kind="good">{say.kept}</Notice>
            </>
          ) : (
            <>
              <FileInput
                name="photo"
                lang={lang}
                label={say.photo}
                hint={say.photoHint}
                optional={lang}
                accept="image/jpeg,image/png,image/webp"
                capture
                small
                error={errorOf('photo')}
              />
              <Details summary={say.file} open={errorOf('file') !== undefined}>
                <FileInput
                  name="file"
                  lang={lang}
                  label={say.fileLabel}
                  hint={say.fileHint}
                  small
                  optional={lang}
                  accept="image/jpeg,image/png,image/webp,application/pdf"
                  error={errorOf('file')}
                />
              </Details>
            </>
          )}
          <Select
            {...about('kind')}
            label={say.kind}
            empty={say.choose}
            options={props.kinds.map((value) => ({ value, label: evidenceWords[lang].kinds[value] }))}
          />
          <AboutSelect products={props.products} value={typed.about} error={errorOf('about')} lang={lang} />
          {props.offered ? (
            <NumberOffered {...props.offered} lang={lang} />
          ) : props.asked ? (
            <input type="hidden" name="offered" value="1" />
          ) : null}
          <TextInput
            {...about('number')}
            label={say.number}
            hint={say.numberHint}
            optional={lang}
            autocomplete="off"
            maxlength={80}
          />
          <DateInput {...about('from')} label={say.from} hint={say.fromHint} optional={lang} />
          <DateInput {...about('to')} label={say.to} hint={say.toHint} optional={lang} />
          <Acts>
            <Button kind="main" icon="check">
              {say.save}
            </Button>
          </Acts>
        </Form>
        <p class="note">{say.stated}</p>
        <p class="note">{say.remind}</p>
      </Card>
      <p>
        <a href={link(view, '/usaha/berkas')}>{say.back}</a>
      </p>
    </OwnerPage>
  );
};

// Pieces of the wallet's pages: pictures of a paper, and what its number says.
import type { Lang } from '../../../kernel/language.ts';
import { Notice, Select } from '../../../web/controls.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { EvidenceKind } from '../kinds.ts';
import type { ProductChoice } from '../rules/about.ts';
import { oddOf, readBack, showNumber } from '../rules/number.ts';
import type { FileRow } from '../store/files.ts';
import { explainPaper } from '../words/refusals.ts';
import { walletWords } from '../words/wallet.ts';

/** Each page as a picture that opens alone; `wide` beside a form at a desk. */
export const Scans = (props: {
  view: View;
  files: readonly Pick<FileRow, 'id' | 'pages'>[];
  wide?: boolean;
}) => (
  <ul class={props.wide ? 'scans wide' : 'scans'}>
    {props.files.flatMap((file) =>
      file.pages.map((_, at) => {
        const href = link(props.view, `/evidence/files/${file.id}/${String(at + 1)}`);
        const alt = walletWords[props.view.lang].page(at + 1, file.pages.length);
        return (
          <li>
            <a href={href}>
              <img src={href} alt={alt} loading="lazy" />
            </a>
          </li>
        );
      }),
    )}
  </ul>
);

/** The number in groups with what it says about itself, or why it is odd. */
export const NumberRead = (props: { kind: EvidenceKind; number: string; lang: Lang }) => {
  const { kind, number, lang } = props;
  const odd = oddOf(kind, number);
  const back = readBack(kind, number, lang);
  return (
    <>
      <b class="figure">{showNumber(kind, number)}</b>
      {odd ? <p class="note warn">{walletWords[lang].odd(explainPaper(odd, lang))}</p> : null}
      {back ? (
        <p class="note">
          {walletWords[lang].readBack}: {back}
        </p>
      ) : null}
    </>
  );
};

/** A number that was read from the picture and stands in the field now; nothing of it is recorded before the form is sent. */
export const NumberOffered = (props: { kind: EvidenceKind; number: string; typed: string; lang: Lang }) => {
  const { kind, number, typed, lang } = props;
  const say = walletWords[lang];
  return (
    <>
      <input type="hidden" name="offered" value="1" />
      <Notice kind="info" title={say.offered}>
        <NumberRead kind={kind} number={number} lang={lang} />
        {typed ? <p class="note">{say.typed(typed)}</p> : null}
        <p class="note">{say.compare}</p>
      </Notice>
    </>
  );
};

/** Whether a paper is of the whole enterprise or of one product; nothing where there is no product. */
export const AboutSelect = (props: {
  products: readonly ProductChoice[];
  value: string;
  error: string | undefined;
  lang: Lang;
}) => {
  const { label, whole, hint } = walletWords[props.lang].about;
  if (props.products.length === 0) return null;
  return (
    <Select
      name="about"
      label={label}
      hint={hint}
      value={props.value || 'whole'}
      error={props.error}
      options={[
        { value: 'whole', label: whole },
        ...props.products.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
};

// Pieces of the wallet's pages: pictures of a paper, and what its number says.
import type { Lang } from '../../../kernel/language.ts';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { EvidenceKind } from '../kinds.ts';
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

// Badges of speakers and crew, printed with those of the stalls.
import { toString as qrOf } from 'qrcode';

import type { Lang } from '../../../../kernel/language.ts';
import { showPassCode } from '../../day/passes/code.ts';
import type { PersonPass } from '../../day/passes/people.ts';
import { words } from '../../sessions/words.ts';
import type { BadgesText } from './badges.ts';

/** Of those whose pass holds; `address` makes a path of the city a whole address. */
export const peopleBadges = (
  people: readonly PersonPass[],
  { lang, address }: { readonly lang: Lang; readonly address: (path: string) => string },
): Promise<BadgesText['badges']> =>
  Promise.all(
    people.flatMap((one) =>
      one.ended || one.label === null ? [] : [badgeOf({ ...one, label: one.label }, { lang, address })],
    ),
  );

async function badgeOf(
  { label, job, kind, code }: Omit<PersonPass, 'label'> & { readonly label: string },
  { lang, address }: { readonly lang: Lang; readonly address: (path: string) => string },
): Promise<BadgesText['badges'][number]> {
  const qr = await qrOf(address(`/acara/pas/${showPassCode(code)}`), {
    type: 'svg',
    margin: 1,
    errorCorrectionLevel: 'M',
  });
  return { name: label, group: job ?? '', stalls: '', qr, kind: words[lang].passKinds[kind].toUpperCase() };
}

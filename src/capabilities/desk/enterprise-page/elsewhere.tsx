// What an officer reads under the id of a record that was joined into one outside of the officer's area.
import { EmptyState } from '../../../web/parts.tsx';
import { StaffPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/view.ts';

const words = {
  id: {
    title: 'Catatan ini sudah digabung',
    why: 'Usahanya sekarang tercatat di wilayah lain',
    text: 'Catatan ini dan catatan di wilayah lain ternyata satu usaha. Tanyakan kepada dinas bila keliru; gabungan dapat dipisahkan lagi.',
  },
  en: {
    title: 'This record was joined with another',
    why: 'The business is recorded in another area now',
    text: 'This record and one in another area turned out to be one business. Ask the agency if that is wrong; a join can be undone.',
  },
} as const;

export const ElsewherePage = ({ view }: { view: View }) => {
  const say = words[view.lang];
  return (
    <StaffPage view={view} title={say.title}>
      <EmptyState icon="git-merge" title={say.why} text={say.text} />
    </StaffPage>
  );
};

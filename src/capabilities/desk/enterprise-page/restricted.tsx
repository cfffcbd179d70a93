// What staff read in place of an enterprise whose owner withdrew consent, or was erased: that it is counted, and no more.
import { EmptyState } from '../../../web/parts.tsx';
import { StaffPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/view.ts';

const words = {
  id: {
    title: 'Data usaha ini tidak diolah',
    why: 'Pemiliknya menarik persetujuan atau minta dihapus',
    text: 'Usaha ini tetap ikut dihitung. Datanya tidak ditampilkan, tidak dicari dan tidak dicocokkan (UU 27/2022).',
  },
  en: {
    title: 'The data of this enterprise are not processed',
    why: 'Its owner withdrew consent or asked for erasure',
    text: 'The enterprise is still counted. Its data are not shown, not searched and not compared (law 27/2022).',
  },
} as const;

export const RestrictedPage = ({ view }: { view: View }) => {
  const say = words[view.lang];
  return (
    <StaffPage view={view} title={say.title}>
      <EmptyState icon="lock" title={say.why} text={say.text} />
    </StaffPage>
  );
};

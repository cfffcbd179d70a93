// Before the list of a door leaves as a file: what it is for.
import { ButtonLink } from '../../../web/controls.tsx';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { PurposeForm } from '../../owners/index.ts';

const words = {
  id: {
    title: 'Unduh daftar',
    note: 'Isi berkas sama dengan daftar di halaman sebelumnya, dengan saringan yang sama.',
    back: 'Kembali ke daftar',
  },
  en: {
    title: 'Download the list',
    note: 'The file holds what the page before shows, with the same filters.',
    back: 'Back to the list',
  },
} as const;

export const NearExportPage = (props: {
  view: View;
  /** Of the door. */
  name: string;
  near: string;
  keep: readonly (readonly [string, string])[];
}) => {
  const { view, name, near, keep } = props;
  const say = words[view.lang];
  const back = `${near}?${new URLSearchParams(keep.map(([k, v]): [string, string] => [k, v])).toString()}`;
  return (
    <StaffPage view={view} title={say.title} kicker={<a href={link(view, back)}>{name}</a>}>
      <Card>
        <PurposeForm
          lang={view.lang}
          xlsx={link(view, `${near}/export.xlsx`)}
          csv={link(view, `${near}/export.csv`)}
          keep={keep}
          note={say.note}
        />
      </Card>
      <Acts>
        <ButtonLink kind="quiet" href={link(view, back)}>
          {say.back}
        </ButtonLink>
      </Acts>
    </StaffPage>
  );
};

// Before the applicants of an event leave as a file: what it is for.
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

export const ApplicantsExportPage = (props: {
  view: View;
  /** Of the event, and where its list is. */
  name: string;
  list: string;
  file: string;
  keep: readonly (readonly [string, string])[];
}) => {
  const { view, name, list, file, keep } = props;
  const say = words[view.lang];
  const back = `${list}?${new URLSearchParams(keep.map(([k, v]): [string, string] => [k, v])).toString()}`;
  return (
    <StaffPage view={view} title={say.title} kicker={<a href={link(view, back)}>{name}</a>}>
      <Card>
        <PurposeForm
          lang={view.lang}
          xlsx={link(view, `${file}.xlsx`)}
          csv={link(view, `${file}.csv`)}
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

// What a list is taken away for: asked by every page from which one leaves as a file, and read by its owners.
import type { Lang } from '../../../kernel/language.ts';
import { Button, ButtonLink, Select } from '../../../web/controls.tsx';
import { Acts, Card, Stack, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { exportPurposes } from '../rules/purpose.ts';
import { rightsWords } from '../words/rights.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Asks "Untuk apa?" and downloads; it stands in the address as `for`. `keep`: the filters of the list. */
export const PurposeForm = (props: {
  lang: Lang;
  xlsx: string;
  csv: string;
  keep: readonly (readonly [string, string])[];
  /** What the file holds and what it leaves out. */
  note?: string | undefined;
}) => {
  const { purposes, leaving } = rightsWords[props.lang];
  return (
    <form method="get" action={props.xlsx}>
      {props.keep.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Stack>
        <Select
          name="for"
          label={leaving.purpose}
          hint={leaving.hint}
          options={exportPurposes.map((value) => ({ value, label: capital(purposes[value]) }))}
        />
        <Acts>
          <Button icon="download">xlsx</Button>
          <button class="btn" formaction={props.csv}>
            csv
          </button>
        </Acts>
        {props.note ? <p class="note">{props.note}</p> : null}
      </Stack>
    </form>
  );
};

/** Before a list leaves whose own page has no room for the question. `back`, `file`: paths inside the city. */
export const PurposePage = (props: {
  view: View;
  /** Of the list. */
  name: string;
  back: string;
  /** Without its ending. */
  file: string;
  keep: readonly (readonly [string, string])[];
}) => {
  const { view, name, file, keep } = props;
  const { leaving } = rightsWords[view.lang];
  const back = link(view, props.back);
  return (
    <StaffPage view={view} title={leaving.title} kicker={<a href={back}>{name}</a>}>
      <Card>
        <PurposeForm
          lang={view.lang}
          xlsx={link(view, `${file}.xlsx`)}
          csv={link(view, `${file}.csv`)}
          keep={keep}
          note={leaving.note}
        />
      </Card>
      <Acts>
        <ButtonLink kind="quiet" href={back}>
          {leaving.back}
        </ButtonLink>
      </Acts>
    </StaffPage>
  );
};

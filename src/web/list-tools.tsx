// The row above a list: looking for a name and taking the list along, both with the filters that stand in the address.
import { SearchBox } from './forms.tsx';
import { Tools } from './arrange.tsx';
import { Downloads } from './tables.tsx';
import { link } from './view.ts';
import type { View } from './view.ts';

/** `pairs` are the filters, the words looked for as `q` among them; the files stand at `path/export.xlsx` and `.csv`. */
export const ListTools = (props: {
  view: View;
  path: string;
  label: string;
  pairs: readonly (readonly [string, string])[];
}) => {
  const { view, path, pairs } = props;
  const query = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();
  const file = (ending: string) => link(view, `${path}/export.${ending}${query === '' ? '' : `?${query}`}`);
  return (
    <Tools>
      <SearchBox
        lang={view.lang}
        action={link(view, path)}
        label={props.label}
        value={pairs.find(([name]) => name === 'q')?.[1] ?? ''}
        keep={pairs.filter(([name]) => name !== 'q')}
      />
      <Downloads lang={view.lang} xlsx={file('xlsx')} csv={file('csv')} />
    </Tools>
  );
};

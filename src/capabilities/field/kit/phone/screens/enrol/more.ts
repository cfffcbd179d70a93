// What may be asked when there is time: folded away, nothing of it is needed.
import { h } from '../../dom.ts';
import type { OpenKit } from '../../kit.ts';
import { field, options } from '../../parts.ts';
import type { Set, TextOf } from './fields.ts';
import type { Typed, Wrongs } from './read.ts';

const folded = ['nik', 'started', 'workers', 'note'] as const;

export function moreFields(kit: OpenKit, typed: Typed, wrongs: Wrongs, text: TextOf, set: Set): Node {
  const say = kit.say.enrol;
  const sex: HTMLSelectElement = h('select', { id: 'sex', onchange: () => set({ sex: sex.value }) });
  options(sex, Object.entries(say.sexes), typed.sex);
  const sales: HTMLSelectElement = h('select', { id: 'sales', onchange: () => set({ sales: sales.value }) });
  options(sales, [['', say.salesNone], ...Object.entries(say.bands)], typed.sales);
  return h(
    'details.details',
    { open: folded.some((name) => wrongs[name]) },
    h('summary', {}, say.more),
    h(
      'div.fields',
      {},
      field({ id: 'sex', label: say.sex, optional: kit.say.optional }, sex),
      text('nik', say.nik, { numeric: true }),
      text('started', say.started, { numeric: true }),
      text('workers', say.workers, { numeric: true }),
      field({ id: 'sales', label: say.sales, hint: say.salesWhy, optional: kit.say.optional }, sales),
      text('note', say.note),
    ),
  );
}

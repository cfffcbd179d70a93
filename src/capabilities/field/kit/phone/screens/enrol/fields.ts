// The fields of a new enterprise in the order one asks for them at a door.
import type { KindRow } from '../../../../acts.ts';
import { h } from '../../dom.ts';
import type { OpenKit } from '../../kit.ts';
import { choice, field, options, tick } from '../../parts.ts';
import { squeezed } from '../../search.ts';
import type { Given } from './form.ts';
import { moreFields } from './more.ts';
import { pointPart } from './place.ts';
import type { Typed, Wrongs } from './read.ts';

export type Set = (more: Partial<Typed>) => void;
export type TextOf = (
  name:
    | 'name'
    | 'kind'
    | 'owner'
    | 'phone'
    | 'rt'
    | 'address'
    | 'nib'
    | 'nik'
    | 'started'
    | 'workers'
    | 'note',
  label: string,
  how?: {
    hint?: string;
    required?: boolean;
    /** Too narrow for the words 'may be empty'. */
    bare?: boolean;
    numeric?: boolean;
    list?: string;
    more?: readonly Node[];
  },
) => HTMLElement;

/** `photos` is drawn once and stays while the fields around it are drawn anew. */
type Drawn = { readonly typed: Typed; readonly wrongs: Wrongs; readonly set: Set; readonly photos: Node };

/** All fields of the form, drawn with what is typed and what is wrong. */
export function formFields(
  kit: OpenKit,
  { areas, kinds }: Given,
  { typed, wrongs, set, photos }: Drawn,
): readonly Node[] {
  const say = kit.say.enrol;
  const text: TextOf = (name, label, how = {}) => {
    const { hint, required = false, bare = false, numeric = false, list, more = [] } = how;
    const input: HTMLInputElement = h('input', {
      id: name,
      name,
      required,
      list,
      type: name === 'phone' ? 'tel' : 'text',
      inputmode: numeric ? 'numeric' : null,
      autocomplete: 'off',
      autocapitalize: name === 'name' || name === 'owner' ? 'words' : 'sentences',
      enterkeyhint: 'next',
      oninput: () => set({ [name]: input.value }),
    });
    input.value = typed[name];
    const optional = required || bare ? undefined : kit.say.optional;
    return field({ id: name, label, hint, error: wrongs[name], optional }, input, more);
  };
  const area: HTMLSelectElement = h('select', {
    id: 'area',
    name: 'area',
    onchange: () => set({ area: area.value }),
  });
  const names = new Map(areas.map(({ code, name }) => [code.slice(0, 13), name]));
  options(area, [...(names.size > 1 ? [['', '—'] as const] : []), ...names], typed.area);
  return [
    text('name', say.name, { hint: say.nameHint, required: true }),
    kindPart(kit, kinds, typed, text, set),
    text('owner', say.owner),
    text('phone', say.phone, { hint: say.phoneHint, numeric: true }),
    h(
      'div.area-rt',
      {},
      field({ id: 'area', label: say.area, error: wrongs.area }, area),
      text('rt', say.rt, { bare: true, numeric: true }),
    ),
    text('address', say.address),
    pointPart(kit, typed.point, (point) => set({ point })),
    photos,
    nibPart(kit, typed, text, set),
    moreFields(kit, typed, wrongs, text, set),
    tick('consent', say.consent, say.consentHint, typed.consent, (consent) => set({ consent })),
  ];
}

/** A kind from the list brings its sector along; for any other the sector is asked. */
function kindPart(kit: OpenKit, kinds: readonly KindRow[], typed: Typed, text: TextOf, set: Set): Node {
  const say = kit.say;
  const known = (kind: string) => kinds.find((one) => squeezed(one.kind) === squeezed(kind))?.sector;
  const list = h(
    'datalist',
    { id: 'kinds' },
    kinds.map(({ kind }) => h('option', { value: kind })),
  );
  const sector: HTMLSelectElement = h('select', {
    id: 'sector',
    onchange: () => set({ sector: sector.value }),
  });
  options(sector, [['', say.enrol.sectorNone], ...Object.entries(say.sectors)], typed.sector);
  const asked = field({ id: 'sector', label: say.enrol.sector, optional: say.optional }, sector);
  const kind = text('kind', say.enrol.kind, { hint: say.enrol.kindHint, list: 'kinds', more: [list] });
  const fit = (value: string) => {
    asked.hidden = value === '' || known(value) !== undefined;
  };
  fit(typed.kind);
  kind.addEventListener('input', (event) => {
    const { value } = event.target as HTMLInputElement;
    fit(value);
    set({ sector: known(value) ?? sector.value });
  });
  return h('div', {}, kind, asked);
}

function nibPart(kit: OpenKit, typed: Typed, text: TextOf, set: Set): Node {
  const say = kit.say.enrol;
  const help = tick('help', say.help, say.helpHint, typed.help, (on) => set({ help: on }));
  const number = text('nib', say.nibNumber, { hint: say.nibHint, required: true, numeric: true });
  const show = (hasNib: boolean) => {
    help.hidden = hasNib;
    number.hidden = !hasNib;
  };
  show(typed.hasNib);
  const pick = (event: Event) => {
    const hasNib = (event.target as HTMLInputElement).id === 'nib-has';
    set({ hasNib });
    show(hasNib);
  };
  return h(
    'fieldset.field',
    {},
    h('legend', {}, say.nib),
    h(
      'div',
      { onchange: pick },
      choice(
        'radio',
        { id: 'nib-none', name: 'has-nib', checked: !typed.hasNib },
        say.nibNone,
        say.nibNoneHint,
      ),
      choice('radio', { id: 'nib-has', name: 'has-nib', checked: typed.hasNib }, say.nibHas),
    ),
    help,
    number,
  );
}

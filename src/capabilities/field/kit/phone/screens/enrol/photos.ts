// Photos of the place: taken by the phone's camera, made small at once, at most three.
import { h, icon } from '../../dom.ts';
import type { OpenKit } from '../../kit.ts';
import { notice } from '../../parts.ts';
import { shrink } from '../../photo.ts';
import { toText } from '../../lock/box.ts';
import type { Picture } from '../../store/capture.ts';

const most = 3;

/** A picture for the eye; `data:` because the policy of the page lets nothing else through. */
const sourceOf = ({ type, bytes }: Picture): string =>
  `data:${type};base64,${toText(bytes).replaceAll('-', '+').replaceAll('_', '/')}`;

export function photoPart(
  kit: OpenKit,
  first: readonly Picture[],
  set: (all: readonly Picture[]) => void,
): Node {
  const say = kit.say.enrol;
  let all = first;
  const told = h('div', { 'aria-live': 'polite' });
  const shown = h('ul.photos');
  const takeText = h('span');
  const input = h('input', {
    type: 'file',
    id: 'photo',
    accept: 'image/*',
    capture: 'environment',
    onclick: kit.expectReturn,
    onchange: () => void add(),
  });
  const change = (next: readonly Picture[]) => {
    all = next;
    set(all);
    draw();
  };
  const add = async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    told.replaceChildren(h('p.hint', {}, say.photoBusy));
    const picture = await shrink(file).catch(() => null);
    input.value = '';
    told.replaceChildren(...(picture ? [] : [notice('bad', say.photoFailed)]));
    if (picture) change([...all, picture]);
  };
  const draw = () => {
    shown.replaceChildren(
      ...all.map((picture, at) =>
        h(
          'li',
          {},
          h('img', { src: sourceOf(picture), alt: say.photoAlt }),
          h(
            'button.link',
            { type: 'button', onclick: () => change(all.filter((_, other) => other !== at)) },
            say.photoDrop,
          ),
        ),
      ),
    );
    take.hidden = all.length >= most;
    takeText.textContent = all.length > 0 ? say.photoMore : say.photoTake;
  };
  const take = h('label.btn.plain.take', { for: 'photo' }, icon('camera'), takeText, input);
  draw();
  return h(
    'div.field',
    {},
    h('p.label', {}, say.photo, h('small', {}, ` ${kit.say.optional}`)),
    h('p.hint', {}, say.photoWhy),
    told,
    shown,
    take,
  );
}

// Pictures from the spot, beside the record of the enterprise they show.
import { Section, Tools } from '../../../web/arrange.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { words } from '../words.ts';
import type { Names } from './parts.tsx';
import { shownDay } from './parts.tsx';

export type Picture = { readonly id: string; readonly day: string; readonly by: string };

/** Nothing where there is none. */
export const Pictures = (props: { view: View; pictures: readonly Picture[]; names: Names }) => {
  const { view, pictures, names } = props;
  const say = words[view.lang];
  if (pictures.length === 0) return null;
  return (
    <Section title={say.photos}>
      <Tools>
        {pictures.map((p) => {
          const href = link(view, `/field/photos/${p.id}`);
          const told = say.photoOf(shownDay(p.day, view.lang, ''), names.get(p.by) ?? say.system);
          return (
            <a href={href}>
              <img src={href} alt={told} title={told} height="160" loading="lazy" />
            </a>
          );
        })}
      </Tools>
    </Section>
  );
};

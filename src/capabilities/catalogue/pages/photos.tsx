// Pictures of a product with what can be done to them, and the form for the next.
import { Button, FileInput, Form, TextInput } from '../../../web/controls.tsx';
import { Section } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Opened } from '../load.ts';
import { productAt } from '../places.ts';
import { words } from '../words/product.ts';

const most = 5;

export const PhotoSection = (props: {
  view: View;
  once: () => string;
  one: Opened;
  mayEdit: boolean;
  alt?: string | undefined;
}) => {
  const { view, once, one, mayEdit } = props;
  const { photos } = one;
  const say = words[view.lang];
  const here = productAt(one.frame, one.product);
  const act = (photo: string, what: 'first' | 'away', label: string) => (
    <Form once={once()} action={link(view, `${here}/photos/${what}`)}>
      <input type="hidden" name="photo" value={photo} />
      <Button kind="quiet">{label}</Button>
    </Form>
  );
  return (
    <Section title={say.photos} lead={say.photosLead} id="foto">
      {photos.length === 0 ? <p class="note">{say.noPhoto}</p> : null}
      <ul class="scans">
        {photos.map(({ id, alt }, at) => (
          <li>
            <a href={link(view, `/catalogue/photo/${id}`)}>
              <img src={link(view, `/catalogue/photo/${id}`)} alt={alt} loading="lazy" />
            </a>
            {at === 0 ? <small>{say.face}</small> : null}
            {mayEdit && at > 0 ? act(id, 'first', say.makeFace(at + 1)) : null}
            {mayEdit ? act(id, 'away', say.takeAway(at + 1)) : null}
          </li>
        ))}
      </ul>
      {mayEdit && photos.length < most ? (
        <Form once={once()} upload action={link(view, `${here}/photos`)}>
          <FileInput
            name="photo"
            label={say.photo}
            hint={say.photoHint}
            accept="image/jpeg,image/png,image/webp"
            capture={one.frame === 'phone'}
            small
            lang={view.lang}
          />
          <TextInput name="alt" label={say.alt} hint={say.altHint} value={props.alt} maxlength={120} />
          <div class="acts">
            <Button icon="camera">{say.addPhoto}</Button>
          </div>
        </Form>
      ) : null}
    </Section>
  );
};

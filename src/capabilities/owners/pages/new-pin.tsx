// A PIN typed for the first time, twice; and what every field of a secret at the door is like.
import { TextInput } from '../../../web/controls.tsx';
import type { Lang } from '../../../kernel/language.ts';
import { doorWords } from '../words/door.ts';

export type Wrong = { readonly field: string; readonly message: string } | null;

export const errorAt = (wrong: Wrong, field: string) => (wrong?.field === field ? wrong.message : undefined);

export const secret = { type: 'password', inputmode: 'numeric', maxlength: 12, narrow: true } as const;

export const NewPin = ({ lang, wrong }: { lang: Lang; wrong: Wrong }) => {
  const say = doorWords[lang];
  return (
    <>
      <TextInput
        name="pin"
        label={say.newPin}
        hint={say.newPinHint}
        {...secret}
        autocomplete="new-password"
        error={errorAt(wrong, 'pin')}
      />
      <TextInput
        name="again"
        label={say.againPin}
        {...secret}
        autocomplete="new-password"
        error={errorAt(wrong, 'again')}
      />
    </>
  );
};

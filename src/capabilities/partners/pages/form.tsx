// The form of a partner: new, or corrected.
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Form,
  Notice,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import { partnerKinds } from '../kinds.ts';
import type { Field, Problem, TypedPartner } from '../rules.ts';
import type { ListedPartner } from '../store.ts';
import { words } from '../words.ts';

export const PartnerForm = (props: {
  view: View;
  once: string;
  typed: TypedPartner;
  places: Places;
  chains: readonly ListedPartner[];
  problems: readonly Problem[];
  refused?: 'unknown-partner' | 'partner-known' | 'changed-since' | undefined;
  /** Of a partner that is there already. */
  known?:
    | { readonly id: string; readonly name: string; readonly revision: number; readonly active: boolean }
    | undefined;
}) => {
  const { view, typed, places, known, problems } = props;
  const { lang } = view;
  const say = words[lang];
  const errorOf = (field: Field) => {
    const code = problems.find((p) => p.field === field)?.code;
    return code && say.problems[code];
  };
  const text = (field: Field) => ({
    name: field,
    label: say.fields[field],
    value: typed[field],
    error: errorOf(field),
  });
  const back = known ? `/partners/${known.id}` : '/partners';
  return (
    <StaffPage
      view={view}
      title={known ? say.edit : say.add}
      kicker={<a href={link(view, back)}>{known?.name ?? say.title}</a>}
    >
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: p.field, message: say.problems[p.code] }))}
      />
      {props.refused ? <Notice kind="bad">{say.refused[props.refused]}</Notice> : null}
      <Card>
        <Form once={props.once} action={link(view, known ? `${back}/edit` : '/partners/new')}>
          {known ? <input type="hidden" name="revision" value={String(known.revision)} /> : null}
          <TextInput {...text('name')} hint={say.hints.name} maxlength={120} />
          <Select
            {...text('kind')}
            empty="–"
            options={partnerKinds.map((value) => ({ value, label: say.kinds[value] }))}
          />
          <Select
            {...text('parent')}
            hint={say.hints.parent}
            optional={lang}
            empty={say.noChain}
            options={props.chains.map((c) => ({ value: c.id, label: c.name }))}
          />
          <Select {...text('area')} hint={say.hints.area} options={places.options('')} />
          <TextInput {...text('address')} optional={lang} maxlength={200} />
          <TextInput {...text('contact')} hint={say.hints.contact} optional={lang} maxlength={200} />
          {known ? (
            <Checkbox name="active" label={say.active} hint={say.activeHint} checked={known.active} />
          ) : null}
          <Acts>
            <Button kind="main">{say.save}</Button>
            <ButtonLink kind="quiet" href={link(view, back)}>
              {say.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};

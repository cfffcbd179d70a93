// The fields of terms, in the order in which two sides talk about them.
import { DateInput, NumberInput, Select, TextArea } from '../../../../web/controls.tsx';
import type { View } from '../../../../web/view.ts';
import { feeBases, returnRules } from '../../kinds.ts';
import { rateFields } from '../rules/form.ts';
import type { Problem, TermsField, TypedTerms } from '../rules/form.ts';
import { words } from '../words/index.ts';

export const TermsFields = (props: {
  view: View;
  typed: TypedTerms;
  problems: readonly Problem[];
  /** Whoever may keep a broken bound is told where to say why. */
  mayKeep: boolean;
}) => {
  const { view, typed, problems, mayKeep } = props;
  const { lang } = view;
  const say = words[lang];
  const field = (name: TermsField) => {
    const code = problems.find((p) => p.field === name)?.code;
    return { name, label: say.fields[name], value: typed[name], error: code && say.problems[code] };
  };
  return (
    <>
      {rateFields.map((name) => (
        <NumberInput
          {...field(name)}
          inputmode="text"
          optional={name === 'commission' ? undefined : lang}
          hint={name === 'fee' ? say.hints.fee : name === 'commission' ? say.hints.rate : undefined}
          maxlength={20}
        />
      ))}
      <Select
        {...field('feeBase')}
        options={feeBases.map((value) => ({ value, label: say.feeBases[value] }))}
      />
      <NumberInput
        {...field('listing')}
        inputmode="text"
        optional={lang}
        hint={say.hints.listing}
        maxlength={30}
      />
      <NumberInput
        {...field('expected')}
        inputmode="text"
        optional={lang}
        hint={say.hints.expected}
        maxlength={30}
      />
      <NumberInput {...field('paymentDays')} inputmode="numeric" hint={say.hints.paymentDays} maxlength={5} />
      <Select
        {...field('returns')}
        options={returnRules.map((value) => ({ value, label: say.returns[value] }))}
      />
      <DateInput {...field('startsOn')} hint={say.hints.startsOn} />
      <TextArea
        {...field('note')}
        optional={lang}
        hint={mayKeep ? say.hints.keep : say.hints.note}
        rows={3}
        maxlength={500}
      />
    </>
  );
};

// What the label of a product says, line by line, with who looked last and when.
import { day } from '../../../kernel/day.ts';
import { Button, Details, Form, Notice, Radios } from '../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { Section } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Opened } from '../load.ts';
import { productAt } from '../places.ts';
import { itemsFor, labelAnswers, labelListOn } from '../rules/label.ts';
import { words } from '../words/product.ts';

const Standing = ({ view, one: { check, missing } }: { view: View; one: Opened }) => {
  const { lang } = view;
  const say = words[lang];
  if (!check || !missing) return <p class="note">{say.labelNever}</p>;
  const lacking = missing.map((item) => say.labelItems[item].toLowerCase()).join(', ');
  return (
    <>
      <Notice
        kind={missing.length === 0 ? 'good' : 'warn'}
        title={missing.length === 0 ? say.labelWhole : say.labelLacks(formatCount(missing.length, lang))}
      >
        {lacking === '' ? null : `${lacking}.`}
      </Notice>
      <p class="note">{say.labelLast(formatDay(day(check.day), lang), say.labelGrades[check.grade])}</p>
    </>
  );
};

export const LabelSection = (props: {
  view: View;
  once: () => string;
  one: Opened;
  mayEdit: boolean;
  answered?: ((item: string) => string) | undefined;
}) => {
  const { view, one, answered } = props;
  const say = words[view.lang];
  const list = labelListOn(view.today);
  const value = (item: string) =>
    answered?.(item) ?? (one.check?.answers as Readonly<Record<string, string>> | undefined)?.[item];
  return (
    <Section title={say.label} lead={say.labelLead} id="label">
      <Standing {...props} />
      {props.mayEdit ? (
        <Details summary={say.lacks.label.act} open={answered !== undefined}>
          <p class="note">{say.labelSource(list.source, list.grade)}</p>
          <Form once={props.once()} action={link(view, `${productAt(one.frame, one.product)}/label`)}>
            {itemsFor(list, one.product.kind).map((item) => (
              <Radios
                name={item}
                id={`label-${item}`}
                label={say.labelItems[item]}
                value={value(item)}
                options={labelAnswers.map((answer) => ({ value: answer, label: say.labelAnswers[answer] }))}
              />
            ))}
            <div class="acts">
              <Button>{say.labelSave}</Button>
            </div>
          </Form>
        </Details>
      ) : null}
    </Section>
  );
};

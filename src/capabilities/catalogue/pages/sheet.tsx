// What to print: the kind of label, the paper it goes on, how many, and where to begin.
import { Acts, Section } from '../../../web/layout.tsx';
import { Button, ButtonLink, ErrorSummary, NumberInput, Radios } from '../../../web/controls.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Opened } from '../load.ts';
import { productAt } from '../places.ts';
import { labelKinds, sheetSizeNames } from '../rules/sheet.ts';
import type { SheetField, SheetRefusal, TypedSheet } from '../rules/sheet.ts';
import { words } from '../words/sheet.ts';
import { CataloguePage } from './frame.tsx';

export const SheetPage = (props: {
  view: View;
  one: Opened;
  typed: TypedSheet;
  problems: SheetRefusal['problems'];
}) => {
  const { view, one, typed, problems } = props;
  const say = words[view.lang];
  const here = productAt(one.frame, one.product);
  const field = (name: SheetField) => {
    const found = problems.find((p) => p.field === name);
    const error = found && say.problems[found.code];
    return { name, label: say.fields[name], hint: say.hints[name], value: typed[name], error };
  };
  return (
    <CataloguePage
      view={view}
      frame={one.frame}
      title={say.title}
      kicker={<a href={link(view, here)}>{one.product.name}</a>}
      lead={say.lead}
    >
      <ErrorSummary
        lang={view.lang}
        errors={problems.map((p) => ({ field: p.field, message: say.problems[p.code] }))}
      />
      <Section>
        <form class="form" method="get" action={link(view, `${here}/labels/pdf`)}>
          <Radios
            {...field('what')}
            options={labelKinds.map((value) => ({ value, label: say.kinds[value] }))}
          />
          <Radios
            {...field('size')}
            options={sheetSizeNames.map((value) => ({ value, label: say.sizes[value] }))}
          />
          <NumberInput {...field('copies')} maxlength={10} />
          <NumberInput {...field('start')} maxlength={10} optional={view.lang} />
          <p class="note">{say.scale}</p>
          <Acts>
            <Button kind="main" icon="printer">
              {say.make}
            </Button>
            <ButtonLink kind="quiet" href={link(view, here)}>
              {one.product.name}
            </ButtonLink>
          </Acts>
        </form>
      </Section>
    </CataloguePage>
  );
};

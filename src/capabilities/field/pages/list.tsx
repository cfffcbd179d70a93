// The month's visits in one kelurahan: how they lie on the officers, and every enterprise by RT.
import { Section } from '../../../web/arrange.tsx';
import { Button, Checkbox, Form, NumberInput, Progress, Select } from '../../../web/controls.tsx';
import { Filters } from '../../../web/controls.tsx';
import { Card, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Visited } from '../store/board.ts';
import type { FieldOfficer } from '../store/tasks.ts';
import { monthName, words } from '../words.ts';
import { rtOf, Visits } from './parts.tsx';
import type { Names } from './parts.tsx';
import type { Places } from './places.ts';

type Props = {
  view: View;
  month: string;
  area: string;
  /** Chosen RT, or all. */
  rt: string;
  mayManage: boolean;
  /** Whether the month was dealt at all. */
  dealt: boolean;
  /** A month that is over is only read. */
  past: boolean;
  places: Places;
  names: Names;
  officers: readonly FieldOfficer[];
  visits: readonly Visited[];
  most: number;
  once: string;
  wrong?: string | undefined;
};

const Loads = ({ view, officers, visits, names, places }: Props) => {
  const ids = [...new Set([...officers.map((o) => o.id), ...visits.map((v) => v.officer)])];
  return (
    <div class="cards">
      {ids.map((id) => {
        const own = visits.filter((v) => v.officer === id);
        const officer = officers.find((o) => o.id === id);
        const name = names.get(id) ?? words[view.lang].list.gone;
        const label = officer ? `${name} · ${places.name(officer.area)}` : name;
        return (
          <Card>
            <Progress
              value={own.filter((v) => v.finding !== null).length}
              max={own.length}
              label={label}
              lang={view.lang}
            />
          </Card>
        );
      })}
    </div>
  );
};

const Dealing = ({ view, area, most, once, wrong, visits }: Props) => {
  const say = words[view.lang].list;
  return (
    <Card>
      <Form action={link(view, `/field/lists/${area}`)} once={once}>
        <NumberInput name="most" label={say.most} hint={say.mostHint} value={String(most)} error={wrong} />
        {visits.length > 0 ? <Checkbox name="even" label={say.even} hint={say.evenHint} /> : null}
        <div class="acts">
          <Button kind="main">{say.deal}</Button>
        </div>
      </Form>
    </Card>
  );
};

/** All have been seen, or nobody has dealt yet: not the same. */
const NothingHere = ({ view, dealt }: Props) => {
  const { list, areas } = words[view.lang];
  return dealt ? (
    <EmptyState icon="circle-check" title={list.none} text={list.noneText} />
  ) : (
    <EmptyState icon="calendar" title={areas.none} text={areas.noneText} />
  );
};

export const ListPage = (props: Props) => {
  const { view, month, area, rt, mayManage, past, places, officers, visits, names } = props;
  const { lang } = view;
  const say = words[lang].list;
  const all = [...new Set(visits.map((v) => rtOf(v.area)))].filter((r) => r !== '').sort();
  const shown = rt === '' ? visits : visits.filter((v) => rtOf(v.area) === rt);
  return (
    <StaffPage
      view={view}
      title={say.title(places.name(area))}
      kicker={
        <>
          <a href={link(view, '/field')}>{say.back}</a> · {monthName(month, lang)}
        </>
      }
      lead={say.lead}
    >
      {officers.length === 0 && visits.length === 0 ? (
        <EmptyState icon="users" title={say.noOfficers} text={say.noOfficersText} />
      ) : (
        <>
          <Section>
            <Loads {...props} />
          </Section>
          {mayManage && !past ? (
            <Section>
              <Dealing {...props} />
            </Section>
          ) : null}
          <Section>
            {all.length > 1 ? (
              <Filters action={link(view, `/field/lists/${area}`)} lang={lang} keep={[['month', month]]}>
                <Select
                  name="rt"
                  label={say.rt}
                  value={rt}
                  empty={say.allRt}
                  optional={lang}
                  options={all.map((value) => ({ value, label: `RT ${value}` }))}
                />
              </Filters>
            ) : null}
            {visits.length === 0 ? (
              <NothingHere {...props} />
            ) : (
              <Visits view={view} caption={say.title(places.name(area))} visits={shown} names={names} />
            )}
          </Section>
        </>
      )}
    </StaffPage>
  );
};

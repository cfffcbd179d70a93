// Shifts on the first page of an event, with the form that adds some.
import { day } from '../../../../../kernel/day.ts';
import { Badge, DateInput, TextInput } from '../../../../../web/controls.tsx';
import { formatDay, formatShortDay } from '../../../../../web/format.ts';
import { Section } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { showHours } from '../../rules/shift.ts';
import { fieldOf } from '../../../pages/fields.ts';
import { words } from '../../words.ts';
import { AddPart, removeColumn } from './part.tsx';
import type { Part } from './part.tsx';

export const ShiftPart = (props: Part) => {
  const { view, shifts, may, over } = props;
  const { lang } = view;
  const say = words[lang].page;
  const title = (s: (typeof shifts)[number]) => `${formatShortDay(day(s.day), lang)} ${showHours(s)}`;
  return (
    <Section title={say.shifts} lead={say.shiftsLead} id="shifts">
      <DataTable
        caption={say.shifts}
        quiet
        rows={shifts}
        rowKey={(s) => s.id}
        empty={say.noShifts}
        columns={[
          { key: 'day', head: say.day, cell: (s) => formatDay(day(s.day), lang) },
          { key: 'hours', head: say.hours, cell: (s) => showHours(s), narrow: true },
          ...(shifts.some((s) => s.postponedAt)
            ? [
                {
                  key: 'state',
                  head: say.state,
                  cell: (s: (typeof shifts)[number]) =>
                    s.postponedAt ? <Badge kind="warn">{say.postponed}</Badge> : say.held,
                  narrow: true,
                },
              ]
            : []),
          ...(may.manage && !over ? [removeColumn({ ...props, to: 'shifts', called: title })] : []),
        ]}
      />
      {(may.manage || may.edit) && !over ? (
        <AddPart {...props} to="shifts" field="shift" label={say.addShift}>
          <DateInput
            {...fieldOf(props, 'shiftDay')}
            label={say.day}
            hint={`${words[lang].form.hints.day} ${say.everyDay}: –`}
            optional={lang}
          />
          <TextInput
            {...fieldOf(props, 'shiftHours')}
            label={say.hours}
            hint={words[lang].form.hints.hours}
            maxlength={200}
          />
        </AddPart>
      ) : null}
    </Section>
  );
};

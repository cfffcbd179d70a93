// The list of work of an event, with what is late.
import { addDays, day } from '../../../../../kernel/day.ts';
import { Badge, NumberInput, TextInput } from '../../../../../web/controls.tsx';
import { formatShortDay } from '../../../../../web/format.ts';
import { Acts, Section } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { fieldOf } from '../../../pages/fields.ts';
import { words } from '../../words.ts';
import { AddPart, Press } from './part.tsx';
import type { Part } from './part.tsx';

export const TaskPart = (props: Part) => {
  const { view, event, tasks, may, over } = props;
  const { lang, today } = view;
  const say = words[lang].page;
  const dueOf = (t: (typeof tasks)[number]) => addDays(day(event.starts), t.offsetDays);
  const late = (t: (typeof tasks)[number]) => t.doneDay === null && dueOf(t) < today && !over;
  return (
    <Section title={say.tasks} lead={say.tasksLead} id="tasks">
      <DataTable
        caption={say.tasks}
        quiet
        rows={tasks}
        rowKey={(t) => t.id}
        rowMarked={late}
        empty={say.noTasks}
        columns={[
          { key: 'task', head: say.task, cell: (t) => t.text },
          {
            key: 'due',
            head: say.due,
            narrow: true,
            cell: (t) => (
              <span>
                {formatShortDay(dueOf(t), lang)} {late(t) ? <Badge kind="bad">{say.late}</Badge> : null}
              </span>
            ),
          },
          {
            key: 'state',
            head: say.state,
            narrow: true,
            cell: (t) =>
              t.doneDay ? <Badge kind="good">{say.done}</Badge> : <Badge kind="plain">{say.notDone}</Badge>,
          },
          ...(may.manage
            ? [
                {
                  key: 'act',
                  head: say.act,
                  act: true,
                  narrow: true,
                  cell: (t: (typeof tasks)[number]) => (
                    <Acts>
                      <Press
                        {...props}
                        to="tasks"
                        id={t.id}
                        also={t.doneDay ? 'open' : 'done'}
                        label={`${t.doneDay ? say.setOpen : say.setDone}: ${t.text}`}
                        text={t.doneDay ? say.setOpen : say.setDone}
                      />
                      {over ? null : (
                        <Press
                          {...props}
                          to="tasks"
                          id={t.id}
                          label={say.removeThis(t.text)}
                          text={say.remove}
                        />
                      )}
                    </Acts>
                  ),
                },
              ]
            : []),
        ]}
      />
      {may.manage && !over ? (
        <AddPart {...props} to="tasks" field="task" label={say.addTask}>
          <TextInput {...fieldOf(props, 'taskText')} label={say.task} maxlength={200} />
          <NumberInput
            {...fieldOf(props, 'taskDays')}
            label={say.taskDays}
            hint={say.taskDaysHint}
            maxlength={5}
          />
        </AddPart>
      ) : null}
    </Section>
  );
};

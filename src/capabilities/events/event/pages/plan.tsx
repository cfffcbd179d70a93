// Parts of the first page of an event that change its plan: shifts, heads of RT, the list of work, the planned cost.
import { addDays, day } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import {
  Badge,
  Button,
  DateInput,
  Details,
  Form,
  Notice,
  NumberInput,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatDay, formatShortDay } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import { showHours } from '../rules/shift.ts';
import { words } from '../words.ts';
import type { OverviewProps } from './overview.tsx';

type Part = OverviewProps & { over: boolean };

/** One button that posts one id to one address. */
const Press = (props: Part & { to: string; id: string; label: string; text: string; also?: string }) => (
  <Form once={props.once()} action={link(props.view, `/events/${props.event.id}/${props.to}`)}>
    <input type="hidden" name={props.also ?? 'remove'} value={props.id} />
    <button class="link" type="submit" aria-label={props.label}>
      {props.text}
    </button>
  </Form>
);

const errorOf = ({ problems }: OverviewProps, field: string) =>
  problems.find((p) => p.field === field)?.message;

export const ShiftPart = (props: Part) => {
  const { view, event, shifts, may, typed, over } = props;
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
          ...(may.manage && !over
            ? [
                {
                  key: 'act',
                  head: say.act,
                  act: true,
                  narrow: true,
                  cell: (s: (typeof shifts)[number]) => (
                    <Press
                      {...props}
                      to="shifts"
                      id={s.id}
                      label={say.removeThis(title(s))}
                      text={say.remove}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {(may.manage || may.edit) && !over ? (
        <Details summary={say.addShift} open={props.problems.some((p) => p.field.startsWith('shift'))}>
          <Form once={props.once()} action={link(view, `/events/${event.id}/shifts`)}>
            <DateInput
              name="shiftDay"
              label={say.day}
              hint={`${words[lang].form.hints.day} ${say.everyDay}: –`}
              optional={lang}
              value={typed['shiftDay']}
              error={errorOf(props, 'shiftDay')}
            />
            <TextInput
              name="shiftHours"
              label={say.hours}
              hint={words[lang].form.hints.hours}
              value={typed['shiftHours']}
              error={errorOf(props, 'shiftHours')}
              maxlength={200}
            />
            <Acts>
              <Button>{say.addShift}</Button>
            </Acts>
          </Form>
        </Details>
      ) : null}
    </Section>
  );
};

export const InvitePart = (props: OverviewProps) => {
  const { view, event, heads, places, may, once } = props;
  const { lang } = view;
  const say = words[lang].page;
  const left = heads.filter((h) => h.byMessage === null).length;
  return (
    <Section title={say.invites} lead={say.invitesLead} id="invites">
      <DataTable
        caption={say.invites}
        quiet
        rows={heads}
        rowKey={(h) => h.userId}
        empty={say.noRtHeads}
        columns={[
          { key: 'area', head: say.area, cell: (h) => places.name(h.area) },
          { key: 'name', head: say.rtHead, cell: (h) => h.name },
          {
            key: 'told',
            head: say.state,
            narrow: true,
            cell: (h) =>
              h.byMessage === null ? (
                <Badge kind="plain">{say.notTold}</Badge>
              ) : (
                <Badge kind="good">{say.told}</Badge>
              ),
          },
          {
            key: 'how',
            head: say.how,
            cell: (h) => (h.byMessage === null ? '–' : h.byMessage ? say.byMessage : say.byHome),
          },
        ]}
      />
      {may.manage && event.published && left > 0 && event.state !== 'cancelled' ? (
        <Form once={once()} action={link(view, `/events/${event.id}/invite`)}>
          <Acts>
            <Button icon="bell">{say.invite}</Button>
          </Acts>
        </Form>
      ) : null}
    </Section>
  );
};

export const TaskPart = (props: Part) => {
  const { view, event, tasks, may, typed, over, once } = props;
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
        <Details summary={say.addTask} open={props.problems.some((p) => p.field.startsWith('task'))}>
          <Form once={once()} action={link(view, `/events/${event.id}/tasks`)}>
            <TextInput
              name="taskText"
              label={say.task}
              value={typed['taskText']}
              error={errorOf(props, 'taskText')}
              maxlength={200}
            />
            <NumberInput
              name="taskDays"
              label={say.taskDays}
              hint={say.taskDaysHint}
              value={typed['taskDays']}
              error={errorOf(props, 'taskDays')}
              maxlength={5}
            />
            <Acts>
              <Button>{say.addTask}</Button>
            </Acts>
          </Form>
        </Details>
      ) : null}
    </Section>
  );
};

export const BudgetPart = (props: Part) => {
  const { view, event, budget, money, may, typed, over, once } = props;
  const { lang } = view;
  const say = words[lang].page;
  const total = budget.reduce((sum, b) => sum + b.amount, 0n);
  const above = money ? total - money.setAside : 0n;
  return (
    <Section
      title={say.budget}
      lead={say.budgetLead}
      id="budget"
      act={may.manage ? <a href={link(view, `/programme/${event.id}#money`)}>{say.money}</a> : null}
    >
      {above > 0n && money && money.setAside > 0n ? (
        <Notice kind="warn">{say.moreThanSetAside(formatRupiah(above))}</Notice>
      ) : null}
      <DataTable
        caption={`${say.budget}: ${formatRupiah(total)} (${formatCount(budget.length, lang)})`}
        rows={budget}
        rowKey={(b) => b.id}
        empty={say.noBudget}
        columns={[
          { key: 'what', head: say.budgetWhat, cell: (b) => b.what },
          { key: 'amount', head: say.amount, cell: (b) => formatRupiah(b.amount), numeric: true },
          ...(may.manage && !over
            ? [
                {
                  key: 'act',
                  head: say.act,
                  act: true,
                  narrow: true,
                  cell: (b: (typeof budget)[number]) => (
                    <Press
                      {...props}
                      to="budget"
                      id={b.id}
                      label={say.removeThis(b.what)}
                      text={say.remove}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {may.manage && !over ? (
        <Details summary={say.addBudget} open={props.problems.some((p) => p.field.startsWith('budget'))}>
          <Form once={once()} action={link(view, `/events/${event.id}/budget`)}>
            <TextInput
              name="budgetWhat"
              label={say.budgetWhat}
              value={typed['budgetWhat']}
              error={errorOf(props, 'budgetWhat')}
              maxlength={160}
            />
            <NumberInput
              name="budgetAmount"
              label={say.amount}
              hint={say.amountHint}
              value={typed['budgetAmount']}
              error={errorOf(props, 'budgetAmount')}
              maxlength={40}
            />
            <Acts>
              <Button>{say.addBudget}</Button>
            </Acts>
          </Form>
        </Details>
      ) : null}
    </Section>
  );
};

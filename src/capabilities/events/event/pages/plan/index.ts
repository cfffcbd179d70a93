// The door of the parts of an event's first page that change its plan.
export { BudgetPart } from './budget.tsx';
export { InvitePart } from './invites.tsx';
export { ShiftPart } from './shifts.tsx';
export { TaskPart } from './tasks.tsx';

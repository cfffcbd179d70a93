// The door to the registry's decisions.
export { checkForm, formFields } from './rules/form.ts';
export type {
  CheckedEnterprise,
  CheckedOwner,
  FieldRefusal,
  FormCircumstances,
  FormField,
  FormRefusal,
  Problem,
  Typed,
  TypedEnterprise,
} from './rules/form.ts';
export { longestReason, readReason } from './rules/reason.ts';
export { checkStatus, settable, sources } from './rules/status.ts';
export type { CheckedStatus, SettableStatus, Source, StatusProblem } from './rules/status.ts';

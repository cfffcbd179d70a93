// The door to a policy: its shape, the reader that refuses a wrong one, and the policy a city starts with.
export { type ConditionCode, defaultPolicy, type RungCode, type TrackCode } from './policy/default.ts';
export type {
  Alternative,
  Condition,
  Helper,
  Label,
  Policy,
  Rung,
  SizeLimits,
  Source,
  Track,
} from './policy/types.ts';

// The door of the programme: activities, who takes part, and every dated next step.
export { startActivity } from './actions/activity.ts';
export type { NewActivity } from './actions/activity.ts';
export { closeFollowUp, openFollowUp } from './actions/follow-up.ts';
export type { FollowUpRefusal, NewFollowUp, Opened } from './actions/follow-up.ts';
export { offerPlaces, setParticipation, setParticipations } from './actions/places.ts';
export type { Offered, ParticipationRefusal } from './actions/places.ts';
export { hearErased } from './forget.ts';
export type { ActivityId, ParticipationId, ParticipationState } from './kinds.ts';
export { listActivities, findActivityRow as findActivity } from './store/activities.ts';
export {
  countFollowUps,
  listFollowUps as followUpsOf,
  responsibleFor,
  stepFigures,
} from './store/follow-ups.ts';
export type { FollowUpShown } from './store/follow-ups.ts';
export { participationsOf } from './store/supports.ts';
export type { Support } from './store/supports.ts';
export { Steps } from './pages/follow-ups.tsx';
export { Supports } from './pages/supports.tsx';
export { routes } from './routes/index.ts';
export { seerOf } from './routes/seer.ts';
export { countLate } from './store/figures.ts';
export type { ListedActivity } from './store/activities.ts';

// The door of the registry: owners, enterprises, status and history.
export {
  createEnterprise,
  editEnterprise,
  kelurahanOf,
  maskedOf,
  recordFound,
  secretsOf,
  setNib,
} from './actions.ts';
export { erasePerson } from './actions/erase.ts';
export { giveEnterprise } from './actions/give.ts';
export { recordPerson } from './actions/person.ts';
export { ownedBy, restrictPerson } from './actions/restrict.ts';
export type { Edit, EditRefusal, Masked, NewEnterprise, OwnerRefusal, TwinRefusal } from './actions.ts';
export { applyChanges } from './bulk/change.ts';
export { landEnterprises, landNotes, landPersons } from './bulk/land.ts';
export type { Landing } from './bulk/land.ts';
export { changedSince, undoImport } from './bulk/undo.ts';
export type { Undoing } from './bulk/undo.ts';
export { kbliEditions } from './kbli/edition.ts';
export type { EditionOf } from './kbli/edition.ts';
export { kbliTitle, loadKbli } from './kbli/full.ts';
export { shortKbli } from './kbli/short.ts';
export type { Kbli } from './kbli/short.ts';
export { findPoint, landPoints, pointText, roughly, savePoint } from './points.ts';
export type { PointRow } from './points.ts';
export { checkForm, formFields, longestReason, readReason, settable, sources } from './rules.ts';
export type {
  CheckedEnterprise,
  FieldRefusal,
  FormField,
  FormRefusal,
  Problem,
  Source,
  TypedEnterprise,
} from './rules.ts';
export { routes } from './routes.tsx';
export { searchEnterprises } from './search.ts';
export type { Found, FoundEnterprise } from './search.ts';
export { isSector, sectors } from './sectors.ts';
export type { Sector } from './sectors.ts';
export { appendStandings } from './standings.ts';
export type { NewStanding } from './standings.ts';
export { joinable, joinRecords, lockBorn, rewrite, standAlone } from './identity/join.ts';
export type { Joinable, JoinedFields } from './identity/join.ts';
export { bornIdsOf, leadAnew, leadTo, resolve, resolveAll } from './identity/resolve.ts';
export { findBorn, findEnterprise, listChanges, listOthersOf, listStandings } from './store.ts';
export type { ChangeRow, EnterpriseRow, EnterpriseWithOwner, PersonRow, StandingRow } from './store.ts';
export { enterprise, standing, statuses } from './tables.ts';
export type { Status } from './tables.ts';
export { changed, consented, erased, seen } from './topic.ts';
export type { Consented, Erased, Touched } from './topic.ts';
export { inScope, understand } from './understand.ts';
export type { Understanding } from './understand.ts';
export { searchWords } from './words-of.ts';
export { enterpriseCount, explain as explainRegistry, sectorName, words as registryWords } from './words.ts';

// Which sentences the pages of placements have, in every language.
import type { FeeBase, ReturnRule } from '../../kinds.ts';
import type { EndRefusal, SignRefusal, TermsRefusal } from '../actions/agree.ts';
import type { BoundsRefusal } from '../actions/bounds.ts';
import type { PlaceRefusal } from '../actions/place.ts';
import type { Breach } from '../rules/bounds.ts';
import type { ProblemCode, TermsField } from '../rules/form.ts';

export type RefusalCode =
  | (EndRefusal | SignRefusal | TermsRefusal | BoundsRefusal | PlaceRefusal)['refused']
  | 'day-unread';
export const states = ['running', 'unsigned', 'ahead', 'ended'] as const;
export type State = (typeof states)[number];

export type Words = {
  readonly title: string;
  readonly lead: string;
  readonly ofMitra: string;
  readonly place: string;
  readonly none: string;
  readonly noneText: string;
  readonly nothingFound: string;
  readonly shown: (n: string) => string;
  readonly search: string;
  readonly anyState: string;
  readonly everywhere: string;
  readonly noKoperasi: string;
  readonly straight: string;
  readonly heads: Readonly<
    Record<
      | 'product'
      | 'maker'
      | 'outlet'
      | 'koperasi'
      | 'since'
      | 'until'
      | 'state'
      | 'total'
      | 'signed'
      | 'gtin'
      | 'clause'
      | 'breach'
      | 'kept'
      | 'from'
      | 'area',
      string
    >
  >;
  readonly states: Readonly<Record<State, string>>;
  readonly fields: Readonly<Record<TermsField | 'outlet' | 'koperasi' | 'endsOn' | 'products', string>>;
  readonly hints: Readonly<
    Record<
      'rate' | 'fee' | 'listing' | 'expected' | 'startsOn' | 'endsOn' | 'paymentDays' | 'note' | 'keep',
      string
    >
  >;
  readonly feeBases: Readonly<Record<FeeBase, string>>;
  readonly returns: Readonly<Record<ReturnRule, string>>;
  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly chooseOutlet: string;
    readonly search: string;
    readonly showOutlet: string;
    readonly products: string;
    readonly productsLead: string;
    readonly chosen: string;
    readonly noProducts: string;
    readonly terms: string;
    readonly check: string;
    readonly save: string;
    readonly cancel: string;
    readonly placed: (n: string) => string;
  };
  readonly guard: {
    readonly title: string;
    readonly good: (total: string, most: string) => string;
    readonly bad: string;
    readonly breaches: Readonly<Record<Breach['code'], (is: string, allowed: string) => string>>;
    readonly clause: (clause: string) => string;
    readonly listing: (share: string) => string;
  };
  readonly one: {
    readonly facts: string;
    readonly terms: string;
    readonly from: (day: string) => string;
    readonly notYet: string;
    readonly sheet: string;
    readonly sign: string;
    readonly signLead: string;
    readonly signDay: string;
    readonly signed: string;
    readonly newTerms: string;
    readonly newTermsLead: string;
    readonly saveTerms: string;
    readonly termsSaved: string;
    readonly end: string;
    readonly endLead: string;
    readonly endDay: string;
    readonly endReason: string;
    readonly endFlash: string;
    readonly endedWhy: (why: string) => string;
    readonly moved: string;
    readonly lacks: (door: string) => string;
    readonly ending: (door: string) => string;
    readonly flagged: string;
  };
  readonly plain: {
    readonly commission: (rate: string, outlet: string, of: string) => string;
    readonly more: (what: string, rate: string) => string;
    readonly fee: (rate: string, base: string) => string;
    readonly listing: (amount: string) => string;
    readonly paid: (days: string) => string;
    readonly returns: Readonly<Record<ReturnRule, string>>;
    readonly note: (note: string) => string;
  };
  readonly own: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly noneText: string;
    readonly noneAct: string;
    readonly through: (koperasi: string) => string;
    readonly since: (day: string) => string;
    readonly until: (day: string) => string;
    readonly unsigned: string;
    readonly sheet: string;
    readonly terms: string;
    readonly nextTerms: (day: string) => string;
    readonly past: string;
    readonly money: string;
    readonly goods: string;
  };
  readonly flags: {
    readonly title: string;
    readonly lead: string;
    readonly breaches: string;
    readonly breachesLead: string;
    readonly noBreaches: string;
    readonly papers: string;
    readonly papersLead: string;
    readonly noPapers: string;
    readonly missing: string;
    readonly ending: string;
    readonly bounds: string;
    readonly unexplained: string;
    readonly late: string;
    readonly lateLead: string;
    readonly noLate: string;
    readonly payer: string;
    readonly open: string;
    readonly daysLate: string;
    readonly makers: string;
    readonly dueSince: string;
  };
  readonly bounds: {
    readonly title: string;
    readonly lead: string;
    readonly now: string;
    readonly first: string;
    readonly history: string;
    readonly set: string;
    readonly setLead: string;
    readonly fields: Readonly<
      Record<
        | 'commissionLeast'
        | 'commissionMost'
        | 'totalMost'
        | 'clause'
        | 'commissionClause'
        | 'startsOn'
        | 'reason',
        string
      >
    >;
    readonly clauseHint: string;
    readonly preview: string;
    readonly previewed: (n: string, day: string) => string;
    readonly save: string;
    readonly saved: (day: string) => string;
    readonly problems: Readonly<
      Record<'not-a-rate' | 'upside-down' | 'clause-missing' | 'not-a-day', string>
    >;
  };
  readonly check: {
    readonly title: string;
    readonly holds: string;
    readonly unsigned: string;
    readonly ended: (day: string) => string;
    readonly ahead: (day: string) => string;
    readonly unknown: string;
    readonly unknownText: string;
    readonly often: string;
    readonly compare: string;
  };
  readonly paper: {
    readonly title: string;
    readonly made: (day: string) => string;
    readonly example: string;
    readonly check: string;
    readonly rule: string;
    readonly bothSides: string;
    readonly maker: string;
    readonly shop: string;
    readonly nameAndDay: string;
    readonly page: string;
  };
  readonly total: string;
  readonly days: (n: string) => string;
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly refused: Readonly<Record<RefusalCode, string>>;
  readonly lacking: (product: string, what: string, door: string) => string;
  readonly standsAlready: (product: string) => string;
};

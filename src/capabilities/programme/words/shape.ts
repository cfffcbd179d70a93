// What is said of the programme, whatever the language: a sentence that is missing does not compile.
import type {
  ActivityKind,
  ActivityState,
  FollowUpKind,
  FollowUpState,
  ParticipationState,
} from '../kinds.ts';
import type { Field, ProblemCode } from '../rules/activity-form.ts';

type RefusedCode =
  | 'unknown-activity'
  | 'outside-area'
  | 'activity-over'
  | 'changed-since'
  | 'days-upside-down'
  | 'move-impossible'
  | 'reason-short'
  | 'unknown-participation'
  | 'step-impossible'
  | 'no-place'
  | 'unknown-enterprise'
  | 'nobody-responsible'
  | 'due-past'
  | 'text-short'
  | 'unknown-follow-up'
  | 'follow-up-closed'
  | 'end-missing'
  | 'outcome-short'
  | 'programme-known'
  | 'programme-short'
  | 'nobody-chosen'
  | 'due-wrong'
  | 'what-missing'
  | 'state-missing'
  | 'line-missing'
  | 'move-missing'
  | 'amount-wrong';

export type ProgrammeWords = {
  tabs: Record<'activities' | 'followUps' | 'areas' | 'programmes', string>;
  kinds: Record<ActivityKind, string>;
  states: Record<ActivityState, string>;
  participation: Record<ParticipationState, string>;
  followUpKinds: Record<FollowUpKind, string>;
  followUpStates: Record<FollowUpState | 'overdue', string>;
  activities: {
    title: string;
    lead: string;
    add: string;
    propose: string;
    search: string;
    name: string;
    kind: string;
    state: string;
    area: string;
    days: string;
    places: string;
    initiator: string;
    money: string;
    all: string;
    allKinds: string;
    allStates: string;
    everywhere: string;
    allYears: string;
    year: string;
    programme: string;
    line: string;
    ofLine: string;
    none: string;
    noneText: string;
    nothingFound: string;
    ofYours: string;
    ofYoursLead: string;
    noneOfYours: string;
    shown: (n: string, all: string) => string;
    running: string;
    planned: string;
    late: string;
    lateNote: string;
    served: string;
    servedNote: string;
    taking: (n: string, places: string) => string;
    answerIn: (n: string) => string;
    open: (n: string) => string;
    waiting: (n: string) => string;
  };
  form: {
    title: string;
    propose: string;
    edit: string;
    fields: Record<Field, string>;
    hints: Record<
      'name' | 'area' | 'ends' | 'places' | 'answerDays' | 'initiator' | 'initiatorUser' | 'line',
      string
    >;
    noProgramme: string;
    noLine: string;
    noUser: string;
    approved: string;
    approvedHint: string;
    save: string;
    cancel: string;
    saved: (name: string) => string;
    problems: Record<ProblemCode, string>;
  };
  page: {
    edit: string;
    openAsMany: string;
    paidBy: string;
    notPaid: string;
    moves: Record<ActivityState, string>;
    moveTitle: string;
    reopen: string;
    why: string;
    whyHint: string;
    history: string;
    by: (name: string) => string;
    bare: (n: string) => string;
    bareText: string;
    led: string;
    toLed: string;
    toFollowUps: string;
    notBegun: (day: string) => string;
    moved: (state: string) => string;
    system: string;
  };
  money: {
    title: string;
    setAside: string;
    realised: string;
    record: string;
    what: string;
    more: string;
    less: string;
    paid: string;
    back: string;
    amount: string;
    amountHint: string;
    day: string;
    note: string;
    line: string;
    save: string;
    saved: string;
  };
  noNumber: Record<'title' | 'lead' | 'owner' | 'activity' | 'until' | 'none' | 'noneText', string>;
  people: {
    title: string;
    lead: string;
    add: string;
    name: string;
    area: string;
    state: string;
    since: string;
    nextStep: string;
    noNextStep: string;
    nextSteps: (open: string) => string;
    allDone: string;
    none: string;
    noneText: string;
    firstOf: (n: string, all: string) => string;
    shownOf: (n: string, all: string) => string;
    others: (n: string) => string;
    unnamed: string;
    group: string;
    choose: (name: string) => string;
    act: string;
    actEmpty: string;
    acts: Record<ParticipationState, string>;
    who: string;
    checked: string;
    allOf: (state: string, n: string) => string;
    reason: string;
    reasonHint: string;
    apply: string;
    done: (n: string) => string;
    left: (n: string, why: string) => string;
    called: (n: string) => string;
    twice: string;
    supports: string;
  };
  add: {
    title: string;
    lead: string;
    search: string;
    found: string;
    notFound: string;
    choose: string;
    in: string;
    groups: string;
    groupsHint: string;
    save: string;
    done: (offered: string, waiting: string) => string;
    known: (n: string) => string;
    unseen: (n: string) => string;
    owner: string;
    kind: string;
    tip: string;
  };
  followUps: {
    title: string;
    lead: string;
    one: string;
    enterprise: string;
    what: string;
    text: string;
    textHint: string;
    responsible: string;
    responsibleHint: string;
    ofArea: string;
    due: string;
    dueHint: string;
    state: string;
    activity: string;
    area: string;
    days: (n: string) => string;
    dueToday: string;
    late: (n: string) => string;
    mine: string;
    everybody: string;
    allKinds: string;
    allStates: string;
    none: string;
    noneText: string;
    nothingFound: string;
    shown: (n: string, all: string) => string;
    overdue: string;
    overdueNote: string;
    week: string;
    weekNote: string;
    open: string;
    ofMine: string;
    end: string;
    done: string;
    doneHint: string;
    dropped: string;
    droppedHint: string;
    outcome: string;
    outcomeHint: string;
    reason: string;
    reasonHint: string;
    close: string;
    closed: string;
    closedBy: (name: string, day: string) => string;
    hand: string;
    handLead: string;
    handReason: string;
    handSave: string;
    handed: string;
    from: string;
    new: string;
    newLead: string;
    save: string;
    opened: string;
    bulkTitle: string;
    bulkLead: string;
    bulkNone: string;
    bulkNoneLead: string;
    bulkWho: string;
    bulkAll: (n: string) => string;
    bulkSave: string;
    bulkDone: (n: string) => string;
    bulkHad: (n: string) => string;
    allHave: string;
    forEach: string;
    ofEnterprise: string;
    noneOf: string;
  };
  areas: {
    title: string;
    lead: string;
    kecamatan: string;
    city: string;
    activities: string;
    taking: string;
    setAside: string;
    realised: string;
    never: string;
    neverNote: string;
    neverList: string;
    noneNever: string;
    none: string;
  };
  programmes: {
    title: string;
    lead: string;
    name: string;
    purpose: string;
    purposeHint: string;
    add: string;
    save: string;
    none: string;
    noneText: string;
    activities: string;
    saved: (name: string) => string;
  };
  refused: Record<RefusedCode, string>;
};

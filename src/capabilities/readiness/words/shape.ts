// What is said of readiness, whatever the language: a sentence that is missing does not compile.
import type { DoorKind, Outcome, Stage } from '../kinds.ts';
import type { AssessedCondition, Because } from '../rules/assess.ts';
import type { BatchField, BatchProblem, SeatStep } from '../rules/batch.ts';
import type { DoorField, DoorProblem } from '../rules/door.ts';

type Text = string;

export type Words = {
  title: Text;
  lead: Text;
  kinds: Record<DoorKind, Text>;
  door: { name: Text; kind: Text; chain: Text; partner: Text; asks: Text; takes: Text };
  takesAll: Text;
  conditions: (n: string) => Text;
  none: Text;
  noneText: Text;
  add: Text;
  batches: Text;
  inactive: Text;
  one: {
    near: Text;
    branches: Text;
    asks: (day: string) => Text;
    asksNothing: Text;
    condition: Text;
    ways: Text;
    products: Text;
    everyProduct: Text;
    effort: Text;
    helper: Text;
    source: Text;
    versions: Text;
    from: Text;
    reason: Text;
    by: Text;
    ahead: Text;
    draft: Text;
    inherited: Text;
    due: (day: string) => Text;
    confirm: Text;
  };
  days: (n: string) => Text;
  noDays: Text;
  free: Text;
  or: Text;
  near: {
    title: (door: string) => Text;
    lead: Text;
    lack: Text;
    lacks: (n: number) => Text;
    any: Text;
    missing: Text;
    anyPaper: Text;
    area: Text;
    everywhere: Text;
    kind: Text;
    everyKind: Text;
    who: Text;
    product: Text;
    noProduct: Text;
    missingOf: Text;
    ready: Text;
    toReady: Text;
    found: (n: string) => Text;
    download: Text;
    nothing: Text;
    nothingText: Text;
    byPaper: Text;
    byArea: Text;
    byAreaOf: (n: string) => Text;
    open: (paper: string) => Text;
    next: Text;
    file: Text;
  };
  stand: {
    title: Text;
    lead: Text;
    own: Text;
    product: Text;
    whole: Text;
    asOf: Text;
    look: Text;
    state: Text;
    states: Record<AssessedCondition['state'], Text>;
    because: Record<Because, Text>;
    until: (day: string) => Text;
    missing: (n: string) => Text;
    all: Text;
    notTaken: Text;
    toReady: (days: string, rupiah: string) => Text;
    ready: Text;
    summary: Text;
    papers: Text;
    days: Text;
    rupiah: Text;
    helpers: Text;
    nobody: Text;
    doors: Text;
    details: Text;
    decisions: Text;
    decisionsLead: Text;
    noDecisions: Text;
    decide: Text;
    outcome: Text;
    outcomes: Record<Outcome, Text>;
    frozen: (missing: string) => Text;
    decided: Text;
    reason: Text;
    reasonHint: Text;
    record: Text;
    addProduct: Text;
    past: (day: string) => Text;
    back: Text;
  };
  batch: {
    title: Text;
    lead: Text;
    none: Text;
    noneText: Text;
    new: (paper: string) => Text;
    newLead: (n: string, door: string) => Text;
    called: (paper: string, door: string) => Text;
    fields: Record<BatchField, Text>;
    hints: Record<BatchField, Text>;
    noLine: Text;
    open: Text;
    opened: (name: string) => Text;
    paper: Text;
    quota: Text;
    days: Text;
    taking: Text;
    waiting: Text;
    done: Text;
    shownOf: (from: string, to: string) => Text;
    answerIn: (n: string) => Text;
    forDoor: Text;
    money: Text;
    activity: Text;
    order: Text;
    explained: (quota: string, lacking: string, seed: string) => Text;
    rest: (n: string) => Text;
    place: Text;
    who: Text;
    lacks: Text;
    served: Text;
    never: Text;
    lot: Text;
    state: Text;
    states: Record<'offered' | 'waiting' | 'taken' | 'attended' | 'completed' | 'dropped' | 'refused', Text>;
    stages: Record<Stage, Text>;
    until: (day: string) => Text;
    expect: (day: string) => Text;
    steps: Record<SeatStep, Text>;
    act: Text;
    reason: Text;
    reasonHint: Text;
    late: Text;
    released: (n: string) => Text;
    moved: Text;
    print: Text;
    unnamed: Text;
    drop: (name: string) => Text;
    dropLead: Text;
    certificate: (name: string) => Text;
    certificateLead: Text;
    number: Text;
    from: Text;
    to: Text;
    toHint: Text;
    source: Text;
    sourceHint: Text;
    grade: Text;
    save: Text;
    cancel: Text;
    problems: Record<BatchProblem, Text>;
  };
  form: {
    new: Text;
    fields: Record<DoorField, Text>;
    hints: Record<DoorField, Text>;
    choose: Text;
    noPartner: Text;
    noChain: Text;
    save: Text;
    saved: (name: string) => Text;
    problems: Record<DoorProblem, Text>;
  };
  draft: {
    title: (door: string) => Text;
    lead: Text;
    own: Text;
    chain: Text;
    addOne: Text;
    edit: Text;
    drop: Text;
    dropHere: Text;
    difference: Text;
    added: (name: string) => Text;
    dropped: (name: string) => Text;
    changed: (name: string) => Text;
    same: Text;
    adopt: Text;
    adoptLead: Text;
    from: Text;
    reason: Text;
    reasonHint: Text;
    adopted: Text;
    discard: Text;
    discarded: Text;
    condition: Text;
    newCondition: Text;
    days: Text;
    daysHint: Text;
    rupiah: Text;
    rupiahHint: Text;
    kinds: Text;
    kindsHint: Text;
    saved: Text;
    save: Text;
    daysWrong: Text;
    rupiahWrong: Text;
  };
  refused: Record<
    | 'unknown-door'
    | 'door-known'
    | 'changed-since'
    | 'code-known'
    | 'too-many-conditions'
    | 'too-many-asks'
    | 'day-past'
    | 'nothing-changed'
    | 'reason-short'
    | 'day-unreadable'
    | 'unknown-condition'
    | 'nobody-lacks'
    | 'unknown-enterprise'
    | 'unknown-seat'
    | 'step-impossible'
    | 'stage-known'
    | 'no-place'
    | 'paper'
    | 'other',
    Text
  >;
  line: { title: Text; lead: Text; all: Text; ready: Text; more: (n: string) => Text };
};

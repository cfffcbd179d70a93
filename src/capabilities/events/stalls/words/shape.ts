// What is said of the stalls, whatever the language: a sentence that is missing does not compile.
import type { GridField, GridProblem, SquaresField } from '../rules/grid.ts';
import type { Stale, Without } from '../rules/facts.ts';
import type { RunState } from '../rules/run.ts';
import type { RotaRefusal } from '../rota/index.ts';

type Text = string;
export type Detail = {
  readonly name: Text;
  readonly code: Text;
  readonly stall: Text;
  readonly part: Text;
};
type Said = (detail: Detail) => Text;

export type StallRefusal =
  | 'event-over'
  | 'too-many'
  | 'nothing-chosen'
  | 'plan-there'
  | 'no-plan'
  | 'changed-meanwhile'
  | 'unknown-code'
  | 'code-known'
  | 'stall-held'
  | 'seats-held'
  | 'unknown-seat'
  | 'unknown-place'
  | 'unknown-applicant'
  | 'shift-over'
  | 'shift-begun'
  | 'tallied'
  | 'level-full'
  | 'seat-taken'
  | 'stands-already'
  | 'needs-power'
  | 'needs-water'
  | 'other-group'
  | 'cannot-then'
  | 'enough-shifts'
  | 'reason-short'
  | 'no-stalls'
  | 'no-shifts'
  | 'no-exhibitors'
  | 'seed-wrong'
  | 'seed-drawn'
  | 'unknown-rota'
  | 'not-open'
  | 'stale';

export type Words = {
  title: Text;
  lead: (stalls: Text, seats: Text, shifts: Text, places: Text) => Text;
  figures: { taken: Text; of: (n: Text) => Text; accepted: Text; without: Text; share: Text };
  none: Text;
  noneText: Text;
  noShifts: Text;
  noShiftsText: Text;
  draw: Text;
  edit: Text;
  deal: Text;
  dealAgain: Text;
  who: Text;
  look: Text;
  again: (free: Text, without: Text) => Text;
  days: Text;
  shift: (no: Text, from: Text, to: Text) => Text;
  shiftShort: (no: Text, from: Text, to: Text) => Text;
  seat: (n: Text) => Text;
  seats: (n: Text) => Text;
  free: Text;
  unnamed: Text;
  locked: Text;
  front: Text;
  zone: (name: Text) => Text;
  power: Text;
  water: Text;
  gratis: Text;
  perShift: (amount: Text) => Text;
  all: Text;
  prints: Text;
  roster: Text;
  cards: Text;
  badges: Text;
  plan: {
    title: Text;
    lay: Text;
    layLead: Text;
    laid: (n: Text) => Text;
    copy: Text;
    copyLead: Text;
    copyFrom: Text;
    copyAct: Text;
    set: Text;
    setLead: Text;
    squares: Text;
    emptySquare: (row: Text, col: Text) => Text;
    setAct: Text;
    changed: (changed: number, added: number) => Text;
    remove: Text;
    removed: (n: Text) => Text;
    keep: Text;
    yes: Text;
    no: Text;
    back: Text;
    fields: Record<GridField | SquaresField, Text>;
    hints: Record<'rows' | 'cols' | 'zone' | 'seats' | 'size' | 'price' | 'codes' | 'code', Text>;
    problems: Record<GridProblem, Text>;
  };
  refused: Record<StallRefusal, Said>;
  stale: Record<Stale, Text>;
  hand: {
    title: (stall: Text, shift: Text) => Text;
    empty: Text;
    put: Text;
    who: Text;
    choose: Text;
    chooseHint: Text;
    nobody: Text;
    putAct: Text;
    move: Text;
    moveTo: Text;
    moveFree: (day: Text, shift: Text, stall: Text, seat: Text) => Text;
    swap: (stall: Text, seat: Text, name: Text) => Text;
    moveAct: Text;
    free: Text;
    freeAct: Text;
    reason: Text;
    reasonHint: Text;
    reasonMove: Text;
    agreed: Text;
    agreedHint: Text;
    lock: Text;
    unlock: Text;
    lockedSays: Text;
    openSays: Text;
    placed: Text;
    moved: Text;
    freed: Text;
    locked: Text;
    unlocked: Text;
    choosePlace: Text;
  };
  lots: Record<'title' | 'lead' | 'seed' | 'list' | 'listLead' | 'all', Text>;
  shares: {
    noNumber: Text;
    noNumberLead: Text;
    title: Text;
    lead: Text;
    name: Text;
    group: Text;
    n: Text;
    where: Text;
    asks: Text;
    none: Text;
    noneText: Text;
  };
  rota: {
    restricted: Text;
    restrictedOn: (day: Text, share: Text, allowed: Text, of: Text) => Text;
    restrictedRule: Text;
    title: Text;
    lead: (n: Text, places: Text) => Text;
    ask: Text;
    askLead: Text;
    seed: Text;
    seedHint: Text;
    seedDrawn: (seed: Text) => Text;
    rule: Text;
    rules: readonly Text[];
    repeat: Text;
    repeatText: Text;
    making: Text;
    broken: Text;
    brokenText: Text;
    failed: Text;
    failedWhy: Record<RotaRefusal['refused'], (name: Text, shift: Text) => Text>;
    proposal: Text;
    states: Record<RunState, Text>;
    figures: {
      share: Text;
      without: Text;
      filled: Text;
      gap: Text;
      gapNote: Text;
      moved: Text;
      movedNote: Text;
      alike: Text;
      beside: Text;
      seconds: Text;
    };
    take: Text;
    taken: (put: Text, freed: Text) => Text;
    drop: Text;
    dropped: Text;
    freedWhy: Text;
    changes: (put: Text, freed: Text) => Text;
    same: Text;
    withoutTitle: Text;
    why: Record<Without, Text>;
    moves: Text;
    from: Text;
    to: Text;
    lots: Text;
    lotsLead: Text;
    order: Text;
    application: Text;
    lot: Text;
    first: Text;
    neverServed: Text;
    earlier: Text;
    by: Text;
    people: (n: Text) => Text;
  };
  paper: {
    roster: Text;
    page: Text;
    stall: Text;
    seat: Text;
    who: Text;
    came: Text;
    free: Text;
    rule: (seed: Text) => Text;
    scan: Text;
    exhibitor: Text;
    noPass: Text;
    example: Text;
    nothing: Text;
    made: (day: Text) => Text;
  };
};

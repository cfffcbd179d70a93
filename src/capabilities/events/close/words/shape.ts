// Sentences of closing an event and of its report; both languages fill this shape.
import type { AcceptRefusal, OneRefusal } from '../actions/accept.ts';
import type { StepKind } from '../kinds.ts';

export type ChangeProblem =
  | 'what-missing'
  | 'text-short'
  | 'reason-short'
  | 'due-wrong'
  | 'due-past'
  | 'nobody-responsible';

export type CloseWords = {
  kinds: Record<StepKind | 'none', string>;
  close: {
    lead: string;
    none: string;
    noneText: string;
    all: (n: string) => string;
    outside: (n: string) => string;
    first: (shown: string, all: string) => string;
    name: string;
    why: string;
    step: string;
    due: string;
    responsible: string;
    you: string;
    tick: string;
    tickOne: (name: string) => string;
    change: string;
    changeOne: (name: string) => string;
    unnamed: string;
    accept: string;
    rule: string;
    ruleText: string;
    newBuyers: (n: string) => string;
    orders: (n: string) => string;
    notCame: string;
    notYetCame: string;
    close: string;
    closeText: string;
    cannotYet: (n: string) => string;
    notBegun: string;
    begin: string;
    otherDay: string;
    callOff: string;
    early: string;
    earlyText: (day: string) => string;
    closed: string;
    closedText: string;
    cancelled: string;
    report: string;
    doubts: (n: string) => string;
    toCoupons: string;
    opened: (n: string) => string;
    taken: (n: string) => string;
    changed: (n: string) => string;
    saidClosed: string;
    steps: string;
  };
  change: {
    title: (name: string) => string;
    lead: string;
    what: string;
    noneHint: string;
    textHint: string;
    text: string;
    due: string;
    dueHint: string;
    responsible: string;
    officer: string;
    reason: string;
    reasonHint: string;
    save: string;
    back: string;
    saved: string;
    problems: Record<ChangeProblem, string>;
  };
  refused: Record<
    AcceptRefusal['refused'] | OneRefusal['refused'] | 'outside-area' | 'move-impossible',
    string
  >;
  notBegun: (day: string) => string;
  report: {
    title: (event: string) => string;
    lead: string;
    provisional: string;
    example: string;
    made: (day: string) => string;
    pdf: string;
    rule: string;
    page: string;
    check: string;
    hidden: string;
    others: (rows: string) => string;
    none: string;
    enterprises: string;
    rupiah: string;
    took: string;
    tookNote: (invited: string) => string;
    sold: string;
    soldNote: (sellers: string) => string;
    turnout: string;
    turnoutNote: string;
    buyers: string;
    buyersNote: string;
    cost: string;
    costNote: (each: string) => string;
    costNone: string;
    followed: string;
    followedNote: (done: string, open: string) => string;
    byRt: string;
    byRtLead: (n: string) => string;
    restOf: (kelurahan: string) => string;
    rt: string;
    groups: (n: string) => string;
    byGroup: string;
    group: string;
    byPay: string;
    pay: string;
    pays: Record<'coupon' | 'cash' | 'qris', string>;
    coupons: string;
    couponsNone: string;
    issued: string;
    couponSold: string;
    unsold: string;
    redeemed: string;
    outstanding: string;
    paid: string;
    owed: string;
    left: string;
    doubts: string;
    pieces: string;
    voices: string;
    few: string;
    count: string;
    orders: string;
    questions: string;
    ratings: string;
    stars: string;
    money: string;
    line: string;
    setAside: string;
    realised: string;
    each: string;
    noMoney: string;
    steps: string;
    kind: string;
    all: string;
    done: string;
    open: string;
    overdue: string;
    dropped: string;
    noneStep: string;
    section: string;
    row: string;
    note: string;
    initiator: string;
    days: string;
    place: string;
  };
};

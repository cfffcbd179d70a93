// The clock of a request: three times 24 hours (UU 27/2022 articles 30, 32, 40 and 41), in hours and not in working days.
const hour = 3_600_000;

export const answerHours = 72;

export const dueAt = (madeAt: Date): Date => new Date(madeAt.getTime() + answerHours * hour);

export type TimeLeft = {
  readonly overdue: boolean;
  /** Whole hours left, or passed since. */ readonly hours: number;
};

/** The very instant is still in time. */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const left = due.getTime() - now.getTime();
  return left >= 0
    ? { overdue: false, hours: Math.floor(left / hour) }
    : { overdue: true, hours: Math.floor(-left / hour) };
}

// The colour of each state of a run.

export const tone = {
  asked: 'info',
  proposed: 'warn',
  taken: 'good',
  dropped: 'plain',
  broken: 'bad',
  failed: 'bad',
} as const;

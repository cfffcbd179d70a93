// The colour of each state of a run.

export const tone = {
  asked: 'info',
  proposed: 'warn',
  taken: 'good',
  dropped: 'plain',
  failed: 'bad',
} as const;

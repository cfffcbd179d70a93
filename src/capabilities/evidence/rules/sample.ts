// Which decided papers a second officer looks at: a tenth, drawn by the paper's own number, so that nobody chooses.

/** One in ten, the same for whoever asks. `factId` is random in its last letters. */
export const isSampled = (factId: string): boolean => Number.parseInt(factId.slice(-6), 16) % 10 === 0;

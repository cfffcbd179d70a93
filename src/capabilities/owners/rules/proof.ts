// Something only the owner knows: the end of a number that stands on their card or paper.

/**
 * The last four digits of a NIK are a serial that is nearly always 0001 or 0002; with month and year of birth before
 * them there are thousands to guess from.
 */
export const proofDigits = { nik: 8, nib: 6 } as const;

/** Whether what was typed is the end of the recorded number; never true for a number that is not recorded. */
export function proves(of: 'nik' | 'nib', recorded: string | null | undefined, typed: string): boolean {
  const digits = typed.replace(/[\s.-]/g, '');
  return (
    recorded !== null &&
    recorded !== undefined &&
    digits.length === proofDigits[of] &&
    recorded.endsWith(digits)
  );
}

// The one-time code: how it is read, and for how long and how often it may be tried.
export const codeRules = { digits: 6, minutes: 10, tries: 5 } as const;

/** `123 456`, `123-456` give `123456`; null when it cannot be one. */
export function tidyCode(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** A whole number below a million as it is sent. */
export const showCode = (number: number): string => String(number).padStart(codeRules.digits, '0');

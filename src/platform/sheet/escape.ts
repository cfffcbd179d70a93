// Text that leaves for a spreadsheet program: nothing in it may start to calculate or call out.

// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Signed numbers, phones and dates begin with a sign and are harmless: -1.26, +62 812-3456, (+62) is not begun by one. */
const harmless = /^[+-]\d[\d\s.,()/-]*%?$/;
// oxlint-disable-next-line no-control-regex
const dangerous = /^[\s\u0000]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/u;

/** With an apostrophe before it when a spreadsheet program would take it for a formula; else as it is. */
export function safeText(text: string): string {
  if (!dangerous.test(text) || harmless.test(text)) return text;
  return `'${text}`;
}

/** One field of a comma-separated file: quoted where needed, line breaks kept inside of the quotes. */
export function csvField(text: string): string {
  const safe = safeText(text);
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** What a worksheet cannot hold: control characters and halves of a pair. */
export const sheetText = (text: string): string =>
  text.toWellFormed().replace(unprintable, '').slice(0, 32_000);

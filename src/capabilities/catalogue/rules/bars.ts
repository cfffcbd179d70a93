// The bars of EAN-13 and EAN-8 (GS1 General Specifications, 5.2), as modules that are dark or not.
const left = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const right = left.map((code) => code.replace(/[01]/g, (m) => (m === '0' ? '1' : '0')));
const mirrored = right.map((code) => [...code].toReversed().join(''));
/** Which of the six digits on the left are mirrored says the first of thirteen. */
const parity = [
  'LLLLLL',
  'LLGLGG',
  'LLGGLG',
  'LLGGGL',
  'LGLLGG',
  'LGGLLG',
  'LGGGLL',
  'LGLGLG',
  'LGLGGL',
  'LGGLGL',
];

const codeOf = (table: readonly string[], digit: string | undefined): string => table[Number(digit)] ?? '';

/** Modules from the left guard to the right one, `1` is dark; null for a number that has no such bars, as a carton's. */
export function barsOf(gtin: string): string | null {
  if (!/^(?:\d{8}|\d{13})$/.test(gtin)) return null;
  const long = gtin.length === 13;
  const pattern = long ? codeOf(parity, gtin[0]) : 'LLLL';
  const body = long ? gtin.slice(1) : gtin;
  const half = body.length / 2;
  const before = Array.from(body.slice(0, half), (d, at) => codeOf(pattern[at] === 'G' ? mirrored : left, d));
  const after = Array.from(body.slice(half), (d) => codeOf(right, d));
  return `101${before.join('')}01010${after.join('')}101`;
}

/** Empty modules that a scanner needs before and after. */
const quiet = { before: 11, after: 7 } as const;

/** A picture of the bars with their quiet zones; `modules` wide and as high as it is stretched. */
export function barsSvg(gtin: string): { readonly svg: string; readonly modules: number } | null {
  const bars = barsOf(gtin);
  if (bars === null) return null;
  const modules = quiet.before + bars.length + quiet.after;
  const dark = [...bars.matchAll(/1+/g)].map(
    ({ 0: run, index }) =>
      `M${String(quiet.before + index)} 0h${String(run.length)}v40h-${String(run.length)}z`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(modules)} 40" preserveAspectRatio="none" shape-rendering="crispEdges"><path fill="#000" d="${dark.join('')}"/></svg>`;
  return { svg, modules };
}

// RT and RW, the two smallest neighbourhoods, as written in a cell of their own or inside an address.

export type RtRw = { readonly rt?: string; readonly rw?: string };

const both = /(?<![a-z])rt[\s./\\&-]{0,3}rw[\s.:/-]{0,5}(\d{1,3})[\s./\\-]{1,3}(\d{1,3})(?!\d)/;
const rtAlone = /(?<![a-z])rt[\s.:,-]{0,5}(\d{1,3})(?!\d)/;
// RE is a slip of the finger for RW, believed only behind an RT.
const rwAlone = /(?<![a-z])rw[\s.:,-]{0,5}(\d{1,3})(?!\d)/;
const rwSlip = /(?<![a-z])re[\s.:,-]{0,5}(\d{1,3})(?!\d)/;
const bare = /^\s*(\d{1,3})\s*[/\\]\s*(\d{1,3})\s*$/;

function numbered(rt: string | undefined, rw: string | undefined): RtRw {
  const written = (number: string | undefined) =>
    number === undefined || Number(number) === 0 ? undefined : number.padStart(3, '0');
  const [left, right] = [written(rt), written(rw)];
  return { ...(left && { rt: left }), ...(right && { rw: right }) };
}

/** Three digits each: `{ rt: '005', rw: '009' }`; what is not found is left out. Reads the first 500 characters. */
export function parseRtRw(address: string): RtRw {
  const text = address.slice(0, 500).toLowerCase();
  const pair = both.exec(text) ?? bare.exec(text);
  if (pair) return numbered(pair[1], pair[2]);
  const rt = rtAlone.exec(text);
  const rw = rwAlone.exec(text) ?? (rt && rwSlip.exec(text.slice(rt.index)));
  return numbered(rt?.[1], rw?.[1]);
}

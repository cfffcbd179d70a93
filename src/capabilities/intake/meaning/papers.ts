// Cells that name papers and government numbers: what is read, what stays as a note, what rejects the row.
import { parseBpom } from '../../../kernel/bpom.ts';
import { readDigits } from '../../../kernel/digits.ts';
import { parseHalal } from '../../../kernel/halal.ts';
import { parseNib } from '../../../kernel/nib.ts';
import { parseNik } from '../../../kernel/nik.ts';
import { parseNpwp } from '../../../kernel/npwp.ts';
import { parsePirt } from '../../../kernel/pirt.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { type Draft, type Reader, complain } from './draft.ts';
import type { Field } from './field.ts';
import type { PaperKind } from './typed.ts';

const onlyZeros = /^[0\s.-]+$/;
const underWay =
  /^(?:(?:dalam|sedang|masih|lagi)\s+)?(?:proses|pengajuan|diproses|diajukan|pengurusan|diurus)\b/i;
const yes = /^(?:ada|ya|sudah(?: ada| punya)?|punya|memiliki|lengkap|yes|v|x|√|✓|✔|☑|1|true)$/i;
const no = /^(?:0|false|f|tidak|n|t)$/i;

export const readNik: Reader = (draft, cell, text, at) => {
  if (onlyZeros.test(text)) return;
  const nik = parseNik(cell);
  if (!isRefused(nik)) draft.nik = nik;
  else if (nik.refused === 'digits-lost') complain(draft, 'nik-digits-lost', at, cell);
  else if (nik.refused === 'wrong-length') complain(draft, 'nik-length', at, cell);
  else if (nik.refused === 'nik-date') complain(draft, 'nik-date', at, cell);
  else if (nik.refused !== 'number-missing') complain(draft, 'nik-unreadable', at, cell);
};

export const readFamilyCard: Reader = (draft, cell, text, at) => {
  if (onlyZeros.test(text)) return;
  const digits = readDigits(text.replace(/^(?:no\.?\s*)?kk[.:\s]*/i, ''), 'nik');
  const whole = typeof cell === 'string' || !isRefused(readDigits(cell, 'nik'));
  if (!isRefused(digits) && digits.length === 16 && whole) draft.kk = digits;
  else complain(draft, 'kk-unreadable', at, cell);
};

export const readNib: Reader = (draft, cell, text, at) => {
  if (onlyZeros.test(text) || no.test(text) || keptAsUnderWay(draft, 'nib', text)) return;
  const nib = parseNib(cell);
  if (!isRefused(nib)) {
    draft.nib = nib;
    return state(draft, 'nib', nib);
  }
  if (nib.refused === 'number-missing') return state(draft, 'nib', null);
  if (nib.refused === 'digits-lost') return complain(draft, 'nib-digits-lost', at, cell);
  draft.notes.push({ field: 'nib', text: text.slice(0, 100) });
  if (nib.refused === 'village-letter') complain(draft, 'nib-village-letter', at, cell);
  else complain(draft, nib.refused === 'wrong-length' ? 'nib-length' : 'nib-unreadable', at, cell);
};

export const readNpwp: Reader = (draft, cell, text, at) => {
  if (onlyZeros.test(text) || no.test(text)) return;
  const npwp = parseNpwp(cell);
  if (!isRefused(npwp)) {
    draft.npwp = npwp;
    state(draft, 'npwp', npwp);
  } else if (npwp.refused === 'number-missing') state(draft, 'npwp', null);
  else complain(draft, 'npwp-unreadable', at, cell);
};

/** The column of PIRT often holds a BPOM MD number. An unreadable number still states that there is a paper. */
export const readBpomOrPirt: Reader = (draft, cell, text, at) => {
  if (onlyZeros.test(text) || no.test(text) || keptAsUnderWay(draft, 'pirt', text)) return;
  if (yes.test(text)) return state(draft, 'pirt', null);
  const pirt = parsePirt(cell);
  if (!isRefused(pirt)) return state(draft, 'pirt', pirt);
  const bpom = parseBpom(cell);
  if (!isRefused(bpom)) return state(draft, 'bpom', bpom);
  draft.notes.push({ field: 'pirt', text: text.slice(0, 100) });
  state(draft, 'pirt', null);
  complain(draft, 'pirt-unreadable', at, cell);
};

/** A fatwa number (KH) shows that there is a certificate, but is not its number. */
export const readHalal: Reader = (draft, cell, text, at) => {
  if (onlyZeros.test(text) || no.test(text) || keptAsUnderWay(draft, 'halal', text)) return;
  if (yes.test(text)) return state(draft, 'halal', null);
  const halal = parseHalal(cell);
  if (!isRefused(halal)) return state(draft, 'halal', halal);
  draft.notes.push({ field: 'halal', text: text.slice(0, 100) });
  state(draft, 'halal', null);
  complain(draft, halal.refused === 'fatwa-number' ? 'halal-fatwa-number' : 'halal-unreadable', at, cell);
};

export const readMark: Reader = (draft, _, text) => {
  if (no.test(text) || keptAsUnderWay(draft, 'mark', text)) return;
  state(draft, 'mark', yes.test(text) ? null : text.slice(0, 100));
};

const named: readonly (readonly [RegExp, PaperKind])[] = [
  [/\bnib\b/i, 'nib'],
  [/\bnpwp\b/i, 'npwp'],
  [/p-?irt\b/i, 'pirt'],
  [/\b(?:bpom|md)\b/i, 'bpom'],
  [/halal/i, 'halal'],
  [/\b(?:haki|hki|merek|merk)\b/i, 'mark'],
];

/** `ADA`, or a list of papers by name; whatever else stands there is kept as a note beside "there is a licence". */
export const readPapers: Reader = (draft, _, text) => {
  if (no.test(text) || /^(?:tidak|tdk|belum|blm|tanpa)\b/i.test(text)) return;
  if (keptAsUnderWay(draft, 'papers', text)) return;
  if (yes.test(text)) return state(draft, 'licence', null);
  const kinds = named.filter(([shape]) => shape.test(text)).map(([, kind]) => kind);
  for (const kind of kinds) state(draft, kind, null);
  if (kinds.length > 0) return;
  draft.notes.push({ field: 'papers', text: text.slice(0, 100) });
  state(draft, 'licence', null);
};

/** A paper asked for is no paper yet. */
function keptAsUnderWay(draft: Draft, field: Field, text: string): boolean {
  if (!underWay.test(text)) return false;
  draft.notes.push({ field, text: text.slice(0, 100) });
  return true;
}

/** Once a kind; a number beats its mere mention. */
function state(draft: Draft, kind: PaperKind, number: string | null): void {
  const at = draft.papers.findIndex((paper) => paper.kind === kind);
  if (at < 0) draft.papers.push({ kind, number });
  else if (number !== null) draft.papers[at] = { kind, number };
}

// Where officers usually check a paper at its source: offered, never assumed.
import type { EvidenceKind } from '../kinds.ts';

const usual: Partial<Record<EvidenceKind, string>> = {
  nib: 'oss.go.id',
  npwp: 'Kantor pajak',
  pirt: 'sppirt.pom.go.id',
  bpom_md: 'cekbpom.pom.go.id',
  halal: 'bpjph.halal.go.id',
  mark_filed: 'pdki-indonesia.dgip.go.id',
  mark_registered: 'pdki-indonesia.dgip.go.id',
};

export const usualSource = (kind: EvidenceKind): string => usual[kind] ?? '';

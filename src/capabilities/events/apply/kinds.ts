// Ready reasons for turning one down, each with what to do next: the sentences that the owner reads.
export const whys = ['product', 'packaging', 'papers', 'ready', 'full', 'other'] as const;
export type Why = (typeof whys)[number];

export const steps = ['financing', 'digital', 'certification', 'other'] as const;
export type StepKind = (typeof steps)[number];

type Ready = { readonly reason: string; readonly next: string; readonly what: StepKind };

/** Indonesian, as it is kept. `other` has none: whoever decides writes both. */
export const ready: Readonly<Record<Exclude<Why, 'other'>, Ready>> = {
  product: {
    reason: 'Produk belum sesuai dengan kelompok yang dicari acara ini.',
    next: 'Pendamping membantu memilih produk yang cocok untuk acara berikutnya.',
    what: 'other',
  },
  packaging: {
    reason: 'Kemasan belum siap dijual: belum tertutup rapat atau belum berlabel.',
    next: 'Pendamping membantu memperbaiki kemasan dan label.',
    what: 'other',
  },
  papers: {
    reason: 'Surat yang diperlukan belum lengkap atau sudah habis masa berlakunya.',
    next: 'Petugas membantu mengurus surat yang belum ada.',
    what: 'certification',
  },
  ready: {
    reason: 'Jumlah yang bisa dibuat belum cukup untuk hari acara.',
    next: 'Petugas membicarakan modal dan alat supaya bisa membuat lebih banyak.',
    what: 'financing',
  },
  full: {
    reason: 'Tempatnya penuh; yang nilainya lebih tinggi dan yang belum pernah ikut didahulukan.',
    next: 'Petugas mengabari acara berikutnya supaya mendaftar lebih awal.',
    what: 'other',
  },
};

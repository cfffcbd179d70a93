// Words that every page of one event shares: its tabs, its kinds, its states.
export const words = {
  id: {
    title: 'Acara',
    kinds: { bazaar: 'Bazar', exhibition: 'Pameran', gebyar: 'Gebyar' },
    states: {
      proposed: 'Diusulkan',
      approved: 'Disetujui',
      running: 'Berlangsung',
      closed: 'Ditutup',
      cancelled: 'Dibatalkan',
    },
    tabs: {
      overview: 'Ringkasan',
      applications: 'Pendaftar',
      stalls: 'Lapak',
      sessions: 'Jadwal',
      day: 'Hari-H',
      coupons: 'Kupon',
      close: 'Penutupan',
    },
    tabsLabel: 'Bagian acara ini',
  },
  en: {
    title: 'Events',
    kinds: { bazaar: 'Bazaar', exhibition: 'Exhibition', gebyar: 'Gebyar' },
    states: {
      proposed: 'Proposed',
      approved: 'Approved',
      running: 'Under way',
      closed: 'Closed',
      cancelled: 'Called off',
    },
    tabs: {
      overview: 'Overview',
      applications: 'Applicants',
      stalls: 'Stalls',
      sessions: 'Sessions',
      day: 'The day',
      coupons: 'Coupons',
      close: 'Closing',
    },
    tabsLabel: 'Parts of this event',
  },
} as const;

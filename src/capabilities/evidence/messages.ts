// What owners are sent about their papers.
import { template } from '../../platform/messages/index.ts';

export const endingMessage = template<{ readonly papers: string }>({
  name: 'evidence:ending',
  title: { id: 'Surat segera habis', en: 'Papers about to end' },
  secret: false,
  minutes: 7 * 24 * 60,
  text: ({ papers }, lang) =>
    lang === 'id'
      ? `Surat usaha Anda segera habis: ${papers}. Perbarui, lalu foto yang baru di Naik Kelas, menu Surat saya. Perlu bantuan? Tanyakan petugas kelurahan.`
      : `Papers of your enterprise are about to end: ${papers}. Renew them, then photograph the new ones in Naik Kelas, My papers. Ask the kelurahan officer if you need help.`,
});

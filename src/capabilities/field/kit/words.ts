// The few sentences of the kit that the server says itself; all others are the phone's own (phone/words).
export const words = {
  id: {
    title: 'Lapangan',
    name: (city: string) => `Lapangan ${city}`,
    purpose: 'Mencatat dan memeriksa usaha di lapangan, juga tanpa sinyal.',
    opening: 'Membuka…',
    noScript: 'Aplikasi lapangan memerlukan JavaScript. Nyalakan di setelan peramban, lalu muat ulang.',
  },
  en: {
    title: 'Field kit',
    name: (city: string) => `Field kit ${city}`,
    purpose: 'Record and check enterprises in the field, also without signal.',
    opening: 'Opening…',
    noScript: 'The field kit needs JavaScript. Switch it on in the settings of the browser and reload.',
  },
} as const;

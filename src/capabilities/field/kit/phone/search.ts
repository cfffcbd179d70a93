// Looking for a name as it is remembered: without case, accents and marks.

export const squeezed = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

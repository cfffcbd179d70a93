// What a sent paper may cost, and how large the pictures made of it are.
export const limits = {
  /** Bytes as sent. */
  bytes: 10 * 1024 * 1024,
  /** Pages of a PDF. */
  pages: 20,
  /** Pixels of a photo; phones make 50 million. */
  pixels: 64_000_000,
  /** Longest side of what is made, in pixels: a page of A4 at about 170 dpi. */
  side: 2000,
  /** Of one paper, from the first byte to the last picture. */
  seconds: 20,
  /** Papers drawn at once, and papers that may wait for their turn. */
  atOnce: 2,
  waiting: 20,
  /** Pages on which codes are looked for, codes that are kept, characters of each, and how long all of it may take. */
  codePages: 3,
  codes: 6,
  codeLength: 400,
  codeSeconds: 2,
  /** Bytes that the packed objects of a PDF may unfold to. */
  unfolded: 64 * 1024 * 1024,
} as const;
